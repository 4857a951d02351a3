import type { AWARD_SORTS, awardFilterSchema } from '#shared/contract/awards.ts';
import type * as z from 'zod';
import { AWARD_STATES, type AwardState } from '#shared/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { groupingOf, labelRanks } from '#core/gaps/index.ts';
import { NEVER } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { awardColumns } from './award-columns.ts';
import { findAwards, type FoundAwards } from './find-awards.ts';
import { LAST, YEAR_0, orderedBy } from './order-by.ts';

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
  const breathe = breather(() => signal?.aborted === true);
  const { filter, sort, direction } = question;
  const slotOf = <T>(what: string, ...of: unknown[]) =>
    cachedByRevision(workspace, `${what} ${JSON.stringify([filter, asOf, ...of])}`, () => ({
      value: null as T | null,
    }));
  // Places for this revision: what is committed while awards are looked for leaves the places of its own empty.
  const kept = slotOf<AwardOrder>('awards in order', sort, direction);
  if (kept.value) return kept.value;
  const keptFound = slotOf<FoundAwards>('awards found');
  const columns = await awardColumns(workspace, signal);
  const found = (keptFound.value ??= await findAwards(workspace, columns, filter, asOf, breathe));
  const order = await inOrder(found, question, breathe);
  const ids = new Int32Array(order.length);
  for (let at = 0; at < ids.length; at += 1)
    ids[at] = found.columns.id[found.places[order[at] ?? 0] ?? 0] ?? 0;
  const states = Object.fromEntries(
    AWARD_STATES.map((state, at) => [state, found.states[at] ?? 0]),
  ) as Record<AwardState, number>;
  return (kept.value = { ids, states });
}

/** Places in what was found, in the order asked for; what is equal is by name of the person, then credential. */
async function inOrder(
  found: FoundAwards,
  { sort, direction }: Question,
  breathe: () => Promise<void>,
): Promise<Uint32Array> {
  const { places } = found;
  if (sort === 'person') {
    const order = new Uint32Array(places.length);
    for (let at = 0; at < order.length; at += 1)
      order[at] = direction === 'asc' ? at : order.length - 1 - at;
    return order;
  }
  const valueOf = sortValue(found, sort);
  const values = new Int32Array(places.length);
  for (let at = 0; at < values.length; at += 1) {
    if (at % SLICE === 0) await breathe();
    values[at] = valueOf(at) ?? LAST;
  }
  return orderedBy(values, direction, breathe);
}

/** Awards whose values are looked up before others are answered: some ms. */
const SLICE = 50_000;

/** What an award found is sorted by, from 0 on; null comes last. */
function sortValue(
  { columns, book, credentials, places, people }: FoundAwards,
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
    const grouping = groupingOf(book, 'department');
    const ranks = labelRanks(grouping);
    return (at) => {
      const group = grouping.of[people[at] ?? 0] ?? 0;
      return grouping.labels[group] === null ? null : (ranks[group] ?? 0);
    };
  }
  return (at) => {
    const credential = credentials.get(columns.credential[placeOf(at)] ?? 0);
    const rank = sort === 'credential' ? credential?.titleRank : credential?.issuerRank;
    return rank === undefined || rank < 0 ? null : rank;
  };
}
