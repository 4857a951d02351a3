import { foldKey } from '#core/people/index.ts';
import type { SheetGrid, TableFile } from '#core/tables/index.ts';

/**
 * The hidden sheet in a matrix that this program wrote, by which it knows its own workbook again when a manager sends
 * it back: who and what stood there under which id, and every level at the time.
 *
 * Row 1: `LEDGER_MARK`, `LEDGER_VERSION`, name of the sheet that was to be filled in, day of the levels (ISO text).
 * Row 2: "Person", "Employee number", "E-mail", "Name", then the id of each skill.
 * Row 3: four empty cells, then the name of each skill.
 * From row 4, a row for each person: id, number, e-mail, name, then the level of each skill (empty: unrated).
 * The sheet to be filled in may be sorted, cut and added to: people and skills are found in it by what it says of them.
 */
export const LEDGER_SHEET = 'Upskill Ledger';
export const LEDGER_MARK = 'Upskill Ledger matrix';
export const LEDGER_VERSION = 1;
/** Columns before those of skills, in rows from the second. */
export const LEDGER_PERSON_COLUMNS = 4;

export interface LedgerPerson {
  readonly id: number;
  readonly number: string | null;
  readonly email: string | null;
  readonly name: string;
}

export interface LedgerSheet {
  /** Index of the sheet to be filled in. */
  readonly sheet: number;
  readonly date: string | null;
  readonly people: readonly LedgerPerson[];
  readonly skills: readonly { readonly id: number; readonly name: string }[];
  /** Level at the time, of a person and a skill by place; null: unrated. */
  level(person: number, skill: number): number | null;
}

const FIRST_PERSON = 3;

const wholeNumber = (grid: SheetGrid, row: number, column: number): number | null => {
  const text = grid.text(row, column).trim();
  return /^\d+$/u.test(text) ? Number(text) : null;
};

/** What this program wrote beside a matrix, or null where the file is none of its own. */
export function ledgerOf(file: TableFile): LedgerSheet | null {
  const grid = file.sheets.find(
    (sheet) =>
      foldKey(sheet.name) === foldKey(LEDGER_SHEET) &&
      sheet.rowCount >= FIRST_PERSON &&
      sheet.text(0, 0) === LEDGER_MARK &&
      wholeNumber(sheet, 0, 1) === LEDGER_VERSION,
  );
  if (!grid) return null;
  const name = grid.text(0, 2);
  const sheet = file.sheets.findIndex((each) => each !== grid && each.name === name);
  if (sheet === -1) return null;
  const date = /^\d{4}-\d{2}-\d{2}$/u.exec(grid.text(0, 3))?.[0] ?? null;
  const columns: number[] = [];
  const skills: { id: number; name: string }[] = [];
  for (let column = LEDGER_PERSON_COLUMNS; column < grid.columnCount; column++) {
    const id = wholeNumber(grid, 1, column);
    if (id === null) continue;
    columns.push(column);
    skills.push({ id, name: grid.text(2, column) });
  }
  const rows: number[] = [];
  const people: LedgerPerson[] = [];
  for (let row = FIRST_PERSON; row < grid.rowCount; row++) {
    const id = wholeNumber(grid, row, 0);
    if (id === null) continue;
    rows.push(row);
    people.push({
      id,
      number: grid.text(row, 1) || null,
      email: grid.text(row, 2) || null,
      name: grid.text(row, 3),
    });
  }
  return {
    sheet,
    date,
    people,
    skills,
    level: (person, skill) => wholeNumber(grid, rows[person] ?? 0, columns[skill] ?? 0),
  };
}
