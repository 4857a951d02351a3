import {
  breather,
  keptUp,
  lastChangeOf,
  ownersSql,
  touchedSince,
  type ReadHandle,
  type Whose,
  type Workspace,
} from '#core/workspace/index.ts';
import { columnsOf, replaced } from './arrange-awards.ts';
import { readRows, type AwardColumns, type AwardRows } from './award-rows.ts';

/** People whose awards are read between two breaths: some 10 ms. */
const SLICE = 500;
/** More people than this are not replaced one by one. */
const MANY_PEOPLE = 5000;

/** The columns, and what is needed to bring them up to date. */
interface Kept {
  readonly columns: AwardColumns;
  readonly lastChange: number;
}

/** By table: the people whose awards a change of its rows touched. */
const WHOSE: Whose = {
  award: ownersSql('award', 'person_id'),
  award_file: `SELECT person_id AS id FROM award
    WHERE id IN (${ownersSql('award_file', 'award_id')})`,
};

const kept = keptUp<Kept>({ readAll: readAwards, catchUp: catchUpAwards });

/**
 * All awards as of the last commit, read in slices. The same object until an award or a file of one changes; then only what
 * was touched is read, and an earlier object stays as it was. @throws Problem CANCELLED
 */
export async function awardColumns(
  workspace: Workspace,
  signal?: AbortSignal,
): Promise<AwardColumns> {
  const breathe = breather(() => signal?.aborted === true);
  for (;;) {
    const current = kept.current(workspace);
    if (current) return current.columns;
    kept.readOn(workspace);
    await breathe();
  }
}

/** Reads everything, a slice at a step. Changes made between two steps are to be caught up with. */
export function* readAwards(db: ReadHandle): Generator<void, Kept> {
  const lastChange = lastChangeOf(db);
  const last = db.get<{ id: number | null }>('SELECT max(person_id) AS id FROM award')?.id ?? 0;
  const slices: AwardRows[] = [];
  for (let after = 0; after < last; after += SLICE) {
    slices.push(readRows(db, 'person_id > ? AND person_id <= ?', [after, after + SLICE]));
    yield;
  }
  return { columns: yield* columnsOf(slices), lastChange };
}

/** The same, brought up to the last commit, a slice at a step; null where it is better read anew. */
export function* catchUpAwards(
  db: ReadHandle,
  { columns, lastChange: seen }: Kept,
): Generator<void, Kept | null> {
  const { lastChange, everything, owners } = touchedSince(db, seen, WHOSE);
  if (everything || owners.length > MANY_PEOPLE) return null;
  if (owners.length === 0) return { columns, lastChange };
  const people = owners.toSorted((a, b) => a - b);
  const slices: AwardRows[] = [];
  for (let at = 0; at < people.length; at += SLICE) {
    const some = JSON.stringify(people.slice(at, at + SLICE));
    slices.push(readRows(db, 'person_id IN (SELECT value FROM json_each(?))', [some]));
    yield;
  }
  const fresh = yield* columnsOf(slices);
  return { columns: yield* replaced(columns, people, fresh), lastChange };
}
