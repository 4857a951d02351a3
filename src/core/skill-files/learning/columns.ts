import type { LearningField } from '#shared/contract/skill-files.ts';
import { shownAt, textAt, type Table } from '../matrix/table.ts';
import type { ReadingChoice } from '../types.ts';
import { saysOutcome, saysYesOrNo } from './values/outcomes.ts';
import { dayIn, isNoDay } from './values/days.ts';
import { readValidity } from './values/spans.ts';
import { fieldOf } from './words/field-of.ts';

/** The headings of a table and what its columns hold. */
export interface LearningColumns {
  /** Row of the table. */
  readonly header: number;
  readonly headers: readonly string[];
  /** Column of the table → what it holds. Of skills, levels and other titles there may be several. */
  readonly fields: ReadonlyMap<number, LearningField>;
  /** How sure each is, 0–1. */
  readonly sure: ReadonlyMap<LearningField, number>;
}

const HEADER_WITHIN = 30;
const WIDEST = 300;
const LOOKED_AT = 300;
const LEAST = 0.45;
const SEVERAL: ReadonlySet<LearningField> = new Set<LearningField>([
  'skill',
  'level',
  'otherTitles',
  'other',
  'note',
]);

/** The row whose headings say most, and what its columns hold; null where no row looks like headings. */
export function learningColumns(
  table: Table,
  choice: ReadingChoice | undefined,
): LearningColumns | null {
  let best: { readonly row: number; readonly weight: number } | null = null;
  for (let row = 0; row < Math.min(table.rows, HEADER_WITHIN); row++) {
    if (choice?.headerRow !== undefined && table.rowAt[row] !== choice.headerRow) continue;
    const weight = weightOf(headersIn(table, row));
    if (weight > (best?.weight ?? 0) || choice?.headerRow !== undefined) best = { row, weight };
  }
  return best === null ? null : columnsAt(table, best.row, choice);
}

/** What columns hold under the headings of this row. */
export function columnsAt(
  table: Table,
  header: number,
  choice: ReadingChoice | undefined,
): LearningColumns {
  const headers = headersIn(table, header);
  const bids = headers.flatMap((text, column) => {
    const guess = fieldOf(text);
    if (guess === null || guess.sure < LEAST) return [];
    const field = checked(table, header, column, guess.field);
    return [
      // What the cells make of a heading is less sure than what another heading says outright.
      {
        column,
        field,
        sure: field === guess.field ? guess.sure : Math.min(guess.sure, 0.9) * 0.95,
      },
    ];
  });
  bids.sort((a, b) => b.sure - a.sure || a.column - b.column);
  // "User name, user surname": what is usually how somebody signs in are first names here.
  const has = (field: LearningField): boolean => bids.some((bid) => bid.field === field);
  const plainName = headers.findIndex((text) =>
    /^(?:user|learner|student|member)[ _]?name$/iu.test(text.trim()),
  );
  if (has('lastName') && !has('firstName') && !has('name') && plainName >= 0) {
    const at = bids.findIndex(({ column }) => column === plainName);
    if (at >= 0) bids.splice(at, 1);
    bids.push({ column: plainName, field: 'firstName', sure: 0.8 });
  }
  // "name" beside "recipient.name" is whose name the other does not say: that of the course.
  const names = bids.filter(({ field }) => field === 'name');
  const bare = names.find(({ column }) =>
    /^(?:name|title)$/iu.test((headers[column] ?? '').trim()),
  );
  if (
    names.length > 1 &&
    bare &&
    !bids.some(({ field, sure: each }) => field === 'course' && each > 0.5)
  ) {
    bids.splice(bids.indexOf(bare), 1);
    bids.push({ ...bare, field: 'course', sure: 0.75 });
  }
  const fields = new Map<number, LearningField>();
  const sure = new Map<LearningField, number>();
  for (const [index, field] of choice?.columns ?? []) {
    const column = table.columnAt.indexOf(index);
    if (column < 0) continue;
    fields.set(column, field);
    sure.set(field, 1);
  }
  for (const { column, field, sure: each } of bids) {
    if (fields.has(column)) continue;
    if (sure.has(field) && !SEVERAL.has(field)) {
      // "Note" is a grade in some languages, and a remark beside one.
      fields.set(
        column,
        field === 'grade' && /^notes?$/iu.test((headers[column] ?? '').trim()) ? 'note' : 'other',
      );
      continue;
    }
    fields.set(column, field);
    if (!sure.has(field)) sure.set(field, each);
  }
  // "Quiz, Completion date, Course complete, Completion date": the day beside the outcome is its own.
  const issued = [...fields].find(([, field]) => field === 'issued')?.[0] ?? -1;
  const beside = ([...fields].find(([, field]) => field === 'status')?.[0] ?? -2) + 1;
  if (issued >= 0 && beside > issued && headers[beside] === headers[issued] && !choice?.columns) {
    fields.set(issued, 'other');
    fields.set(beside, 'issued');
  }
  return { header, headers, fields, sure };
}

