import type * as z from 'zod';
import type { ReadHandle } from '#core/workspace/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Asked } from '../procedure.ts';
import { levelOf, ratingRows } from './naive.ts';

/** The input of a procedure with its defaults, as a handler is given it. */
export function asked<Procedure extends { readonly '~orpc': { inputSchema?: unknown } }>(
  procedure: Procedure,
  input: object = {},
): Asked<Procedure> {
  const schema = procedure['~orpc'].inputSchema as z.ZodType<Asked<Procedure>>;
  return schema.parse(input);
}

/** The level of one person in one skill, required or not, straight from the rows. */
export function naiveLevel(
  db: ReadHandle,
  personId: number,
  skillId: number,
  day: IsoDate,
  staleAsUnrated = false,
): ReturnType<typeof levelOf> {
  const ratings = ratingRows(db, personId, skillId);
  const skill = db.get<{ currency_months: number | null }>(
    'SELECT currency_months FROM skill WHERE id = ?',
    [skillId],
  );
  return levelOf(ratings, skill?.currency_months ?? null, day, staleAsUnrated);
}
