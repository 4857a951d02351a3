import { Problem } from '#shared/errors.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { AssessmentSource } from '#shared/skills.ts';
import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { kindOf, lastOf, type Rating } from './rules.ts';

/** One rating as it comes from a matrix or a file. */
export interface RatingToWrite {
  readonly personId: number;
  readonly skillId: number;
  /** Null withdraws. */
  readonly level: number | null;
  readonly date: IsoDate;
  readonly source: AssessmentSource;
  readonly assessor?: string | null | undefined;
  readonly note?: string | null | undefined;
  /** Of a credential. */
  readonly validUntil?: IsoDate | null | undefined;
}

export interface RatingCell {
  readonly personId: number;
  readonly skillId: number;
  readonly level: number | null;
}

export interface WriteOptions {
  /**
   * What becomes of a rating whose level is in force on its day already. `skip`: nothing, as in a matrix. `add`: it goes
   * into the history all the same, as for a list of past ratings; only the very same one (day, source, level) is left out.
   */
  readonly sameLevel: 'skip' | 'add';
}

export interface WrittenRatings {
  readonly added: number;
  /** A rating of the same person, skill, day and source was corrected. */
  readonly corrected: number;
  /** A rating of the very day was taken out. */
  readonly removed: number;
  readonly unchanged: number;
}

/** Ratings of one person that are at hand. */
interface KnownRating extends Rating {
  readonly skillId: number;
  readonly assessor: string | null;
  readonly note: string | null;
}

