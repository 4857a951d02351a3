import { placeAt, textAt, type Table } from '../../matrix/table.ts';
import { phrases, plainKey } from '../../matrix/words/phrases.ts';
import type { CellPlace, PersonText } from '../../places.ts';
import type { Steps } from '../../steps.ts';
import type { ReadingProblem } from '../../types.ts';
import type { AwardEntry } from '../entries.ts';
import { dayIn, isNoDay } from '../values/days.ts';
import { readDuration, readValidity } from '../values/spans.ts';
import { readTrackerCell } from './tracker-cell.ts';
import { isAboutCourses, type TrackerColumn } from './tracker-columns.ts';

interface Rows {
  readonly header: number;
  readonly courses: readonly TrackerColumn[];
  readonly people: (row: number) => PersonText | null;
  readonly isNoRecord: (row: number) => boolean;
  /** Column in which rows about the courses themselves would be labelled. */
  readonly label: number;
  readonly monthFirst: boolean;
  readonly daysMean: { readonly expires: boolean; readonly why: string | null };
  /** After how many rows others are answered. */
  readonly pause: number;
}

interface Found {
  readonly awards: AwardEntry[];
  /** Of courses, in months. */
  readonly validity: Map<string, number>;
  readonly notes: string[];
  readonly problems: ReadingProblem[];
}

const NO_PERSON = phrases(
  'total*|completed|complete|number trained|% complete|% trained|compliance|coverage|count|average|due|overdue|expired|summe|gesamt|anzahl|quote|total|taux|nombre|totale|合計|合计|합계|required|duration|provider|trainer|date|legend|key',
);
const MOST_PROBLEMS = 2000;

/** Every cell where a person and a course meet. */
export function* readTrackerRows(table: Table, given: Rows): Steps<Found> {
  const found: Found = { awards: [], validity: new Map(), notes: [], problems: [] };
  const { header, courses, monthFirst, daysMean } = given;
  const byCourse = new Map<string, TrackerColumn[]>();
  for (const column of courses)
    byCourse.set(column.course, [...(byCourse.get(column.course) ?? []), column]);
  if (daysMean.why !== null) found.notes.push(daysMean.why);
  for (let row = header + 1; row < table.rows; row++) {
    if (row % given.pause === 0) yield;
    if (given.isNoRecord(row)) continue;
    const label = plainKey(textAt(table, row, given.label));
    if (isAboutCourses(table, row, given.label)) {
      const usual = /year|jahr|an(?:s|nee)?\b|ano/u.test(label) ? 'year' : 'month';
      for (const { column, course } of courses) {
        const months = readValidity(textAt(table, row, column), usual);
        if (typeof months === 'number') found.validity.set(course, months);
      }
      continue;
    }
    if (NO_PERSON.exec(label)?.[0] === label && label !== '') continue;
    const person = given.people(row);
    if (person === null) continue;
    for (const [course, columns] of byCourse) {
      const entry = readCourse(
        table,
        row,
        columns,
        { monthFirst, expires: daysMean.expires },
        found.problems,
      );
      if (entry)
        found.awards.push({
          person,
          credential: { title: course, id: null, issuer: null, platform: null },
          ...entry,
        });
    }
  }
  return found;
}

type Entry = Omit<AwardEntry, 'person' | 'credential'>;

/** What the columns of one course say of one person; null: nothing. */
function readCourse(
  table: Table,
  row: number,
  columns: readonly TrackerColumn[],
  { monthFirst, expires: daysExpire }: { readonly monthFirst: boolean; readonly expires: boolean },
  problems: ReadingProblem[],
): Entry | null {
  let at: CellPlace | null = null;
  const entry = {
    status: '',
    issued: null as string | null,
    started: null as string | null,
    expires: null as string | null,
    progress: null as number | null,
    grade: null as string | null,
    hours: null as number | null,
    identifier: null as string | null,
    link: null as string | null,
    note: null,
  };
  for (const { column, aspect } of columns) {
    const text = textAt(table, row, column);
    if (text === '') continue;
    const place = placeAt(table, row, column);
    if (aspect === 'grade') entry.grade = text;
    else if (aspect === 'hours') entry.hours = readDuration(text, 'hour')?.hours ?? null;
    else if (aspect === 'number') entry.identifier = text;
    else if (aspect === 'link') entry.link = text;
    else if (aspect === 'started') entry.started = dayIn(text, monthFirst);
    else {
      if (isNoDay(text)) continue;
      const cell = readTrackerCell(text, monthFirst);
      if (cell === null) {
        // Numbers are days until something is due, or levels: neither is told by a tracker.
        if (!/^[-+]?\d+(?:[.,]\d+)?$/u.test(text) && problems.length < MOST_PROBLEMS)
          problems.push({
            severity: 'warning',
            code: 'cell-not-read',
            at: place,
            value: text,
            message: `“${text.slice(0, 80)}” is no day and no word for an outcome; the cell is left out.`,
          });
        continue;
      }
      if (
        aspect === 'expires' ||
        (aspect === 'cell' && daysExpire && cell.expires === null && cell.status === '')
      ) {
        entry.expires = cell.expires ?? cell.day;
        if (cell.day === null && cell.expires === null && entry.status === '')
          entry.status = cell.status;
      } else {
        entry.issued = cell.day ?? entry.issued;
        entry.expires = cell.expires ?? entry.expires;
        entry.progress = cell.progress ?? entry.progress;
        if (cell.status !== '') entry.status = cell.status;
      }
    }
    at ??= place;
  }
  return at === null ? null : { at, ...entry };
}
