import type { Figures } from '#shared/contract/figures.ts';
import {
  FIRST_ROW,
  SHEETS,
  peopleLetter,
  requirementLetter,
  rowsOf,
  type PeopleColumn,
  type RequirementColumn,
} from './places.ts';

/** Which rows of the other sheets a row of figures sums up: those that have its number in a column, or all. */
export interface Rows {
  readonly requirements: RequirementColumn | null;
  readonly people: PeopleColumn | null;
  /** The cell that holds the number. */
  readonly number: string;
  /** How many rows the other sheets have. */
  readonly counts: { readonly requirements: number; readonly people: number };
}

/** Weighted sums that the gap index is made of, beside the figures. */
export interface Sums extends Figures {
  readonly weight: number;
  readonly weightMissing: number;
}

export interface FigureColumn {
  readonly key: keyof Sums;
  readonly header: string;
  readonly kind: 'integer' | 'percent';
  /** @param cell where another figure of the same row stands */
  readonly formula: (rows: Rows, cell: (key: keyof Sums) => string) => string;
  /** Of one skill there is no readiness of people. */
  readonly ofSkills: boolean;
}

const requirementRows = ({ counts }: Rows, column: RequirementColumn): string =>
  rowsOf(SHEETS.requirements, requirementLetter(column), FIRST_ROW, counts.requirements + 1);
const peopleRows = ({ counts }: Rows, column: PeopleColumn): string =>
  rowsOf(SHEETS.people, peopleLetter(column), FIRST_ROW, counts.people + 1);

/** Conditions beside the number of the row, as COUNTIFS takes them. */
const countRequirements = (rows: Rows, ...more: readonly string[]): string => {
  const own =
    rows.requirements === null ? [] : [requirementRows(rows, rows.requirements), rows.number];
  const all = own.length + more.length === 0 ? [requirementRows(rows, 'required'), '">0"'] : [];
  return `COUNTIFS(${[...all, ...own, ...more].join(',')})`;
};
const countPeople = (rows: Rows, ...more: readonly string[]): string => {
  const own = rows.people === null ? [] : [peopleRows(rows, rows.people), rows.number];
  const all = own.length + more.length === 0 ? [peopleRows(rows, 'groupNumber'), '">0"'] : [];
  return `COUNTIFS(${[...all, ...own, ...more].join(',')})`;
};
const sum = (rows: Rows, column: RequirementColumn): string =>
  rows.requirements === null
    ? `SUM(${requirementRows(rows, column)})`
    : `SUMIFS(${requirementRows(rows, column)},${requirementRows(rows, rows.requirements)},${rows.number})`;

const share = (part: string, whole: string): string => `IF(${whole}=0,"",${part}/${whole})`;
const readiness = (rows: Rows, state: string): string =>
  countPeople(rows, peopleRows(rows, 'readiness'), `"${state}"`);

const column = (
  key: FigureColumn['key'],
  header: string,
  kind: FigureColumn['kind'],
  formula: FigureColumn['formula'],
  ofSkills = true,
): FigureColumn => ({ key, header, kind, formula, ofSkills });

/** The figures of a set of people, each with the formula that it can be checked by. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  column('people', 'People', 'integer', (rows) => countPeople(rows), false),
  column(
    'withRequirements',
    'With requirements',
    'integer',
    (rows) => countPeople(rows, peopleRows(rows, 'requirements'), '">0"'),
    false,
  ),
  column('requirements', 'Requirements', 'integer', (rows) => countRequirements(rows)),
  column('met', 'Met', 'integer', (rows) => sum(rows, 'met')),
  column('unknown', 'Unknown', 'integer', (rows) => sum(rows, 'unknown')),
  column('stale', 'Stale', 'integer', (rows) => sum(rows, 'stale')),
  column('selfRated', 'Self-rated only', 'integer', (rows) => sum(rows, 'selfRated')),
  column('coverage', 'Coverage', 'percent', (_, cell) => share(cell('met'), cell('requirements'))),
  column('ratedShare', 'Rated share', 'percent', (_, cell) =>
    share(`(${cell('requirements')}-${cell('unknown')})`, cell('requirements')),
  ),
  column('weight', 'Required × importance', 'integer', (rows) => sum(rows, 'weight')),
  column('weightMissing', 'Missing × importance', 'integer', (rows) => sum(rows, 'weightMissing')),
  column('index', 'Gap index', 'percent', (_, cell) =>
    share(cell('weightMissing'), cell('weight')),
  ),
  column(
    'depthCoverage',
    'Depth coverage',
    'percent',
    (_, cell) => `IF(${cell('weight')}=0,"",1-${cell('weightMissing')}/${cell('weight')})`,
  ),
  column('ready', 'Ready', 'integer', (rows) => readiness(rows, 'ready'), false),
  column('notReady', 'Not ready', 'integer', (rows) => readiness(rows, 'not ready'), false),
  column(
    'readinessUnknown',
    'Readiness unknown',
    'integer',
    (rows) => readiness(rows, 'unknown'),
    false,
  ),
  column(
    'readiness',
    'Readiness',
    'percent',
    (_, cell) => share(cell('ready'), cell('withRequirements')),
    false,
  ),
  column('criticalGaps', 'Critical gaps', 'integer', (rows) =>
    countRequirements(
      rows,
      requirementRows(rows, 'importance'),
      '3',
      requirementRows(rows, 'unknown'),
      '0',
      requirementRows(rows, 'met'),
      '0',
    ),
  ),
];

/** People who have the level required of them. */
export const benchFormula = (rows: Rows): string =>
  countRequirements(
    rows,
    requirementRows(rows, 'unknown'),
    '0',
    requirementRows(rows, 'missing'),
    '0',
  );
