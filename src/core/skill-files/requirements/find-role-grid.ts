import type { SheetGrid } from '#core/tables/index.ts';
import { speaksOfRequirements } from '../headings/about-skills.ts';
import { areResponsibilities } from '../headings/responsibilities.ts';
import { cellText, tableAt, type SheetTable } from '../headings/sheet-table.ts';
import { levelness } from '../matrix/level-text.ts';
import { isRoleLike, personLikeness } from '../matrix/words/likeness.ts';
import type { ReaderHints } from '../types.ts';
import { levelCell } from './level-cell.ts';

export interface RoleGrid {
  readonly table: SheetTable;
  readonly rolesDown: boolean;
  /** Column of the labels down. */
  readonly labels: number;
  /** Columns of levels. */
  readonly columns: readonly number[];
  readonly score: number;
}

const LEVELS_AT_LEAST = 0.7;

/** The table as roles by skills; null where nothing says that these are roles. */
export function asGrid(
  table: SheetTable,
  hints: ReaderHints,
  shape: string | undefined,
): RoleGrid | null {
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
  if (areResponsibilities(textsIn(table, across))) return null;
  const people = Math.max(
    ...peopleBefore(table, across[0] ?? 0, hints),
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

const textsIn = ({ grid, rows }: SheetTable, columns: readonly number[]): Set<string> =>
  new Set(
    rows.slice(0, 100).flatMap((row) => columns.map((column) => cellText(grid, row, column))),
  );

/** Of each column before the levels: how much it is like names of people. */
const peopleBefore = (
  { grid, rows }: SheetTable,
  before: number,
  hints: ReaderHints,
): readonly number[] =>
  Array.from({ length: before }, (_, column) =>
    shareOf(
      rows.map((row) => cellText(grid, row, column)).filter((text) => text !== ''),
      (text) => personLikeness(text, hints) > 0.5,
    ),
  );

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
export function roleHeader(grid: SheetGrid, sheet: number, hints: ReaderHints): SheetTable | null {
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
