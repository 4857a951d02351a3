import type { developmentContract } from '#shared/contract/development.ts';
import { compareText, dateOf, groupingOf, labelRanks } from '#core/gaps/index.ts';
import type { Answer, Asked } from '#core/gaps/index.ts';
import { dayOf } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { LAST, YEAR_0, orderedBy } from '../awards/order-by.ts';
import { priceBook } from '../prices/index.ts';
import { expiringOf, type Expiring } from './expiring.ts';
import { requirementsOn } from './resting-on.ts';

type Input = Asked<typeof developmentContract.renewals>;
type Output = Answer<typeof developmentContract.renewals>;
type Renewal = Output['renewals'][number];

/** Awards looked at before others are answered: a few ms. */
const SLICE = 2000;

/** What is to be renewed, and what rests on it. @throws Problem CANCELLED */
export async function renewalsOf(
  workspace: Workspace,
  input: Input,
  signal?: AbortSignal,
): Promise<Output> {
  const expiring = await expiringOf(workspace, input, signal);
  const breathe = breather(() => signal?.aborted === true);
  const order = await inOrder(expiring, input, breathe);
  const page = order.subarray(input.offset, input.offset + input.limit);
  return {
    asOf: expiring.asOf,
    ...(await totalsOf(workspace, expiring, breathe)),
    renewals: shown(workspace, expiring, page),
  };
}

/** The whole of the list: how many awards of how many people, what they cost, how many are late or due. */
async function totalsOf(
  workspace: Workspace,
  { asOf, columns, places, people, credentials }: Expiring,
  breathe: () => Promise<void>,
): Promise<Omit<Output, 'asOf' | 'renewals'>> {
  const day = dayOf(asOf);
  const awards = new Map<number, number>();
  let [persons, last, overdue, due] = [0, -1, 0, 0];
  for (const [at, place] of places.entries()) {
    if (at % SLICE === SLICE - 1) await breathe();
    const credential = columns.credential[place] ?? 0;
    awards.set(credential, (awards.get(credential) ?? 0) + 1);
    // Those of a person stand side by side.
    if (people[at] !== last) persons += 1;
    last = people[at] ?? 0;
    const expires = columns.expires[place] ?? 0;
    if (expires <= day) overdue += 1;
    else if (expires - (credentials.get(credential)?.leadDays ?? 0) <= day) due += 1;
  }
  const prices = priceBook(workspace);
  let [amount, unpriced] = [0, 0];
  for (const [credential, count] of awards) {
    const here = prices.of(credential, asOf).priceHere;
    if (here) amount += here.amount * count;
    else unpriced += count;
  }
  return {
    total: places.length,
    people: persons,
    cost: { amount, currency: prices.currency },
    unpriced,
    overdue,
    due,
  };
}

/** Some of them, by their places among those that expire, as they are listed. */
function shown(workspace: Workspace, expiring: Expiring, page: Uint32Array): Renewal[] {
  const { asOf, book, columns, credentials } = expiring;
  const day = dayOf(asOf);
  const prices = priceBook(workspace);
  const resting = requirementsOn(book, day);
  return [...page].map((at): Renewal => {
    const [place, person] = [expiring.places[at] ?? 0, expiring.people[at] ?? 0];
    const [id, credentialId] = [columns.id[place] ?? 0, columns.credential[place] ?? 0];
    const credential = credentials.get(credentialId);
    const expires = columns.expires[place] ?? 0;
    const due = expires - (credential?.leadDays ?? 0);
    return {
      id,
      personId: book.people.id[person] ?? 0,
      person: book.people.name[person] ?? '',
      role: book.people.roleText[person] ?? null,
      department: book.people.department[person] ?? null,
      credentialId,
      credential: credential?.title ?? '',
      issuer: credential?.issuer ?? null,
      issued: dateOf(columns.issued[place] ?? 0),
      expires: dateOf(expires),
      renewFrom: dateOf(due),
      state: expires <= day ? 'expired' : due <= day ? 'expiring' : 'valid',
      daysLeft: expires - day,
      skills: (credential?.skills ?? [])
        .map(({ skillId, level }) => ({
          skillId,
          skill: book.skills.name[book.skills.place(skillId)] ?? '',
          level,
        }))
        .toSorted((a, b) => compareText(a.skill, b.skill)),
      requirementsLost: resting(person, id, credential),
      ...prices.of(credentialId, asOf),
    };
  });
}

const orders = new WeakMap<Expiring, Map<string, Uint32Array>>();

/** Their order, kept with what expires. What is equal is by day of expiry, then name, then credential. */
async function inOrder(
  expiring: Expiring,
  { sort, direction }: Pick<Input, 'sort' | 'direction'>,
  breathe: () => Promise<void>,
): Promise<Uint32Array> {
  const kept = orders.get(expiring) ?? new Map<string, Uint32Array>();
  orders.set(expiring, kept);
  const key = `${sort} ${direction}`;
  const known = kept.get(key);
  if (known) return known;
  const { columns, places } = expiring;
  const valuesOf = async (valueOf: (at: number) => number | null): Promise<Int32Array> => {
    const values = new Int32Array(places.length);
    for (let at = 0; at < values.length; at += 1) {
      if (at % SLICE === SLICE - 1) await breathe();
      values[at] = valueOf(at) ?? LAST;
    }
    return values;
  };
  const days = await valuesOf((at) => (columns.expires[places[at] ?? 0] ?? 0) + YEAR_0);
  let order: Uint32Array;
  if (sort === 'expires') order = await orderedBy(days, direction, breathe);
  else {
    const values = await valuesOf(sortValue(expiring, sort));
    order = await orderedBy(values, direction, breathe, await orderedBy(days, 'asc', breathe));
  }
  kept.set(key, order);
  return order;
}

/** What a renewal is sorted by, before its day. */
function sortValue(
  { asOf, book, columns, places, people, credentials }: Expiring,
  sort: Exclude<Input['sort'], 'expires'>,
): (at: number) => number | null {
  const credentialOf = (at: number): number => columns.credential[places[at] ?? 0] ?? 0;
  switch (sort) {
    case 'person': {
      // They come by name: a person's place among them is where the first of theirs stands.
      let first = 0;
      return (at) => {
        if (people[at] !== people[first]) first = at;
        return first;
      };
    }
    case 'credential':
      return (at) => credentials.get(credentialOf(at))?.titleRank ?? 0;
    case 'department': {
      const grouping = groupingOf(book, 'department');
      const ranks = labelRanks(grouping);
      return (at) => {
        const group = grouping.of[people[at] ?? 0] ?? 0;
        return grouping.labels[group] === null ? null : (ranks[group] ?? 0);
      };
    }
    case 'lost': {
      const resting = requirementsOn(book, dayOf(asOf));
      return (at) =>
        resting(
          people[at] ?? 0,
          columns.id[places[at] ?? 0] ?? 0,
          credentials.get(credentialOf(at)),
        );
    }
  }
}
