import { dateOrder, unsureNote, type DateOrder } from '../../matrix/date-order.ts';
import { pauses, placeAt, textAt, type Table } from '../../matrix/table.ts';
import type { Steps } from '../../steps.ts';
import type { ReaderHints, ReadingChoice, ReadingProblem, SheetReading } from '../../types.ts';
import type { SheetGrid, TableFile } from '#core/tables/index.ts';
import { FactsOfCredentials } from '../collect-facts.ts';
import { learningColumns, type LearningColumns } from '../columns.ts';
import type { AwardEntry, CredentialText } from '../entries.ts';
import { platformOf, type Platform } from '../platforms.ts';
import { columnOf, isNoRecord, listParts, readColumns, titlesAbove } from '../sheet.ts';
import { aboutSheet, isAbsent } from './about-sheet.ts';
import { listScore } from './list-score.ts';
import { dayIn } from '../values/days.ts';
import { repeatedColumns } from './repeated-columns.ts';
import { peopleOfRows } from './people-of-rows.ts';
import { rowReader } from './row-reader.ts';
import { awardsReason } from './reason.ts';

export interface SheetContext {
  readonly grid: SheetGrid;
  readonly sheet: number;
  readonly file: TableFile;
  readonly hints: ReaderHints;
  readonly choice: ReadingChoice | undefined;
}

/** A list in which each row says how one person's learning of one course stands. */
export function* readAwardList(table: Table, context: SheetContext): Steps<SheetReading | null> {
  const found = learningColumns(table, context.choice);
  if (found === null) return null;
  yield;
  const platform = platformOf(found.headers);
  const columns = withoutWorkplace(found, platform);
  const { header } = columns;
  const about = aboutSheet(table, context.grid, header, columns.headers);
  const score = listScore(table, columns, platform, about, context.hints);
  if (score <= 0) return null;
  const { fields } = columns;
  const isAboutOne = columnOf(fields, 'course') < 0;
  const { course } = about;
  const order = orderOfDays(table, columns);
  const problems: ReadingProblem[] = [];
  const people = peopleOfRows(table, columns);
  const options = {
    monthFirst: order.monthFirst,
    currency: context.hints.currency ?? 'EUR',
    usual: platform?.currency ?? null,
    problems,
  };
  const issuer = columnOf(fields, 'issuer');
  const isTaughtBySeveral =
    issuer >= 0 &&
    platform === null &&
    severalGive(table, columns, { course: columnOf(fields, 'course'), issuer });
  const groups = isAboutOne ? [columns] : repeatedColumns(columns);
  const readers = groups.map((group) => ({
    columns: group,
    read: rowReader(table, group, options),
    at: placesOf(group),
    last: '',
  }));
  const absent = isAbsent(table, header, isAboutOne ? about.presence : -1);
  const dayOfAll =
    isAboutOne && about.day !== null && columnOf(fields, 'issued') < 0
      ? dayIn(about.day, order.monthFirst)
      : null;
  const facts = new FactsOfCredentials();
  const awards: AwardEntry[] = [];
  // A course written once for several people stands before them, not behind.
  const isWrittenOnce = columnOf(fields, 'course') < firstOfPerson(columns);
  const pause = pauses(20);
  for (let row = header + 1; row < table.rows; row++) {
    if (row % pause === 0) yield;
    if (isNoRecord(table, row, columns)) continue;
    const person = people(row);
    for (const reader of readers) {
      const { at, read } = reader;
      const own = at.course < 0 ? course : textAt(table, row, at.course);
      const hasOutcome = read.saysAnything(row);
      const isCarried = own === '' && person !== null && hasOutcome && isWrittenOnce;
      const title = isCarried ? reader.last : own;
      if (own !== '') reader.last = own;
      if (person === null || (title === '' && at.course >= 0)) {
        if (person === null && own !== '' && hasOutcome && at.course >= 0)
          problems.push({
            severity: 'warning',
            code: 'award-without-person',
            at: placeAt(table, row, at.course),
            value: own,
            message: `“${own}”: the row does not say who. Add a name, e-mail or number in the file.`,
          });
        else if (person !== null && hasOutcome)
          problems.push({
            severity: 'warning',
            code: 'award-without-course',
            at: placeAt(table, row, Math.max(0, at.course)),
            value: person.name ?? person.email ?? person.number,
            message: 'The row does not say which course. Add it in the file.',
          });
        continue;
      }
      const text = (column: number) => (column < 0 ? '' : textAt(table, row, column));
      const credential: CredentialText = {
        title,
        // Without a column of courses a number is of the person.
        id: isAboutOne ? null : text(at.id) || null,
        issuer:
          (isTaughtBySeveral ? '' : text(at.issuer)) ||
          (platform?.issues === true ? platform.name : null),
        platform: text(at.platform) || (platform?.name ?? null),
      };
      const place = placeAt(table, row, at.course < 0 ? 0 : at.course);
      const award = read.award(row);
      const provider = isTaughtBySeveral ? text(at.issuer) : '';
      awards.push({
        at: place,
        person,
        credential,
        ...award,
        status: award.status === '' && absent(row) ? 'Absent' : award.status,
        issued: award.issued ?? dayOfAll,
        note: award.note ?? (provider === '' ? null : `Given by ${provider}`),
      });
      facts.add(place, credential, read.facts(row));
    }
  }
  if (awards.length === 0) return null;
  return {
    sheet: context.sheet,
    kind: 'awards',
    score,
    shape: 'long',
    reason: awardsReason('A row for each', awards),
    headerRow: table.rowAt[header] ?? null,
    date: null,
    looksLike: platform?.name ?? null,
    legend: [],
    scale: null,
    ratings: [],
    skills: [],
    requirements: [],
    credentials: facts.entries,
    awards,
    columns: readColumns(table, columns),
    parts: listParts(context.grid, table, columns),
    notes: [
      ...unsureNote(order),
      ...notesOf(columns, course, isAboutOne),
      ...(isTaughtBySeveral
        ? [
            'The same courses are given by several providers: each is one credential without an awarding body, and who gave it is noted with the award.',
          ]
        : []),
    ],
    problems,
  };
}

