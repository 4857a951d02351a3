import { describe, expect, it } from 'vitest';
import { linesOf, readRows, shapeOf, type Rows } from './testing/read-rows.ts';

const NAMES = ['Anna Berg', 'Tomas Lind', 'Priya Nair', 'Maria Rossi', 'Peter Schmidt'];
const people = (cells: readonly (readonly (string | number)[])[]): Rows =>
  cells.map((row, at) => [NAMES[at] ?? '', ...row]);

describe('a table of people that is not about their skills', () => {
  it.for<[string, Rows, string]>([
    [
      'who is responsible',
      [
        ['Task', ...NAMES.slice(0, 4)],
        ['Project plan', 'R', 'A', 'C', 'I'],
        ['Design', 'A', 'R', 'I', 'C'],
        ['Testing', 'C', 'A/R', 'R', 'I'],
      ],
      'responsible',
    ],
    [
      'numbered questions',
      [
        ['Name', 'Q1', 'Q2', 'Q3'],
        ...people([
          [4, 2, 5],
          [3, 3, 1],
          [5, 4, 2],
        ]),
      ],
      'numbered questions',
    ],
    [
      'statements of a survey',
      [
        ['Name', 'I feel valued at work', 'My manager listens to me', 'We work well together'],
        ...people([
          [4, 2, 5],
          [3, 3, 1],
          [5, 4, 2],
        ]),
      ],
      'statements of a survey',
    ],
    [
      'days of a month',
      [
        ['Name', '1', '2', '3', '4', '5', '6'],
        ...people([
          ['V', 'V', '', 'S', '', ''],
          ['', 'V', 'V', 'V', '', 'S'],
          ['S', '', '', 'V', 'S', 'V'],
        ]),
      ],
      'days or months',
    ],
    [
      'a poll for a day',
      [
        ['Name', 'Mon 12 May', 'Tue 13 May', 'Wed 14 May'],
        ...people([
          ['yes', 'no', 'yes'],
          ['no', 'no', 'yes'],
        ]),
      ],
      'days or months',
    ],
    [
      'hours',
      [
        ['Timesheet March'],
        ['Name', 'Project Alpha', 'Project Beta', 'Internal'],
        ...people([
          [22, 14, 4],
          [31, 2, 7],
          [12, 25, 3],
        ]),
      ],
      'hours or amounts',
    ],
    [
      'years',
      [
        ['Name', 'Java (years)', 'SQL (years)'],
        ...people([
          [12, 3],
          [4, 8],
          [1, 0],
        ]),
      ],
      'years rather than levels',
    ],
    [
      'performance',
      [
        ['Employee', 'Performance rating', 'Potential rating'],
        ...people([
          [3, 2],
          [2, 2],
          [1, 3],
        ]),
      ],
      'performance',
    ],
  ])('%s', ([, rows, why]) => {
    const reading = readRows(rows);
    expect(reading?.score ?? 0).toBeLessThan(0.4);
    expect(reading?.reason ?? why).toContain(why);
  });
});

describe('forms filled in by people', () => {
  it('name the skill apart from the question, and are self-ratings', () => {
    const reading = readRows([
      ['Name', 'How would you rate your skill in Java?', 'How would you rate your skill in SQL?'],
      ...people([
        [3, 4],
        [1, 2],
      ]),
    ]);
    expect(linesOf(reading)).toEqual([
      'Anna Berg | Java | 3 | self',
      'Anna Berg | SQL | 4 | self',
      'Tomas Lind | Java | 1 | self',
      'Tomas Lind | SQL | 2 | self',
    ]);
  });

  it('are read by what stands in brackets', () => {
    const reading = readRows([
      ['Name', 'Rate yourself in [Welding]', 'Rate yourself in [Packing]'],
      ...people([
        [3, 4],
        [1, 2],
      ]),
    ]);
    expect(reading?.skills.map(({ name }) => name)).toEqual(['Welding', 'Packing']);
  });
});

