import type { Person } from '#shared/contract/people.ts';
import { dayNumber } from '#shared/dates.ts';
import { PERSON_FIELDS } from '#shared/person-fields.ts';
import { customHeader, fieldLabel, fieldSql } from '../fields.ts';

/** What goes into a cell. Formats are those of Excel; text never becomes anything else. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format: string }
  | null;

export interface Column {
  readonly header: string;
  /** In characters, as Excel counts. */
  readonly width: number;
  readonly isNumber: boolean;
  valueOf(person: Person): CellValue;
}

const STATUS: Readonly<Record<Person['status'], string>> = {
  active: 'Active',
  'on-leave': 'On leave',
  left: 'Left',
};
const WIDTHS: Readonly<Record<string, number>> = { name: 26, email: 32, role: 26, manager: 26 };
const DATE = 'yyyy-mm-dd';
/** 1 March 1900: before it Excel counts a day that never was. */
const FIRST_SAFE_SERIAL = 61;
const EPOCH = -dayNumber('1899-12-30');

const digitsOf = new Map<string, number>();
function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const style = { style: 'currency', currency } as const;
  const digits = /^[A-Z]{3}$/.test(currency)
    ? (new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2)
    : 2;
  digitsOf.set(currency, digits);
  return digits;
}

const text = (value: string | null | undefined): CellValue =>
  value === null || value === undefined || value === '' ? null : { kind: 'text', text: value };

const number = (value: number | null, format = 'General'): CellValue =>
  value === null ? null : { kind: 'number', number: value, format };

function date(value: string | null): CellValue {
  if (value === null) return null;
  const serial = dayNumber(value) + EPOCH;
  return serial < FIRST_SAFE_SERIAL ? text(value) : number(serial, DATE);
}

function money({ salary, salaryCurrency }: Person): CellValue {
  if (salary === null) return null;
  const digits = minorDigits(salaryCurrency ?? '');
  const decimals = digits > 0 ? `.${'0'.repeat(digits)}` : '';
  const sign = salaryCurrency === null ? '' : `"${salaryCurrency.replaceAll('"', '')}" `;
  return number(salary / 10 ** digits, `${sign}#,##0${decimals}`);
}

function readerOf(field: string): (person: Person) => CellValue {
  const header = customHeader(field);
  if (header !== null) {
    return ({ custom }) => text(Object.hasOwn(custom, header) ? custom[header] : null);
  }
  switch (field as keyof Person) {
    case 'id':
    case 'managerId':
      return (person) => number(field === 'id' ? person.id : person.managerId);
    case 'hireDate':
    case 'leavingDate':
      return (person) => date(field === 'hireDate' ? person.hireDate : person.leavingDate);
    case 'salary':
      return money;
    case 'weeklyHours':
      return (person) => number(person.weeklyHours);
    case 'fte':
      return (person) => number(person.fte, '0.00');
    case 'status':
      return (person) => text(STATUS[person.status]);
    default:
      return (person) => text(person[field as TextField]);
  }
}

type TextField = {
  [Field in keyof Person]: Person[Field] extends string | null ? Field : never;
}[keyof Person];

/**
 * The columns of the sheet, with headers that are not empty and all different, as a table of Excel needs them.
 * @throws Problem INVALID_INPUT for a field that there is not
 */
export function columnsOf(fields: readonly string[]): Column[] {
  const taken = new Set<string>();
  return fields.map((field) => {
    fieldSql(field, {});
    const label = fieldLabel(field).replace(/\s+/gu, ' ').trim().slice(0, 240) || 'Column';
    let header = label;
    for (let next = 2; taken.has(header.toLowerCase()); next++) header = `${label} ${next}`;
    taken.add(header.toLowerCase());
    const kind = PERSON_FIELDS.find(({ id }) => id === field)?.kind;
    const isNumber = kind === 'number' || kind === 'money';
    return {
      header,
      width: Math.max(
        WIDTHS[field] ?? (kind === 'date' ? 12 : 18),
        Math.min(header.length + 4, 40),
      ),
      isNumber,
      valueOf: readerOf(field),
    };
  });
}
