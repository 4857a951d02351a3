import type { PersonPatch } from '#shared/contract/people.ts';
import { Problem } from '#shared/errors.ts';
import { customHeader, fieldLabel } from './fields.ts';
import type { PersonValues } from './row.ts';

/** A patch as it is stored: trimmed, and without fields that are not given. */
export type TidyPatch = {
  readonly [Field in keyof PersonPatch]?: Exclude<PersonPatch[Field], undefined>;
};

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const CURRENCY = /^[A-Z]{3}$/;
const CHECK_AND_RETRY = 'Correct the value and save again.';

const refuse = (what: string, remedy = CHECK_AND_RETRY): never => {
  throw new Problem('INVALID_INPUT', what, remedy);
};

const tidy = (text: string): string | null => text.trim().replace(/\s+/gu, ' ') || null;

/**
 * The patch with blanks trimmed and empty texts as null.
 * @throws Problem INVALID_INPUT for a value that cannot be one of its field
 */
export function tidyPatch(patch: PersonPatch): TidyPatch {
  const tidied: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    tidied[field] = typeof value === 'string' ? tidy(value) : value;
  }
  if (tidied['name'] === null) refuse('A person needs a name.', 'Enter the name.');
  if (patch.salaryCurrency) tidied['salaryCurrency'] = tidy(patch.salaryCurrency.toUpperCase());
  checkFormats(tidied);
  return tidied;
}

function checkFormats(patch: TidyPatch): void {
  const { email, salaryCurrency, weeklyHours, fte, salary } = patch;
  if (email && !EMAIL.test(email)) refuse(`“${email}” is not an e-mail address.`);
  if (salaryCurrency && !CURRENCY.test(salaryCurrency)) {
    refuse(`“${salaryCurrency}” is not a currency code of three letters, such as EUR.`);
  }
  if (weeklyHours && (weeklyHours < 0 || weeklyHours > 168)) {
    refuse('Weekly hours lie between 0 and 168.');
  }
  if (fte && (fte < 0 || fte > 2))
    refuse('A full-time share lies between 0 and 2, where 1 is full time.');
  if (salary && salary < 0) refuse('A salary cannot be below zero.');
}

/** Whether the patch is about any of the fields. */
const touches = (patch: TidyPatch, ...fields: (keyof PersonPatch)[]): boolean =>
  fields.some((field) => patch[field] !== undefined);

/**
 * What is stored of the person after the patch.
 * @throws Problem INVALID_INPUT where the fields it touches then contradict each other
 */
export function patched(person: PersonValues, patch: TidyPatch): PersonValues {
  const { custom, ...fields } = patch;
  const next: PersonValues = {
    ...person,
    ...fields,
    custom: custom ? mergeCustom(person.custom, custom) : person.custom,
    managerText: patch.managerId === undefined ? person.managerText : null,
  };
  if (touches(patch, 'salary', 'salaryCurrency') && next.salary !== null && !next.salaryCurrency) {
    refuse(`The salary of ${next.name} has no currency.`, 'Choose a currency with the amount.');
  }
  if (
    touches(patch, 'hireDate', 'leavingDate') &&
    next.hireDate !== null &&
    next.leavingDate !== null &&
    next.leavingDate < next.hireDate
  ) {
    refuse(
      `${next.name} would leave on ${next.leavingDate}, before being hired on ${next.hireDate}.`,
      'Correct one of the two dates.',
    );
  }
  return next;
}

function mergeCustom(
  before: Readonly<Record<string, string>>,
  patch: Readonly<Record<string, string>>,
): Record<string, string> {
  const merged = new Map(Object.entries(before));
  for (const [header, value] of Object.entries(patch)) {
    if (value.trim() === '') merged.delete(header);
    else merged.set(header, value.trim());
  }
  return Object.fromEntries(merged);
}

/** Fields of the patch in the words of the screen, custom ones by their headers. */
export const patchLabels = (patch: TidyPatch): string[] =>
  Object.keys(patch).flatMap((field) =>
    field === 'custom'
      ? Object.keys(patch.custom ?? {})
      : [customHeader(field) ?? fieldLabel(field).toLowerCase()],
  );

export const peopleCount = (count: number): string =>
  count === 1 ? '1 person' : `${count.toLocaleString('en')} people`;

/** "Edit Leila Haddad", "Change department of 12 people". */
export function updateTitle(labels: readonly string[], people: number, name: string): string {
  if (people === 1) return `Edit ${name}`;
  const [first = 'nothing', second] = labels;
  const what =
    labels.length > 2
      ? `${labels.length} fields`
      : second === undefined
        ? first
        : `${first} and ${second}`;
  return `Change ${what} of ${peopleCount(people)}`;
}

/**
 * Says why nobody of a loop can report so: the names in order, each reporting to the next.
 * @throws Problem INVALID_INPUT always
 */
export function refuseLoop(names: readonly string[]): never {
  const [first = '', second] = names;
  const what =
    second === undefined
      ? `${first} cannot report to themselves.`
      : `That would make a loop in the reporting line: ${names
          .map((name, at) => `${name} reports to ${names[(at + 1) % names.length] ?? first}`)
          .join(', ')}.`;
  throw new Problem('INVALID_INPUT', what, 'Choose a manager who does not report to this person.');
}

/** A person of whom only the patch is known. */
export const emptyPerson = (name: string): PersonValues => ({
  employeeNumber: null,
  name,
  email: null,
  department: null,
  team: null,
  role: null,
  managerId: null,
  hireDate: null,
  leavingDate: null,
  status: 'active',
  location: null,
  country: null,
  employmentType: null,
  weeklyHours: null,
  fte: null,
  salary: null,
  salaryCurrency: null,
  salaryPeriod: null,
  costCentre: null,
  managerText: null,
  custom: {},
});
