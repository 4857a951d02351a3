import { Problem } from '#shared/errors.ts';
import { dayNumber, type IsoDate } from '#shared/dates.ts';
import type { AssessmentSource } from '#shared/skills.ts';
import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { lastFreshDay } from '../book/currency.ts';
import { kindOf, lastOf, type Rating } from './rules.ts';

export interface RatingCell {
  readonly personId: number;
  readonly skillId: number;
  /** Null withdraws. */
  readonly level: number | null;
}

/** How all cells of a matrix are rated. */
export interface RatedBy {
  readonly date: IsoDate;
  readonly source: Exclude<AssessmentSource, 'credential'>;
  readonly assessor: string | null;
}

export interface WrittenRatings {
  readonly added: number;
  /** A rating of the same person, skill, day and source was corrected. */
  readonly corrected: number;
  /** A rating of the very day was taken out. */
  readonly removed: number;
  readonly unchanged: number;
}

/** A rating of one person that is at hand. */
interface KnownRating extends Rating {
  readonly skillId: number;
}

const ADD = `INSERT INTO assessment (person_id, skill_id, level, date, source, assessor) VALUES (?, ?, ?, ?, ?, ?)`;
const CORRECT = `UPDATE assessment SET level = ?, assessor = ? WHERE id = ?`;
const OF_PERSON = `SELECT id, skill_id AS skillId, level, date, source, valid_until AS validUntil
  FROM assessment WHERE person_id = ?`;

type Counts = { -readonly [Kind in keyof WrittenRatings]: number };

/** Writes ratings person by person, so that each person's history is read once. */
class RatingWriter {
  readonly counts: Counts = { added: 0, corrected: 0, removed: 0, unchanged: 0 };
  readonly #db: WriteHandle;
  readonly #how: RatedBy;
  /** Months for which ratings of a skill stay current, where they do not for good. */
  readonly #currency: ReadonlyMap<number, number>;

  constructor(db: WriteHandle, how: RatedBy) {
    this.#db = db;
    this.#how = { ...how, assessor: how.assessor?.trim() || null };
    this.#currency = new Map(
      db
        .all<{ id: number; months: number }>(
          'SELECT id, currency_months AS months FROM skill WHERE currency_months IS NOT NULL',
        )
        .map(({ id, months }) => [id, months]),
    );
  }

  person(personId: number, cells: readonly RatingCell[]): void {
    const ratings = this.#db.all<KnownRating>(OF_PERSON, [personId]);
    const history = Map.groupBy(ratings, (rating) => rating.skillId);
    for (const cell of cells) this.counts[this.#cell(cell, history.get(cell.skillId) ?? [])] += 1;
  }

  #cell(cell: RatingCell, known: readonly KnownRating[]): keyof Counts {
    const { date, source } = this.#how;
    const last = lastOf(known, kindOf(source), date);
    if ((last?.level ?? null) === cell.level && !this.#isStale(cell.skillId, last)) {
      return 'unchanged';
    }
    const ofDay = lastOfDay(known, this.#how);
    // A rating that another of the same day has overtaken is history: correcting it would not show.
    if (ofDay === null || ofDay !== last) return this.#add(cell);
    if (cell.level !== null) return this.#correct(ofDay, cell.level);
    const others = known.filter((rating) => rating !== ofDay);
    const older = lastOf(others, kindOf(source), date);
    return (older?.level ?? null) === null ? this.#remove(ofDay) : this.#correct(ofDay, null);
  }

  /** A stale rating is confirmed by a new one of the same level. */
  #isStale(skillId: number, last: KnownRating | null): boolean {
    if (last === null || last.level === null) return false;
    const months = this.#currency.get(skillId) ?? 0;
    return lastFreshDay(dayNumber(last.date), months) < dayNumber(this.#how.date);
  }

  #add({ personId, skillId, level }: RatingCell): 'added' {
    const { date, source, assessor } = this.#how;
    this.#db.run(ADD, [personId, skillId, level, date, source, assessor]);
    return 'added';
  }

  #correct(there: KnownRating, level: number | null): 'corrected' {
    this.#db.run(CORRECT, [level, this.#how.assessor, there.id]);
    return 'corrected';
  }

  #remove({ id }: KnownRating): 'removed' {
    this.#db.run('DELETE FROM evidence WHERE assessment_id = ?', [id]);
    this.#db.run('DELETE FROM assessment WHERE id = ?', [id]);
    return 'removed';
  }
}

/** The last rating of the same day and source. */
function lastOfDay(known: readonly KnownRating[], { date, source }: RatedBy): KnownRating | null {
  let found: KnownRating | null = null;
  for (const one of known) {
    if (one.date !== date || one.source !== source) continue;
    if (found === null || one.id > found.id) found = one;
  }
  return found;
}

/** The last word on each skill alone. */
const lastWords = (cells: readonly RatingCell[]): RatingCell[] => [
  ...new Map(cells.map((cell) => [cell.skillId, cell])).values(),
];

/** @throws Problem NOT_FOUND for people or skills that are not there, INVALID_INPUT for levels outside the scale */
export function checkRatings(db: ReadHandle, ratings: readonly RatingCell[]): void {
  const missing = (table: 'person' | 'skill', ids: Iterable<number>): number =>
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM json_each(?) WHERE value NOT IN (SELECT id FROM ${table})`,
      [JSON.stringify([...ids])],
    )?.n ?? 0;
  const people = new Set(ratings.map((rating) => rating.personId));
  const skills = new Set(ratings.map((rating) => rating.skillId));
  if (missing('person', people) > 0 || missing('skill', skills) > 0) {
    throw new Problem(
      'NOT_FOUND',
      'A person or a skill is no longer in the workspace.',
      'Look at the list again and repeat it for those who are there.',
    );
  }
  const scale = new Set(db.all<{ value: number }>('SELECT value FROM level').map((l) => l.value));
  const wrong = ratings.find((rating) => rating.level !== null && !scale.has(rating.level));
  if (wrong) {
    throw new Problem(
      'INVALID_INPUT',
      `${wrong.level} is no level of the scale.`,
      `Use one of ${[...scale].sort((a, b) => a - b).join(', ')}, or change the scale in Skills.`,
    );
  }
}

/**
 * Writes ratings, within a change: one of the same person, skill, day and source is corrected, else one is added to the
 * history; cells that hold the level already are not touched, unless that rating is stale. `level: null` withdraws: afterwards nobody (of that kind)
 * has rated; a rating of that very day is taken out or turned into the withdrawal, an older one is followed by one.
 * Ratings of others, self-ratings and credentials do not touch each other. Yields between two people.
 * @throws Problem NOT_FOUND, INVALID_INPUT
 */
export function* writeRatings(
  db: WriteHandle,
  how: RatedBy,
  cells: readonly RatingCell[],
): Generator<void, WrittenRatings> {
  checkRatings(db, cells);
  const writer = new RatingWriter(db, how);
  yield;
  const byPerson = Map.groupBy(cells, (cell) => cell.personId);
  yield;
  for (const [personId, own] of byPerson) {
    writer.person(personId, lastWords(own));
    yield;
  }
  return writer.counts;
}
