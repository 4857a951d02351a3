import type { AssessmentSource } from '#shared/skills.ts';
import type { PersonText, RatingEntry, ReadingProblem, SkillEntry } from '../../types.ts';
import type { Steps } from '../../steps.ts';
import { dateOrder, unsureNote } from '../date-order.ts';
import { readDay } from '../dates.ts';
import { splitLevel } from '../level-text.ts';
import { personOf } from '../person-text.ts';
import type { PersonField } from '../person-columns.ts';
import type { SheetContext } from '../context.ts';
import { codeAt, pauses, placeAt, shownAt, textAt, type Table } from '../table.ts';
import { isTotalLabel } from '../words/headers.ts';
import type { LongColumns, LongField } from './long-columns.ts';
import { sourceOfWords } from './source-words.ts';

export interface ListRows {
  readonly ratings: RatingEntry[];
  readonly skills: Map<string, SkillEntry>;
  readonly problems: ReadingProblem[];
  readonly people: Set<string>;
  readonly notes: readonly string[];
}

const PERSON_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'firstName',
  'lastName',
  'number',
  'email',
  'department',
  'team',
  'role',
]);
const MOST_PROBLEMS = 200;

/** The different texts of some columns. */
function textsOf(table: Table, header: number, columns: readonly number[]): Set<string> {
  const codes = new Set<number>();
  for (const column of columns) {
    for (let row = header + 1; column >= 0 && row < table.rows; row++)
      codes.add(codeAt(table, row, column));
  }
  return new Set([...codes].map((code) => table.texts[code] ?? ''));
}

/** A function of a text that is asked once for each text. */
function once<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = find(text)));
    return found;
  };
}

