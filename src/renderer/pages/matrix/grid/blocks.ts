import { readLevel } from './clipboard.ts';
import { scaleWords } from './typed-level.ts';
import { heightOf, widthOf, type Range, type Size } from './selection.ts';

export interface Rating {
  readonly row: number;
  readonly column: number;
  readonly level: number | null;
}

/** Why one cell of a block cannot be written; row and column are those of the grid. */
export interface Refusal {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: string;
}

interface Scale {
  readonly levels: readonly { readonly value: number; readonly name: string }[];
}

export type Paste = { readonly ratings: Rating[] } | { readonly refused: Refusal[] };

/**
 * Where each cell of a block goes: from the first cell of the range on; repeated where the range is larger by a whole
 * factor, as in a spreadsheet. Blank cells leave what is there. One unreadable cell, and nothing is written.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  range: Range,
  { rows, columns, levels }: Size & Scale,
): Paste {
  const high = block.length;
  const wide = Math.max(0, ...block.map((row) => row.length));
  const repeats =
    heightOf(range) % high === 0 && widthOf(range) % wide === 0 && wide > 0
      ? { down: heightOf(range) / high, right: widthOf(range) / wide }
      : { down: 1, right: 1 };
  const ratings: Rating[] = [];
  const refused: Refusal[] = [];
  const values = levels.map(({ value }) => value);
  for (let down = 0; down < high * repeats.down; down += 1) {
    for (let right = 0; right < wide * repeats.right; right += 1) {
      const text = (block[down % high]?.[right % wide] ?? '').trim();
      if (text === '') continue;
      const place = { row: range.top + down, column: range.left + right };
      const level = readLevel(text, levels);
      if (place.row >= rows) refused.push({ ...place, text, why: 'below the last person' });
      else if (place.column >= columns)
        refused.push({ ...place, text, why: 'right of the last skill' });
      else if (level === undefined)
        refused.push({ ...place, text, why: `not a level: the scale is ${scaleWords(values)}` });
      else ratings.push({ ...place, level });
    }
  }
  return refused.length > 0 ? { refused } : { ratings };
}

/**
 * Ratings that copy the first row (or column) of a range over the rest of it; a range of a single one takes the row
 * above (the column before). Unrated cells are not copied.
 */
export function planFill(
  direction: 'down' | 'right',
  range: Range,
  levelAt: (row: number, column: number) => number | null,
): Rating[] {
  const single = direction === 'down' ? heightOf(range) === 1 : widthOf(range) === 1;
  const ratings: Rating[] = [];
  for (let { top: row } = range; row <= range.bottom; row += 1) {
    for (let { left: column } = range; column <= range.right; column += 1) {
      const from =
        direction === 'down'
          ? { row: single ? range.top - 1 : range.top, column }
          : { row, column: single ? range.left - 1 : range.left };
      if (from.row < 0 || from.column < 0) continue;
      if (from.row === row && from.column === column) continue;
      const level = levelAt(from.row, from.column);
      if (level !== null) ratings.push({ row, column, level });
    }
  }
  return ratings;
}
