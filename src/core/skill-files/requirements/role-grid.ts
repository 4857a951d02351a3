import { foldKey } from '#core/people/index.ts';
import type { SheetGrid, TableFile } from '#core/tables/index.ts';
import {
  isPlainSheetName,
  speaksOfRequirements,
  speaksOfSkills,
} from '../headings/about-skills.ts';
import { meaningsOf } from '../headings/meaning.ts';
import { cellText, partsOf, tableAt, tableIn, type SheetTable } from '../headings/sheet-table.ts';
import { carriedDown, sectionRows } from '../library/sections.ts';
import { levelness } from '../matrix/level-text.ts';
import { isRoleLike, personLikeness } from '../matrix/words/likeness.ts';
import type { CellPart, ReaderHints, RequirementEntry, SheetReader } from '../types.ts';
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

interface RoleGrid {
  readonly table: SheetTable;
  readonly rolesDown: boolean;
  /** Column of the labels down. */
  readonly labels: number;
  /** Columns of levels. */
  readonly columns: readonly number[];
  readonly score: number;
}

const LEVELS_AT_LEAST = 0.7;

function asGrid(table: SheetTable, hints: ReaderHints, shape: string | undefined): RoleGrid | null {
  const { columns, sure, headers } = table;
  const isSure = (heading: 'role' | 'skill' | 'person' | 'rating', least: number) =>
    (sure.get(heading) ?? 0) >= least;
  if (isSure('person', 0.8) || isSure('rating', 0.9)) return null;
  const first = firstTextColumn(table);
  const labels = columns.get('role') ?? columns.get('skill') ?? first;
  if (labels < 0) return null;
  const taken = new Set(
    [...columns].flatMap(([heading, column]) =>
      (sure.get(heading) ?? 0) >= 0.7 || column < labels ? [column] : [],
    ),
  ).add(labels);
  const across = headers.flatMap((text, column) =>
    text !== '' && !taken.has(column) && column > labels && holdsLevels(table, column)
      ? [column]
      : [],
  );
  if (across.length < 2) return null;
  const down = table.rows
    .map((row) => cellText(table.grid, row, labels))
    .filter((text) => text !== '');
  const over = across.map((column) => headers[column] ?? '');
  const [rolesOver, rolesBeside] = [
    shareOf(over, (text) => isRoleLike(text, hints)),
    shareOf(down, (text) => isRoleLike(text, hints)),
  ];
  const people = Math.max(
    shareOf(over, (text) => personLikeness(text, hints) > 0.5),
    shareOf(down, (text) => personLikeness(text, hints) > 0.5),
  );
  const isDown =
    shape === 'roles-down' ||
    (shape !== 'roles-across' &&
      (isSure('role', 0.7)
        ? columns.get('role') === labels
        : !isSure('skill', 0.7) && rolesBeside > rolesOver));
  const isNamed = isDown && isSure('role', 0.7);
  const about = speaksOfRequirements(table.grid.name, ...table.above, headers[labels] ?? '');
  const likeness = isDown ? rolesBeside : rolesOver;
  // A table of people by skills looks the same: that these are roles must be said, or be plain from their names.
  if (!isNamed && likeness < 0.5 && !(about && likeness >= 0.2)) return null;
  const score =
    (isNamed ? 0.72 : 0.45) +
    0.3 * likeness +
    (about ? 0.15 : 0) -
    0.5 * people +
    (shape ? 0.1 : 0);
  return score < 0.3
    ? null
    : { table, rolesDown: isDown, labels, columns: across, score: Math.min(0.95, score) };
}

const shareOf = (texts: readonly string[], holds: (text: string) => boolean): number => {
  const looked = texts.slice(0, 100);
  return looked.length === 0 ? 0 : looked.filter(holds).length / looked.length;
};

function holdsLevels({ grid, rows }: SheetTable, column: number): boolean {
  const texts = rows
    .slice(0, 200)
    .map((row) => cellText(grid, row, column))
    .filter((text) => text !== '');
  // A role of which nothing is required yet is one all the same.
  if (texts.length === 0) return true;
  const like = texts.filter(
    (text) =>
      levelness(levelCell(text)?.level ?? text) > 0 ||
      levelCell(text)?.level === '' ||
      levelCell(text) === null,
  );
  return like.length / texts.length >= LEVELS_AT_LEAST;
}

function firstTextColumn(table: SheetTable): number {
  return table.headers.findIndex((_, column) => {
    const texts = table.rows.slice(0, 50).map((row) => cellText(table.grid, row, column));
    const filled = texts.filter((text) => text !== '');
    return (
      filled.length > texts.length * 0.6 &&
      filled.filter((text) => /\p{L}{2}/u.test(text)).length > filled.length * 0.8
    );
  });
}

/** The row that names most roles, where no heading says what the table is. */
function roleHeader(grid: SheetGrid, sheet: number, hints: ReaderHints): SheetTable | null {
  let best: { row: number; roles: number } | null = null;
  for (let row = 0; row < Math.min(grid.rowCount, 15); row++) {
    const texts = Array.from({ length: Math.min(grid.columnCount, 400) }, (_, column) =>
      cellText(grid, row, column),
    ).filter((text) => text !== '');
    const roles = texts.filter((text) => text.length <= 60 && isRoleLike(text, hints)).length;
    if (roles >= 2 && roles >= texts.length * 0.5 && roles > (best?.roles ?? 0))
      best = { row, roles };
  }
  return best === null ? null : tableAt(grid, sheet, best.row);
}

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
