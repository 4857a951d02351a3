import type { AwardColumns, AwardRows } from './award-rows.ts';

type Column = Int32Array | Uint8Array;

/** Rows as columns, one column at a step. @param slices in order of the ids of people, those of one person in one */
export function* columnsOf(slices: readonly AwardRows[]): Generator<void, AwardColumns> {
  const total = slices.reduce((sum, { id }) => sum + id.length, 0);
  const fill = <T extends Column>(into: T, column: keyof AwardRows): T => {
    let at = 0;
    for (const { [column]: some } of slices) {
      into.set(some, at);
      at += some.length;
    }
    return into;
  };
  const numbers = (column: keyof AwardRows) => fill(new Int32Array(total), column);
  const start = startsOf(numbers('person'));
  yield;
  const id = numbers('id');
  yield;
  const credential = numbers('credential');
  yield;
  const issued = numbers('issued');
  yield;
  const expires = numbers('expires');
  yield;
  const revoked = numbers('revoked');
  yield;
  const proof = fill(new Uint8Array(total), 'proof');
  return { start, id, credential, issued, expires, revoked, proof };
}

/** Where the rows of each person begin, by id, and after the last one's where they end. @param person rising */
function startsOf(person: Int32Array): Uint32Array {
  const start = new Uint32Array((person.at(-1) ?? 0) + 2);
  for (const id of person) start[id + 1] = (start[id + 1] ?? 0) + 1;
  for (let id = 1; id < start.length; id += 1) start[id] = (start[id] ?? 0) + (start[id - 1] ?? 0);
  return start;
}

/** Rows that stand side by side, as they were or as they come. */
interface Piece {
  readonly isNew: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Columns in which the awards of some people stand as they are by now, one column at a step. Those that are given stay as
 * they were. @param people ids, rising @param fresh all awards of these people, and of nobody else
 */
export function* replaced(
  old: AwardColumns,
  people: readonly number[],
  fresh: AwardColumns,
): Generator<void, AwardColumns> {
  const { start, pieces } = arranged(old.start, people, fresh.start);
  const total = start.at(-1) ?? 0;
  const fill = <T extends Column>(into: T, before: T, now: T): T => {
    let at = 0;
    for (const { isNew, from, to } of pieces) {
      into.set((isNew ? now : before).subarray(from, to), at);
      at += to - from;
    }
    return into;
  };
  const numbers = (column: 'id' | 'credential' | 'issued' | 'expires' | 'revoked') =>
    fill(new Int32Array(total), old[column], fresh[column]);
  yield;
  const id = numbers('id');
  yield;
  const credential = numbers('credential');
  yield;
  const issued = numbers('issued');
  yield;
  const expires = numbers('expires');
  yield;
  const revoked = numbers('revoked');
  yield;
  const proof = fill(new Uint8Array(total), old.proof, fresh.proof);
  return { start, id, credential, issued, expires, revoked, proof };
}

/** Where everybody's rows begin now, and of which pieces the columns are put together. */
function arranged(
  before: Uint32Array,
  people: readonly number[],
  fresh: Uint32Array,
): { readonly start: Uint32Array; readonly pieces: readonly Piece[] } {
  const startIn = (starts: Uint32Array, id: number): number =>
    starts[Math.min(id, starts.length - 1)] ?? 0;
  const start = new Uint32Array(Math.max(before.length, fresh.length));
  const pieces: Piece[] = [];
  // Up to which row of before, and which person, everything has its place.
  let [done, next, moved] = [0, 0, 0];
  const placeUpTo = (id: number): void => {
    for (; next <= id && next < start.length; next += 1)
      start[next] = startIn(before, next) + moved;
  };
  for (const id of people) {
    placeUpTo(id);
    const [from, to] = [startIn(before, id), startIn(before, id + 1)];
    const [first, last] = [startIn(fresh, id), startIn(fresh, id + 1)];
    pieces.push({ isNew: false, from: done, to: from }, { isNew: true, from: first, to: last });
    done = to;
    moved += last - first - (to - from);
  }
  placeUpTo(start.length);
  pieces.push({ isNew: false, from: done, to: startIn(before, before.length) });
  return { start, pieces };
}