/** The first column that says who; beyond all where none does. */
const firstOfPerson = ({ fields }: LearningColumns): number =>
  Math.min(
    ...(['name', 'firstName', 'lastName', 'number', 'email'] as const)
      .map((field) => columnOf(fields, field))
      .filter((column) => column >= 0),
    Infinity,
  );

/** "Institution" of a list of people is where they work; of a platform that has partners it is whose the course is. */
function withoutWorkplace(columns: LearningColumns, platform: Platform | null): LearningColumns {
  const least = platform === null || platform.name === 'Moodle' ? 0.6 : 0.5;
  const column = columnOf(columns.fields, 'issuer');
  if (column < 0 || (columns.sure.get('issuer') ?? 0) >= least) return columns;
  const sure = new Map(columns.sure);
  sure.delete('issuer');
  return { ...columns, fields: new Map(columns.fields).set(column, 'other'), sure };
}

/** Whether many courses come from more than one provider: then it says where they were taken, not whose they are. */
function severalGive(
  table: Table,
  { header }: LearningColumns,
  at: { readonly course: number; readonly issuer: number },
): boolean {
  if (at.course < 0) return false;
  const givers = new Map<string, Set<string>>();
  for (let row = header + 1; row < table.rows; row++) {
    const course = textAt(table, row, at.course);
    const giver = textAt(table, row, at.issuer);
    if (course !== '' && giver !== '')
      givers.set(course, (givers.get(course) ?? new Set()).add(giver));
  }
  const several = [...givers.values()].filter(({ size }) => size > 1).length;
  return several > 0 && several >= givers.size * 0.3;
}

const placesOf = ({ fields }: LearningColumns) => ({
  course: columnOf(fields, 'course'),
  id: columnOf(fields, 'courseId'),
  issuer: columnOf(fields, 'issuer'),
  platform: columnOf(fields, 'platform'),
});

/** As most days show; where none does, as what stands above the table does, or the clock of the west coast that a heading names. */
function orderOfDays(table: Table, columns: LearningColumns): DateOrder {
  const order = dateOrder(datesOf(table, columns));
  if (order.unsure === null) return order;
  const above = titlesAbove(table, columns.header).flatMap((text) =>
    text.split(/\s+(?:[-–—]|to)\s+/u),
  );
  const told = dateOrder(above);
  const isAmerican = columns.headers.some((text) => /\bP[SD]T\b/u.test(text));
  return told.monthFirst || isAmerican ? { monthFirst: true, unsure: null } : order;
}

function* datesOf(table: Table, { header, fields }: LearningColumns): Generator<string> {
  const columns = [...fields].filter(
    ([, field]) => field === 'issued' || field === 'expires' || field === 'started',
  );
  for (let row = header + 1; row < Math.min(table.rows, header + 5000); row++)
    for (const [column] of columns) yield textAt(table, row, column);
}

function notesOf({ fields }: LearningColumns, course: string, isAboutOne: boolean): string[] {
  const notes: string[] = [];
  if (isAboutOne && course !== '') notes.push(`All of it is taken for “${course}”.`);
  if (columnOf(fields, 'hoursSpent') >= 0)
    notes.push(
      'Hours that people spent are kept with their awards; they are not the workload of the course.',
    );
  return notes;
}
