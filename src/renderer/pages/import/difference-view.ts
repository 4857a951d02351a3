import type { ImportDifferenceRow } from './session.ts';
import { shownValue } from '../../app/format.ts';

export const KINDS = ['added', 'changed', 'unchanged', 'missing', 'skipped'] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  added: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  missing: 'No longer in the file',
  skipped: 'Left out',
};

/** Said where a list is empty. */
export const KIND_NONE: Readonly<Record<Kind, string>> = {
  added: 'Nobody in the file is new.',
  changed: 'No value differs from the workspace.',
  unchanged: 'Nobody in the file is as the workspace has them.',
  missing: 'Everybody in the workspace is in the file.',
  skipped: 'Every row of the file goes in.',
};

/** "Platform Engineering", "Platform engineer", "1 Nov 2021": the values of a new person, name and key left out. */
export function summary(row: ImportDifferenceRow): readonly string[] {
  return row.fields
    .filter(({ field, after }) => !NAMING.has(field) && after !== null && after !== '')
    .map(({ after }) => shownValue(after));
}
const NAMING = new Set([
  'name',
  'firstName',
  'lastName',
  'employeeNumber',
  'salaryCurrency',
  'salaryPeriod',
]);

/** The key as the file writes it, where the row says so; else as it is compared, in small letters. */
export function keyWords(row: ImportDifferenceRow): string {
  const written = row.fields.find(({ after }) => after?.trim().toLocaleLowerCase() === row.key);
  return written?.after ?? row.key;
}
