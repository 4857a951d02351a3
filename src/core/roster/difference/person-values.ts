import { emptyPerson, type PersonValues } from '#core/people/index.ts';
import type { PersonStatus, SalaryPeriod } from '#shared/person-fields.ts';
import type { Scalar } from '../staging/read-cell.ts';
import type { SharedTextField } from '#shared/person-fields.ts';
import type { RowPeople } from '../staging/row-people.ts';
import { minorDigits } from '../typing/money.ts';

interface ManagerOfRow {
  /** Undefined: the file says nothing of managers. */
  readonly id: number | null | undefined;
  readonly text: string | null;
}

const NOBODY = emptyPerson('');

/** Undefined leaves the old value, null empties it. */
const text = (told: Scalar, old: string | null): string | null =>
  told === undefined ? old : told === null ? null : String(told);
const number = (told: Scalar, old: number | null): number | null =>
  told === undefined ? old : typeof told === 'number' ? told : null;

/**
 * The person as the row makes it: what the file says over what the workspace knows. A number and a name are never
 * emptied, as they tell who it is; what the file has no column for is left as it was.
 */
export function personValues(
  people: RowPeople,
  row: number,
  known: PersonValues | null,
  manager: ManagerOfRow,
  settings: { readonly defaultCurrency: string; readonly keepNumber: boolean },
): PersonValues {
  const old = known ?? NOBODY;
  const plain = (field: SharedTextField): string | null =>
    text(people.texts.get(field)?.[row], old[field]);
  const told = people.number?.[row];
  const number_ = settings.keepNumber
    ? old.employeeNumber
    : typeof told === 'string'
      ? told
      : old.employeeNumber;
  const named = people.named[row] === 1 || known === null;
  return {
    employeeNumber: number_,
    name: named ? (people.name[row] ?? old.name) : old.name,
    email: text(people.email?.[row], old.email),
    department: plain('department'),
    team: plain('team'),
    role: plain('role'),
    managerId: manager.id === undefined ? old.managerId : manager.id,
    managerText: manager.id === undefined ? old.managerText : manager.text,
    hireDate: text(people.hireDate?.[row], old.hireDate),
    leavingDate: text(people.leavingDate?.[row], old.leavingDate),
    status: statusOf(people, row, old.status, known !== null),
    location: plain('location'),
    country: plain('country'),
    employmentType: plain('employmentType'),
    weeklyHours: number(people.weeklyHours?.[row], old.weeklyHours),
    fte: number(people.fte?.[row], old.fte),
    ...payOf(people, row, old, settings.defaultCurrency),
    costCentre: plain('costCentre'),
    custom: customOf(people, row, old.custom),
  };
}

/** A leaving date alone does not end a leave. */
function statusOf(people: RowPeople, row: number, old: PersonStatus, known: boolean): PersonStatus {
  const told = people.status?.[row];
  if (told === undefined) return old;
  return known && old === 'on-leave' && told === 'active' && !people.statusTold ? old : told;
}

/** Where the file states no currency, that of the person stays, else the workspace's own is assumed. */
function payOf(
  people: RowPeople,
  row: number,
  old: PersonValues,
  defaultCurrency: string,
): Pick<PersonValues, 'salary' | 'salaryCurrency' | 'salaryPeriod'> {
  const amount = people.salary?.[row];
  const told = people.salaryCurrency?.[row];
  const paid = typeof amount === 'number';
  const assumed = paid ? (old.salaryCurrency ?? defaultCurrency) : old.salaryCurrency;
  const salaryCurrency = typeof told === 'string' ? told : assumed;
  const salaryPeriod = text(people.salaryPeriod?.[row], old.salaryPeriod) as SalaryPeriod | null;
  if (!paid) return { salary: amount === null ? null : old.salary, salaryCurrency, salaryPeriod };
  const salary = Math.round(amount * 10 ** minorDigits(salaryCurrency ?? defaultCurrency));
  return { salary, salaryCurrency, salaryPeriod };
}

function customOf(
  people: RowPeople,
  row: number,
  old: Record<string, string>,
): Record<string, string> {
  const custom = { ...old };
  for (const { header, values } of people.custom) {
    const told = values[row];
    if (told === null) delete custom[header];
    else if (told !== undefined) custom[header] = String(told);
  }
  return custom;
}