describe('a sheet named as a legend', () => {
  it.for(['Ratings', 'Levels', 'Skill levels'])(
    'holds ratings where it names people: %s',
    (name) => {
      const list: Rows = [
        ['Employee', 'Skill', 'Level'],
        ['Anna Berg', 'Java', 3],
        ['Anna Berg', 'SQL', 2],
        ['Tomas Lind', 'Java', 4],
        ['Tomas Lind', 'SQL', 1],
      ];
      expect(shapeOf(readRows(list, { name }))).toBe('2 long 2 skills 4 ratings');
      const cross: Rows = [
        ['Name', 'Java', 'SQL', 'Docker'],
        ...people([
          [0, 3, 4],
          [1, 2, 2],
          [2, 5, 0],
        ]),
      ];
      expect(shapeOf(readRows(cross, { name }))).toBe('3 people-down 3 skills 9 ratings');
    },
  );
});

describe('numbers as people write them', () => {
  it.for<[string, string[]]>([
    ['Arabic digits', ['٣', '٤', '٠', '١']],
    ['full-width digits', ['３', '４', '０', '１']],
  ])('%s', ([, [a = '', b = '', c = '', d = '']]) => {
    const reading = readRows([
      ['Name', 'Java', 'SQL'],
      ...people([
        [a, b],
        [c, d],
      ]),
    ]);
    expect(reading?.ratings.map(({ level }) => level)).toEqual(['3', '4', '0', '1']);
  });

  it('keeps everybody where some levels make no sense', () => {
    const reading = readRows([
      ['Name', 'Java', 'SQL', 'Python'],
      ...people([
        ['1e309', 'NaN', '−1'],
        [3, 4, 3],
        [99999, -3, 'Infinity'],
        [4, 2, 1],
      ]),
    ]);
    const named = new Set(reading?.ratings.map(({ person }) => person.name));
    expect([...named]).toEqual(NAMES.slice(0, 4));
  });
});

describe('teams and dates over a table', () => {
  it('takes a team that stands over each of two tables', () => {
    const reading = readRows([
      ['Team A'],
      ['Name', 'Welding', 'Packing'],
      ['Anna Berg', 3, 2],
      ['Tomas Lind', 1, 2],
      [''],
      ['Team B'],
      ['Name', 'Java', 'SQL'],
      ['Maria Rossi', 3, 2],
      ['Peter Schmidt', 1, 2],
    ]);
    const teams = new Map(reading?.ratings.map(({ person }) => [person.name, person.team]));
    expect([...teams]).toEqual([
      ['Anna Berg', 'Team A'],
      ['Tomas Lind', 'Team A'],
      ['Maria Rossi', 'Team B'],
      ['Peter Schmidt', 'Team B'],
    ]);
  });

  it('takes the name of a sheet for a department where people are in one of that name', () => {
    const rows: Rows = [
      ['Name', 'Welding', 'Packing'],
      ...people([
        [3, 2],
        [1, 2],
      ]),
    ];
    const department = (hints: { departments?: ReadonlySet<string> }) =>
      readRows(rows, { name: 'Paint shop', hints })?.ratings[0]?.person.department;
    expect(department({ departments: new Set(['paint shop']) })).toBe('Paint shop');
    expect(department({})).toBeNull();
  });

  it('takes the month first where a day beyond 12 shows it, and says where nothing does', () => {
    const read = (other: string) =>
      readRows([
        ['Name', 'Java', 'SQL'],
        ['Anna Berg', '3 (05/03/2024)', '2 (05/03/2024)'],
        ['Tomas Lind', '1 (05/03/2024)', `4 (${other})`],
      ]);
    expect(read('04/25/2024')?.ratings[0]?.date).toBe('2024-05-03');
    expect(read('25/04/2024')?.ratings[0]?.date).toBe('2024-03-05');
    expect(read('04/25/2024')?.notes.join()).not.toContain('two ways');
    expect(read('04/02/2024')?.notes.join()).toContain('two ways');
  });
});

