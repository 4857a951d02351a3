import type * as z from 'zod';
import type { awardFilterSchema } from '#shared/contract/awards.ts';
import { AWARD_STATES } from '#shared/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { cachedByRevision, filteredIds } from '#core/people/index.ts';
import { nameRanks, peopleOfFilter } from '#core/gaps/index.ts';
import { NEVER, bookOf, dayOf, type Book } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { PROOF, type AwardColumns } from './award-rows.ts';
import { awardedCredentials, type AwardedCredential } from './credential-columns.ts';
import { searchFor } from './search-awards.ts';

type Filter = z.output<typeof awardFilterSchema>;

/** Awards by their places in the columns: by name of the person, then credential. */
export interface FoundAwards {
  /** What they were looked for in. With what is committed meanwhile, places are others. */
  readonly columns: AwardColumns;
  readonly book: Book;
  readonly credentials: ReadonlyMap<number, AwardedCredential>;
  readonly places: Uint32Array;
  /** Place of the person of each, in the book. */
  readonly people: Uint32Array;
  /** How many are found of each of AWARD_STATES, whatever states are asked for. */
  readonly states: readonly number[];
}

const [VALID, EXPIRING, EXPIRED, RENEWED, REVOKED] = (
  ['valid', 'expiring', 'expired', 'renewed', 'revoked'] as const
).map((state) => AWARD_STATES.indexOf(state)) as [number, number, number, number, number];

/** Awards looked at before others are answered: some ms. */
const SLICE = 20_000;

/** What the filter leaves of the awards issued up to the day, looked for in slices. */
export async function findAwards(
  workspace: Workspace,
  columns: AwardColumns,
  filter: Filter,
  asOf: IsoDate,
  breathe: () => Promise<void>,
): Promise<FoundAwards> {
  // All that is asked of the workspace is asked before others are answered, but for the words searched for.
  const book = bookOf(workspace);
  const all = awardedCredentials(workspace);
  const credentials = wantedCredentials(all, filter);
  const isWanted = wantedDays(columns, filter, dayOf(asOf));
  const chosen = chosenPeople(workspace, book, filter, asOf);
  const search = await searchFor(workspace, filter.search, book, breathe);
  const stateOf = statesIn(columns, dayOf(asOf));
  const wantedStates = AWARD_STATES.map(
    (state) => filter.states.length === 0 || filter.states.includes(state),
  );
  const { start, credential, id } = columns;
  const states = AWARD_STATES.map(() => 0);
  const places = new Uint32Array(id.length);
  const people = new Uint32Array(id.length);
  let found = 0;
  let looked = 0;
  for (const person of byName(book)) {
    if (chosen[person] !== 1) continue;
    const personId = book.people.id[person] ?? 0;
    const last = start[personId + 1] ?? 0;
    looked += 1 + last - (start[personId] ?? 0);
    if (looked > SLICE) {
      await breathe();
      looked = 0;
    }
    for (let first = start[personId] ?? 0, end = first; first < last; first = end) {
      const credentialId = credential[first] ?? 0;
      while (end < last && credential[end] === credentialId) end += 1;
      const of = credentials.get(credentialId);
      if (!of) continue;
      for (let place = first; place < end; place += 1) {
        if (!isWanted(place)) continue;
        if (search && !search.finds(person, of, id[place] ?? 0)) continue;
        const state = stateOf(place, first, end, of.leadDays);
        states[state] = (states[state] ?? 0) + 1;
        if (wantedStates[state] !== true) continue;
        places[found] = place;
        people[found] = person;
        found += 1;
      }
    }
  }
  return {
    columns,
    book,
    credentials: all,
    places: places.subarray(0, found),
    people: people.subarray(0, found),
    states,
  };
}

const orders = new WeakMap<object, Uint32Array>();

/** Places of all people in order of their names. */
function byName(book: Book): Uint32Array {
  const ranks = nameRanks(book);
  let order = orders.get(ranks);
  if (!order) {
    order = new Uint32Array(ranks.length);
    for (const [person, rank] of ranks.entries()) order[rank] = person;
    orders.set(ranks, order);
  }
  return order;
}

