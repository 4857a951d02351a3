import {
  EU_ELEMENTS,
  type CredentialKind,
  type EuElement,
  type Participation,
} from '#shared/credentials.ts';
import { foldKey } from '#core/people/index.ts';
import { keptWhile, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import { completenessOf, hoursOf } from './completeness-rules.ts';

/** A catalogue entry as lists are made of it; long texts are read for the one that is shown alone. */
export interface Entry {
  readonly id: number;
  readonly title: string;
  readonly titleKey: string;
  readonly issuerId: number | null;
  readonly issuer: string | null;
  readonly platformId: number | null;
  readonly platform: string | null;
  readonly kind: CredentialKind | null;
  /** Stated, or ECTS × 25. */
  readonly hours: number | null;
  readonly hoursFromEcts: boolean;
  readonly validityMonths: number | null;
  /** Null: as in the settings. */
  readonly leadDays: number | null;
  readonly skills: readonly { readonly skillId: number; readonly level: number }[];
  readonly missing: readonly EuElement[];
  readonly isStack: boolean;
  readonly archived: boolean;
  /** Title, other titles, awarding body and platform, folded, one a line. */
  readonly searchKey: string;
}

export interface Catalogue {
  /** In order of titles. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<number, Entry>;
}

const TABLES = new Set([
  'credential',
  'issuer',
  'credential_alias',
  'credential_skill',
  'stack_group',
  'skill',
]);
const NONE: readonly never[] = [];

/** The whole catalogue, in memory until one of its tables changes. */
export const catalogueOf = (workspace: Workspace): Catalogue =>
  keptWhile(workspace, 'catalogue', TABLES, () => readCatalogue(workspace.read));

interface Row {
  id: number;
  title: string;
  titleKey: string;
  issuerId: number | null;
  issuer: string | null;
  issuerKey: string | null;
  country: string | null;
  platformId: number | null;
  platform: string | null;
  platformKey: string | null;
  kind: CredentialKind | null;
  workloadHours: number | null;
  ects: number | null;
  eqfLevel: number | null;
  validityMonths: number | null;
  leadDays: number | null;
  learningOutcomes: string | null;
  assessment: string | null;
  participation: Participation | null;
  qualityAssurance: string | null;
  isStack: number;
  archived: number;
}

/** Of long texts only whether there is one. */
const START = (column: string): string => `substr(trim(c.${column}), 1, 1)`;

function readCatalogue(db: ReadHandle): Catalogue {
  const titles = Map.groupBy(
    db.all<{ id: number; key: string }>(
      'SELECT credential_id AS id, name_key AS key FROM credential_alias',
    ),
    ({ id }) => id,
  );
  const skills = Map.groupBy(
    db.all<{ id: number; skillId: number; level: number }>(
      `SELECT q.credential_id AS id, q.skill_id AS skillId, q.level FROM credential_skill q
       JOIN skill s ON s.id = q.skill_id ORDER BY s.name_key`,
    ),
    ({ id }) => id,
  );
  const entries = db
    .all<Row>(
      `SELECT c.id, c.title, c.title_key AS titleKey, c.issuer_id AS issuerId, i.name AS issuer,
         i.name_key AS issuerKey, i.country, c.platform_id AS platformId, p.name AS platform,
         p.name_key AS platformKey, c.kind, c.workload_hours AS workloadHours, c.ects,
         c.eqf_level AS eqfLevel, c.validity_months AS validityMonths, c.lead_days AS leadDays,
         ${START('learning_outcomes')} AS learningOutcomes, ${START('assessment')} AS assessment,
         c.participation, ${START('quality_assurance')} AS qualityAssurance, c.archived,
         EXISTS (SELECT 1 FROM stack_group g WHERE g.stack_id = c.id) AS isStack
       FROM credential c LEFT JOIN issuer i ON i.id = c.issuer_id
       LEFT JOIN issuer p ON p.id = c.platform_id ORDER BY c.title_key, c.id`,
    )
    .map((row): Entry => {
      const own = [row.titleKey, ...(titles.get(row.id) ?? NONE).map(({ key }) => key)];
      return {
        id: row.id,
        title: row.title,
        titleKey: row.titleKey,
        issuerId: row.issuerId,
        issuer: row.issuer,
        platformId: row.platformId,
        platform: row.platform,
        kind: row.kind,
        ...hoursOf(row.workloadHours, row.ects),
        validityMonths: row.validityMonths,
        leadDays: row.leadDays,
        skills: (skills.get(row.id) ?? NONE).map(({ skillId, level }) => ({ skillId, level })),
        missing: completenessOf({ ...row, awardingBody: row.issuer }).missing,
        isStack: row.isStack === 1,
        archived: row.archived === 1,
        searchKey: [...own, row.issuerKey ?? '', row.platformKey ?? ''].join('\n'),
      };
    });
  return { entries, byId: new Map(entries.map((entry) => [entry.id, entry])) };
}

/** Whether an entry is found by what was typed: every word is in its titles, or the names of who issues it. */
export function matches(search: string): (entry: Entry) => boolean {
  const words = foldKey(search).split(' ').filter(Boolean);
  return ({ searchKey }) => words.every((word) => searchKey.includes(word));
}

export const completeness = ({ missing }: Entry): { stated: number; missing: EuElement[] } => ({
  stated: EU_ELEMENTS.length - missing.length,
  missing: [...missing],
});

/** By id, for the words beside levels. */
export const skillNamesOf = (workspace: Workspace): ReadonlyMap<number, string> =>
  keptWhile(
    workspace,
    'skill names',
    new Set(['skill']),
    () =>
      new Map(
        workspace.read
          .all<{ id: number; name: string }>('SELECT id, name FROM skill')
          .map(({ id, name }) => [id, name]),
      ),
  );
