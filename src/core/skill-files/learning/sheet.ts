import type { LearningField } from '#shared/contract/skill-files.ts';
import type { SheetGrid } from '#core/tables/index.ts';
import { partKey, type CellPart, type ReadColumn } from '../types.ts';
import { shownAt, textAt, type Table } from '../matrix/table.ts';
import { CONCEPTS } from './words/concepts.ts';
import { plainKey } from '../matrix/words/phrases.ts';
import { samplesBelow, type LearningColumns } from './columns.ts';
import { fieldOf } from './words/field-of.ts';

const PREVIEWED = 60;
const SAMPLES = 3;
const TOTAL =
  /^(?:(?:grand |sub-?)?total|sum|summe|gesamt(?:summe)?|somme|suma|totale|totaal|razem|overall average|average|durchschnitt|moyenne|promedio|合計|合计|합계|итого)\b.*$/iu;

/** The row of a gradebook that says how many points there are. */
const POINTS_POSSIBLE =
  /^(?:points possible|maximum points|max(?:imum)? (?:score|marks)|out of)$/iu;

/** The column of a field; −1: there is none. */
export const columnOf = (
  fields: ReadonlyMap<number, LearningField>,
  wanted: LearningField,
): number => {
  for (const [column, field] of fields) if (field === wanted) return column;
  return -1;
};

export const columnsOf = (
  fields: ReadonlyMap<number, LearningField>,
  wanted: LearningField,
): number[] =>
  [...fields]
    .filter(([, field]) => field === wanted)
    .map(([column]) => column)
    .sort((a, b) => a - b);

/** Whether a row below the headings repeats them, or sums up what stands above. */
export function isNoRecord(
  table: Table,
  row: number,
  { headers, fields }: LearningColumns,
): boolean {
  let filled = 0;
  let same = 0;
  let heads = 0;
  let first = '';
  for (let column = 0; column < headers.length; column++) {
    const text = textAt(table, row, column);
    if (text === '') continue;
    if (filled++ === 0) first = text;
    if (text === headers[column]) same++;
    else if (text.length <= 40 && !/\d/u.test(text)) {
      const guess = fieldOf(text);
      if (guess !== null && guess.sure >= 0.85 && guess.field === fields.get(column)) heads++;
    }
  }
  if (filled === 0) return true;
  if (same + heads >= 2 && same + heads >= filled * 0.6) return true;
  return (TOTAL.test(first) && filled <= 6) || POINTS_POSSIBLE.test(first);
}

/** What the columns are taken for, to be shown and corrected. */
export const readColumns = (
  table: Table,
  { header, headers, fields }: LearningColumns,
): ReadColumn[] =>
  headers.flatMap((text, column) =>
    text === ''
      ? []
      : [
          {
            index: table.columnAt[column] ?? column,
            header: text,
            samples: samplesBelow(table, header, column, SAMPLES),
            field: fields.get(column) ?? 'other',
          },
        ],
  );

const PARTS: Partial<Record<LearningField, CellPart>> = {
  name: 'person',
  firstName: 'person',
  lastName: 'person',
  number: 'person',
  email: 'person',
  course: 'credential',
  courseId: 'credential',
  issuer: 'credential',
  skill: 'skill',
  level: 'level',
  status: 'outcome',
  issued: 'outcome',
  expires: 'outcome',
};

/** What cells are, for the preview. Keys are of the rows and columns of the sheet as stored. */
export function listParts(
  grid: SheetGrid,
  table: Table,
  { header, fields }: LearningColumns,
): ReadonlyMap<string, CellPart> {
  const parts = new Map<string, CellPart>();
  for (const [column, field] of fields) {
    if (field === 'other') continue;
    const at = table.columnAt[column] ?? column;
    parts.set(partKey(header, at), 'header');
    for (let row = header + 1; row < Math.min(grid.rowCount, PREVIEWED); row++)
      parts.set(partKey(row, at), PARTS[field] ?? 'other');
  }
  return parts;
}

/** Texts above the headings, from the top. */
export function titlesAbove(table: Table, header: number): string[] {
  const found = new Set<string>();
  for (let row = 0; row < Math.min(header, 20); row++)
    for (let column = 0; column < Math.min(table.columns, 40); column++) {
      const text = shownAt(table, row, column);
      if (text !== '') found.add(text);
    }
  return [...found];
}

/** Whether any of the texts speaks of courses or certificates. */
export const speaksOfLearning = (...texts: readonly string[]): boolean =>
  texts.some((text) => text.length <= 120 && CONCEPTS.course.test(plainKey(text)));

const LABELLED =
  /^(?:course|course name|course title|training|training course|certification|kurs|schulung|lehrgang|seminar|formation|cours|curso|corso|cursus|opleiding|szkolenie|コース|研修名?|課程|课程|과정|курс)\s*[:：]\s*(.*)$/iu;

/** The course that a whole sheet is about, labelled above its table or by the name of the sheet; '': it does not say. */
export function courseOfSheet(
  table: Table,
  grid: SheetGrid,
  header: number,
  isPlainName: boolean,
): string {
  return labelledCourse(titlesAbove(table, header)) ?? (isPlainName ? '' : grid.name.trim());
}

/** "Course: Fire warden" among the texts above a table; null: none says so. */
export function labelledCourse(above: readonly string[]): string | null {
  for (const [at, text] of above.entries()) {
    const label = LABELLED.exec(text);
    if (!label) continue;
    const name = label[1]?.trim() || above[at + 1];
    if (name) return name;
  }
  return null;
}
