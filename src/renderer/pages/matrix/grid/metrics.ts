import type { Place, Size } from './selection.ts';

/** Sizes of the grid in pixels. */
export interface Metrics {
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** Of the columns that stay at the left. */
  readonly frozen: number;
  /** Of the heading that stays at the top. */
  readonly head: number;
}

const GROUP_HEIGHT = 32;
/** The key of the drawings stands in the corner. */
const LEAST = 128;
const LETTER = 6.4;

/** Of the heading: as high as the longest name of a skill needs, within bounds; longer ones wrap. */
export function headHeight(skills: readonly { readonly name: string }[], grouped: boolean): number {
  const longest = Math.max(0, ...skills.map(({ name }) => name.length));
  const upright = Math.round(Math.min(176, Math.max(80, longest * LETTER + 20)));
  return Math.max(LEAST, upright + (grouped ? GROUP_HEIGHT : 0));
}

/** Three lines of the highest heading. */
const MOST_LETTERS = 64;

/** A name as it stands above its column: what does not fit is left out at its end, and said so. */
export const headWords = (name: string): string =>
  name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…`;

export const sizesOf = (narrow: boolean, density: 'compact' | 'normal', head: number): Metrics => ({
  rowHeight: density === 'compact' && !narrow ? 28 : 34,
  columnWidth: narrow ? 40 : 44,
  frozen: narrow ? 284 : 506,
  head,
});

export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Rows and columns to draw, both ends included; the last before the first where there are none. */
export interface Drawn {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const MORE_ROWS = 4;
const MORE_COLUMNS = 2;

/** What is on the screen and a little around it, so that a flung grid shows no edge. */
export function drawnIn(view: Viewport, metrics: Metrics, { rows, columns }: Size): Drawn {
  const { rowHeight, columnWidth, frozen, head } = metrics;
  const span = (from: number, length: number, step: number, more: number, count: number) => ({
    first: Math.max(0, Math.min(count - 1, Math.floor(from / step) - more)),
    last: Math.min(count - 1, Math.floor((from + Math.max(0, length)) / step) + more),
  });
  const down = span(view.top, view.height - head, rowHeight, MORE_ROWS, rows);
  const right = span(view.left, view.width - frozen, columnWidth, MORE_COLUMNS, columns);
  return {
    firstRow: down.first,
    lastRow: down.last,
    firstColumn: right.first,
    lastColumn: right.last,
  };
}

/** How many elements serve any place the grid may be scrolled to. */
export const poolFor = (length: number, step: number, more: number): number =>
  Math.ceil(Math.max(0, length) / step) + 2 * more + 2;

export const rowPool = (view: Viewport, { rowHeight, head }: Metrics): number =>
  poolFor(view.height - head, rowHeight, MORE_ROWS);

export const columnPool = (view: Viewport, { columnWidth, frozen }: Metrics): number =>
  poolFor(view.width - frozen, columnWidth, MORE_COLUMNS);

/** Where to scroll so that a cell is in sight; unchanged where it is. */
export function revealed(
  { row, column }: Place,
  view: Viewport,
  { rowHeight, columnWidth, frozen, head }: Metrics,
): { top: number; left: number } {
  const into = (now: number, start: number, size: number, room: number): number =>
    Math.max(start + size - room, Math.min(now, start));
  return {
    top: into(view.top, row * rowHeight, rowHeight, view.height - head),
    left: into(view.left, column * columnWidth, columnWidth, view.width - frozen),
  };
}

/** The cell at a point of the window of the grid; null: not over cells or names. */
export function placeAt(
  x: number,
  y: number,
  view: Viewport,
  { rowHeight, columnWidth, frozen, head }: Metrics,
): { row: number; column: number; frozen: boolean } | null {
  if (y < head) return null;
  return {
    row: Math.floor((y - head + view.top) / rowHeight),
    column: Math.max(0, Math.floor((x - frozen + view.left) / columnWidth)),
    frozen: x < frozen,
  };
}
