import { CELL_FLAG } from '#shared/skills.ts';
import type { IsoDate } from '#shared/dates.ts';
import {
  bookOf,
  dayOf,
  freshFrom,
  inForce,
  nothingInForce,
  type Book,
  type Requirements,
} from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { CRITICAL, isMet } from './rules.ts';
import type { Standing } from './types.ts';

/** Days kept of each workspace: today, the as-of day of a page, its comparison. */
const KEPT = 6;
/** More people than this are not corrected one by one. */
const MANY = 5000;

type Pairs = Omit<Standing, 'book' | 'day' | 'staleAsUnrated' | 'active' | 'start'>;

interface Question {
  readonly day: number;
  readonly staleAsUnrated: boolean;
}

const kept = new WeakMap<Workspace, Map<string, Standing>>();

/** Where everyone stands on the day, by the last commit. Kept for the days asked for last. */
export function standingOf(
  workspace: Workspace,
  { day, staleAsUnrated }: { readonly day: IsoDate; readonly staleAsUnrated: boolean },
): Standing {
  const book = bookOf(workspace);
  let standings = kept.get(workspace);
  if (!standings) kept.set(workspace, (standings = new Map()));
  const key = `${day} ${staleAsUnrated}`;
  const former = standings.get(key);
  const standing =
    former?.book === book ? former : standingIn(book, { day: dayOf(day), staleAsUnrated }, former);
  standings.delete(key);
  standings.set(key, standing);
  const [oldest] = standings.keys();
  if (standings.size > KEPT && oldest !== undefined) standings.delete(oldest);
  return standing;
}

/** @param former of an earlier state of the book: then only people whose ratings changed since are looked at */
export function standingIn(book: Book, question: Question, former?: Standing): Standing {
  if (former && former.book.people === book.people && former.book.roles === book.roles) {
    const people = changedPeople(former.book, book);
    if (people.length <= MANY) return corrected(former, book, people);
  }
  return madeAnew(book, question);
}

/** Places of people whose ratings stand elsewhere in the columns: they were read anew. */
function changedPeople({ ratings: before }: Book, { ratings: now }: Book): number[] {
  const changed: number[] = [];
  for (let place = 0; place < now.start.length; place += 1) {
    if (now.start[place] !== before.start[place] || now.end[place] !== before.end[place])
      changed.push(place);
  }
  return changed;
}

function corrected(former: Standing, book: Book, people: readonly number[]): Standing {
  const standing: Standing = {
    ...former,
    book,
    level: former.level.slice(),
    met: former.met.slice(),
    flags: former.flags.slice(),
    rating: former.rating.slice(),
  };
  const fill = fillerOf(book, standing, standing);
  for (const place of people) {
    if (standing.active[place] !== 1) continue;
    fill(place, requirementsOf(book, place, standing.day), standing.start[place] ?? 0);
  }
  return standing;
}

function requirementsOf(book: Book, place: number, day: number): Requirements | null {
  const role = book.people.role[place] ?? -1;
  return role < 0 ? null : book.roles.requirements(role, day);
}

function madeAnew(book: Book, question: Question): Standing {
  const { people, roles } = book;
  const active = new Uint8Array(people.count);
  const start = new Uint32Array(people.count + 1);
  const byRole = Array.from({ length: roles.count }, (_, role) =>
    roles.requirements(role, question.day),
  );
  let pairs = 0;
  for (let place = 0; place < people.count; place += 1) {
    start[place] = pairs;
    if ((people.from[place] ?? 0) > question.day || (people.until[place] ?? 0) < question.day)
      continue;
    active[place] = 1;
    pairs += byRole[people.role[place] ?? -1]?.skill.length ?? 0;
  }
  start[people.count] = pairs;
  const columns: Pairs = {
    skill: new Int32Array(pairs),
    required: new Uint8Array(pairs),
    importance: new Uint8Array(pairs),
    level: new Int8Array(pairs),
    met: new Uint8Array(pairs),
    flags: new Uint8Array(pairs),
    rating: new Int32Array(pairs),
  };
  const fill = fillerOf(book, question, columns);
  for (let place = 0; place < people.count; place += 1) {
    if (active[place] === 1)
      fill(place, byRole[people.role[place] ?? -1] ?? null, start[place] ?? 0);
  }
  return { book, ...question, active, start, ...columns };
}

/** A function that writes the pairs of the person at a place, from `at` on. */
function fillerOf(book: Book, { day, staleAsUnrated }: Question, pairs: Pairs) {
  const { ratings, skills } = book;
  const fresh = Int32Array.from(skills.currencyMonths, (months) => freshFrom(day, months));
  const found = nothingInForce();
  return (place: number, asked: Requirements | null, at: number): void => {
    if (!asked) return;
    const last = ratings.end[place] ?? 0;
    let first = ratings.start[place] ?? 0;
    for (let index = 0; index < asked.skill.length; index += 1) {
      const skill = asked.skill[index] ?? 0;
      // Both are in order of skills.
      while (first < last && (ratings.skill[first] ?? 0) < skill) first += 1;
      let next = first;
      while (next < last && ratings.skill[next] === skill) next += 1;
      inForce(ratings, first, next, day, fresh[skill] ?? 0, staleAsUnrated, found);
      first = next;

      const pair = at + index;
      const required = asked.level[index] ?? 0;
      const importance = asked.importance[index] ?? 1;
      const needsCredential = asked.credential[index] === 1;
      let { flags } = found;
      if (needsCredential) {
        flags |= found.holdsCredential ? CELL_FLAG.credentialValid : CELL_FLAG.credentialMissing;
      }
      if (importance === CRITICAL) flags |= CELL_FLAG.critical;
      pairs.skill[pair] = skill;
      pairs.required[pair] = required;
      pairs.importance[pair] = importance;
      pairs.level[pair] = found.level;
      pairs.rating[pair] = found.rating;
      pairs.flags[pair] = flags;
      pairs.met[pair] = isMet(required, found.level, needsCredential, found.holdsCredential)
        ? 1
        : 0;
    }
  };
}
