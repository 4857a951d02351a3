import type { Person } from '#shared/contract/people.ts';
import type { SqlValue, WriteHandle } from '#core/workspace/index.ts';
import { foldKey, searchKey } from './keys.ts';

/** Field of `Person` → column of the table, for every field that is stored as it is. */
export const COLUMN_OF_FIELD = {
  employeeNumber: 'employee_number',
  name: 'name',
  email: 'email',
  department: 'department',
  team: 'team',
  role: 'role',
  managerId: 'manager_id',
  hireDate: 'hire_date',
  leavingDate: 'leaving_date',
  status: 'status',
  location: 'location',
  country: 'country',
  employmentType: 'employment_type',
  weeklyHours: 'weekly_hours',
  fte: 'fte',
  salary: 'salary',
  salaryCurrency: 'salary_currency',
  salaryPeriod: 'salary_period',
  costCentre: 'cost_centre',
} as const satisfies Partial<Record<keyof Person, string>>;
export type StoredField = keyof typeof COLUMN_OF_FIELD;

/** What is stored of a person. `managerText` is what a file said where that is no person here. */
export type PersonValues = Omit<Person, 'id' | 'manager'> & { readonly managerText: string | null };

/** A row of the table `person`, as SQLite gives it. */
export interface PersonRow {
  readonly id: number;
  readonly employee_number: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly department: string | null;
  readonly team: string | null;
  readonly role: string | null;
  readonly manager_id: number | null;
  readonly manager_text: string | null;
  readonly hire_date: string | null;
  readonly leaving_date: string | null;
  readonly status: Person['status'];
  readonly location: string | null;
  readonly country: string | null;
  readonly employment_type: string | null;
  readonly weekly_hours: number | null;
  readonly fte: number | null;
  readonly salary: number | null;
  readonly salary_currency: string | null;
  readonly salary_period: Person['salaryPeriod'];
  readonly cost_centre: string | null;
  /** JSON object of header → text. */
  readonly custom: string;
}

/** Every column but `id`, in the order that `personParameters` gives values. */
export const PERSON_COLUMNS = [
  ...Object.values(COLUMN_OF_FIELD),
  'manager_text',
  'custom',
  'name_key',
  'search_key',
] as const;

/** Values for `PERSON_COLUMNS`, in that order; the keys for order and search are made here. */
export const personParameters = (person: PersonValues): SqlValue[] => [
  person.employeeNumber,
  person.name,
  person.email,
  person.department,
  person.team,
  person.role,
  person.managerId,
  person.hireDate,
  person.leavingDate,
  person.status,
  person.location,
  person.country,
  person.employmentType,
  person.weeklyHours,
  person.fte,
  person.salary,
  person.salaryCurrency,
  person.salaryPeriod,
  person.costCentre,
  person.managerText,
  JSON.stringify(person.custom),
  foldKey(person.name),
  searchKey(person.name, person.employeeNumber, person.email),
];

const INSERT = `INSERT INTO person (${PERSON_COLUMNS.join(', ')})
VALUES (${PERSON_COLUMNS.map(() => '?').join(', ')})`;
const UPDATE = `UPDATE person SET ${PERSON_COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

/** Adds a person and returns the id. A manager given by id need only exist when the change commits. */
export const insertPerson = (db: WriteHandle, person: PersonValues): number =>
  db.run(INSERT, personParameters(person)).lastId;

/** Writes every stored field of a person who exists; `changes` of the reply is 0 where there is none of that id. */
export const updatePerson = (db: WriteHandle, id: number, person: PersonValues): number =>
  db.run(UPDATE, [...personParameters(person), id]).changes;

/** To be followed by WHERE, ORDER and LIMIT: rows for `toPerson`. The person is `p`, the manager `m`. */
export const SELECT_PERSON = `SELECT p.*, m.name AS manager_name
FROM person p LEFT JOIN person m ON m.id = p.manager_id`;

/** What is stored, of a row of `person`. */
export const toPersonValues = (row: PersonRow): PersonValues => ({
  employeeNumber: row.employee_number,
  name: row.name,
  email: row.email,
  department: row.department,
  team: row.team,
  role: row.role,
  managerId: row.manager_id,
  hireDate: row.hire_date,
  leavingDate: row.leaving_date,
  status: row.status,
  location: row.location,
  country: row.country,
  employmentType: row.employment_type,
  weeklyHours: row.weekly_hours,
  fte: row.fte,
  salary: row.salary,
  salaryCurrency: row.salary_currency,
  salaryPeriod: row.salary_period,
  costCentre: row.cost_centre,
  managerText: row.manager_text,
  custom: JSON.parse(row.custom) as Record<string, string>,
});

/** A person as the interface shows one, of a row of `SELECT_PERSON`. */
export function toPerson(row: PersonRow & { readonly manager_name: string | null }): Person {
  const { managerText, ...values } = toPersonValues(row);
  return { id: row.id, ...values, manager: row.manager_name ?? managerText };
}