/** 1 for each person whose awards are looked at, by place. Of one person asked for by id, also where they have left. */
function chosenPeople(
  workspace: Workspace,
  book: Book,
  { people: filter, personId }: Filter,
  asOf: IsoDate,
): Uint8Array {
  const { people } = book;
  const on = filter.asOf ?? asOf;
  const chosen = new Uint8Array(people.count);
  if (personId !== undefined) {
    const place = people.place(personId);
    const open = peopleOfFilter(workspace, book, filter, on);
    if (place >= 0 && (open === null || open[place] === 1)) chosen[place] = 1;
    return chosen;
  }
  if (filter.presence === 'left' || filter.finding !== undefined) {
    const key = `people of awards ${JSON.stringify([filter, on])}`;
    const ids = cachedByRevision(workspace, key, () =>
      filteredIds(workspace.read, { ...filter, asOf: on }, on),
    );
    for (const id of ids) chosen[people.place(id)] = 1;
    return chosen;
  }
  const open = peopleOfFilter(workspace, book, filter, on);
  const day = dayOf(on);
  for (let place = 0; place < people.count; place += 1) {
    const isThere =
      filter.presence === 'all' ||
      ((people.from[place] ?? 0) <= day && (people.until[place] ?? 0) >= day);
    if (isThere && (open === null || open[place] === 1)) chosen[place] = 1;
  }
  return chosen;
}

function wantedCredentials(
  all: ReadonlyMap<number, AwardedCredential>,
  { credentialIds, issuerIds, skillId }: Filter,
): ReadonlyMap<number, AwardedCredential> {
  if (credentialIds.length === 0 && issuerIds.length === 0 && skillId === undefined) return all;
  const [ids, issuers] = [new Set(credentialIds), new Set(issuerIds)];
  return new Map(
    [...all].filter(
      ([id, { issuerId, skills }]) =>
        (ids.size === 0 || ids.has(id)) &&
        (issuers.size === 0 || (issuerId !== null && issuers.has(issuerId))) &&
        (skillId === undefined || skills.some((one) => one.skillId === skillId)),
    ),
  );
}

function wantedDays(
  { issued, expires, proof }: AwardColumns,
  filter: Filter,
  day: number,
): (place: number) => boolean {
  const dayOr = (date: IsoDate | undefined, otherwise: number) =>
    date === undefined ? otherwise : dayOf(date);
  const issuedFrom = dayOr(filter.issuedFrom, -NEVER);
  const issuedTo = Math.min(dayOr(filter.issuedTo, NEVER), day);
  const expiresFrom = dayOr(filter.expiresFrom, -NEVER);
  // What does not expire is found only where nothing is said of expiry.
  const expiresTo = dayOr(filter.expiresTo, filter.expiresFrom === undefined ? NEVER : NEVER - 1);
  const bit = filter.proof === undefined || filter.proof === 'none' ? 0 : PROOF[filter.proof];
  return (place) => {
    const issuedOn = issued[place] ?? 0;
    const expiresOn = expires[place] ?? NEVER;
    if (issuedOn < issuedFrom || issuedOn > issuedTo) return false;
    if (expiresOn < expiresFrom || expiresOn > expiresTo) return false;
    if (filter.proof === undefined) return true;
    return bit === 0 ? proof[place] === 0 : ((proof[place] ?? 0) & bit) !== 0;
  };
}

/**
 * A function that tells the state of an award as its place in AWARD_STATES, as `stateOn` of the rules has it.
 * @returns of the award at a place, among those of the same person and credential from `first` up to `end`
 */
function statesIn({ issued, expires, revoked }: AwardColumns, day: number) {
  const isRenewed = (place: number, first: number, end: number): boolean => {
    for (let other = first; other < end; other += 1) {
      const issuedOn = issued[other] ?? 0;
      if (
        issuedOn <= day &&
        issuedOn >= (issued[place] ?? 0) &&
        (revoked[other] ?? NEVER) > day &&
        (expires[other] ?? NEVER) > (expires[place] ?? NEVER)
      ) {
        return true;
      }
    }
    return false;
  };
  return (place: number, first: number, end: number, leadDays: number): number => {
    if ((revoked[place] ?? NEVER) <= day) return REVOKED;
    const expiresOn = expires[place] ?? NEVER;
    if (expiresOn === NEVER || day < expiresOn - leadDays) return VALID;
    if (isRenewed(place, first, end)) return RENEWED;
    return expiresOn <= day ? EXPIRED : EXPIRING;
  };
}
