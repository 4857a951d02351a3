import type { Book } from '#core/skills/index.ts';
import { isValidAt, type Holdings } from './holdings.ts';

/** Awards of people who are active on a day. */
export interface AwardCounts {
  readonly valid: (credentialId: number) => number;
  /** Valid, and to expire within so many days, and no later award of the same person reaches further. */
  readonly expiring: (credentialId: number, leadDays: number) => number;
}

const kept = new WeakMap<Holdings, { book: Book; day: number; counts: AwardCounts }>();

/** Each counted when it is first asked for, and kept while awards and people stay as they are. */
export function awardCounts(holdings: Holdings, book: Book, day: number): AwardCounts {
  const known = kept.get(holdings);
  if (known?.book === book && known.day === day) return known.counts;
  const { people } = book;
  const isActive = (personId: number): boolean => {
    const place = people.place(personId);
    return place >= 0 && (people.from[place] ?? 0) <= day && (people.until[place] ?? 0) >= day;
  };
  const counts: AwardCounts = {
    valid: remembered((id) => validOf(holdings, id, day, isActive)),
    expiring: (id, leadDays) => expiringOf(holdings, id, day, leadDays, isActive),
  };
  kept.set(holdings, { book, day, counts });
  return counts;
}

function remembered(count: (id: number) => number): (id: number) => number {
  const known = new Map<number, number>();
  return (id) => {
    let found = known.get(id);
    if (found === undefined) known.set(id, (found = count(id)));
    return found;
  };
}

type IsActive = (personId: number) => boolean;

function validOf(holdings: Holdings, id: number, day: number, isActive: IsActive): number {
  let valid = 0;
  const [start, end] = holdings.range(id);
  for (let at = start; at < end; at += 1) {
    if (isValidAt(holdings, at, day) && isActive(holdings.person[at] ?? 0)) valid += 1;
  }
  return valid;
}

/** As `renews` of the rules of awards has it: what reaches further than a valid award has not expired itself. */
function expiringOf(
  holdings: Holdings,
  id: number,
  day: number,
  leadDays: number,
  isActive: IsActive,
): number {
  const { person, from, expires } = holdings;
  const [start, end] = holdings.range(id);
  const last = day + leadDays;
  const due = new Map<number, number[]>();
  for (let at = start; at < end; at += 1) {
    if ((expires[at] ?? 0) > last || !isValidAt(holdings, at, day)) continue;
    const who = person[at] ?? 0;
    const list = due.get(who);
    if (list) list.push(at);
    else if (isActive(who)) due.set(who, [at]);
  }
  if (due.size === 0) return 0;
  let count = 0;
  for (const list of due.values()) count += list.length;
  const renewed = new Set<number>();
  for (let other = start; other < end; other += 1) {
    const list = due.get(person[other] ?? 0);
    if (!list || !isValidAt(holdings, other, day)) continue;
    for (const at of list) {
      if ((from[other] ?? 0) >= (from[at] ?? 0) && (expires[other] ?? 0) > (expires[at] ?? 0)) {
        renewed.add(at);
      }
    }
  }
  return count - renewed.size;
}
