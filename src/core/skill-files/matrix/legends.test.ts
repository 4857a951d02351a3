import { describe, expect, it } from 'vitest';
import { readRows, sheetOf, shapeOf, type Rows } from './testing/read-rows.ts';

const MATRIX: Rows = [
  ['Name', 'Welding', 'Packing', 'Excel'],
  ['Anna Berg', 3, 2, 0],
  ['Tom Ford', 1, null, 4],
];
const legendOf = (rows: Rows, others: Parameters<typeof readRows>[1] = {}): string[] =>
  (readRows(rows, others)?.legend ?? []).map(
    ({ text, meaning, rank }) => `${text}=${meaning}#${rank}`,
  );

const NUMBERED = ['0=None#0', '1=Basic#1', '2=Working#2', '3=Advanced#3', '4=Expert#4'];

describe('legends', () => {
  it('in one cell', () => {
    expect(
      legendOf([['0 = None, 1 = Basic, 2 = Working, 3 = Advanced, 4 = Expert'], [], ...MATRIX]),
    ).toEqual(NUMBERED);
    expect(
      legendOf([
        ['Legend: 0 - None; 1 - Basic; 2 - Working; 3 - Advanced; 4 - Expert'],
        [],
        ...MATRIX,
      ]),
    ).toEqual(NUMBERED);
    expect(
      legendOf([...MATRIX, [], ['4: Expert\n3: Advanced\n2: Working\n1: Basic\n0: None']]),
    ).toEqual(NUMBERED);
  });

  it('in cells of a row', () => {
    expect(
      legendOf([
        ['0 = None', '1 = Basic', '2 = Working', '3 = Advanced', '4 = Expert'],
        [],
        ...MATRIX,
      ]),
    ).toEqual(NUMBERED);
  });

  it('as numbers over words', () => {
    expect(
      legendOf([
        ['Legend', 4, 3, 2, 1, 0],
        [null, 'Expert', 'Advanced', 'Working', 'Basic', 'None'],
        [],
        ...MATRIX,
      ]),
    ).toEqual(NUMBERED);
  });

  it('as a list below', () => {
    const rows: Rows = [
      ...MATRIX,
      [],
      ['Legend'],
      [0, 'None'],
      [1, 'Basic'],
      [2, 'Working'],
      [3, 'Advanced'],
      [4, 'Expert'],
    ];
    expect(legendOf(rows)).toEqual(NUMBERED);
    expect(shapeOf(readRows(rows))).toBe('2 people-down 3 skills 5 ratings');
  });

  it('as a list beside', () => {
    const [head = [], anna = [], tom = []] = MATRIX;
    const rows: Rows = [
      [...head, null, 'Key'],
      [...anna, null, 0, 'None'],
      [...tom, null, 1, 'Basic'],
      [null, null, null, null, null, 2, 'Working'],
      [null, null, null, null, null, 3, 'Advanced'],
      [null, null, null, null, null, 4, 'Expert'],
    ];
    expect(legendOf(rows)).toEqual(NUMBERED);
    expect(shapeOf(readRows(rows))).toBe('2 people-down 3 skills 5 ratings');
  });

  it('on a sheet of its own', () => {
    const sheet = sheetOf(
      [
        ['Level', 'Name', 'Description'],
        [0, 'None', 'No idea'],
        [1, 'Basic', 'Some'],
        [2, 'Working', 'Alone'],
        [3, 'Advanced', 'Well'],
        [4, 'Expert', 'Teaches'],
      ],
      'Legend',
    );
    expect(legendOf(MATRIX, { others: [sheet] })).toEqual(NUMBERED);
    expect(readRows(MATRIX, { others: [sheet] })?.reason).toContain('Legend');
  });

  it('is not read as a matrix where it is a sheet of its own', () => {
    expect(
      readRows(
        [
          ['Level', 'Meaning'],
          [0, 'None'],
          [1, 'Basic'],
          [2, 'Expert'],
        ],
        { name: 'Rating scale' },
      ),
    ).toBeNull();
  });

  it('of symbols, with blank cells and wishes', () => {
    const rows: Rows = [
      [
        '★：エース',
        '◎：得意',
        '○：一人でできる',
        '△：助けがあればできる',
        '空欄：できない',
        '・：今後習得したい',
      ],
      [],
      ['項目', '佐藤', '鈴木', '田中'],
      ['溶接', '★', '◎', null],
      ['塗装', '○', '△', '・'],
    ];
    expect(legendOf(rows)).toEqual([
      '=できない#0',
      '△=助けがあればできる#1',
      '○=一人でできる#2',
      '◎=得意#3',
      '★=エース#4',
      '・=今後習得したい#null',
    ]);
    expect(shapeOf(readRows(rows))).toBe('3 people-across 2 skills 6 ratings');
    expect(readRows(rows)?.ratings.filter(({ level }) => level === '')).toHaveLength(1);
  });

  it('that counts downwards', () => {
    expect(legendOf([['1 = Expert, 2 = Advanced, 3 = Basic, 4 = None'], [], ...MATRIX])).toEqual([
      '4=None#0',
      '3=Basic#1',
      '2=Advanced#2',
      '1=Expert#3',
    ]);
  });

  it('of letters', () => {
    const rows: Rows = [
      ['T = Trainer', 'C = Competent', 'L = Learning', 'N/A = not applicable'],
      [],
      ['Name', 'Welding', 'Packing'],
      ['Anna Berg', 'T', 'L'],
      ['Tom Ford', 'C', 'N/A'],
    ];
    expect(legendOf(rows)).toEqual([
      'L=Learning#0',
      'C=Competent#1',
      'T=Trainer#2',
      'N/A=not applicable#null',
    ]);
  });

  it('is not made of numbered people', () => {
    const rows: Rows = [
      ['No', 'Name', 'Welding', 'Packing'],
      [1, 'Anna Berg', 3, 2],
      [2, 'Tom Ford', 1, 1],
      [3, 'Eva Lang', 1, 1],
    ];
    expect(legendOf(rows)).toEqual([]);
  });

  it('gives the lowest and highest number', () => {
    expect(readRows([['Rate from 1 to 5'], ...MATRIX])?.scale).toEqual({ low: 1, high: 5 });
    expect(readRows([['0 = None, 1 = Basic, 2 = Expert'], ...MATRIX])?.scale).toEqual({
      low: 0,
      high: 2,
    });
  });
});

describe('the date of a sheet', () => {
  const dateOf = (name: string): string | null | undefined => readRows(MATRIX, { name })?.date;
  it.each([
    ['2024-03', '2024-03-01'],
    ['Mar 2024', '2024-03-01'],
    ['März 2024', '2024-03-01'],
    ['Q1 2025', '2025-01-01'],
    ['2025 Q3', '2025-07-01'],
    ['2024-03-15', '2024-03-15'],
    ['Team A 2024-03-15', '2024-03-15'],
    ['2024年3月', '2024-03-01'],
    ['#1', null],
    ['KickOff', null],
    ['Team 7', null],
  ])('%s', (name, date) => {
    expect(dateOf(name)).toBe(date);
  });
});
