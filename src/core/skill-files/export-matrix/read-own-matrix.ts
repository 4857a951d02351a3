import { isIsoDate } from '#shared/dates.ts';
import type { SheetGrid, TableFile } from '#core/tables/index.ts';
import { LEDGER_SHEET, ledgerOf, type LedgerSheet } from '../ledger-sheet.ts';
import {
  partKey,
  type CellPart,
  type RatingEntry,
  type ReadingProblem,
  type SheetReader,
  type SheetReading,
} from '../types.ts';
import { isTotalLabel } from '../matrix/words/headers.ts';
import { personFinder } from './own-people.ts';
import { layoutOf, type SkillColumn } from './own-sheet.ts';
import { LEVELS_SHEET, LOOKS_LIKE } from './wording.ts';

/** Rows of which the preview is told what each cell is. */
const PREVIEWED = 60;

/**
 * Reads a matrix that `assessments.exportMatrix` wrote and somebody filled in. To be asked before all other readers:
 * where `ledgerOf(file)` is not null, its other sheets (levels, requirements, the ledger) hold nothing to import.
 *
 * `ratings` are the cells that differ from what was written out, and no others: what nobody touched says nothing about
 * today. They name people and skills as the ledger does, with `person.id` and `skillId`. A cell that was emptied is
 * told as a problem of severity info and takes nothing back. `assessor` and `date` are what was filled in above the
 * table. With no change at all `ratings` is empty and a note says so.
 */
export const readOwnMatrix: SheetReader = (grid, sheet, file) => {
  const ledger = ledgerOf(file);
  if (ledger?.sheet !== sheet) return null;
  const found = layoutOf(grid, ledger);
  if (found === null) return null;
  const scale = scaleOf(file);
  const layout = {
    ...found,
    skills: found.skills.filter(
      (skill) => skill.place >= 0 || isRated(grid, found.header, skill, scale),
    ),
  };
  const parts = new Map<string, CellPart>();
  const mark = (row: number, column: number, part: CellPart) => {
    if (row < PREVIEWED && column >= 0) parts.set(partKey(row, column), part);
  };
  for (const column of [layout.number, layout.name, layout.role, layout.department]) {
    mark(layout.header, column, 'header');
  }
  for (const { column } of layout.skills) mark(layout.header, column, 'skill');

  const findPerson = personFinder(ledger);
  const source = file.sheets.some(
    (each) => each.name === LEDGER_SHEET && each.text(0, 4) === 'self',
  )
    ? ('self' as const)
    : ('manager' as const);
  const ratings: RatingEntry[] = [];
  const problems: ReadingProblem[] = [];
  const people = new Set<number>();
  let untouched = 0;
  let added = 0;
  for (let row = layout.header + 1; row < grid.rowCount; row++) {
    const who = findPerson(grid, row, layout);
    if (who === null) continue;
    const number = grid.rowNumber(row);
    if (who.place < 0) added++;
    else if (people.has(who.place)) {
      problems.push(twice(who.person.name ?? '', sheet, number, layout.name));
      continue;
    } else people.add(who.place);
    mark(row, layout.number, 'person');
    mark(row, layout.name, 'person');
    for (const { column, name, place } of layout.skills) {
      const level = grid.text(row, column).trim();
      const before = place < 0 || who.place < 0 ? null : ledger.level(who.place, place);
      if (level !== '') mark(row, column, 'level');
      if (level === (before === null ? '' : String(before))) {
        if (level !== '') untouched++;
        continue;
      }
      const at = { sheet, row: number, column };
      if (level === '') {
        problems.push(emptied(who.person.name ?? '', name, String(before), at));
        continue;
      }
      ratings.push({
        at,
        person: who.person,
        skill: name,
        skillId: ledger.skills[place]?.id,
        level,
        date: null,
        source,
        assessor: layout.ratedBy || null,
        note: null,
        validUntil: null,
      });
    }
  }
  return {
    ...nothing(sheet),
    reason: `${people.size + added} people down, ${layout.skills.length} skills across; ${ratings.length} levels changed since it was written`,
    headerRow: grid.rowNumber(layout.header),
    date: isIsoDate(layout.ratedOn) ? layout.ratedOn : null,
    scale,
    ratings,
    parts,
    notes: notesOf(ledger, ratings.length, untouched),
    problems,
  };
};

const nothing = (sheet: number): Omit<SheetReading, 'reason' | 'headerRow' | 'date' | 'scale'> => ({
  sheet,
  kind: 'matrix',
  score: 1,
  shape: 'people-down',
  looksLike: LOOKS_LIKE,
  legend: [],
  ratings: [],
  skills: [],
  requirements: [],
  credentials: [],
  awards: [],
  columns: [],
  parts: new Map(),
  notes: [],
  problems: [],
});

function notesOf({ date }: LedgerSheet, changed: number, untouched: number): string[] {
  const since = date === null ? 'since it was written' : `since it was written as of ${date}`;
  if (changed === 0) return [`No level was changed ${since}.`];
  return untouched === 0
    ? []
    : [`${untouched} levels stand as they did when it was written and are left alone.`];
}

const twice = (name: string, sheet: number, row: number, column: number): ReadingProblem => ({
  severity: 'warning',
  code: 'person-twice',
  at: { sheet, row, column },
  value: name,
  message: `${name} stands in the table twice; the first row counts. Take out one of them to be sure.`,
});

const emptied = (
  name: string,
  skill: string,
  before: string,
  at: NonNullable<ReadingProblem['at']>,
): ReadingProblem => ({
  severity: 'info',
  code: 'level-emptied',
  at,
  value: before,
  message: `The level of ${name} in ${skill} was emptied. An empty cell takes nothing back; withdraw the rating in the matrix.`,
});

/** Whether a column that was added holds levels: not a total, notes or anything else. */
function isRated(
  grid: SheetGrid,
  header: number,
  { column, name }: SkillColumn,
  scale: SheetReading['scale'],
): boolean {
  if (scale === null || isTotalLabel(name)) return false;
  let levels = 0;
  for (let row = header + 1; row < grid.rowCount; row++) {
    const text = grid.text(row, column).trim();
    if (text === '') continue;
    if (!/^\d+$/u.test(text) || Number(text) < scale.low || Number(text) > scale.high) return false;
    levels++;
  }
  return levels > 0;
}

/** Lowest and highest level that the workbook lists. */
function scaleOf(file: TableFile): { readonly low: number; readonly high: number } | null {
  const grid = file.sheets.find(({ name }) => name === LEVELS_SHEET);
  if (!grid) return null;
  const values: number[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const text = grid.text(row, 0).trim();
    if (/^\d+$/u.test(text)) values.push(Number(text));
    else if (values.length > 0) break;
  }
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}
