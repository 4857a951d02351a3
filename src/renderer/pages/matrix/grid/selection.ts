/** A cell of the grid, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cell that is typed into, and the rectangle between two corners that copying and filling are about. */
export interface Selection {
  readonly active: Place;
  readonly anchor: Place;
  readonly corner: Place;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const at = (row: number, column: number): Selection => {
  const place = { row, column };
  return { active: place, anchor: place, corner: place };
};

export const rangeOf = ({ anchor, corner }: Selection): Range => ({
  top: Math.min(anchor.row, corner.row),
  left: Math.min(anchor.column, corner.column),
  bottom: Math.max(anchor.row, corner.row),
  right: Math.max(anchor.column, corner.column),
});

export const heightOf = ({ top, bottom }: Range): number => bottom - top + 1;
export const widthOf = ({ left, right }: Range): number => right - left + 1;
export const areaOf = (range: Range): number => heightOf(range) * widthOf(range);

export const holds = (range: Range, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** Every cell of a range, row by row. */
export function placesOf({ top, left, bottom, right }: Range): Place[] {
  const places: Place[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) places.push({ row, column });
  return places;
}

export const within = (place: Place, { rows, columns }: Size): Place => ({
  row: Math.max(0, Math.min(rows - 1, place.row)),
  column: Math.max(0, Math.min(columns - 1, place.column)),
});

/** A selection of another list: what no longer exists is left. */
export function fitted(selection: Selection, size: Size): Selection {
  const { active, anchor, corner } = selection;
  const last = Math.max(active.row, anchor.row, corner.row);
  const right = Math.max(active.column, anchor.column, corner.column);
  if (last < size.rows && right < size.columns) return selection;
  return {
    active: within(active, size),
    anchor: within(anchor, size),
    corner: within(corner, size),
  };
}

export const extended = (selection: Selection, corner: Place): Selection => ({
  active: selection.anchor,
  anchor: selection.anchor,
  corner,
});

/** The next cell within the range, column by column or row by row; after the last one the first. */
export function cycled(selection: Selection, along: 'rows' | 'columns', step: 1 | -1): Selection {
  const range = rangeOf(selection);
  const [high, wide] = [heightOf(range), widthOf(range)];
  const { row, column } = selection.active;
  const [inRow, inColumn] = [row - range.top, column - range.left];
  const place = along === 'rows' ? inColumn * high + inRow : inRow * wide + inColumn;
  const next = (place + step + high * wide) % (high * wide);
  const active =
    along === 'rows'
      ? { row: range.top + (next % high), column: range.left + Math.floor(next / high) }
      : { row: range.top + Math.floor(next / wide), column: range.left + (next % wide) };
  return { ...selection, active };
}
