import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { MONTH_NAMES } from '../words/months.ts';
import { inferDateOrder, type DateOrder } from './date-order.ts';
import { dateOfCell, dateOfNumber, readDate } from './read-date.ts';

const usual = { order: 'dmy', because: 'here' } as const;
const read = (texts: readonly string[], latest = 2036) => {
  const finding = inferDateOrder(
    texts.map((text) => [text, 1] as const),
    usual,
  );
  const order = finding ?? { order: 'dmy' as const, bySeparator: new Map(), mixed: false };
  return texts.map((text) => readDate(text, order, latest).date);
};

const pad = (value: number): string => String(value).padStart(2, '0');
function write(date: string, order: DateOrder, separator: string, padded: boolean): string {
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  const show = padded ? pad : String;
  const parts = {
    dmy: [show(d), show(m), y],
    mdy: [show(m), show(d), y],
    ymd: [y, show(m), show(d)],
  };
  return parts[order].join(separator);
}

const days = fc
  .tuple(
    fc.integer({ min: 1950, max: 2035 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([y, m, d]) => isoDate(y, m, d))
  .filter((date): date is string => date !== null);

describe('dates as text', () => {
  it('of the calendar of Taiwan are read where they name it, and proposed where they do not', () => {
    expect(read(['民國104年3月1日', '民国113年2月29日'])).toEqual(['2015-03-01', '2024-02-29']);
    const finding = { order: 'ymd' as const, bySeparator: new Map(), mixed: false };
    expect(readDate('108/11/16', finding, 2036)).toMatchObject({
      date: undefined,
      proposal: '2019-11-16',
    });
  });

  it('are recovered in any order, from a column in which one date shows it', () => {
    fc.assert(
      fc.property(
        fc.array(days, { maxLength: 40 }),
        fc.integer({ min: 13, max: 28 }),
        fc.constantFrom<DateOrder>('dmy', 'mdy', 'ymd'),
        fc.constantFrom('/', '-', '.', ' '),
        fc.boolean(),
        (dates, day, order, separator, padded) => {
          const all = [...dates, `2001-03-${day}`];
          expect(read(all.map((date) => write(date, order, separator, padded)))).toEqual(all);
        },
      ),
    );
  });

  it('are recovered with a named month in every language', () => {
    for (const [index, names] of MONTH_NAMES.entries()) {
      for (const name of names.split('|')) {
        const expected = `2016-${pad(index + 1)}-15`;
        expect(
          read([`15-${name}-16`, `15 ${name} 2016`, `${name} 15, 2016`, `15. ${name} 2016`]),
          name,
        ).toEqual([expected, expected, expected, expected]);
      }
    }
  });

  it.each([
    ['2023年4月1日', '2023-04-01'],
    ['2023년 4월 1일', '2023-04-01'],
    ['2023. 4. 1.', '2023-04-01'],
    ['令和5年4月1日', '2023-04-01'],
    ['٢٠٢٣/٠٤/٠١', '2023-04-01'],
    ['20230401', '2023-04-01'],
    ['2022-10-07 0:00:00', '2022-10-07'],
    ['2022-10-07T08:30:00Z', '2022-10-07'],
    ['Friday, 7 October 2022', '2022-10-07'],
    ['1er octobre 2022', '2022-10-01'],
    ['Oct 7th, 2022', '2022-10-07'],
    ['7 de octubre de 2022', '2022-10-07'],
    ['25/12/45', '1945-12-25'],
    ['25/12/25', '2025-12-25'],
  ])('%s is %s', (text, date) => {
    expect(read([text])).toEqual([date]);
  });

  it.each(['0000-00-00', '00/00/0000', '30/12/0000', '01/01/1900', '31.12.9999', '1899-12-30'])(
    '%s is no date',
    (text) => {
      expect(read([text])).toEqual([null]);
    },
  );

  it.each(['2024-02-30', 'soon', '13/13/2020', '1445/06/01', '2566-01-01'])(
    '%s cannot be read',
    (text) => {
      expect(read([text])).toEqual([undefined]);
    },
  );

  it('proposes the first day where the day is missing', () => {
    expect(
      readDate('March 2015', { order: 'dmy', bySeparator: new Map(), mixed: false }, 2036),
    ).toMatchObject({ date: undefined, proposal: '2015-03-01' });
    expect(
      readDate('2015', { order: 'dmy', bySeparator: new Map(), mixed: false }, 2036),
    ).toMatchObject({ proposal: '2015-01-01' });
  });

  it('says so where nothing shows the order', () => {
    const finding = inferDateOrder([['03/04/2020', 5]], usual);
    expect(finding).toMatchObject({ order: 'dmy', ambiguous: true });
    expect(finding?.evidence).toContain('03/04/2020');
  });

  it('reads each way of writing in its own order', () => {
    expect(read(['10/24/1979', '05/06/1980', '24.10.1979', '05.06.1980'])).toEqual([
      '1979-10-24',
      '1980-05-06',
      '1979-10-24',
      '1980-06-05',
    ]);
  });

  it('marks what can be read both ways in a column that has both', () => {
    const finding = inferDateOrder(
      [
        ['10/24/1979', 3],
        ['24/10/1979', 1],
        ['05/06/1980', 1],
      ],
      usual,
    );
    expect(finding).toMatchObject({ order: 'mdy', mixed: true });
    expect(finding && readDate('05/06/1980', finding, 2036)).toEqual({
      date: '1980-05-06',
      ambiguous: true,
    });
    expect(finding && readDate('24/10/1979', finding, 2036)).toEqual({
      date: '1979-10-24',
      ambiguous: false,
    });
  });
});

describe('dates as cells and numbers', () => {
  it('reads days as Excel counts them', () => {
    expect(dateOfNumber(45_000)).toEqual({ date: '2023-03-15', ambiguous: false });
    expect(dateOfNumber(0)).toEqual({ date: null });
    expect(dateOfNumber(20_240_115)).toEqual({ date: '2024-01-15', ambiguous: false });
  });
  it('reads the far future as no date', () => {
    expect(dateOfCell(Date.UTC(9999, 11, 31))).toEqual({ date: null });
    expect(dateOfCell(Date.UTC(2020, 1, 29))).toEqual({ date: '2020-02-29', ambiguous: false });
  });
});
