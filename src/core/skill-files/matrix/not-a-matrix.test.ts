import { describe, expect, it } from 'vitest';
import { readRows, type Rows, type ReadOptions } from './testing/read-rows.ts';

const OTHERS: [string, Rows, ReadOptions?][] = [
  [
    'a roster',
    [
      ['Employee No', 'Name', 'Department', 'Hire date', 'Salary', 'Age'],
      [1, 'Anna Berg', 'IT', '2020-01-01', 50000, 33],
      [2, 'Tom Ford', 'HR', '2021-01-01', 45000, 44],
    ],
  ],
  [
    'a roster with scores',
    [
      [
        'Name',
        'Department',
        'Job satisfaction',
        'Performance rating',
        'Training times last year',
        'Years at company',
      ],
      ['Anna Berg', 'IT', 3, 4, 2, 5],
      ['Tom Ford', 'HR', 2, 3, 1, 9],
    ],
  ],
  [
    'grades of courses',
    [
      ['Name', 'E-mail', 'Quiz 1', 'Quiz 2', 'Final exam'],
      ['Anna Berg', 'a@x.com', 80, 75, 90],
      ['Tom Ford', 't@x.com', 60, 70, 80],
    ],
  ],
  [
    'training records',
    [
      ['employee_id', 'employee_name', 'training_course', 'completion_date', 'score', 'status'],
      ['1', 'Anna Berg', 'First aid', '2024-01-01', 80, 'Completed'],
      ['2', 'Tom Ford', 'First aid', '2024-01-02', 70, 'Completed'],
    ],
  ],
  [
    'a tracker of days until due',
    [
      ['Name', 'First aid', 'Fire safety', 'Forklift'],
      ['Anna Berg', 30, 0, 90],
      ['Tom Ford', 0, 30, 90],
    ],
    { name: 'Days until due' },
  ],
  [
    'dates of trainings',
    [
      ['Name', 'First aid', 'Fire safety'],
      ['Anna Berg', '2024-01-01', '2024-02-01'],
      ['Tom Ford', '2024-01-03', '2024-02-04'],
    ],
  ],
  [
    'what roles require',
    [
      ['Skill', 'Junior Developer', 'Senior Developer', 'Lead Engineer'],
      ['Java', 1, 3, 4],
      ['SQL', 1, 2, 3],
    ],
  ],
  [
    'roles down',
    [
      ['Role', 'Java', 'SQL'],
      ['Junior Developer', 1, 1],
      ['Senior Developer', 3, 3],
      ['QA Analyst', 1, 2],
    ],
  ],
  [
    'a library of skills',
    [
      ['Skill', 'Category', 'Description'],
      ['Java', 'IT', 'Language'],
      ['SQL', 'IT', 'Queries'],
    ],
  ],
  [
    'teams and counts',
    [
      ['Team', 'Java', 'SQL'],
      ['Team Alpha', 5, 12],
      ['Team Beta', 7, 3],
    ],
    { name: 'Summary' },
  ],
  [
    'a budget',
    [
      ['Item', 'Jan', 'Feb', 'Mar', 'Total'],
      ['Travel', 100, 200, 300, 600],
      ['Rent', 500, 500, 500, 1500],
    ],
  ],
  [
    'a timesheet',
    [
      ['Date', 'Hours', 'Project'],
      ['2024-01-01', 8, 'A'],
      ['2024-01-02', 7, 'B'],
    ],
  ],
  [
    'prices',
    [
      ['Product', 'Price', 'Stock'],
      ['Bolt', 1, 5],
      ['Nut', 2, 3],
    ],
  ],
];

OTHERS.push([
  'averages of teams',
  [
    ['Skill', 'Team A', 'Team B', 'Team C'],
    ['Java', 3.2, 2.1, 4],
    ['SQL', 1.5, 2.5, 3],
  ],
]);

OTHERS.push([
  'attendance',
  [
    ['Name', 'Mon', 'Tue', 'Wed'],
    ['Anna Berg', 'x', '', 'x'],
    ['Tom Ford', 'x', 'x', ''],
  ],
]);

describe('tables that are no skill matrices', () => {
  it.each(OTHERS)('%s', (_what, rows, options) => {
    expect(readRows(rows, options)?.score ?? 0).toBeLessThanOrEqual(0.35);
  });
});

describe('what the workspace knows', () => {
  it('tells people from skills where the words do not', () => {
    const rows: Rows = [
      ['', 'Alpha', 'Beta'],
      ['Gamma', 1, 2],
      ['Delta', 2, 3],
    ];
    const across = readRows(rows, {
      hints: { people: new Set(['alpha', 'beta']), skills: new Set(['gamma', 'delta']) },
    });
    const down = readRows(rows, {
      hints: { people: new Set(['gamma', 'delta']), skills: new Set(['alpha', 'beta']) },
    });
    expect(across?.shape).toBe('people-across');
    expect(down?.shape).toBe('people-down');
    expect(Math.min(across?.score ?? 0, down?.score ?? 0)).toBeGreaterThan(0.5);
  });

  it('can be overruled', () => {
    const rows: Rows = [
      ['Name', 'Java', 'SQL'],
      ['Anna Berg', 1, 2],
      ['Tom Ford', 2, 3],
    ];
    expect(readRows(rows, { choice: { shape: 'people-across' } })?.ratings[0]?.person.name).toBe(
      'Java',
    );
    expect(readRows([['x', 'y', 'z'], ...rows], { choice: { headerRow: 2 } })?.headerRow).toBe(2);
  });
});
