import type { developmentContract } from '#shared/contract/development.ts';
import { compareText, dateOf, groupingOf, type Answer, type Asked } from '#core/gaps/index.ts';
import type { Expiring } from './expiring.ts';

type By = Asked<typeof developmentContract.renewalCounts>['by'];

/** Awards and people by a key. Awards come person by person, so that the last one tells whether somebody is counted. */
class Counter<Key> {
  readonly #of = new Map<Key, { awards: number; people: number; last: number; first: number }>();

  add(key: Key, person: number, expires: number): void {
    let found = this.#of.get(key);
    if (!found) this.#of.set(key, (found = { awards: 0, people: 0, last: -1, first: expires }));
    found.awards += 1;
    if (found.last !== person) found.people += 1;
    found.last = person;
    found.first = Math.min(found.first, expires);
  }

  entries() {
    return [...this.#of].map(([key, { awards, people, first }]) => ({
      key,
      awards,
      people,
      first,
    }));
  }
}

/** Awards counted before others are answered: a few ms. */
const SLICE = 5000;

/** What expires, counted by month and day of expiry, and by credential or a field of people. */
export async function renewalCountsOf(
  expiring: Expiring,
  by: By,
  breathe: () => Promise<void>,
): Promise<Answer<typeof developmentContract.renewalCounts>> {
  const { columns, places, people } = expiring;
  const { groupOf, keyOf, labelOf } = groupsOf(expiring, by);
  const months = new Counter<string>();
  const days = new Counter<number>();
  const groups = new Counter<number>();
  const monthOf = new Map<number, string>();
  for (const [at, place] of places.entries()) {
    if (at % SLICE === SLICE - 1) await breathe();
    const person = people[at] ?? 0;
    const expires = columns.expires[place] ?? 0;
    days.add(expires, person, expires);
    let month = monthOf.get(expires);
    if (month === undefined) monthOf.set(expires, (month = dateOf(expires).slice(0, 7)));
    months.add(month, person, expires);
    groups.add(groupOf(person, columns.credential[place] ?? 0), person, expires);
  }
  return {
    months: months
      .entries()
      .toSorted((a, b) => a.first - b.first)
      .map(({ key, awards, people: of }) => ({ month: key, awards, people: of })),
    days: days
      .entries()
      .toSorted((a, b) => a.first - b.first)
      .map(({ key, awards }) => ({ date: dateOf(key), awards })),
    groups: groups
      .entries()
      .map(({ key: group, awards, people: of, first }) => ({
        key: keyOf(group),
        label: labelOf(group),
        awards,
        people: of,
        first: dateOf(first),
      }))
      .toSorted((a, b) => b.awards - a.awards || compareText(a.label, b.label)),
  };
}

interface Groups {
  readonly groupOf: (person: number, credential: number) => number;
  readonly keyOf: (group: number) => string | null;
  readonly labelOf: (group: number) => string | null;
}

function groupsOf({ book, credentials }: Expiring, by: By): Groups {
  if (by === 'credential') {
    return {
      groupOf: (_person, credential) => credential,
      keyOf: String,
      labelOf: (id) => credentials.get(id)?.title ?? null,
    };
  }
  const { of, keys, labels } = groupingOf(book, by);
  return {
    groupOf: (person) => of[person] ?? -1,
    keyOf: (group) => keys[group] ?? null,
    labelOf: (group) => labels[group] ?? null,
  };
}
