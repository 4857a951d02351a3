import { PERSON_FIELDS } from '#shared/person-fields.ts';
import type { ColumnWords, EntityWords, StoredRow, StoredValue } from './registry.ts';

const STATUS: Readonly<Record<string, string>> = {
  active: 'Active',
  'on-leave': 'On leave',
  left: 'Left',
};

/** Digits after the point of an amount in this currency; 2 for what is no known currency. */
function minorDigits(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch (error) {
    if (error instanceof RangeError) return 2;
    throw error;
  }
}

/** Minor units as an amount with its currency: "52,000.00 EUR". */
function showSalary(value: StoredValue, row: StoredRow): string | null {
  if (value === null) return null;
  const currency = typeof row['salary_currency'] === 'string' ? row['salary_currency'] : '';
  const digits = minorDigits(currency);
  const amount = (Number(value) / 10 ** digits).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return currency === '' ? amount : `${amount} ${currency}`;
}

const COLUMN_OF: Readonly<Record<string, string>> = { manager: 'manager_id' };
const snake = (id: string): string =>
  id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const SPECIAL: Readonly<Record<string, Omit<ColumnWords, 'label'>>> = {
  manager: { refersTo: 'person' },
  salary: { show: showSalary },
  status: { show: (value) => (value === null ? null : (STATUS[String(value)] ?? String(value))) },
};

const columns: Record<string, ColumnWords> = {};
for (const { id, label } of PERSON_FIELDS) {
  if (id === 'firstName' || id === 'lastName') continue;
  columns[COLUMN_OF[id] ?? snake(id)] = { label, ...SPECIAL[id] };
  if (id === 'manager') columns['manager_text'] = { label: 'Manager as written', names: 'person' };
}
columns['custom'] = { label: 'Custom field', entries: true };

export const personWords: EntityWords = {
  table: 'person',
  one: 'person',
  label: (row) => String(row['name']),
  columns,
};
