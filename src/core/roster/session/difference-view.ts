import { emptyPerson, toPersonValues, type PersonValues } from '#core/people/index.ts';
import type { z } from 'zod';
import type { differenceCountsSchema, differenceRowSchema } from '#shared/contract/imports.ts';
import { counted } from '#shared/counted.ts';
import { PERSON_FIELDS } from '#shared/person-fields.ts';
import { changedFields, type ComparedField } from '../difference/compare.ts';
import { KIND, type Difference } from '../difference/difference.ts';
import { FATE } from '../difference/identity.ts';
import { PROBLEM_WORDS } from '../staging/problem-words.ts';
import { minorDigits } from '../typing/money.ts';
import type { Compared } from './session.ts';

export type Counts = z.infer<typeof differenceCountsSchema>;
type DifferenceRow = z.infer<typeof differenceRowSchema>;

export function countsOf({ kinds, missing, people }: Difference): Counts {
  const count = (kind: number): number =>
    kinds.reduce((sum, each) => sum + (each === kind ? 1 : 0), 0);
  return {
    rows: people.count,
    added: count(KIND.added),
    changed: count(KIND.changed),
    unchanged: count(KIND.unchanged),
    missing: missing.length,
    skipped: count(KIND.skipped),
  };
}

/** What she should know of the difference as a whole, each a sentence. */
export function notesOf(difference: Difference): string[] {
  const notes = [
    'Columns that the file does not have leave what is known untouched; an empty cell in a column that it has empties the value. Values left out of the import leave what is known untouched too.',
  ];
  const kept = difference.matches.keepNumber.reduce((sum, each) => sum + each, 0);
  if (kept > 0)
    notes.push(
      `${counted(kept, 'person was', 'people were')} recognised although zeros before the number differ; the number stays as it is.`,
    );
  const { stillLeft } = difference;
  if (stillLeft > 0)
    notes.push(
      `${stillLeft} ${stillLeft === 1 ? 'person' : 'people'} of the file ${stillLeft === 1 ? 'is' : 'are'} marked as left here, and the file says nothing of it: they stay so.`,
    );
  return notes;
}

const LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(PERSON_FIELDS.map(({ id, label }) => [id, label])),
  managerId: 'Manager',
  managerText: 'Manager, as written',
};

/** One window of the people of a kind, each with the fields that would change. */
export function pageOfDifference(
  { difference, table, problems }: Compared,
  kind: keyof typeof KIND | 'missing',
  { offset, limit }: { offset: number; limit: number },
): { total: number; rows: DifferenceRow[] } {
  const { existing, kinds, missing } = difference;
  if (kind === 'missing') {
    const rows = missing.slice(offset, offset + limit).flatMap((at) => {
      const person = existing[at];
      if (!person) return [];
      const key = person.employee_number ?? person.email ?? person.name;
      return [
        { kind, row: null, personId: person.id, key, name: person.name, fields: [], reason: null },
      ];
    });
    return { total: missing.length, rows };
  }
  const positions: number[] = [];
  kinds.forEach((each, row) => {
    if (each === KIND[kind]) positions.push(row);
  });
  const names = namesOf(difference);
  const reason = reasons(difference, table, problems);
  return {
    total: positions.length,
    rows: positions
      .slice(offset, offset + limit)
      .map((row) => presentRow(difference, table, row, kind, names, reason)),
  };
}

function presentRow(
  difference: Difference,
  table: Compared['table'],
  row: number,
  kind: keyof typeof KIND,
  nameOf: NameOf,
  reason: (row: number) => string,
): DifferenceRow {
  const known = difference.existing[difference.matches.person[row] ?? -1];
  const skipped = kind === 'skipped';
  const after = difference.valuesOf(row);
  const before = known ? toPersonValues(known) : null;
  const fields = skipped || kind === 'unchanged' ? [] : changedFields(before ?? EMPTY, after);
  return {
    kind,
    row: table.rowNumber(row),
    personId: known?.id ?? null,
    key: difference.identities.keys[row] || after.name,
    name: after.name || '(nobody)',
    fields: fields
      .map((field) => ({
        field,
        label: LABELS[field] ?? field.replace(/^custom:/u, ''),
        before: before ? shown(before, field, nameOf) : null,
        after: shown(after, field, nameOf),
      }))
      .filter(({ before, after }) => before !== after),
    reason: skipped ? reason(row) : null,
  };
}

const EMPTY = emptyPerson('');

/** A value as a person reads it. */
function shown(person: PersonValues, field: ComparedField, nameOf: NameOf): string | null {
  if (field === 'managerId') return nameOf(person.managerId);
  if (field === 'salary' && person.salary !== null && person.salary !== undefined) {
    const digits = minorDigits(person.salaryCurrency ?? 'EUR');
    return (person.salary / 10 ** digits).toFixed(digits);
  }
  const value = field.startsWith('custom:')
    ? person.custom[field.slice(7)]
    : Reflect.get(person, field);
  return value === null || value === undefined ? null : String(value);
}

type NameOf = (id: number | null) => string | null;
const finders = new WeakMap<Difference, NameOf>();

/** Names of people by id: as they are, and for those who are added as they will be. Made once for a comparison. */
function namesOf(difference: Difference): NameOf {
  const known = finders.get(difference);
  if (known) return known;
  const { existing, ids, people, kinds } = difference;
  const names = new Map(existing.map(({ id, name }) => [id, name]));
  ids.forEach((id, row) => {
    if (kinds[row] === KIND.added) names.set(id, people.name[row] ?? '');
  });
  const find: NameOf = (id) => (id === null ? null : (names.get(id) ?? null));
  finders.set(difference, find);
  return find;
}

/** Why a row does not go in. */
export function reasons(
  { identities }: Difference,
  table: Compared['table'],
  problems: Compared['problems'],
): (row: number) => string {
  const ofRow = new Map<number, string>();
  for (const { severity, finding } of problems) {
    if (severity !== 'error' || finding.row === -1 || ofRow.has(finding.row)) continue;
    ofRow.set(finding.row, PROBLEM_WORDS[finding.code].message(finding));
  }
  return (row) => {
    const fate = identities.fate[row];
    if (fate === FATE.skipped) return 'Left out by you.';
    if (fate === FATE.merged)
      return `The same as row ${table.rowNumber(identities.first[row] ?? 0)}, value for value; it goes in once.`;
    return ofRow.get(row) ?? 'It cannot go in.';
  };
}
