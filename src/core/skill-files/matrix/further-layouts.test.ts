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
    what: 'rows of counts, coverage and gaps below the people',
    rows: [
      ['Name', 'Java', 'SQL', 'Excel'],
      ['Anna Berg', 3, 4, 1],
      ['Tom Ford', 2, 2, 2],
      ['Number of experts', 1, 1, 0],
      ['Coverage %', '50%', '50%', '0%'],
      ['Gap', 1, 0, 2],
    ],
    shape: '2 people-down 3 skills 6 ratings',
  },
  {
    what: 'a total before the skills, whose names could be totals and targets',
    rows: [
      ['Name', 'Total', 'Total Quality Management', 'Lean', 'Target Setting'],
      ['Anna Berg', 12, 3, 4, 5],
      ['Tom Ford', 9, 4, 3, 2],
    ],
    shape: '2 people-down 3 skills 6 ratings',
  },
  {
    what: 'groups beside the skills without a head, under a title',
    rows: [
      ['Competency matrix – Production – March 2024'],
      [null, null, 'Anna Berg', 'Tom Ford', 'Eva Lang'],
      ['Welding', 'MIG', 3, 2, 1],
      [null, 'TIG', 1, 2, 3],
      ['Assembly', 'Pump', 2, 2, 2],
    ],
    shape: '3 people-across 3 skills 9 ratings',
  },
  {
    what: 'roles in brackets behind the names',
    rows: [
      ['Skills', 'Anna Berg (Developer)', 'Tom Ford (Tester)'],
      ['Java', 3, 2],
      ['SQL', 1, 1],
    ],
    shape: '2 people-across 2 skills 4 ratings',
    lines: [
      'Anna Berg | Java | 3',
      'Anna Berg | SQL | 1',
      'Tom Ford | Java | 2',
      'Tom Ford | SQL | 1',
    ],
  },
  {
    what: 'initials across',
    rows: [
      ['Skill', 'AB', 'TF', 'EL'],
      ['Java', 3, 2, 1],
      ['SQL', 1, 1, 2],
    ],
    shape: '3 people-across 2 skills 6 ratings',
  },
  {
    what: 'Korean, levels as high, middle, low',
    rows: [
      ['이름', '용접', '조립', '검사'],
      ['김민수', '상', '중', '하'],
      ['이영희', '중', '중', '상'],
    ],
    shape: '2 people-down 3 skills 6 ratings',
  },
  {
    what: 'Arabic',
    rows: [
      ['الاسم', 'اللحام', 'التجميع'],
      ['أحمد علي', 3, 2],
      ['سارة حسن', 1, 4],
    ],
    shape: '2 people-down 2 skills 4 ratings',
  },
  {
    what: 'French, first names in a column of their own, a row of objectives',
    rows: [
      ['Nom', 'Prénom', 'Poste', 'Soudure', 'Montage', 'Contrôle'],
      ['Dupont', 'Jean', 'Opérateur', 3, 2, 1],
      ['Martin', 'Claire', 'Opérateur', 1, 0, 4],
      ['Objectif', null, null, 2, 2, 2],
    ],
    shape: '2 people-down 3 skills 6 ratings',
  },
  {
    what: 'skill and will',
    rows: [
      ['Name', 'Java Skill', 'Java Will', 'SQL Skill', 'SQL Will'],
      ['Anna Berg', 3, 4, 2, 2],
      ['Tom Ford', 2, 2, 1, 5],
    ],
    shape: '2 people-down 2 skills 4 ratings',
  },
];

describe('further layouts of skill matrices', () => {
  it.each(LAYOUTS)('$what', ({ rows, options, shape, lines }) => {
    const reading = readRows(rows, options);
    expect(shapeOf(reading)).toBe(shape);
    if (lines) expect(linesOf(reading).toSorted()).toEqual(lines.toSorted());
    expect(reading?.score).toBeGreaterThan(0.5);
  });
});
