import type { AssessmentSource } from '#shared/skills.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import { dayOf } from './days.ts';
import type { Unsorted } from './rating-store.ts';
import { NEVER, SOURCE_CODES, type PeopleColumns, type SkillColumns } from './types.ts';

/** Rows read before others are answered: some 2 ms. */
const SLICE = 5000;

interface RatingRow {
  readonly id: number;
  readonly person_id: number;
  readonly skill_id: number;
  readonly level: number | null;
  readonly date: string;
  readonly source: AssessmentSource;
  readonly valid_until: string | null;
}

const SELECT = 'SELECT id, person_id, skill_id, level, date, source, valid_until FROM assessment';
const CODE_OF = new Map(SOURCE_CODES.map((source, code) => [source, code]));
const CREDENTIAL = SOURCE_CODES.indexOf('credential');

function take(
  rows: readonly RatingRow[],
  people: PeopleColumns,
  skills: SkillColumns,
  into: Unsorted,
): void {
  for (const row of rows) {
    const person = people.place(row.person_id);
    const skill = skills.place(row.skill_id);
    // Added since people and skills were read: they are read again before anybody sees the book.
    if (person < 0 || skill < 0) continue;
    const source = CODE_OF.get(row.source) ?? 0;
    const until =
      source === CREDENTIAL && row.valid_until !== null ? dayOf(row.valid_until) : NEVER;
    into.push(person, row.id, skill, dayOf(row.date), row.level ?? -1, source, until);
  }
}

/** Reads all ratings, a slice at a step. */
export function* readAllRatings(
  db: ReadHandle,
  people: PeopleColumns,
  skills: SkillColumns,
  into: Unsorted,
): Generator<void> {
  let rows: RatingRow[];
  let last = 0;
  do {
    rows = db.all<RatingRow>(`${SELECT} WHERE id > ? ORDER BY id LIMIT ${SLICE}`, [last]);
    take(rows, people, skills, into);
    last = rows.at(-1)?.id ?? last;
    yield;
  } while (rows.length === SLICE);
}

/** Reads the ratings of these people. */
export function readRatingsOf(
  db: ReadHandle,
  personIds: readonly number[],
  people: PeopleColumns,
  skills: SkillColumns,
  into: Unsorted,
): void {
  const rows = db.all<RatingRow>(`${SELECT} WHERE person_id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(personIds),
  ]);
  take(rows, people, skills, into);
}
