import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetter } from '../column-letter.ts';
import { areaFromText, referenceFromBytes } from '../xlsx/cell-reference.ts';
import { numberFromBytes } from '../xlsx/number-bytes.ts';
import { dateText, numberText } from './cell-text.ts';
import { builtInFormat, FORMAT, parseFormat } from './number-format.ts';
import { durationText, isoToMs, serialToMs } from './serial-date.ts';

describe('serial dates', () => {
  it.each([
    [0, false, '1899-12-30'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45351, false, '2024-02-29'],
    [45351.573, false, '2024-02-29 13:45:07'],
    [2_958_465, false, '9999-12-31'],
    [0, true, '1904-01-01'],
    [43_889, true, '2024-02-29'],
  ])('%d (1904: %s) is %s', (serial, date1904, text) => {
    expect(dateText(serialToMs(serial, date1904) ?? Number.NaN)).toBe(text);
  });

  it('has none for negative numbers and beyond 9999', () => {
    expect([
      serialToMs(-1, false),
      serialToMs(2_958_466, false),
      serialToMs(Number.NaN, false),
    ]).toEqual([null, null, null]);
  });

  it('reads ISO dates that exist and no others', () => {
    expect(isoToMs('2024-02-29T13:45')).toBe(Date.UTC(2024, 1, 29, 13, 45));
    expect(isoToMs('0001-01-01')).toBe(new Date(0).setUTCFullYear(1, 0, 1));
    expect([isoToMs('2023-02-29'), isoToMs('2024-2-29'), isoToMs('x')]).toEqual([null, null, null]);
  });

  it('writes durations beyond a day', () => {
    expect([durationText(0.5), durationText(1.25), durationText(-0.25)]).toEqual([
      '12:00:00',
      '30:00:00',
      '-06:00:00',
    ]);
  });
});

describe('number formats', () => {
  it.each([
    ['dd/mm/yyyy', FORMAT.date],
    ['[$-409]d-mmm-yy;@', FORMAT.date],
    ['mmmm', FORMAT.date],
    ['ge.m.d', FORMAT.date],
    ['d "of" mmm', FORMAT.date],
    ['[Red]yyyy', FORMAT.date],
    ['h:mm AM/PM', FORMAT.time],
    ['mm:ss.0', FORMAT.time],
    ['[h]:mm', FORMAT.duration],
    ['General', FORMAT.number],
    ['0.00E+00', FORMAT.number],
    ['#,##0 "days"', FORMAT.number],
    ['"Year" 0.0', FORMAT.number],
    ['[Green]#,##0;[Red]-#,##0', FORMAT.number],
    ['_-* #,##0.00 [$€-407]_-', FORMAT.number],
    ['@', FORMAT.number],
    ['', FORMAT.number],
    ['000000', FORMAT.pattern],
    ['"P"000', FORMAT.pattern],
  ])('%s', (code, kind) => {
    expect(parseFormat(code).kind).toBe(kind);
  });

  it('knows those without a code', () => {
    expect([14, 22, 27, 57, 20, 46, 1, 49].map((id) => builtInFormat(id).kind)).toEqual([
      FORMAT.date,
      FORMAT.date,
      FORMAT.date,
      FORMAT.date,
      FORMAT.time,
      FORMAT.duration,
      FORMAT.number,
      FORMAT.number,
    ]);
  });
});

describe('numbers and references', () => {
  it('reads any decimal number as JavaScript does', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer(),
          fc.float({ noNaN: true, noDefaultInfinity: true }),
        ),
        (value) => {
          for (const text of [String(value), value.toFixed(2), value.toExponential(5)]) {
            const bytes = Buffer.from(`x${text}y`);
            expect(numberFromBytes(bytes, 1, bytes.length - 1)).toBe(Number(text));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes nothing else for a number', () => {
    for (const text of ['', ' ', '.', '-', '1e', '1.2.3', '0x10', 'Infinity', '1 2', '1,5']) {
      expect(numberFromBytes(Buffer.from(text), 0, text.length)).toBeNaN();
    }
  });

  it('shows 15 digits, as Excel does', () => {
    expect([0.1 + 0.2, 35.800000000000004, 1e21, 123456789012345, -0.5].map(numberText)).toEqual([
      '0.3',
      '35.8',
      '1e+21',
      '123456789012345',
      '-0.5',
    ]);
  });

  it('reads back the letters it writes', () => {
    const target = { column: -1, row: 0 };
    for (let column = 0; column < 16_384; column++) {
      const bytes = Buffer.from(`${columnLetter(column)}${column + 1}`);
      referenceFromBytes(bytes, 0, bytes.length, target);
      expect(target).toEqual({ column, row: column + 1 });
    }
    expect([columnLetter(0), columnLetter(25), columnLetter(26), columnLetter(16_383)]).toEqual([
      'A',
      'Z',
      'AA',
      'XFD',
    ]);
    expect([
      areaFromText('$B$2:C5'),
      areaFromText('D4'),
      areaFromText('B:C'),
      areaFromText('C5:B2'),
    ]).toEqual([[2, 1, 5, 2], [4, 3, 4, 3], null, null]);
  });
});
