import { HOURS_PER_ECTS } from '#shared/credentials.ts';
import { Problem } from '#shared/errors.ts';
import type { Money } from '#shared/money.ts';
import { cachedByRevision } from '#core/people/index.ts';
import type { Book } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { pricesOn } from '../prices/index.ts';

/** A credential on offer, as far as gaps are concerned. Skills are spoken of by their place in the book. */
export interface Offer {
  readonly id: number;
  readonly title: string;
  readonly issuer: string | null;
  /** It consists of others, whose prices and hours come on top of its own. */
  readonly isStack: boolean;
  readonly price: Money | null;
  /** In the workspace's currency; null: no price, or no rate for its currency. */
  readonly priceHere: Money | null;
  readonly hours: number | null;
  readonly validityMonths: number | null;
  readonly skills: readonly { readonly skill: number; readonly level: number }[];
  /** Credentials that must be held, and skills that must be there, before. */
  readonly requires: readonly { readonly id: number; readonly title: string }[];
  readonly entrySkills: readonly { readonly skill: number; readonly level: number }[];
}

interface CredentialRow {
  id: number;
  title: string;
  issuer: string | null;
  hours: number | null;
  ects: number | null;
  validityMonths: number | null;
  isStack: number;
}
interface SkillRow {
  credential: number;
  skill: number;
  level: number;
}

/** Every credential that is not archived, with what it costs on the day. */
export function offersOf(workspace: Workspace, book: Book, asOf: string): readonly Offer[] {
  return cachedByRevision(workspace, `offers ${asOf}`, () => readOffers(workspace, book, asOf));
}

/** One of them, also where it is archived. @throws Problem NOT_FOUND */
export function offerOf(workspace: Workspace, book: Book, asOf: string, id: number): Offer {
  const [offer] = readOffers(workspace, book, asOf, id);
  if (offer) return offer;
  throw new Problem(
    'NOT_FOUND',
    'This credential is no longer in the catalogue.',
    'Look at the history to see what was removed, and undo it if that was a mistake.',
  );
}

function readOffers({ read }: Workspace, book: Book, asOf: string, id?: number): Offer[] {
  const prices = pricesOn(read, asOf);
  const certified = bySkills(
    read.all<SkillRow>(
      'SELECT credential_id AS credential, skill_id AS skill, level FROM credential_skill',
    ),
    book,
  );
  const entry = bySkills(
    read.all<SkillRow>(
      'SELECT credential_id AS credential, skill_id AS skill, level FROM credential_entry_skill',
    ),
    book,
  );
  const required = Map.groupBy(
    read.all<{ credential: number; id: number; title: string }>(
      `SELECT p.credential_id AS credential, c.id, c.title FROM credential_prerequisite p
       JOIN credential c ON c.id = p.required_id ORDER BY c.title_key`,
    ),
    ({ credential }) => credential,
  );
  return read
    .all<CredentialRow>(
      `SELECT c.id, c.title, i.name AS issuer, c.workload_hours AS hours, c.ects,
         c.validity_months AS validityMonths,
         EXISTS (SELECT 1 FROM stack_group g WHERE g.stack_id = c.id) AS isStack
       FROM credential c LEFT JOIN issuer i ON i.id = c.issuer_id
       WHERE iif(:id IS NULL, c.archived = 0, c.id = :id) ORDER BY c.title_key, c.id`,
      { id: id ?? null },
    )
    .map(({ ects, hours, ...row }) => ({
      ...row,
      isStack: row.isStack === 1,
      price: prices.get(row.id)?.price ?? null,
      priceHere: prices.get(row.id)?.priceHere ?? null,
      hours: hours ?? (ects === null ? null : ects * HOURS_PER_ECTS.low),
      skills: certified.get(row.id) ?? [],
      entrySkills: entry.get(row.id) ?? [],
      requires: (required.get(row.id) ?? []).map(({ id, title }) => ({ id, title })),
    }));
}

function bySkills(
  rows: readonly SkillRow[],
  { skills }: Book,
): Map<number, { skill: number; level: number }[]> {
  const byCredential = new Map<number, { skill: number; level: number }[]>();
  for (const { credential, skill, level } of rows) {
    const place = skills.place(skill);
    if (place < 0) continue;
    const found = byCredential.get(credential);
    if (found) found.push({ skill: place, level });
    else byCredential.set(credential, [{ skill: place, level }]);
  }
  return byCredential;
}
