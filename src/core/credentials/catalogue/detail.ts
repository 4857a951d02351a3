import type { z } from 'zod';
import type { comparedSchema, Credential } from '#shared/contract/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { priceBook } from '../prices/index.ts';
import { per } from './compare-rules.ts';
import { COLUMN_FIELDS, COLUMNS, type ColumnField } from './columns.ts';
import { completenessOf, hoursOf } from './completeness-rules.ts';
import { catalogueOf } from './entries.ts';
import { experienceOf } from './experience.ts';

type Own = Pick<Credential, Exclude<ColumnField, 'archived'> | 'title'>;
type Row = Own & {
  id: number;
  archived: number;
  issuer: string | null;
  issuerCountry: string | null;
  platform: string | null;
};
type Related = { id: number; title: string };
type NamedLevel = { skillId: number; level: number; skill: string };

const OWN = COLUMN_FIELDS.map((field) => `c.${COLUMNS[field][0]} AS ${field}`).join(', ');

/** All that is said of one entry. @throws Problem NOT_FOUND */
export function credentialOf(workspace: Workspace, id: number, asOf: IsoDate): Credential {
  const { read } = workspace;
  const row = read.get<Row>(
    `SELECT c.id, c.title, ${OWN}, i.name AS issuer, i.country AS issuerCountry, p.name AS platform
     FROM credential c LEFT JOIN issuer i ON i.id = c.issuer_id
     LEFT JOIN issuer p ON p.id = c.platform_id WHERE c.id = ?`,
    [id],
  );
  if (!row) {
    throw new Problem(
      'NOT_FOUND',
      'This credential is no longer in the catalogue.',
      'Look at the history to see what became of it, and undo that if it was a mistake.',
    );
  }
  const related = (sql: string): Related[] => read.all<Related>(sql, [id]);
  return {
    ...row,
    archived: row.archived === 1,
    ...hoursOf(row.workloadHours, row.ects),
    completeness: completenessOf({ ...row, country: row.issuerCountry, awardingBody: row.issuer }),
    ...priceBook(workspace).of(id, asOf),
    prices: read.all(
      `SELECT id, valid_from AS validFrom, amount, currency, note FROM credential_price
       WHERE credential_id = ? ORDER BY valid_from DESC`,
      [id],
    ),
    skills: levelsOf(workspace, 'credential_skill', id),
    entrySkills: levelsOf(workspace, 'credential_entry_skill', id),
    requires: related(
      `SELECT c.id, c.title FROM credential_prerequisite q JOIN credential c ON c.id = q.required_id
       WHERE q.credential_id = ? ORDER BY c.title_key`,
    ),
    requiredBy: related(
      `SELECT c.id, c.title FROM credential_prerequisite q JOIN credential c ON c.id = q.credential_id
       WHERE q.required_id = ? ORDER BY c.title_key`,
    ),
    otherTitles: read.all(
      `SELECT id, name, source FROM credential_alias WHERE credential_id = ? ORDER BY source, name_key`,
      [id],
    ),
    isStack: catalogueOf(workspace).byId.get(id)?.isStack === true,
    partOf: related(
      `SELECT DISTINCT c.id, c.title FROM stack_component k JOIN stack_group g ON g.id = k.group_id
       JOIN credential c ON c.id = g.stack_id WHERE k.credential_id = ? ORDER BY c.title_key`,
    ),
    experience: experienceOf(read, id, asOf),
  };
}

const levelsOf = (
  { read }: Workspace,
  table: 'credential_skill' | 'credential_entry_skill',
  id: number,
): NamedLevel[] =>
  read.all<NamedLevel>(
    `SELECT q.skill_id AS skillId, q.level, s.name AS skill FROM ${table} q
     JOIN skill s ON s.id = q.skill_id WHERE q.credential_id = ? ORDER BY s.name_key`,
    [id],
  );

/** Entries side by side, in the order asked for. @throws Problem NOT_FOUND */
export function compared(
  workspace: Workspace,
  ids: readonly number[],
  asOf: IsoDate,
): { currency: string; credentials: z.infer<typeof comparedSchema>[] } {
  const credentials = ids.map((id) => {
    const credential = credentialOf(workspace, id, asOf);
    const levels = credential.skills.reduce((sum, { level }) => sum + level, 0);
    const amount = credential.priceHere?.amount;
    return {
      ...credential,
      pricePerHour: per(amount, credential.hours),
      pricePerLevel: per(amount, levels),
    };
  });
  return { currency: priceBook(workspace).currency, credentials };
}
