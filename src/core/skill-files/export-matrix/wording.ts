/** Headings by which the sheet to be filled in is found again. */
export const PERSON_ID = 'Person id';
export const SKILL_ID = 'Skill id';
export const NUMBER = 'Employee number';
export const NAME = 'Name';
export const ROLE = 'Role';
export const DEPARTMENT = 'Department';
/** Labels of cells to be filled in; the answer stands in the next cell that holds something. */
export const RATED_ON = 'Rated on';
export const RATED_BY = 'Rated by';

export const MATRIX_SHEET = 'Skills matrix';
export const LEVELS_SHEET = 'Levels';
export const REQUIRED_SHEET = 'Required';
export const LOOKS_LIKE = 'Upskill Ledger matrix';
