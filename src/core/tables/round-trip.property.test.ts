import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHere, textsOf } from './testing/read-here.ts';
import { CELL, type SheetGrid } from './types.ts';

const DAY = 86_400_000;

/** What XML can hold, and no line end but the one that reading gives. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((value) => value.replaceAll(/[\u0000-\u0009\u000b-\u001f\uFFFE\uFFFF]/g, '·'));
const cell = fc.oneof(
  text,
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.integer(),
  fc.boolean(),
  fc.integer({ min: -20_000, max: 60_000 }).map((day) => new Date(day * DAY)),
  fc.constant(null),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 8,
});

function valueAt(sheet: SheetGrid | undefined, row: number, column: number): unknown {
  if (!sheet) return null;
  for (let stored = 0; stored < sheet.rowCount; stored++) {
    if (sheet.rowNumber(stored) !== row + 1) continue;
    const value = sheet.value(stored, column);
    return sheet.kind(stored, column) === CELL.date && typeof value === 'number'
      ? new Date(value)
      : value;
  }
  return null;
}

describe('any table written and read again', () => {
  it('gives the same cells from xlsx', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const book = new ExcelJS.Workbook();
        const sheet = book.addWorksheet('T');
        // A cell that is always there, as a workbook without any is refused.
        sheet.getCell('Z1').value = 'corner';
        for (const [r, row] of rows.entries()) {
          for (const [c, value] of row.entries()) sheet.getCell(r + 1, c + 1).value = value;
        }
        const file = await readHere(Buffer.from(await book.xlsx.writeBuffer()));
        for (const [r, row] of rows.entries()) {
          for (const [c, value] of row.entries())
            expect(valueAt(file.sheets[0], r, c)).toEqual(value);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same cells from CSV, with any separator, and the same as csv-parse', async () => {
    const field = fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'é', '字', '"', ',', ';', '\n', ' ', '0', '1', '|', '\t'),
        maxLength: 6,
      }),
      fc.constantFrom('', '007', '01960'),
    );
    const rows = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(field, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 6,
      }),
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (values, separator) => {
        const header = values[0]!.map((_, i) => `name${i}`);
        const all = [header, ...values];
        const quoted = all.map((row) =>
          row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator),
        );
        const csv = `sep=${separator}\n${quoted.join('\n')}\n`;
        const sheet = (await readHere(Buffer.from(csv), { name: 'x.csv' })).sheets[0];
        for (const [r, row] of all.entries()) {
          for (const [c, value] of row.entries())
            expect(valueAt(sheet, r + 1, c) ?? '').toBe(value);
        }
        const oracle = parse(csv.slice(6), { delimiter: separator }) as string[][];
        expect(all).toEqual(oracle);
      }),
      { numRuns: 150 },
    );
  });

  it('finds the separator by itself where fields are plain', async () => {
    const word = fc
      .string({ unit: fc.constantFrom('a', 'b', '字', '1', '.', ' '), minLength: 1, maxLength: 6 })
      .map((value) => `x${value}x`);
    const rows = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (values, separator) => {
        const file = await readHere(
          Buffer.from(values.map((row) => row.join(separator)).join('\r\n')),
          { name: 'x.csv' },
        );
        expect(textsOf(file.sheets[0])).toEqual(values);
      }),
      { numRuns: 150 },
    );
  });
});
