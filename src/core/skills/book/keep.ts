import { lastChangeOf, type ReadHandle } from '#core/workspace/index.ts';
import { readAllAwards, readAwardsOf, readCertificates, type Certificates } from './award-rows.ts';
import { readPeople, withRoles } from './people-columns.ts';
import { RatingStore, Unsorted } from './rating-store.ts';
import { readAllRatings, readRatingsOf } from './rating-rows.ts';
import { readRoles } from './role-columns.ts';
import { readSkills } from './skill-columns.ts';
import { touchedBook } from './touched.ts';
import type { Book, PeopleColumns, Ratings, SkillColumns } from './types.ts';

/** More people than this are not rewritten one by one. */
const MANY_PEOPLE = 5000;
/** Room for what is rated after the book was read, before its columns are copied to wider ones. */
const SPARE = 4096;
/** People whose ratings are read between two breaths. */
const PEOPLE_AT_ONCE = 500;

/** A book, and what is needed to bring it up to date. */
export interface Kept {
  readonly book: Book;
  readonly store: RatingStore;
  readonly certificates: Certificates;
  readonly roleKeys: readonly string[];
  readonly lastChange: number;
}

interface Places {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const ratingsOf = (store: RatingStore, { start, end }: Places): Ratings => {
  const { id } = store.columns;
  let total = 0;
  let assessments = 0;
  for (let person = 0; person < start.length; person += 1) {
    const last = end[person] ?? 0;
    for (let at = start[person] ?? 0; at < last; at += 1) if ((id[at] ?? 0) > 0) assessments += 1;
    total += last - (start[person] ?? 0);
  }
  return { ...store.columns, start, end, total, assessments };
};

/** Reads everything, a slice at a step. Changes made between two steps are to be caught up with. */
export function* readBook(db: ReadHandle): Generator<void, Kept> {
  const lastChange = lastChangeOf(db);
  const skills = readSkills(db);
  const { roles, keys: roleKeys } = readRoles(db, skills);
  const people = yield* readPeople(db, roleKeys);
  yield;
  const certificates = readCertificates(db, skills);
  const rows = db.get<{ rows: number }>('SELECT count(*) AS rows FROM assessment')?.rows ?? 0;
  yield;
  const unsorted = new Unsorted(rows);
  yield* readAllRatings(db, people, skills, unsorted);
  yield* readAllAwards(db, certificates, people, unsorted);
  const places = { start: new Uint32Array(people.count), end: new Uint32Array(people.count) };
  const store = new RatingStore(unsorted.rows.length + SPARE);
  yield* unsorted.moveTo(store, places.start, places.end);
  const book = { people, skills, roles, ratings: ratingsOf(store, places) };
  return { book, store, certificates, roleKeys, lastChange };
}

/**
 * The same, brought up to the last commit, a slice at a step; null where it is better read anew. Changes made between two
 * steps are to be caught up with.
 */
export function* caughtUp(db: ReadHandle, kept: Kept): Generator<void, Kept | null> {
  const touched = touchedBook(db, kept.lastChange);
  if (touched.everything || touched.rated.length > MANY_PEOPLE) return null;
  const { lastChange, rated } = touched;
  if (!touched.people && !touched.skillsOrRoles && !touched.certificates && rated.length === 0)
    return { ...kept, lastChange };

  const former = kept.book;
  let { people, skills, roles, ratings } = former;
  let { certificates, roleKeys, store } = kept;
  if (touched.skillsOrRoles) {
    skills = readSkills(db);
    ({ roles, keys: roleKeys } = readRoles(db, skills));
    if (!touched.people) people = withRoles(people, roleKeys);
    yield;
  }
  if (touched.skillsOrRoles || touched.certificates) {
    certificates = readCertificates(db, skills);
  }
  if (touched.people) {
    people = yield* readPeople(db, roleKeys);
    yield;
  }
  const places = movedPlaces(ratings, former.people, people);
  const live = ratings.total;
  if (!sameIds(former.skills, skills) || store.length > 2 * live + 100_000) {
    store = yield* rewritten(store, places, former.skills, skills);
  }
  if (rated.length > 0)
    yield* rewriteRatings(db, rated, { people, skills, certificates }, store, places);
  ratings = ratingsOf(store, places);
  const book = { people, skills, roles, ratings };
  return { book, store, certificates, roleKeys, lastChange };
}

function* rewriteRatings(
  db: ReadHandle,
  personIds: readonly number[],
  { people, skills, certificates }: Pick<Book, 'people' | 'skills'> & Pick<Kept, 'certificates'>,
  store: RatingStore,
  { start, end }: Places,
): Generator<void> {
  const unsorted = new Unsorted(1024);
  for (let at = 0; at < personIds.length; at += PEOPLE_AT_ONCE) {
    if (at > 0) yield;
    const some = personIds.slice(at, at + PEOPLE_AT_ONCE);
    readRatingsOf(db, some, people, skills, unsorted);
    readAwardsOf(db, some, certificates, people, unsorted);
  }
  for (const id of personIds) {
    const place = people.place(id);
    // Also where nothing is left: a new place says that something changed.
    if (place >= 0) start[place] = end[place] = store.length;
  }
  yield* unsorted.moveTo(store, start, end);
}

const sameIds = (a: SkillColumns, b: SkillColumns): boolean =>
  a.count === b.count && a.id.every((id, place) => id === b.id[place]);

/** Where the ratings of each person stand, by their places among the people of now. A copy in any case. */
function movedPlaces(
  { start, end }: Ratings,
  former: PeopleColumns,
  people: PeopleColumns,
): Places {
  if (people.id === former.id) return { start: start.slice(), end: end.slice() };
  const moved = { start: new Uint32Array(people.count), end: new Uint32Array(people.count) };
  for (let at = 0; at < people.count; at += 1) {
    const before = former.place(people.id[at] ?? 0);
    if (before < 0) continue;
    moved.start[at] = start[before] ?? 0;
    moved.end[at] = end[before] ?? 0;
  }
  return moved;
}

/** All ratings in new columns, without what nobody refers to any more, by the places of the skills of now. */
function* rewritten(
  { columns: old, length }: RatingStore,
  { start, end }: Places,
  former: SkillColumns,
  skills: SkillColumns,
): Generator<void, RatingStore> {
  const skillNow = Int32Array.from(former.id, (id) => skills.place(id));
  const unsorted = new Unsorted(length);
  for (let person = 0; person < start.length; person += 1) {
    const last = end[person] ?? 0;
    for (let at = start[person] ?? 0; at < last; at += 1) {
      const skill = skillNow[old.skill[at] ?? 0] ?? -1;
      // Of a skill that is gone the ratings are gone too; their people are read again.
      if (skill < 0) continue;
      const [id = 0, day = 0, level = 0] = [old.id[at], old.day[at], old.level[at]];
      unsorted.push(person, id, skill, day, level, old.source[at] ?? 0, old.until[at] ?? 0);
    }
    if (person % 8192 === 8191) yield;
  }
  start.fill(0);
  end.fill(0);
  const store = new RatingStore(unsorted.rows.length + SPARE);
  yield* unsorted.moveTo(store, start, end);
  return store;
}
