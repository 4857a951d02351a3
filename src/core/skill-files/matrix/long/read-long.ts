import type { AssessmentSource } from '#shared/skills.ts';
import type {
  LegendEntry,
  RatingEntry,
  ReadingProblem,
  SheetReading,
  SkillEntry,
} from '../../types.ts';
import { scaleOfLegend } from '../legend/rank-legend.ts';
import { readDay } from '../dates.ts';
import { splitLevel } from '../level-text.ts';
import { personOf } from '../person-text.ts';
import type { PersonField } from '../person-columns.ts';
import type { SheetContext } from '../context.ts';
import { placeAt, shownAt, textAt, type Table } from '../table.ts';
import { isTotalLabel } from '../words/headers.ts';
import { identifierReader } from './identifiers.ts';
import { longColumns, type LongColumns, type LongField } from './long-columns.ts';
import { longParts } from './long-parts.ts';
import { longScore } from './long-score.ts';
import { onlyPerson } from './only-person.ts';
import { sourceOfWords } from './source-words.ts';
import { isMonthFirst } from './month-first.ts';

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

interface Found {
  readonly ratings: RatingEntry[];
  readonly skills: Map<string, SkillEntry>;
  readonly problems: ReadingProblem[];
  readonly people: Set<string>;
}

/** A list in which each row is one rating. */
export function readLong(table: Table, context: SheetContext): SheetReading | null {
  const all = longColumns(table, context.hints, context.choice.headerRow);
  if (!all) return null;
  const columns = withoutRowNumbers(table, all);
  const only = hasPerson(columns) ? null : onlyPerson(context);
  if (!hasPerson(columns) && only === null) return null;
  const names = readersOf(table, columns);
  const found = readRows(table, columns, context, names, only);
  if (found.ratings.length === 0) return null;
  const { score, doubts } = longScore(table, columns, found.ratings, context, only !== null);
  const named = [...columns.fields.values()];
  const legend = legendBeside(table, columns, context.legend.entries);
  const odoo = names.size >= 2 && /employee_id|skill_id/u.test(headsOf(table, columns).join(' '));
  return {
    sheet: context.sheet,
    kind: 'matrix',
    score,
    shape: 'long',
    reason: `A list with one rating a row: ${found.ratings.length} ratings of ${found.people.size} ${found.people.size === 1 ? 'person' : 'people'} in ${found.skills.size} ${found.skills.size === 1 ? 'skill' : 'skills'}${doubts.length > 0 ? `; but ${doubts.join(', and ')}` : ''}`,
    headerRow: table.rowAt[columns.header] ?? null,
    date: context.title.date,
    looksLike: odoo ? 'Odoo' : null,
    legend,
    scale: scaleOfLegend(legend) ?? context.title.scale,
    ratings: found.ratings,
    skills: [...found.skills.values()],
    requirements: [],
    parts: longParts(table, columns),
    notes: [
      ...(names.size > 0
        ? ['The file holds identifiers in place of names; names were read from them.']
        : []),
      ...(named.includes('target')
        ? ['Required or target levels are not ratings and were left out.']
        : []),
      ...(only !== null ? [`All ratings are of ${only.name ?? only.email ?? ''}.`] : []),
      ...(context.title.date !== null
        ? [`Dated ${context.title.date}, from ${context.title.dateFrom ?? 'the sheet'}.`]
        : []),
    ],
    problems: found.problems,
  };
}

/** A legend stands beside or above a list. Within it, a level and a skill side by side only look like one. */
function legendBeside(
  table: Table,
  { header, fields }: LongColumns,
  legend: readonly LegendEntry[],
): readonly LegendEntry[] {
  const columns = [...fields.keys()].map((column) => table.columnAt[column] ?? 0);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const headerRow = table.rowAt[header] ?? 0;
  const beside = legend.filter(
    ({ at }) =>
      at === null ||
      at.sheet !== table.sheet ||
      at.row < headerRow ||
      at.column < first ||
      at.column > last,
  );
  return beside.length >= 2 ? beside : [];
}

/** A number that is different in every row numbers the rows, one that many share (a code) is of skills: not of people. */
function withoutRowNumbers(table: Table, { header, fields }: LongColumns): LongColumns {
  const columnOf = (field: LongField): number | undefined =>
    [...fields].find(([, other]) => other === field)?.[0];
  const number = columnOf('number');
  const name = columnOf('name') ?? columnOf('email') ?? columnOf('lastName');
  if (number === undefined || name === undefined) return { header, fields };
  const numbers = new Set<string>();
  const names = new Set<string>();
  const nameOf = new Map<string, string>();
  let rows = 0;
  let others = 0;
  for (let row = header + 1; row < table.rows; row++) {
    const text = textAt(table, row, number);
    if (text === '') continue;
    rows++;
    numbers.add(text);
    const named = textAt(table, row, name);
    names.add(named);
    if ((nameOf.get(text) ?? named) !== named) others++;
    nameOf.set(text, named);
  }
  const ofOthers = others > rows * 0.2;
  if (!ofOthers && (numbers.size < rows || names.size >= rows * 0.9)) return { header, fields };
  return { header, fields: new Map([...fields].filter(([column]) => column !== number)) };
}

const hasPerson = ({ fields }: LongColumns): boolean =>
  [...fields.values()].some((field) =>
    ['name', 'firstName', 'lastName', 'number', 'email'].includes(field),
  );

const headsOf = (table: Table, { header, fields }: LongColumns): string[] =>
  [...fields.keys()].map((column) => shownAt(table, header, column));

