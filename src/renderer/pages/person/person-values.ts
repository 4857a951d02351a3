import type { Person, PersonPatch } from '#shared/contract/people.ts';
import {
  PERSON_STATUSES,
  SALARY_PERIODS,
  type PersonStatus,
  type SalaryPeriod,
} from '#shared/person-fields.ts';
import { currencyDigits } from '../../app/format.ts';

/** The fields of a form, as typed: an empty text is no value. */
export interface PersonValues {
  name: string;
  employeeNumber: string;
  email: string;
  department: string;
  team: string;
  role: string;
  managerId: number | null;
  hireDate: string | null;
  leavingDate: string | null;
  status: PersonStatus;
  location: string;
  country: string;
  employmentType: string;
  weeklyHours: number | null;
  fte: number | null;
  /** In whole currency units, as one writes it. */
  salary: number | null;
  salaryCurrency: string;
  salaryPeriod: SalaryPeriod | null;
  costCentre: string;
  custom: Record<string, string>;
}

export const emptyValues = (currency: string): PersonValues => ({
  name: '',
  employeeNumber: '',
  email: '',
  department: '',
  team: '',
  role: '',
  managerId: null,
  hireDate: null,
  leavingDate: null,
  status: 'active',
  location: '',
  country: '',
  employmentType: '',
  weeklyHours: null,
  fte: null,
  salary: null,
  salaryCurrency: currency,
  salaryPeriod: 'year',
  costCentre: '',
  custom: {},
});

export const valuesOf = (person: Person): PersonValues => ({
  name: person.name,
  employeeNumber: person.employeeNumber ?? '',
  email: person.email ?? '',
  department: person.department ?? '',
  team: person.team ?? '',
  role: person.role ?? '',
  managerId: person.managerId,
  hireDate: person.hireDate,
  leavingDate: person.leavingDate,
  status: person.status,
  location: person.location ?? '',
  country: person.country ?? '',
  employmentType: person.employmentType ?? '',
  weeklyHours: person.weeklyHours,
  fte: person.fte,
  salary:
    person.salary === null ? null : person.salary / 10 ** currencyDigits(person.salaryCurrency),
  salaryCurrency: person.salaryCurrency ?? '',
  salaryPeriod: person.salaryPeriod,
  costCentre: person.costCentre ?? '',
  custom: person.custom,
});

const filled = (text: string): string | null => text.trim() || null;

function whole(values: PersonValues): Required<PersonPatch> {
  const currency = values.salary === null ? null : filled(values.salaryCurrency);
  return {
    name: values.name.trim(),
    employeeNumber: filled(values.employeeNumber),
    email: filled(values.email),
    department: filled(values.department),
    team: filled(values.team),
    role: filled(values.role),
    managerId: values.managerId,
    hireDate: values.hireDate,
    leavingDate: values.leavingDate,
    status: values.status,
    location: filled(values.location),
    country: filled(values.country),
    employmentType: filled(values.employmentType),
    weeklyHours: values.weeklyHours,
    fte: values.fte,
    salary:
      values.salary === null ? null : Math.round(values.salary * 10 ** currencyDigits(currency)),
    salaryCurrency: currency,
    salaryPeriod: values.salary === null ? null : values.salaryPeriod,
    costCentre: filled(values.costCentre),
    custom: values.custom,
  };
}

/** What differs between the two, as a change to send; empty: nothing does. */
export function patchBetween(before: PersonValues, after: PersonValues): PersonPatch {
  const old = whole(before);
  const entries = Object.entries(whole(after)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(old, field)),
  );
  return Object.fromEntries(entries);
}

/** Everything filled in, for a person who is new. */
export const newPerson = (values: PersonValues): PersonPatch & { name: string } => {
  const entries = Object.entries(whole(values)).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(entries), name: values.name.trim() };
};

export type FieldErrors = Partial<Record<keyof PersonValues, string>>;

/** What keeps the form from being saved: each message names the remedy. */
export function errorsOf(values: PersonValues): FieldErrors {
  const errors: FieldErrors = {};
  if (!values.name.trim()) errors.name = 'Enter a name';
  if (values.email.trim() && !/^\S+@\S+$/.test(values.email.trim())) {
    errors.email = 'An e-mail address has an @ and no spaces';
  }
  if (values.hireDate && values.leavingDate && values.leavingDate < values.hireDate) {
    errors.leavingDate = 'Before the hire date: mend one of the two';
  }
  if (values.salary !== null && !/^[A-Z]{3}$/.test(values.salaryCurrency.trim())) {
    errors.salaryCurrency = 'Three letters, such as EUR';
  }
  if (values.fte !== null && (values.fte <= 0 || values.fte > 2)) {
    errors.fte = '1 is full time, 0.5 is half';
  }
  return errors;
}

export const isStatus = (value: string | null): value is PersonStatus =>
  PERSON_STATUSES.some((status) => status === value);
export const isPeriod = (value: string | null): value is SalaryPeriod =>
  SALARY_PERIODS.some((period) => period === value);
