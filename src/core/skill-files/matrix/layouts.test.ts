import { describe, expect, it } from 'vitest';
import { linesOf, readRows, shapeOf, type ReadOptions, type Rows } from './testing/read-rows.ts';

interface Layout {
  readonly what: string;
  readonly rows: Rows;
  readonly options?: ReadOptions;
  readonly shape: string;
  readonly lines?: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  {
    what: 'people down, numbers',
    rows: [
      ['Name', 'Java', 'SQL', 'Welding'],
      ['Anna Berg', 3, 2, 0],
      ['Tom Ford', 1, null, 4],
    ],
    shape: '2 people-down 3 skills 5 ratings',
    lines: [
      'Anna Berg | Java | 3',
      'Anna Berg | SQL | 2',
      'Anna Berg | Welding | 0',
      'Tom Ford | Java | 1',
      'Tom Ford | Welding | 4',
    ],
  },
  {
    what: 'people across, numbers',
    rows: [
      ['Skill', 'Anna Berg', 'Tom Ford'],
      ['Java', 3, 1],
      ['SQL', 2, null],
    ],
    shape: '2 people-across 2 skills 3 ratings',
    lines: ['Anna Berg | Java | 3', 'Anna Berg | SQL | 2', 'Tom Ford | Java | 1'],
  },
  {
    what: 'no word in the corner, people down',
    rows: [
      ['', 'Python', 'Excel', 'Negotiation'],
      ['Maria', 'A', 'B', 'C'],
      ['Peter', 'B', 'B', 'A'],
    ],
    shape: '2 people-down 3 skills 6 ratings',
  },
  {
    what: 'no word in the corner, people across',
    rows: [
      ['', 'Maria', 'Peter', 'Olga'],
      ['Python', 'A', 'B', 'C'],
      ['Excel', 'B', 'B', 'A'],
    ],
    shape: '3 people-across 2 skills 6 ratings',
  },
  {
    what: 'title block, logo row and a line of facts',
    rows: [
      ['ACME Ltd'],
      ['Skills Matrix 2024'],
      [],
      ['Leader:', 'Jane Smith', 'Department:', 'Assembly', 'Date:', '2024-03-01'],
      [],
      ['No', 'Name', 'Soldering', 'Packing', 'Testing'],
      [1, 'Anna Berg', 3, 2, 1],
      [2, 'Tom Ford', 2, 2, 4],
      [3, '', null, null, null],
      [4, '', null, null, null],
    ],
    shape: '2 people-down 3 skills 6 ratings',
  },
  {
    what: 'group heads merged above the skills',
    rows: [
      ['Name', 'Technical', null, 'Soft', null],
      [null, 'Java', 'SQL', 'Coaching', 'Listening'],
      ['Anna Berg', 3, 2, 1, 1],
      ['Tom Ford', 1, 2, 3, 4],
    ],
    options: {
      merges: [
        [1, 0, 2, 0],
        [1, 1, 1, 2],
        [1, 3, 1, 4],
      ],
    },
    shape: '2 people-down 4 skills 8 ratings',
  },
  {
    what: 'categories merged beside the skills, people across',
    rows: [
      ['Area', 'Skill', 'Description', 'Anna Berg', 'Tom Ford'],
      ['Technical', 'Java', 'Writes classes', 3, 1],
      [null, 'SQL', 'Writes queries', 2, null],
      ['Soft', 'Coaching', 'Helps others', 2, 3],
    ],
    options: { merges: [[2, 0, 3, 0]] },
    shape: '2 people-across 3 skills 5 ratings',
  },
  {
    what: 'sections between the skills',
    rows: [
      ['Skill', 'Anna Berg', 'Tom Ford'],
      ['PROGRAMMING', null, null],
      ['Java', 3, 1],
      ['SQL', 2, 2],
      ['LANGUAGES', null, null],
      ['German', 4, 1],
    ],
    shape: '2 people-across 3 skills 6 ratings',
  },
  {
    what: 'sections between the people',
    rows: [
      ['Name', 'Java', 'SQL'],
      ['Team Alpha', null, null],
      ['Anna Berg', 3, 1],
      ['Team Beta', null, null],
      ['Tom Ford', 2, 2],
    ],
    shape: '2 people-down 2 skills 4 ratings',
  },
  {
    what: 'columns of a person beside the levels, a total at the end',
    rows: [
      [
        'Employee No',
        'First name',
        'Last name',
        'E-mail',
        'Role',
        'Location',
        'Java',
        'SQL',
        'Total',
        'Average',
      ],
      ['0012', 'Anna', 'Berg', 'anna@x.com', 'Developer', 'Bonn', 3, 4, 7, 3.5],
      ['0013', 'Tom', 'Ford', 'tom@x.com', 'Tester', 'Bonn', 1, 2, 3, 1.5],
    ],
    shape: '2 people-down 2 skills 4 ratings',
  },
  {
    what: 'rows of totals, targets and gaps',
    rows: [
      ['Name', 'Java', 'SQL', 'Excel'],
      ['Required level', 3, 3, 3],
      ['Anna Berg', 3, 1, 2],
      ['Tom Ford', 2, 2, 5],
      ['Average', 2.5, 1.5, 3.5],
      ['Total', 5, 3, 7],
    ],
    shape: '2 people-down 3 skills 6 ratings',
  },
  {
    what: 'a required column beside the skills, people across',
    rows: [
      ['Competency', 'Target', 'Anna Berg', 'Tom Ford', 'Average'],
      ['Java', 3, 3, 1, 2],
      ['SQL', 4, 2, 5, 3.5],
    ],
    shape: '2 people-across 2 skills 4 ratings',
  },
  {
    what: 'current and target under each skill',
    rows: [
      ['Name', 'Java', null, 'SQL', null],
      [null, 'Current', 'Target', 'Current', 'Target'],
      ['Anna Berg', 2, 4, 3, 3],
      ['Tom Ford', 1, 3, 2, 5],
    ],
    options: {
      merges: [
        [1, 1, 1, 2],
        [1, 3, 1, 4],
      ],
    },
    shape: '2 people-down 2 skills 4 ratings',
    lines: [
      'Anna Berg | Java | 2',
      'Anna Berg | SQL | 3',
      'Tom Ford | Java | 1',
      'Tom Ford | SQL | 2',
    ],
  },
  {
    what: 'self and manager in the heads',
    rows: [
      ['Name', 'Java (Self)', 'Java (Manager)', 'SQL (Self)', 'SQL (Manager)'],
      ['Anna Berg', 2, 4, 3, 3],
      ['Tom Ford', 1, 3, 2, 5],
    ],
    shape: '2 people-down 2 skills 8 ratings',
    lines: [
      'Anna Berg | Java | 2 | self',
      'Anna Berg | Java | 4 | manager',
      'Anna Berg | SQL | 3 | self',
      'Anna Berg | SQL | 3 | manager',
      'Tom Ford | Java | 1 | self',
      'Tom Ford | Java | 3 | manager',
      'Tom Ford | SQL | 2 | self',
      'Tom Ford | SQL | 5 | manager',
    ],
  },
  {
    what: 'Ist and Soll per person, people across',
    rows: [
      ['Kompetenz', 'Anna Berg', null, 'Peter Maier', null],
      [null, 'Ist', 'Soll', 'Ist', 'Soll'],
      ['Schweißen', 2, 4, 3, 3],
      ['Montage', 1, 3, 2, 5],
    ],
    options: {
      merges: [
        [1, 1, 1, 2],
        [1, 3, 1, 4],
      ],
    },
    shape: '2 people-across 2 skills 4 ratings',
  },
  {
    what: 'current and target as rows',
    rows: [
      ['Name', 'Type', 'Java', 'SQL'],
      ['Anna Berg', 'Current', 2, 3],
      [null, 'Target', 4, 4],
      ['Tom Ford', 'Current', 1, 1],
      [null, 'Target', 3, 3],
    ],
    shape: '2 people-down 2 skills 4 ratings',
  },
  {
    what: 'a level and its date in two columns',
    rows: [
      ['Name', 'Java', 'Date', 'SQL', 'Date'],
      ['Anna Berg', 2, '2024-01-05', 3, '2024-02-01'],
      ['Tom Ford', 1, '2024-01-06', 2, null],
    ],
    shape: '2 people-down 2 skills 4 ratings',
    lines: [
      'Anna Berg | Java | 2 | 2024-01-05',
      'Anna Berg | SQL | 3 | 2024-02-01',
      'Tom Ford | Java | 1 | 2024-01-06',
      'Tom Ford | SQL | 2',
    ],
  },
  {
    what: 'a level and its date in one cell',
    rows: [
      ['Name', 'Java', 'SQL'],
      ['Anna Berg', '3 (2024-05-01)', 'B'],
      ['Tom Ford', '2', '1 (05.02.2024)'],
    ],
    shape: '2 people-down 2 skills 4 ratings',
    lines: [
      'Anna Berg | Java | 3 | 2024-05-01',
      'Anna Berg | SQL | B',
      'Tom Ford | Java | 2',
      'Tom Ford | SQL | 1 | 2024-02-05',
    ],
  },
  {
    what: 'role and department in rows under the names',
    rows: [
      ['', 'Anna Berg', 'Tom Ford', 'Eva Lang'],
      ['Department', 'IT', 'Sales', 'IT'],
      ['Role', 'Developer', 'Buyer', 'Tester'],
      ['Java', 3, 1, 2],
      ['SQL', 2, 0, 1],
    ],
    shape: '3 people-across 2 skills 6 ratings',
  },
  {
    what: 'a second table below with skills of its own',
    rows: [
      ['Team A'],
      ['Name', 'Java', 'SQL'],
      ['Anna Berg', 3, 1],
      ['Tom Ford', 2, 2],
      [],
      ['Team B'],
      ['Name', 'Welding', 'Packing'],
      ['Eva Lang', 4, 4],
      ['Max Stone', 1, 3],
    ],
    shape: '4 people-down 4 skills 8 ratings',
  },
  {
    what: 'a second table beside it',
    rows: [
      ['Name', 'Java', 'SQL', null, 'Name', 'Java', 'SQL'],
      ['Anna Berg', 3, 1, null, 'Eva Lang', 2, 2],
      ['Tom Ford', 2, 2, null, 'Max Stone', 1, 4],
    ],
    shape: '4 people-down 2 skills 8 ratings',
  },
  {
    what: 'a header that comes again on each page',
    rows: [
      ['Name', 'Java', 'SQL'],
      ['Anna Berg', 3, 1],
      ['Name', 'Java', 'SQL'],
      ['Tom Ford', 2, 2],
    ],
    shape: '2 people-down 2 skills 4 ratings',
  },
  {
    what: 'skills of one name in two groups',
    rows: [
      ['Name', 'German', null, 'French', null],
      [null, 'Reading', 'Writing', 'Reading', 'Writing'],
      ['Anna Berg', 3, 2, 1, 1],
      ['Tom Ford', 1, 2, 3, 4],
    ],
    options: {
      merges: [
        [1, 1, 1, 2],
        [1, 3, 1, 4],
      ],
    },
    shape: '2 people-down 4 skills 8 ratings',
  },
  {
    what: 'a person nobody rated and a skill nobody has',
    rows: [
      ['Name', 'Java', 'Cobol', 'SQL'],
      ['Anna Berg', 3, null, 1],
      ['Tom Ford', null, null, null],
      ['Eva Lang', 2, null, 2],
    ],
    shape: '2 people-down 2 skills 4 ratings',
  },
  {
    what: 'e-mails instead of names',
    rows: [
      ['Email', 'Java', 'SQL'],
      ['anna@x.com', 3, 1],
      ['tom@x.com', 2, 2],
    ],
    shape: '2 people-down 2 skills 4 ratings',
  },
  {
    what: 'last, first',
    rows: [
      ['Employee', 'Forklift', 'Packing'],
      ['Berg, Anna', 'Yes', 'No'],
      ['Ford, Tom', 'No', 'Yes'],
    ],
    shape: '2 people-down 2 skills 4 ratings',
    lines: [
      'Anna Berg | Forklift | Yes',
      'Anna Berg | Packing | No',
      'Tom Ford | Forklift | No',
      'Tom Ford | Packing | Yes',
    ],
  },
  {
    what: 'three people whose levels happen to be 1, 2, 3',
    rows: [
      ['Name', 'Java', 'SQL'],
      ['Anna Berg', 1, 4],
      ['Tom Ford', 2, 3],
      ['Eva Lang', 3, 2],
    ],
    shape: '3 people-down 2 skills 6 ratings',
  },
  {
    what: 'names down and skills across with a heading over each side',
    rows: [
      [null, 'Skills', null, null],
      ['Team member', 'Kubernetes', 'Terraform', 'Go'],
      ['Chidi', 3, 1, 2],
      ['Ngozi', 2, 2, 2],
    ],
    options: { merges: [[1, 1, 1, 3]] },
    shape: '2 people-down 3 skills 6 ratings',
  },
];

describe('layouts of skill matrices', () => {
  it.each(LAYOUTS)('$what', ({ rows, options, shape, lines }) => {
    const reading = readRows(rows, options);
    expect(shapeOf(reading)).toBe(shape);
    if (lines) expect(linesOf(reading).toSorted()).toEqual(lines.toSorted());
    expect(reading?.score).toBeGreaterThan(0.5);
  });
});