const ADD = `INSERT INTO assessment (person_id, skill_id, level, date, source, assessor, note, valid_until)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const CORRECT = `UPDATE assessment SET level = ?, assessor = ?, note = ?, valid_until = ? WHERE id = ?`;
const OF_PERSON = `SELECT id, skill_id AS skillId, level, date, source, assessor, note, valid_until AS validUntil
  FROM assessment WHERE person_id = ?`;

const blankToNull = (text: string | null | undefined): string | null => text?.trim() || null;

const count = { added: 0, corrected: 0, removed: 0, unchanged: 0 };
type Counts = typeof count;

/** Writes ratings person by person, so that each person's history is read once. */
class RatingWriter {
  readonly counts: Counts = { ...count };
  readonly #db: WriteHandle;
  readonly #options: WriteOptions;

  constructor(db: WriteHandle, options: WriteOptions) {
    this.#db = db;
    this.#options = options;
  }

  person(personId: number, ratings: readonly RatingToWrite[]): void {
    const history = new Map<number, KnownRating[]>();
    for (const known of this.#db.all<KnownRating>(OF_PERSON, [personId])) {
      const list = history.get(known.skillId);
      if (list) list.push(known);
      else history.set(known.skillId, [known]);
    }
    for (const rating of ratings) {
      const known = history.get(rating.skillId) ?? [];
      history.set(rating.skillId, known);
      this.counts[this.#one(rating, known)]++;
    }
  }

  #one(rating: RatingToWrite, known: KnownRating[]): keyof Counts {
    const last = lastOf(known, kindOf(rating.source), rating.date);
    const ofDay = sameDay(known, rating);
    // A rating that another of the same day has overtaken is history; correcting it would not show.
    const correctable = rating.source === 'credential' || ofDay === last ? ofDay : null;
    if (rating.level === null) return this.#withdraw(rating, known, last, correctable);
    if (this.#options.sameLevel === 'skip' && last?.level === rating.level) {
      if (rating.source !== 'credential' || isSame(last, rating)) return 'unchanged';
    }
    if (ofDay && isSame(ofDay, rating)) return 'unchanged';
    if (correctable) return this.#correct(rating, known, correctable);
    return this.#add(rating, known);
  }

  #withdraw(
    rating: RatingToWrite,
    known: KnownRating[],
    last: KnownRating | null,
    correctable: KnownRating | null,
  ): keyof Counts {
    if (last === null || last.level === null) return 'unchanged';
    if (!correctable) return this.#add(rating, known);
    const others = known.filter((one) => one !== correctable);
    const older = lastOf(others, kindOf(rating.source), rating.date);
    if (older !== null && older.level !== null) return this.#correct(rating, known, correctable);
    this.#db.run('DELETE FROM evidence WHERE assessment_id = ?', [correctable.id]);
    this.#db.run('DELETE FROM assessment WHERE id = ?', [correctable.id]);
    known.splice(known.indexOf(correctable), 1);
    return 'removed';
  }

  #correct(rating: RatingToWrite, known: KnownRating[], there: KnownRating): 'corrected' {
    const next: KnownRating = {
      ...there,
      level: rating.level,
      assessor: rating.assessor === undefined ? there.assessor : blankToNull(rating.assessor),
      note: rating.note === undefined ? there.note : blankToNull(rating.note),
      validUntil: rating.validUntil === undefined ? there.validUntil : rating.validUntil,
    };
    this.#db.run(CORRECT, [next.level, next.assessor, next.note, next.validUntil, there.id]);
    known[known.indexOf(there)] = next;
    return 'corrected';
  }

  #add(rating: RatingToWrite, known: KnownRating[]): 'added' {
    const { personId, skillId, level, date, source } = rating;
    const assessor = blankToNull(rating.assessor);
    const note = blankToNull(rating.note);
    const validUntil = rating.validUntil ?? null;
    const parameters = [personId, skillId, level, date, source, assessor, note, validUntil];
    const { lastId: id } = this.#db.run(ADD, parameters);
    known.push({ id, skillId, level, date, source, assessor, note, validUntil });
    return 'added';
  }
}

/** The last rating of the same day and source. */
function sameDay(known: readonly KnownRating[], rating: RatingToWrite): KnownRating | null {
  let found: KnownRating | null = null;
  for (const one of known) {
    if (one.date !== rating.date || one.source !== rating.source) continue;
    if (found === null || one.id > found.id) found = one;
  }
  return found;
}

/** Whether all that the rating says is there already. */
const isSame = (there: KnownRating, rating: RatingToWrite): boolean =>
  there.level === rating.level &&
  (rating.assessor === undefined || there.assessor === blankToNull(rating.assessor)) &&
  (rating.note === undefined || there.note === blankToNull(rating.note)) &&
  (rating.validUntil === undefined || there.validUntil === rating.validUntil);

function byPerson(ratings: readonly RatingToWrite[]): Map<number, RatingToWrite[]> {
  const people = new Map<number, RatingToWrite[]>();
  for (const rating of ratings) {
    const list = people.get(rating.personId);
    if (list) list.push(rating);
    else people.set(rating.personId, [rating]);
  }
  return people;
}

/** @throws Problem NOT_FOUND for people or skills that are not there, INVALID_INPUT for levels outside the scale */
export function checkRatings(db: ReadHandle, ratings: readonly RatingToWrite[]): void {
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
 * history. `level: null` withdraws: afterwards nobody (of that kind) has rated; a rating of that very day is taken out
 * or turned into the withdrawal, an older one is followed by one. Ratings of others, self-ratings and credentials do not
 * touch each other.
 * @throws Problem NOT_FOUND, INVALID_INPUT
 */
export function writeAssessments(
  db: WriteHandle,
  ratings: readonly RatingToWrite[],
  options: WriteOptions,
): WrittenRatings {
  checkRatings(db, ratings);
  const writer = new RatingWriter(db, options);
  for (const [personId, own] of byPerson(ratings)) writer.person(personId, own);
  return writer.counts;
}

/** As `writeAssessments`, for many: lets others be answered between two people. */
export async function writeManyAssessments(
  db: WriteHandle,
  ratings: readonly RatingToWrite[],
  options: WriteOptions,
  breathe: (done: number) => Promise<void>,
): Promise<WrittenRatings> {
  checkRatings(db, ratings);
  const writer = new RatingWriter(db, options);
  let done = 0;
  for (const [personId, own] of byPerson(ratings)) {
    await breathe(done);
    writer.person(personId, own);
    done += own.length;
  }
  return writer.counts;
}

/** How all cells of a matrix are rated. */
export interface RatedBy {
  readonly date: IsoDate;
  readonly source: AssessmentSource;
  readonly assessor: string | null;
}

/** Cells of a matrix as ratings, the last word on each cell alone. */
export function ratingsOfCells(how: RatedBy, cells: readonly RatingCell[]): RatingToWrite[] {
  const last = new Map<string, RatingToWrite>();
  for (const { personId, skillId, level } of cells) {
    last.set(`${personId}/${skillId}`, { ...how, personId, skillId, level });
  }
  return [...last.values()];
}

/** What `assessments.enter` documents, within a change: cells that hold the level already are not touched. */
export const writeRatings = (
  db: WriteHandle,
  how: RatedBy,
  cells: readonly RatingCell[],
): WrittenRatings => writeAssessments(db, ratingsOfCells(how, cells), { sameLevel: 'skip' });
