import type { Steps } from '../../steps.ts';
import type { LegendEntry, SheetReading } from '../../types.ts';
import { scaleOfLegend } from '../legend/rank-legend.ts';
import type { SheetContext } from '../context.ts';
import { shownAt, textAt, type Table } from '../table.ts';
import { identifierReader } from './identifiers.ts';
import { longColumns, type LongColumns, type LongField } from './long-columns.ts';
import { longParts } from './long-parts.ts';
import { readListRows } from './list-rows.ts';
import { longScore } from './long-score.ts';
import { onlyPerson } from './only-person.ts';

/** A list in which each row is one rating. */
export function* readLong(table: Table, context: SheetContext): Steps<SheetReading | null> {
  const all = longColumns(table, context.hints, context.choice.headerRow);
  if (!all) return null;
  yield;
  const columns = withoutRowNumbers(table, all);
  yield;
  const only = hasPerson(columns) ? null : onlyPerson(context);
  if (!hasPerson(columns) && only === null) return null;
  const names = readersOf(table, columns);
  const found = yield* readListRows(table, columns, context, names, only);
  if (found.ratings.length === 0) return null;
  yield;
  const { score, doubts } = longScore(table, columns, found.ratings, context, only !== null);
  yield;
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
    credentials: [],
    awards: [],
    columns: [],
    parts: longParts(table, columns),
    notes: [
      ...found.notes,
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