const headersIn = (table: Table, row: number): string[] =>
  Array.from({ length: Math.min(table.columns, WIDEST) }, (_, column) =>
    shownAt(table, row, column),
  );

/** How much a row is like headings: how many different things it names, and how surely. */
function weightOf(headers: readonly string[]): number {
  const best = new Map<LearningField, number>();
  let filled = 0;
  let known = 0;
  for (const text of headers) {
    if (text === '') continue;
    filled++;
    const guess = fieldOf(text);
    if (guess === null) continue;
    known++;
    best.set(guess.field, Math.max(best.get(guess.field) ?? 0, guess.sure));
  }
  if (filled < 2) return 0;
  let weight = 0;
  for (const [field, sure] of best) weight += field === 'other' ? sure * 0.3 : sure;
  return weight * (0.4 + (0.6 * known) / filled);
}

/** The first texts below a heading, none twice. */
export function samplesBelow(table: Table, header: number, column: number, most: number): string[] {
  const found = new Set<string>();
  for (
    let row = header + 1;
    row < Math.min(table.rows, header + LOOKED_AT) && found.size < most;
    row++
  ) {
    const text = textAt(table, row, column);
    if (text !== '') found.add(text);
  }
  return [...found];
}

/** What stands below a heading decides where its words leave it open. */
function checked(
  table: Table,
  header: number,
  column: number,
  field: LearningField,
): LearningField {
  const texts = samplesBelow(table, header, column, 40);
  if (texts.length === 0) return field;
  const most = (is: (text: string) => boolean): boolean =>
    texts.filter(is).length >= texts.length * 0.6;
  const isDay = (text: string): boolean =>
    dayIn(text, false) !== null || dayIn(text, true) !== null || isNoDay(text);
  const isNumber = (text: string): boolean => /^[\d.,]+\s*%?$/u.test(text);
  switch (field) {
    case 'issued':
      if (most(isDay)) return field;
      return most((text) => saysYesOrNo(text) || (saysOutcome(text) && !isNumber(text)))
        ? 'status'
        : 'other';
    case 'started':
      return most(isDay) ? field : 'other';
    case 'expires':
      if (most(isDay)) return field;
      if (most((text) => readValidity(text, 'month') !== null)) return 'validity';
      return most(saysOutcome) && !most(isNumber) ? 'status' : 'other';
    case 'validity':
      return most(isDay) && !most((text) => /^\d{1,3}$/u.test(text)) ? 'expires' : field;
    case 'status':
      if (most((text) => isDay(text) && !isNumber(text) && !isNoDay(text))) return 'issued';
      return most(isNumber) && !most(saysYesOrNo) ? 'grade' : field;
    case 'grade':
      return most(
        (text) => saysOutcome(text) && !isNumber(text) && !isNoDay(text) && text.length > 2,
      )
        ? 'status'
        : field;
    case 'name':
      return most((text) => text.includes('@')) ? 'email' : field;
    case 'course':
      // "Certificate?" – yes or no.
      if (most(saysYesOrNo)) return 'status';
      if (most(isDay)) return 'other';
      return most((text) => /^\d+$/u.test(text)) ? 'courseId' : field;
    case 'number':
      return most((text) => text.includes('@')) ? 'email' : field;
    case 'level':
      return field;
    case 'hours':
    case 'hoursSpent':
      return most((text) => isDay(text) && !isNumber(text)) ? 'other' : field;
    case 'withdrawn':
      return most((text) => saysYesOrNo(text) || isDay(text)) ? field : 'other';
    default:
      return field;
  }
}
