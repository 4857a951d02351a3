/** A cell reference such as `AB12`: 0-based column and 1-based row, -1 and 0 where a half is missing. */
export interface CellReference {
  column: number;
  row: number;
}

/** Reads a reference from bytes into `target` (no object per cell); `$` is passed over, small letters are taken too. */
export function referenceFromBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  target: CellReference,
): void {
  let column = 0;
  let row = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) row = Math.min(row * 10 + (byte - 48), 99_999_999);
    else if (byte >= 65 && byte <= 90) column = Math.min(column * 26 + (byte - 64), 99_999_999);
    else if (byte >= 97 && byte <= 122) column = Math.min(column * 26 + (byte - 96), 99_999_999);
  }
  target.column = column - 1;
  target.row = row;
}

/** An area such as `A1:C3` (or one cell), as [top row, left, bottom row, right]; null where it is none. */
export function areaFromText(text: string): readonly [number, number, number, number] | null {
  const bytes = Buffer.from(text, 'latin1');
  const colon = bytes.indexOf(58);
  const first = { column: -1, row: 0 };
  const last = { column: -1, row: 0 };
  referenceFromBytes(bytes, 0, colon < 0 ? bytes.length : colon, first);
  referenceFromBytes(bytes, colon + 1, bytes.length, last);
  if (first.row < 1 || last.row < first.row || first.column < 0 || last.column < first.column)
    return null;
  return [first.row, first.column, last.row, last.column];
}
