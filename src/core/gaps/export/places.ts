import { columnLetters } from '#core/workbook/index.ts';

/** Names of the sheets, in their order. */
export const SHEETS = {
  whole: 'Company',
  groups: 'Teams',
  roles: 'Roles',
  skills: 'Skills',
  people: 'People',
  requirements: 'Requirements',
  definitions: 'Definitions',
} as const;

/** Columns of the sheet of requirements, from A on. */
export const REQUIREMENT_COLUMNS = [
  'employeeNumber',
  'person',
  'department',
  'team',
  'role',
  'skill',
  'importance',
  'required',
  'level',
  'credential',
  'unknown',
  'missing',
  'met',
  'state',
  'weight',
  'weightMissing',
  'stale',
  'selfRated',
  'ratedOn',
  'groupNumber',
  'roleNumber',
  'skillNumber',
] as const;
export type RequirementColumn = (typeof REQUIREMENT_COLUMNS)[number];

/** Columns of the sheet of people, from A on. */
export const PEOPLE_COLUMNS = [
  'employeeNumber',
  'person',
  'department',
  'team',
  'role',
  'requirements',
  'met',
  'unknown',
  'coverage',
  'weight',
  'weightMissing',
  'index',
  'ratedShare',
  'criticalGaps',
  'criticalUnrated',
  'readiness',
  'groupNumber',
  'roleNumber',
] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

export const requirementLetter = (column: RequirementColumn): string =>
  columnLetters(REQUIREMENT_COLUMNS.indexOf(column));
export const peopleLetter = (column: PeopleColumn): string =>
  columnLetters(PEOPLE_COLUMNS.indexOf(column));

/** The header stands in row 1. */
export const FIRST_ROW = 2;

/** Rows of one column, at least one, as a formula on another sheet writes it. */
export const rowsOf = (sheet: string, letter: string, first: number, last: number): string =>
  `${sheet}!$${letter}$${first}:$${letter}$${Math.max(first, last)}`;
