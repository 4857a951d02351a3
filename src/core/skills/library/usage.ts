import type { IsoDate } from '#shared/dates.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { bookOf, dayOf, freshFrom, inForce, nothingInForce, type Book } from '../book/index.ts';

/** How much each skill is used on a day, by its place in the book. */
export interface Usage {
  readonly book: Book;
  /** Roles that require it. */
  readonly roles: Uint32Array;
  /** Active people who have a level in it. */
  readonly rated: Uint32Array;
}

const kept = new WeakMap<Book, Usage & { readonly day: number }>();

/** Counted anew only when something that it is counted from has changed. */
export function usageOf(workspace: Workspace, date: IsoDate): Usage {
  const book = bookOf(workspace);
  const day = dayOf(date);
  const known = kept.get(book);
  if (known?.day === day) return known;
  const usage = { book, day, roles: rolesOf(book, day), rated: ratedOf(book, day) };
  kept.set(book, usage);
  return usage;
}

function rolesOf({ skills, roles }: Book, day: number): Uint32Array {
  const counts = new Uint32Array(skills.count);
  for (let role = 0; role < roles.count; role += 1) {
    if (roles.isFamily[role] === 1) continue;
    for (const skill of roles.requirements(role, day).skill)
      counts[skill] = (counts[skill] ?? 0) + 1;
  }
  return counts;
}

function ratedOf({ people, skills, ratings }: Book, day: number): Uint32Array {
  const counts = new Uint32Array(skills.count);
  const fresh = Int32Array.from(skills.currencyMonths, (months) => freshFrom(day, months));
  const found = nothingInForce();
  for (let person = 0; person < people.count; person += 1) {
    if ((people.from[person] ?? 0) > day || (people.until[person] ?? 0) < day) continue;
    const end = ratings.end[person] ?? 0;
    let first = ratings.start[person] ?? 0;
    while (first < end) {
      const skill = ratings.skill[first] ?? 0;
      let last = first + 1;
      while (last < end && ratings.skill[last] === skill) last += 1;
      inForce(ratings, first, last, day, fresh[skill] ?? 0, false, found);
      if (found.level >= 0) counts[skill] = (counts[skill] ?? 0) + 1;
      first = last;
    }
  }
  return counts;
}