/** Every rating of a list, row by row. @param only the person that all of them are of */
export function* readListRows(
  table: Table,
  { header, fields }: LongColumns,
  { title }: SheetContext,
  names: ReadonlyMap<number, (text: string) => string>,
  only: PersonText | null,
): Steps<ListRows> {
  const columnOf = (field: LongField): number =>
    [...fields].find(([, other]) => other === field)?.[0] ?? -1;
  const at = {
    skill: columnOf('skill'),
    category: columnOf('category'),
    date: columnOf('date'),
    validUntil: columnOf('validUntil'),
    source: columnOf('source'),
    assessor: columnOf('assessor'),
    note: columnOf('note'),
  };
  const levels = (['level', 'self', 'manager'] as const).flatMap((field) => {
    const column = columnOf(field);
    return column < 0 ? [] : [{ column, source: field === 'level' ? null : field }];
  });
  const personFields = new Map<number, PersonField>(
    [...fields].filter(([, field]) => PERSON_FIELDS.has(field)) as [number, PersonField][],
  );
  const order = dateOrder(textsOf(table, header, [at.date, at.validUntil]));
  const { monthFirst } = order;
  const read = (row: number, column: number): string => {
    if (column < 0) return '';
    const text = shownAt(table, row, column);
    return names.get(column)?.(text) ?? text;
  };
  const found: ListRows = {
    ratings: [],
    skills: new Map(),
    problems: [],
    people: new Set(),
    notes: unsureNote(order),
  };
  const dayOf = once((text) => readDay(text, monthFirst));
  const levelOf = once((text) => splitLevel(text, monthFirst));
  const skillOf = once((text) => text.replace(/\s+/gu, ' '));
  const sourceOfText = once((text) => sourceOfWords(text));
  const problem = (
    severity: ReadingProblem['severity'],
    code: string,
    row: number,
    column: number,
    message: string,
  ): void => {
    if (found.problems.length >= MOST_PROBLEMS) return;
    const value = textAt(table, row, column) || null;
    found.problems.push({ severity, code, at: placeAt(table, row, column), value, message });
  };
  const personColumns = [...personFields.keys()];
  const known = new Map<string, PersonText | null>();
  /** The person of a row; one object for all rows that say the same of somebody. */
  const personAt = (row: number): PersonText | null => {
    if (only) return only;
    let key = '';
    for (const column of personColumns) {
      const code = codeAt(table, row, column);
      key += `${code || `${table.spread.get(row * table.columns + column) ?? 0}`}\u001f`;
    }
    let person = known.get(key);
    if (person === undefined) {
      person = personOf((column) => read(row, column), personFields, title);
      known.set(key, person);
    }
    return person;
  };
  let last: PersonText | null = null;
  const sparse = only === null && namesAreSparse(table, header, personFields);
  const heading = shownAt(table, header, at.skill);
  const pause = pauses(20);
  for (let row = header + 1; row < table.rows; row++) {
    if (row % pause === 0) yield;
    const skill = skillOf(read(row, at.skill));
    const texts = levels.map(({ column }) => read(row, column));
    const hasLevel = texts.some((text) => text !== '');
    if (skill === '' && !hasLevel) continue;
    if (skill !== '' && skill === heading) continue;
    const own = personAt(row);
    const person: PersonText | null = own ?? (sparse ? last : null);
    if (own) last = own;
    if (!hasLevel || isTotalLabel(skill)) continue;
    if (skill === '') {
      if (!isTotalLabel(person?.name ?? ''))
        problem(
          'error',
          'rating-without-skill',
          row,
          at.skill,
          'There is a level but no skill in this row. Add the skill in the file.',
        );
      continue;
    }
    if (person === null) {
      problem(
        'error',
        'rating-without-person',
        row,
        personColumns[0] ?? at.skill,
        'There is a level but no person in this row. Add the person in the file.',
      );
      continue;
    }
    found.people.add(person.number ?? person.email ?? person.name ?? '');
    if (!found.skills.has(skill)) {
      const category = read(row, at.category) || null;
      found.skills.set(skill, skillEntry(table, row, at.skill, skill, category));
    }
    const day = read(row, at.date);
    const date = day === '' ? null : dayOf(day);
    if (day !== '' && date === null)
      problem(
        'warning',
        'date-unreadable',
        row,
        at.date,
        'This is not a date that can be read; the rating goes in with the date of the import.',
      );
    const [said, assessor] = [read(row, at.source), read(row, at.assessor)];
    for (const [i, { column, source }] of levels.entries()) {
      const text = texts[i] ?? '';
      if (text === '') continue;
      const split = levelOf(text);
      found.ratings.push({
        at: placeAt(table, row, column),
        person,
        skill,
        level: split.level,
        date: split.date ?? date,
        source: source ?? sourceOf(said, assessor, person, sourceOfText),
        assessor: assessor || title.assessor,
        note: read(row, at.note) || null,
        validUntil: dayOf(read(row, at.validUntil)),
      });
    }
  }
  return found;
}

function sourceOf(
  source: string,
  assessor: string,
  person: { readonly name: string | null },
  words: (text: string) => AssessmentSource | null,
): AssessmentSource | null {
  const said = words(source);
  if (said !== null) return said;
  if (assessor === '') return null;
  return assessor === person.name ? 'self' : words(assessor);
}

/** Whether a person is named only in the first of several rows. */
function namesAreSparse(
  table: Table,
  header: number,
  fields: ReadonlyMap<number, PersonField>,
): boolean {
  let named = 0;
  let rows = 0;
  for (let row = header + 1; row < Math.min(table.rows, header + 300); row++) {
    rows++;
    if ([...fields.keys()].some((column) => textAt(table, row, column) !== '')) named++;
  }
  return named > 0 && named <= rows * 0.7;
}

const skillEntry = (
  table: Table,
  row: number,
  column: number,
  name: string,
  category: string | null,
): SkillEntry => ({
  at: placeAt(table, row, column),
  name,
  category,
  group: category === null ? [] : [category],
  description: null,
  currencyMonths: null,
  tags: [],
  aliases: [],
  sourceId: null,
  anchors: [],
});
