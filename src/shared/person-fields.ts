/** How the values of a field are read, checked and shown. */
export type FieldKind = 'id' | 'text' | 'email' | 'date' | 'number' | 'money' | 'choice' | 'person';

export interface PersonField {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
}

/**
 * What a roster can say of a person. `firstName` and `lastName` are read to make the name where a file has no single
 * column for it. Anything else a file has becomes a custom field, addressed as `custom:<its header>`.
 */
export const PERSON_FIELDS = [
  { id: 'employeeNumber', label: 'Employee number', kind: 'id' },
  { id: 'name', label: 'Name', kind: 'text' },
  { id: 'firstName', label: 'First name', kind: 'text' },
  { id: 'lastName', label: 'Last name', kind: 'text' },
  { id: 'email', label: 'E-mail', kind: 'email' },
  { id: 'department', label: 'Department', kind: 'text' },
  { id: 'team', label: 'Team', kind: 'text' },
  { id: 'role', label: 'Role', kind: 'text' },
  { id: 'manager', label: 'Manager', kind: 'person' },
  { id: 'hireDate', label: 'Hire date', kind: 'date' },
  { id: 'leavingDate', label: 'Leaving date', kind: 'date' },
  { id: 'status', label: 'Status', kind: 'choice' },
  { id: 'location', label: 'Location', kind: 'text' },
  { id: 'country', label: 'Country', kind: 'text' },
  { id: 'employmentType', label: 'Employment type', kind: 'text' },
  { id: 'weeklyHours', label: 'Weekly hours', kind: 'number' },
  { id: 'fte', label: 'Full-time share', kind: 'number' },
  { id: 'salary', label: 'Salary', kind: 'money' },
  { id: 'salaryCurrency', label: 'Salary currency', kind: 'choice' },
  { id: 'salaryPeriod', label: 'Salary period', kind: 'choice' },
  { id: 'costCentre', label: 'Cost centre', kind: 'text' },
] as const satisfies readonly PersonField[];

export type PersonFieldId = (typeof PERSON_FIELDS)[number]['id'];

/** Employment as the program understands it; a file's own words are kept in a custom field where they say more. */
export const PERSON_STATUSES = ['active', 'on-leave', 'left'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

export const SALARY_PERIODS = ['year', 'month', 'week', 'day', 'hour'] as const;
export type SalaryPeriod = (typeof SALARY_PERIODS)[number];

/** What is said of many people in the same words: listed by value, filtered by, set for many at once. */
export const SHARED_TEXT_FIELDS = [
  'department',
  'team',
  'role',
  'location',
  'country',
  'employmentType',
  'costCentre',
] as const satisfies readonly PersonFieldId[];
export type SharedTextField = (typeof SHARED_TEXT_FIELDS)[number];
