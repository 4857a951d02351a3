import { CELL_FLAG } from '#shared/skills.ts';
import {
  ALWAYS,
  NEVER,
  SOURCE_CODES,
  freshFrom,
  inForce,
  nothingInForce,
  type Book,
  type InForce,
} from '#core/skills/index.ts';

const CREDENTIAL = SOURCE_CODES.indexOf('credential');

/**
 * Levels of people in any skills on one day, required or not. `found` is written over at each reading, for there are
 * millions.
 */
export class LevelReader {
  readonly found: InForce = nothingInForce();
  readonly staleAsUnrated: boolean;
  readonly #book: Book;
  readonly #day: number;
  readonly #fresh: Int32Array;

  constructor(book: Book, day: number, staleAsUnrated = false) {
    this.#book = book;
    this.#day = day;
    this.staleAsUnrated = staleAsUnrated;
    this.#fresh = freshDays(book, day);
  }

  /** Reads the level of one person in one skill, both by place. */
  read(person: number, skill: number): InForce {
    const first = this.#firstOf(person, skill);
    this.#readRange(first, this.#endOf(person, skill, first), skill);
    return this.found;
  }

  /** Reads each of these skills in turn. @param skills places, rising; `visit` is told which of them was found */
  readEach(person: number, skills: Int32Array, visit: (index: number) => void): void {
    const { start, end, skill: skillOf } = this.#book.ratings;
    const last = end[person] ?? 0;
    let first = start[person] ?? 0;
    for (let index = 0; index < skills.length; index += 1) {
      const skill = skills[index] ?? 0;
      while (first < last && (skillOf[first] ?? 0) < skill) first += 1;
      let next = first;
      while (next < last && skillOf[next] === skill) next += 1;
      this.#readRange(first, next, skill);
      visit(index);
    }
  }

  /** Reads every skill that the person was ever rated in. @param wanted 1 for each skill to read, by place */
  readAll(person: number, visit: (skill: number) => void, wanted?: Uint8Array): void {
    const { start, end, skill: skillOf } = this.#book.ratings;
    const last = end[person] ?? 0;
    for (let first = start[person] ?? 0; first < last;) {
      const skill = skillOf[first] ?? 0;
      let next = first + 1;
      while (next < last && skillOf[next] === skill) next += 1;
      if (wanted === undefined || wanted[skill] === 1) {
        this.#readRange(first, next, skill);
        visit(skill);
      }
      first = next;
    }
  }

  /** The last rating of one source, by its place; −1: none, or withdrawn. @param source index in SOURCE_CODES */
  lastOf(person: number, skill: number, source: number): number {
    const { ratings } = this.#book;
    const first = this.#firstOf(person, skill);
    for (let at = this.#endOf(person, skill, first) - 1; at >= first; at -= 1) {
      if ((ratings.day[at] ?? 0) > this.#day || ratings.source[at] !== source) continue;
      return (ratings.level[at] ?? -1) < 0 ? -1 : at;
    }
    return -1;
  }

  /** Last day of the credential that counts on the day, else of the one that counted last; null: there is none. */
  credentialUntil(person: number, skill: number): number | null {
    const { ratings } = this.#book;
    const first = this.#firstOf(person, skill);
    const last = this.#endOf(person, skill, first);
    let latest: number | null = null;
    let ofAwards: number | null = null;
    for (let at = first; at < last && (ratings.day[at] ?? 0) <= this.#day; at += 1) {
      if (ratings.source[at] !== CREDENTIAL) continue;
      const until = ratings.until[at] ?? NEVER;
      // A withdrawal takes back the ratings before it, and no award.
      if ((ratings.level[at] ?? -1) < 0) latest = ofAwards;
      else latest = latest === null ? until : Math.max(latest, until);
      if ((ratings.id[at] ?? 0) < 0) ofAwards = Math.max(ofAwards ?? ALWAYS, until);
    }
    return latest;
  }

  /** Whether a rating of this day is older than the skill's currency. */
  isStale(rating: number, skill: number): boolean {
    return (this.#book.ratings.day[rating] ?? 0) < (this.#fresh[skill] ?? 0);
  }

  #readRange(first: number, last: number, skill: number): void {
    const { found } = this;
    if (first === last) {
      // Most people are rated in few of all skills.
      found.level = found.rating = -1;
      found.flags = 0;
      found.holdsCredential = false;
      return;
    }
    const fresh = this.#fresh[skill] ?? 0;
    inForce(this.#book.ratings, first, last, this.#day, fresh, this.staleAsUnrated, found);
  }

  /** The first rating of the skill, or where it would stand. */
  #firstOf(person: number, skill: number): number {
    const { start, end, skill: skillOf } = this.#book.ratings;
    let low = start[person] ?? 0;
    let high = end[person] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((skillOf[middle] ?? 0) < skill) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #endOf(person: number, skill: number, first: number): number {
    const { end, skill: skillOf } = this.#book.ratings;
    const last = end[person] ?? 0;
    let next = first;
    while (next < last && skillOf[next] === skill) next += 1;
    return next;
  }
}

const kept = new WeakMap<object, Map<number, Int32Array>>();

/** By skill: the first day of which a rating is still current. */
function freshDays({ skills }: Book, day: number): Int32Array {
  let byDay = kept.get(skills);
  if (!byDay) kept.set(skills, (byDay = new Map()));
  let days = byDay.get(day);
  if (!days) {
    if (byDay.size >= 100) byDay.clear();
    days = Int32Array.from(skills.currencyMonths, (months) => freshFrom(day, months));
    byDay.set(day, days);
  }
  return days;
}

/** Marks of a level against a requirement, to be added to those of the level itself. */
export function requirementFlags(
  needsCredential: boolean,
  holdsCredential: boolean,
  isCritical: boolean,
): number {
  const credential = holdsCredential ? CELL_FLAG.credentialValid : CELL_FLAG.credentialMissing;
  return (needsCredential ? credential : 0) | (isCritical ? CELL_FLAG.critical : 0);
}