describe('a matrix in which no level is filled in', () => {
  it.for<[string, Rows]>([
    ['people down', [['Name', 'Welding', 'Forklift', 'First aid'], ['Anna Berg'], ['Tomas Lind']]],
    [
      'people across',
      [['Skill', 'Anna Berg', 'Tomas Lind'], ['Welding'], ['Forklift'], ['First aid']],
    ],
  ])('is told to be empty: %s', ([, rows]) => {
    const reading = readRows(rows);
    expect(reading?.reason).toMatch(/^An empty matrix: 2 people .* 3 skills/u);
    expect(reading?.ratings.every(({ level }) => level === '')).toBe(true);
    expect(reading?.skills.map(({ name }) => name)).toEqual(['Welding', 'Forklift', 'First aid']);
    expect(reading?.notes.join()).toContain('no ratings to import');
  });

  it.for<[string, Rows]>([
    [
      'people down',
      [
        ['Employee', 'Welding', 'Forklift', 'Paint line'],
        ['Employee 1'],
        ['Employee 2'],
        ['Employee 3'],
      ],
    ],
    [
      'people across',
      [['Skill', 'Name 1', 'Name 2', 'Name 3'], ['Welding'], ['Forklift'], ['Paint line']],
    ],
  ])('is a template where it has places for names: %s', ([, rows]) => {
    const reading = readRows(rows);
    expect(reading?.reason).toMatch(/^An empty matrix template: places for 3 people .* 3 skills/u);
    expect(reading?.score).toBe(0.66);
    expect(reading?.ratings).toEqual([]);
    expect(reading?.skills.map(({ name }) => name)).toEqual(['Welding', 'Forklift', 'Paint line']);
  });

  it('is no template beside details of people', () => {
    const rows: Rows = [
      ['Name', 'Email', 'Hire date', 'Welding', 'Forklift', 'Paint line'],
      ['Employee 1'],
      ['Employee 2'],
    ];
    expect(readRows(rows)).toBeNull();
  });

  it('is not a list of people with empty columns', () => {
    const rows: Rows = [
      ['Name', 'Email', 'Phone', 'Location', 'Cost centre'],
      ['Anna Berg'],
      ['Tomas Lind'],
    ];
    expect(readRows(rows)).toBeNull();
  });
});

describe('lists of other programs', () => {
  it.for<[string, Rows, string]>([
    [
      'a column that ends in skill',
      [
        ['Employee', 'SFIA Skill', 'Code', 'Level'],
        ['Anna Berg', 'Testing', 'TEST', 3],
        ['Anna Berg', 'Programming', 'PROG', 4],
        ['Tomas Lind', 'Testing', 'TEST', 2],
      ],
      '2 long 2 skills 3 ratings',
    ],
    [
      'an average of a pivot table',
      [
        ['Employee', 'Skill', 'Average of Level'],
        ['Anna Berg', 'Java', '3.00'],
        ['Tomas Lind', 'Java', '2.00'],
        ['Tomas Lind', 'SQL', '4.00'],
      ],
      '2 long 2 skills 3 ratings',
    ],
    [
      'current and target',
      [
        ['Name', 'Skill', 'Current', 'Target', 'Gap'],
        ['Anna Berg', 'Java', 3, 4, 1],
        ['Tomas Lind', 'Java', 2, 4, 2],
        ['Tomas Lind', 'SQL', 4, 4, 0],
      ],
      '2 long 2 skills 3 ratings',
    ],
    [
      'names of one, then of the next',
      [
        ['Employee', 'Skills/Skill Type', 'Skills/Skill', 'Skills/Skill Level'],
        ['Anna Berg', 'Languages', 'English', 'C1 (85%)'],
        ['', 'Programming', 'Java', 'Expert'],
        ['', 'Programming', 'SQL', 'Expert'],
        ['Tomas Lind', 'Languages', 'German', 'A2 (30%)'],
        ['', 'Programming', 'Java', 'Beginner'],
      ],
      '2 long 4 skills 5 ratings',
    ],
  ])('%s', ([, rows, shape]) => {
    expect(shapeOf(readRows(rows))).toBe(shape);
  });
});

describe('numbers beside the names', () => {
  it('of rows are not levels, those of people are their numbers', () => {
    const numbered = readRows([
      ['Breakdown', 'Step', 'Anna Berg', 'Tomas Lind'],
      [1, 'Welding', '◔', '●'],
      [2, 'Packing', '◑', '○'],
      [3, 'First aid', '◕', '◔'],
    ]);
    expect(shapeOf(numbered)).toBe('2 people-across 3 skills 6 ratings');
    const ids = readRows([
      ['Employee ID', 'SQL', 'Python', 'Welding'],
      ['1', 3, 4, 0],
      ['2', 5, '', 'n/a'],
      ['3', 2, 1, 5],
    ]);
    expect(ids?.ratings[0]?.person.number).toBe('1');
    expect(shapeOf(ids)).toBe('3 people-down 3 skills 8 ratings');
  });
});
