import { foldKey } from '#core/people/index.ts';
import type { TableFile } from '#core/tables/index.ts';
import {
  isPlainSheetName,
  speaksOfRequirements,
  speaksOfSkills,
} from '../headings/about-skills.ts';
import { meaningsOf } from '../headings/meaning.ts';
import { cellText, partsOf, tableIn, type SheetTable } from '../headings/sheet-table.ts';
import { carriedDown, sectionRows } from '../library/sections.ts';
import type { CellPart, RequirementEntry, SheetReader } from '../types.ts';
import { asGrid, roleHeader, type RoleGrid } from './find-role-grid.ts';
import { importanceReader, needsCredential } from './importance.ts';
import { levelCell } from './level-cell.ts';
import { headingsOver } from './over-headings.ts';
import { requirementsReading } from './reading.ts';

/** Roles on one side, skills on the other, and the level that is required where they meet. */
export const readRoleGrid: SheetReader = (grid, sheet, file, hints, choice) => {
  const candidates = [tableIn(grid, sheet, choice), roleHeader(grid, sheet, hints)].flatMap(
    (table) => (table ? [asGrid(table, hints, choice?.shape)] : []),
  );
  const best = candidates.filter((found) => found !== null).sort((a, b) => b.score - a.score)[0];
  if (!best) return null;
  const entries = best.rolesDown ? rolesDown(best, file) : rolesAcross(best, file);
  const { table } = best;
  return requirementsReading({
    sheet,
    score: best.score,
    shape: best.rolesDown ? 'roles-down' : 'roles-across',
    entries,
    headerRow: grid.rowNumber(table.header),
    parts: partsOf(
      table,
      new Map<number, CellPart>([
        ...best.columns.map((column): [number, CellPart] => [column, 'level']),
        [best.labels, best.rolesDown ? 'role' : 'skill'],
      ]),
    ),
  });
};

function rolesAcross(found: RoleGrid, file: TableFile): RequirementEntry[] {
  const { table, labels, columns } = found;
  const sections = sectionRows(table, labels);
  const category = carriedDown(
    table,
    table.columns.get('category') ?? table.columns.get('group') ?? -1,
  );
  const families = headingsOver(table, columns);
  const beside = besideLabels(table, labels);
  const sheetFamily = familyOfSheet(table, file);
  const entries: RequirementEntry[] = [];
  let section: string | null = null;
  for (const row of table.rows) {
    const heading = sections.get(row);
    if (heading !== undefined) {
      section = heading;
      continue;
    }
    const skill = cellText(table.grid, row, labels);
    if (skill === '') continue;
    for (const column of columns) {
      const cell = gridCell(table, row, column);
      if (cell === null) continue;
      entries.push({
        at: { sheet: table.sheet, row: table.grid.rowNumber(row), column },
        role: table.headers[column] ?? '',
        family: families.get(column) ?? sheetFamily,
        skill,
        category: category(row) || section,
        level: cell.level,
        ...beside(row, cell.importance),
        validFrom: null,
      });
    }
  }
  return entries;
}

function rolesDown(found: RoleGrid, file: TableFile): RequirementEntry[] {
  const { table, labels, columns } = found;
  const sections = sectionRows(table, labels);
  const family = carriedDown(
    table,
    table.columns.get('family') ??
      table.columns.get('category') ??
      table.columns.get('group') ??
      -1,
  );
  const categories = headingsOver(table, columns);
  const sheetFamily = familyOfSheet(table, file);
  const entries: RequirementEntry[] = [];
  let section: string | null = null;
  for (const row of table.rows) {
    const heading = sections.get(row);
    if (heading !== undefined) {
      section = heading;
      continue;
    }
    const role = cellText(table.grid, row, labels);
    if (role === '') continue;
    for (const column of columns) {
      const cell = gridCell(table, row, column);
      if (cell === null) continue;
      entries.push({
        at: { sheet: table.sheet, row: table.grid.rowNumber(row), column },
        role,
        family: family(row) || section || sheetFamily,
        skill: table.headers[column] ?? '',
        category: categories.get(column) ?? null,
        level: cell.level,
        importance: cell.importance,
        credential: false,
        validFrom: null,
      });
    }
  }
  return entries;
}

/** In a grid 0 says what an empty cell says: the role does not need the skill. */
function gridCell({ grid }: SheetTable, row: number, column: number) {
  const cell = levelCell(cellText(grid, row, column));
  return cell === null || /^0(?:[.,]0+)?$/u.test(cell.level) ? null : cell;
}

/** Importance and credential that stand beside a skill hold for all roles of its row. */
function besideLabels(table: SheetTable, labels: number) {
  const importanceColumn = table.columns.get('importance') ?? -1;
  const credentialColumn = table.columns.get('credential') ?? -1;
  const read = importanceReader(
    importanceColumn < 0
      ? []
      : table.rows.map((row) => cellText(table.grid, row, importanceColumn)),
  );
  return (row: number, ofCell: RequirementEntry['importance']) => ({
    importance:
      ofCell ??
      (importanceColumn === labels ? null : read(cellText(table.grid, row, importanceColumn))),
    credential:
      credentialColumn >= 0 && needsCredential(cellText(table.grid, row, credentialColumn)),
  });
}

/** Where every sheet holds a family of roles, its name is that of the family. */
function familyOfSheet({ grid }: SheetTable, { sheets }: TableFile): string | null {
  const shown = sheets.filter(({ hidden }) => !hidden);
  if (shown.length < 2 || isPlainSheetName(grid)) return null;
  if (speaksOfRequirements(grid.name) || speaksOfSkills(grid.name)) return null;
  return meaningsOf(grid.name).length > 0 || /\d{4}/u.test(foldKey(grid.name))
    ? null
    : grid.name.trim();
}
