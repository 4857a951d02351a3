import type { AWARD_SORTS, awardFilterSchema } from '#shared/contract/awards.ts';
import type * as z from 'zod';
import { AWARD_STATES, type AwardState } from '#shared/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { groupingOf, labelRanks } from '#core/gaps/index.ts';
import { NEVER, bookOf } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { awardColumns, type AwardColumns } from './award-columns.ts';
import { awardedCredentials } from './credential-columns.ts';
import { findAwards, type FoundAwards } from './find-awards.ts';

type Sort = (typeof AWARD_SORTS)[number];

interface Question {
  readonly filter: z.output<typeof awardFilterSchema>;
  readonly sort: Sort;
  readonly direction: 'asc' | 'desc';
}

export interface AwardOrder {
  readonly ids: Int32Array;
  readonly states: Record<AwardState, number>;
}

/**
 * Ids of the awards that the filter leaves, in the order asked for, and how many there are of each state. Kept for the lists
 * asked for last, so that any page of one costs only that page.
 */
export async function orderedAwards(
  workspace: Workspace,
  question: Question,
  asOf: IsoDate,
  signal?: AbortSignal,
): Promise<AwardOrder> {
  const columns = await awardColumns(workspace, signal);
  const { filter, sort, direction } = question;
  const key = (what: string, ...of: unknown[]) =>
    `${what} ${JSON.stringify([filter, asOf, ...of])}`;
  return cachedByRevision(workspace, key('awards in order', sort, direction), () => {
    const found = cachedByRevision(workspace, key('awards found'), () =>
      findAwards(workspace, columns, filter, asOf),
    );
    const order = inOrder(workspace, columns, found, question);
    const ids = new Int32Array(order.length);
    for (let at = 0; at < ids.length; at += 1)
      ids[at] = columns.id[found.places[order[at] ?? 0] ?? 0] ?? 0;
    return {
      ids,
      states: Object.fromEntries(
        AWARD_STATES.map((state, at) => [state, found.states[at] ?? 0]),
      ) as Record<AwardState, number>,
    };
  });
}

/** Places in what was found, in the order asked for; what is equal is by name of the person, then credential. */
function inOrder(
  workspace: Workspace,
  columns: AwardColumns,
  found: FoundAwards,
  { sort, direction }: Question,
): Uint32Array {
  const { places } = found;
  if (sort === 'person') {
    const order = new Uint32Array(places.length);
    for (let at = 0; at < order.length; at += 1)
      order[at] = direction === 'asc' ? at : order.length - 1 - at;
    return order;
  }
  const valueOf = sortValue(workspace, columns, found, sort);
  const values = new Int32Array(places.length);
  for (let at = 0; at < values.length; at += 1) values[at] = valueOf(at) ?? LAST;
  return sortedBy(values, direction);
}

/** Sorts after every value, in both directions. */
const LAST = -1;

/**
 * Places in the list in order of its values, equal ones as they stand: counted, for that is several times faster than
 * comparing, and all are days or ranks.
 */
function sortedBy(values: Int32Array, direction: 'asc' | 'desc'): Uint32Array {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  const slotOf = (value: number): number => {
    if (value === LAST) return most + 1;
    return direction === 'asc' ? value : most - value;
  };
  const next = new Uint32Array(most + 3);
  for (const value of values) {
    const after = slotOf(value) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let slot = 1; slot < next.length; slot += 1)
    next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0);
  const sorted = new Uint32Array(values.length);
  for (let at = 0; at < sorted.length; at += 1) {
    const slot = slotOf(values[at] ?? LAST);
    const place = next[slot] ?? 0;
    sorted[place] = at;
    next[slot] = place + 1;
  }
  return sorted;
}

/** Days before 1970 are negative: counted from the year 0 none is. */
const YEAR_0 = 719_528;

/** What an award found is sorted by, from 0 on; null comes last. */
function sortValue(
  workspace: Workspace,
  columns: AwardColumns,
  { places, people }: FoundAwards,
  sort: Exclude<Sort, 'person'>,
): (at: number) => number | null {
  const placeOf = (at: number): number => places[at] ?? 0;
  if (sort === 'issued') return (at) => (columns.issued[placeOf(at)] ?? 0) + YEAR_0;
  if (sort === 'expires') {
    return (at) => {
      const expires = columns.expires[placeOf(at)] ?? NEVER;
      return expires === NEVER ? null : expires + YEAR_0;
    };
  }
  if (sort === 'department') {
    const grouping = groupingOf(bookOf(workspace), 'department');
    const ranks = labelRanks(grouping);
    return (at) => {
      const group = grouping.of[people[at] ?? 0] ?? 0;
      return grouping.labels[group] === null ? null : (ranks[group] ?? 0);
    };
  }
  const credentials = awardedCredentials(workspace);
  return (at) => {
    const credential = credentials.get(columns.credential[placeOf(at)] ?? 0);
    const rank = sort === 'credential' ? credential?.titleRank : credential?.issuerRank;
    return rank === undefined || rank < 0 ? null : rank;
  };
}
