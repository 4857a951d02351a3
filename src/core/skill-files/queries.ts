import { PERSON_COLUMNS, personParameters, type PersonValues } from '#core/people/index.ts';
import type { ReadHandle, SqlValue, WriteHandle } from '#core/workspace/index.ts';

export interface KnownPerson {
  readonly id: number;
  readonly number: string | null;
  readonly email: string | null;
  readonly name: string;
  /** Folded. */
  readonly key: string;
  readonly department: string | null;
  readonly team: string | null;
  readonly role: string | null;
  readonly left: boolean;
}

/** Everybody in the workspace, as far as a file can name them. */
export const knownPeople = (db: ReadHandle): KnownPerson[] =>
  db
    .all<Omit<KnownPerson, 'left'> & { left: number }>(
      `SELECT id, employee_number AS number, email, name, name_key AS key, department, team, role,
         status = 'left' AS left FROM person ORDER BY id`,
    )
    .map((person) => ({ ...person, left: person.left === 1 }));

export interface KnownRating {
  readonly id: number;
  readonly personId: number;
  readonly skillId: number;
  readonly level: number | null;
  readonly date: string;
  readonly source: string;
  readonly validUntil: string | null;
}

/** Every rating of these people, by person and skill. */
export const ratingsOf = (db: ReadHandle, personIds: readonly number[]): KnownRating[] =>
  db.all<KnownRating>(
    `SELECT id, person_id AS personId, skill_id AS skillId, level, date, source, valid_until AS validUntil
     FROM assessment WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, skill_id, date, id`,
    [JSON.stringify(personIds)],
  );

/** What is known of a skill, to be filled up by a file. */
export interface KnownSkill {
  readonly id: number;
  readonly name: string;
  readonly category_id: number | null;
  readonly group_id: number | null;
  readonly description: string | null;
  readonly currency_months: number | null;
  /** JSON list. */
  readonly tags: string;
  readonly source: string | null;
  readonly source_id: string | null;
}

export const knownSkills = (db: ReadHandle): KnownSkill[] =>
  db.all<KnownSkill>(
    'SELECT id, name, category_id, group_id, description, currency_months, tags, source, source_id FROM skill',
  );

export const knownAnchors = (db: ReadHandle): { skill_id: number; level: number }[] =>
  db.all('SELECT skill_id, level FROM skill_anchor');

type Fill = Partial<Omit<KnownSkill, 'id' | 'name'>>;

/** Sets these columns of a skill. */
export function fillSkill(db: WriteHandle, id: number, fill: Fill): void {
  const columns = Object.entries(fill);
  if (columns.length === 0) return;
  db.run(`UPDATE skill SET ${columns.map(([column]) => `${column} = ?`).join(', ')} WHERE id = ?`, [
    ...columns.map(([, value]) => value),
    id,
  ]);
}

export interface NewRating {
  readonly personId: number;
  readonly skillId: number;
  readonly level: number | null;
  readonly date: string;
  readonly source: string;
  readonly assessor: string | null;
  readonly note: string | null;
  readonly validUntil: string | null;
}

/** Rows in one statement: its trigger makes SQLite keep pages aside for every statement, which costs most of it. */
const AT_ONCE = 32;

function insertMany<T>(
  db: WriteHandle,
  head: string,
  width: number,
  rows: readonly T[],
  parameters: (row: T) => SqlValue[],
): void {
  const one = `(${Array<string>(width).fill('?').join(', ')})`;
  for (let at = 0; at < rows.length;) {
    const size = rows.length - at < AT_ONCE ? 1 : AT_ONCE;
    db.run(
      `${head} VALUES ${Array<string>(size).fill(one).join(', ')}`,
      rows.slice(at, at + size).flatMap(parameters),
    );
    at += size;
  }
}

export const insertRatings = (db: WriteHandle, ratings: readonly NewRating[]): void =>
  insertMany(
    db,
    'INSERT INTO assessment (person_id, skill_id, level, date, source, assessor, note, valid_until)',
    8,
    ratings,
    (one) => [
      one.personId,
      one.skillId,
      one.level,
      one.date,
      one.source,
      one.assessor,
      one.note,
      one.validUntil,
    ],
  );

/** Corrects a rating; who rated and what was noted stay where the file does not say. */
export const correctRating = (db: WriteHandle, id: number, rating: NewRating): void => {
  db.run(
    `UPDATE assessment SET level = ?, assessor = coalesce(?, assessor), note = coalesce(?, note),
       valid_until = coalesce(?, valid_until) WHERE id = ?`,
    [rating.level, rating.assessor, rating.note, rating.validUntil, id],
  );
};

/** Adds people under ids that follow each other; gives the first. */
export function insertPeople(db: WriteHandle, people: readonly PersonValues[]): number {
  const first =
    db.get<{ id: number }>('SELECT coalesce(max(id), 0) + 1 AS id FROM person')?.id ?? 1;
  insertMany(
    db,
    `INSERT INTO person (id, ${PERSON_COLUMNS.join(', ')})`,
    PERSON_COLUMNS.length + 1,
    people.map((values, at) => ({ id: first + at, values })),
    ({ id, values }) => [id, ...personParameters(values)],
  );
  return first;
}
