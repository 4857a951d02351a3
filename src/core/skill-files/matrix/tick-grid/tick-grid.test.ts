import { describe, expect, it } from 'vitest';
import { linesOf, readRows, type Rows } from '../testing/read-rows.ts';

const grid = (heads: readonly (string | number)[], tick: string): Rows => [
  ['Skill', ...heads],
  ['Welding', '', tick],
  ['Packing', '', '', tick],
  ['First aid', tick],
  ['Forklift'],
];

describe('levels that are ticked', () => {
  it.for<[string, readonly (string | number)[], string, readonly string[]]>([
    ['numbers', [1, 2, 3, 4, 5], 'x', ['2', '3', '1']],
    ['numbers downwards', [4, 3, 2, 1, 0], '✓', ['3', '2', '4']],
    ['words', ['None', 'Basic', 'Good', 'Expert'], '●', ['Basic', 'Good', 'None']],
    [
      'words of ability',
      ['Beginner', 'Intermediate', 'Advanced', 'Expert'],
      'TRUE',
      ['Intermediate', 'Advanced', 'Beginner'],
    ],
    [
      'numbers explained',
      ['1 - Basic', '2 - Good', '3 - Expert'],
      '○',
      ['2 - Good', '3 - Expert', '1 - Basic'],
    ],
  ])('%s', ([, heads, tick, [welding = '', packing = '', aid = '']]) => {
    const reading = readRows([['Name: Anna Berg'], ...grid(heads, tick)]);
    expect(linesOf(reading)).toEqual([
      `Anna Berg | Welding | ${welding}`,
      `Anna Berg | Packing | ${packing}`,
      `Anna Berg | First aid | ${aid}`,
    ]);
    expect(reading?.skills.map(({ name }) => name)).toContain('Forklift');
    expect(reading?.problems).toEqual([]);
    expect(reading?.score).toBeGreaterThan(0.65);
  });

  it.for<[string, Rows, string, string]>([
    ['in a cell', [['Employee: Xu Vobble']], 'Sheet1', 'Xu Vobble'],
    ['beside a word', [['Name', 'Tomas Lind']], 'Sheet1', 'Tomas Lind'],
    ['in the title', [['Skills assessment – Anna Berg']], 'Sheet1', 'Anna Berg'],
    ['on the tab', [], 'Anna Berg', 'Anna Berg'],
    ['on the tab, as the workspace calls them', [], 'Xquiz', 'Xquiz'],
  ])('are of the person named %s', ([, above, name, person]) => {
    const hints = { people: new Set(['xquiz']) };
    const reading = readRows([...above, ...grid([1, 2, 3, 4], 'x')], { name, hints });
    expect(new Set(reading?.ratings.map((rating) => rating.person.name))).toEqual(
      new Set([person]),
    );
  });

  it('are nobody’s where nobody is named', () => {
    const reading = readRows(grid([1, 2, 3, 4, 5], 'x'), { name: 'Skills matrix' });
    expect(reading?.score).toBeLessThan(0.4);
    expect(reading?.ratings).toEqual([]);
    expect(reading?.problems[0]?.message).toContain('name the sheet’s tab');
  });

  it('are taken once a row: two ticks are a problem with its place', () => {
    const reading = readRows([...grid([1, 2, 3, 4], 'x'), ['Sewing', 'x', '', 'x']], {
      name: 'Anna Berg',
    });
    expect(reading?.ratings.map(({ skill }) => skill)).not.toContain('Sewing');
    expect(reading?.problems).toMatchObject([{ code: 'two-ticks', at: { row: 6, column: 3 } }]);
  });

  it('are of oneself and of the manager side by side', () => {
    const reading = readRows([
      ['Name: Anna Berg'],
      ['', 'Self', '', '', 'Manager'],
      ['Skill', 1, 2, 3, 1, 2, 3],
      ['Welding', '', 'x', '', '', '', 'x'],
      ['Packing', 'x', '', '', '', 'x'],
    ]);
    expect(linesOf(reading)).toEqual([
      'Anna Berg | Welding | 2 | self',
      'Anna Berg | Welding | 3 | manager',
      'Anna Berg | Packing | 1 | self',
      'Anna Berg | Packing | 2 | manager',
    ]);
  });

  it('keep what stands under the heads as the legend', () => {
    const reading = readRows([
      ['Name: Anna Berg'],
      ['Skill', 1, 2, 3],
      ['', 'needs help', 'works alone', 'can train others'],
      ['Welding', '', 'x'],
      ['Packing', '', '', 'x'],
    ]);
    expect(linesOf(reading)).toEqual(['Anna Berg | Welding | 2', 'Anna Berg | Packing | 3']);
    expect(reading?.legend.map(({ text, meaning }) => `${text} ${meaning}`)).toEqual([
      '1 needs help',
      '2 works alone',
      '3 can train others',
    ]);
  });

  it('take the groups of skills', () => {
    const reading = readRows([
      ['Name: Anna Berg'],
      ['Category', 'Competency', 'Low', 'Medium', 'High'],
      ['Shop', 'Welding', 'x'],
      ['', 'Packing', '', 'x'],
      ['Office', 'Excel', '', '', 'x'],
    ]);
    expect(reading?.skills.map(({ name, category }) => `${category} ${name}`)).toEqual([
      'Shop Welding',
      'Shop Packing',
      'Office Excel',
    ]);
  });

  it.for<[string, Rows]>([
    [
      'of people and numbered machines',
      [
        ['Name', 1, 2, 3, 4],
        ['Anna Berg', 'x', '', '', ''],
        ['Tomas Lind', '', 'x', 'x', ''],
        ['Maria Rossi', '', '', '', 'x'],
      ],
    ],
    [
      'of people and skills',
      [
        ['Name', 'Welding', 'Packing', 'First aid'],
        ['Anna Berg', 'x', '', ''],
        ['Tomas Lind', '', 'x', ''],
      ],
    ],
  ])('are not ticks %s', ([, rows]) => {
    expect(readRows(rows)?.reason ?? '').not.toContain('ticked');
  });
});
