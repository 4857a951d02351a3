import type { LearningField } from '#shared/contract/skill-files.ts';
import { foldKey } from '#core/people/index.ts';
import { fullName } from '#core/roster/index.ts';
import { personLikeness } from '../../matrix/words/likeness.ts';
import { shownAt, textAt, type Table } from '../../matrix/table.ts';
import type { ReaderHints } from '../../types.ts';
import type { LearningColumns } from '../columns.ts';
import { fieldOf } from '../words/field-of.ts';

const PERSON: ReadonlySet<LearningField> = new Set<LearningField>([
  'name',
  'firstName',
  'lastName',
  'number',
  'email',
  'department',
  'team',
  'role',
]);
const LOOKED_AT = 60;

/** The columns that say who a row is about; where no heading says so, the first column if it holds names. */
export function personColumns(
  table: Table,
  header: number,
  hints: ReaderHints,
): LearningColumns & { readonly isGuessed: boolean } {
  const headers: string[] = [];
  const fields = new Map<number, LearningField>();
  const sure = new Map<LearningField, number>();
  for (let column = 0; column < table.columns; column++) {
    const text = shownAt(table, header, column).trim();
    headers.push(text);
    const guess = fieldOf(text);
    if (guess === null || guess.sure < 0.7 || !PERSON.has(guess.field) || sure.has(guess.field))
      continue;
    if (holdsDays(table, header, column)) continue;
    fields.set(column, guess.field);
    sure.set(guess.field, guess.sure);
  }
  const named = ['name', 'firstName', 'lastName', 'number', 'email'].some((field) =>
    sure.has(field as LearningField),
  );
  if (named) return { header, headers, fields, sure, isGuessed: false };
  const column = firstNames(table, header, hints);
  if (column >= 0) {
    fields.set(column, 'name');
    sure.set('name', 0.6);
  }
  return { header, headers, fields, sure, isGuessed: true };
}

const holdsDays = (table: Table, header: number, column: number): boolean => {
  let filled = 0;
  let days = 0;
  for (let row = header + 1; row < Math.min(table.rows, header + LOOKED_AT); row++) {
    const text = textAt(table, row, column);
    if (text === '') continue;
    filled++;
    if (/^\d{4}-\d{2}-\d{2}/u.test(text)) days++;
  }
  return filled > 0 && days >= filled * 0.5;
};

/** The first of the leftmost columns in which most texts are names of people, known or likely. */
function firstNames(table: Table, header: number, hints: ReaderHints): number {
  for (let column = 0; column < Math.min(table.columns, 3); column++) {
    let filled = 0;
    let names = 0;
    for (let row = header + 1; row < Math.min(table.rows, header + LOOKED_AT); row++) {
      const text = textAt(table, row, column);
      if (text === '') continue;
      filled++;
      if (hints.people.has(foldKey(fullName(text))) || personLikeness(text, hints) >= 0.4) names++;
    }
    if (filled > 0 && names >= filled * 0.6) return column;
  }
  return -1;
}
