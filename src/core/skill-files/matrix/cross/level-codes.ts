import { levelness } from '../level-text.ts';
import { plainKey } from '../words/phrases.ts';
import type { Table } from '../table.ts';

/** For each code of a table, how much it is like a level: 2 surely, 1 perhaps, 0 not. Index 0 is the empty cell. */
export type LevelCodes = Uint8Array;

/** A text of a legend is a level; so is a short text that comes back in several columns and rows. */
export function levelCodes(table: Table, legend: ReadonlySet<string>): LevelCodes {
  const codes = new Uint8Array(table.texts.length);
  const again = recurring(table);
  for (const [code, text] of table.texts.entries()) {
    if (code === 0) continue;
    const own = levelness(text);
    codes[code] = own === 2 || (text.length <= 40 && legend.has(plainKey(text))) ? 2 : own;
    if (codes[code] === 0 && again[code] === 1) codes[code] = 2;
  }
  return codes;
}

/** Texts of at most 24 characters that stand in at least three columns and three rows. */
function recurring(table: Table): Uint8Array {
  const size = table.texts.length;
  const lastColumn = new Int32Array(size).fill(-1);
  const inColumns = new Int32Array(size);
  const lastRow = new Int32Array(size).fill(-1);
  const inRows = new Int32Array(size);
  for (let row = 0; row < table.rows; row++) {
    for (let column = 0; column < table.columns; column++) {
      const code = table.codes[row * table.columns + column] ?? 0;
      if (code === 0) continue;
      if (lastRow[code] !== row) {
        lastRow[code] = row;
        inRows[code] = (inRows[code] ?? 0) + 1;
      }
    }
  }
  for (let column = 0; column < table.columns; column++) {
    for (let row = 0; row < table.rows; row++) {
      const code = table.codes[row * table.columns + column] ?? 0;
      if (code === 0 || lastColumn[code] === column) continue;
      lastColumn[code] = column;
      inColumns[code] = (inColumns[code] ?? 0) + 1;
    }
  }
  const result = new Uint8Array(size);
  let many = 0;
  for (let code = 1; code < size; code++) {
    const text = table.texts[code] ?? '';
    if ((inColumns[code] ?? 0) < 3 || (inRows[code] ?? 0) < 3) continue;
    if (text.length > 24 || /^\d{3,}|\d{4}-\d{2}-\d{2}|@/u.test(text)) continue;
    result[code] = 1;
    many++;
  }
  return many <= 40 ? result : new Uint8Array(size);
}
