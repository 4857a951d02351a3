/** What one credential does for one requirement of one rated person. */
export interface Rise {
  /** Levels gained, up to what is required: what goes beyond closes no gap. */
  readonly levels: number;
  /** Importance × levels. */
  readonly points: number;
  /** The requirement is not met and would be. */
  readonly meets: boolean;
}

const NOTHING: Rise = { levels: 0, points: 0, meets: false };

/**
 * The gap that an award would close: importance × (min(certified, required) − level), never below 0. Levels are not
 * additive: certified raises to its level, not by it. A missing credential that is required is a gap of no level, so it
 * counts in `meets` alone. Unrated: nothing is known, so nothing is claimed.
 * @param level −1: unrated
 */
export function riseOf(
  requirement: {
    readonly level: number;
    readonly required: number;
    readonly importance: number;
    readonly isMet: boolean;
  },
  certified: number,
): Rise {
  const { level, required, importance } = requirement;
  if (level < 0 || certified <= 0) return NOTHING;
  const levels = Math.max(0, Math.min(certified, required) - level);
  // The award is the credential that the requirement may ask for besides.
  const meets = !requirement.isMet && Math.max(level, certified) >= required;
  return levels === 0 && !meets ? NOTHING : { levels, points: levels * importance, meets };
}

/**
 * Points for 100 units of money, of one person on average; null where the price is not known or nobody needs it. Free:
 * Infinity.
 * @param price whole units of a currency
 */
export function perHundred(points: number, people: number, price: number | null): number | null {
  if (price === null || people === 0) return null;
  return (points * 100) / (people * price);
}

/** Points for an hour of one person on average; null where the hours are not known or nobody needs it. */
export const perHour = (points: number, people: number, hours: number | null): number | null =>
  hours === null || hours <= 0 || people === 0 ? null : points / (people * hours);

export interface Counted<Key> {
  readonly key: Key;
  readonly people: number;
}

/**
 * Groups of fewer people than `least` put together under null, so that nobody can be told from them; with the next
 * smallest where even together they are too few. Nothing where all are too few.
 */
export function atLeast<Key>(
  groups: readonly Counted<Key>[],
  least: number,
): Counted<Key | null>[] {
  const order = groups.toSorted((a, b) => b.people - a.people);
  const shown: Counted<Key | null>[] = order.filter(
    ({ key, people }) => key !== null && people >= least,
  );
  let others = order
    .filter(({ key, people }) => key === null || people < least)
    .reduce((sum, { people }) => sum + people, 0);
  while (others > 0 && others < least && shown.length > 0) others += shown.pop()?.people ?? 0;
  if (others >= least) shown.push({ key: null, people: others });
  return shown;
}
