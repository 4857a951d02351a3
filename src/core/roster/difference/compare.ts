import type { PersonValues } from '#core/people/index.ts';

const FIELDS = [
  'employeeNumber',
  'name',
  'email',
  'department',
  'team',
  'role',
  'managerId',
  'managerText',
  'hireDate',
  'leavingDate',
  'status',
  'location',
  'country',
  'employmentType',
  'weeklyHours',
  'fte',
  'salary',
  'salaryCurrency',
  'salaryPeriod',
  'costCentre',
] as const satisfies readonly (keyof PersonValues)[];
export type ComparedField = (typeof FIELDS)[number] | `custom:${string}`;

/** The fields in which a person would change; custom fields as `custom:<header>`. */
export function changedFields(before: PersonValues, after: PersonValues): ComparedField[] {
  const changed: ComparedField[] = FIELDS.filter((field) => before[field] !== after[field]);
  for (const header of new Set([...Object.keys(before.custom), ...Object.keys(after.custom)])) {
    if (before.custom[header] !== after.custom[header]) changed.push(`custom:${header}`);
  }
  return changed;
}

export function isChanged(before: PersonValues, after: PersonValues): boolean {
  if (FIELDS.some((field) => before[field] !== after[field])) return true;
  const headers = Object.keys(after.custom);
  return (
    headers.length !== Object.keys(before.custom).length ||
    headers.some((header) => before.custom[header] !== after.custom[header])
  );
}