/** Columns that hold identifiers, and how their names are read. */
function readersOf(
  table: Table,
  { header, fields }: LongColumns,
): Map<number, (text: string) => string> {
  const readers = new Map<number, (text: string) => string>();
  for (const [column, field] of fields) {
    const what =
      field === 'name'
        ? 'person'
        : field === 'skill' || field === 'level' || field === 'category'
          ? field
          : null;
    if (what === null) continue;
    const texts: string[] = [];
    for (let row = header + 1; row < Math.min(table.rows, header + 2000); row++)
      texts.push(textAt(table, row, column));
    const reader = identifierReader(texts, what);
    if (reader) readers.set(column, reader);
  }
  return readers;
}

function readRows(
  table: Table,
  { header, fields }: LongColumns,
  { title }: SheetContext,
  names: ReadonlyMap<number, (text: string) => string>,
  only: ReturnType<typeof onlyPerson>,
): Found {
  const found: Found = { ratings: [], skills: new Map(), problems: [], people: new Set() };
  const columnOf = (field: LongField): number | null =>
    [...fields].find(([, other]) => other === field)?.[0] ?? null;
  const at = {
    skill: columnOf('skill') ?? -1,
    category: columnOf('category'),
    date: columnOf('date'),
    validUntil: columnOf('validUntil'),
    source: columnOf('source'),
    assessor: columnOf('assessor'),
    note: columnOf('note'),
  };
  const levels = (['level', 'self', 'manager'] as const).flatMap((field) => {
    const column = columnOf(field);
    return column === null ? [] : [{ column, source: field === 'level' ? null : field }];
  });
  const personFields = new Map<number, PersonField>(
    [...fields].filter(([, field]) => PERSON_FIELDS.has(field)) as [number, PersonField][],
  );
  const monthFirst = at.date !== null && isMonthFirst(table, header, at.date);
  const read = (row: number, column: number | null): string =>
    column === null || column < 0
      ? ''
      : (names.get(column)?.(shownAt(table, row, column)) ?? shownAt(table, row, column));
  const problem = (code: string, row: number, column: number, message: string): void => {
    if (found.problems.length >= MOST_PROBLEMS) return;
    const value = textAt(table, row, column) || null;
    found.problems.push({
      severity: 'error',
      code,
      at: placeAt(table, row, column),
      value,
      message,
    });
  };
  const known = new Map<string, NonNullable<ReturnType<typeof personOf>>>();
  let last: ReturnType<typeof personOf> = null;
  const sparse = only === null && namesAreSparse(table, header, personFields);
  for (let row = header + 1; row < table.rows; row++) {
    const skill = read(row, at.skill).replace(/\s+/gu, ' ');
    const texts = levels.map(({ column }) => read(row, column));
    const hasLevel = texts.some((text) => text !== '');
    if (skill === '' && !hasLevel) continue;
    if (skill !== '' && skill === shownAt(table, header, at.skill)) continue;
    const own = only ?? personOf((column) => read(row, column), personFields, title);
    const person = own ?? (sparse ? last : null);
    if (own) last = own;
    if (!hasLevel || isTotalLabel(skill)) continue;
    if (skill === '') {
      if (!isTotalLabel(person?.name ?? ''))
        problem(
          'rating-without-skill',
          row,
          at.skill,
          'There is a level but no skill in this row. Add the skill in the file.',
        );
      continue;
    }
    if (person === null) {
      problem(
        'rating-without-person',
        row,
        [...personFields.keys()][0] ?? at.skill,
        'There is a level but no person in this row. Add the person in the file.',
      );
      continue;
    }
    const key = `${person.number ?? ''}\u001f${person.email ?? ''}\u001f${person.name ?? ''}\u001f${person.department ?? ''}\u001f${person.role ?? ''}\u001f${person.team ?? ''}`;
    let same = known.get(key);
    if (!same) known.set(key, (same = person));
    found.people.add(person.number ?? person.email ?? person.name ?? '');
    const category = read(row, at.category) || null;
    if (!found.skills.has(skill))
      found.skills.set(skill, skillEntry(table, row, at.skill, skill, category));
    const day = read(row, at.date);
    const date = day === '' ? null : readDay(day, monthFirst);
    if (day !== '' && date === null && at.date !== null && found.problems.length < MOST_PROBLEMS) {
      found.problems.push({
        severity: 'warning',
        code: 'date-unreadable',
        at: placeAt(table, row, at.date),
        value: day,
        message:
          'This is not a date that can be read; the rating goes in with the date of the import.',
      });
    }
    for (const [i, { column, source }] of levels.entries()) {
      const text = texts[i] ?? '';
      if (text === '') continue;
      const split = splitLevel(text);
      found.ratings.push({
        at: placeAt(table, row, column),
        person: same,
        skill,
        level: split.level,
        date: split.date ?? date,
        source: source ?? sourceOf(read(row, at.source), read(row, at.assessor), same),
        assessor: read(row, at.assessor) || title.assessor,
        note: read(row, at.note) || null,
        validUntil: readDay(read(row, at.validUntil), monthFirst),
      });
    }
  }
  return found;
}

function sourceOf(
  source: string,
  assessor: string,
  person: { readonly name: string | null },
): AssessmentSource | null {
  const said = sourceOfWords(source);
  if (said !== null) return said;
  if (assessor === '') return null;
  return assessor === person.name ? 'self' : sourceOfWords(assessor);
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
