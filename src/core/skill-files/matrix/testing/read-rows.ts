import { gridFromRows, type RowValue, type SheetGrid, type TableFile } from '#core/tables/index.ts';
import type { ReaderHints, ReadingChoice, SheetReading } from '../../types.ts';
import { readMatrixSheet } from '../index.ts';

export const noHints: ReaderHints = {
  people: new Set(),
  skills: new Set(),
  roles: new Set(),
  emails: new Set(),
  numbers: new Set(),
  levels: new Set(),
};

export type Rows = readonly (readonly RowValue[])[];
type Area = readonly [top: number, left: number, bottom: number, right: number];

/** A sheet with merged areas: 1-based rows, 0-based columns. */
export function sheetOf(rows: Rows, name = 'Sheet1', merges: readonly Area[] = []): SheetGrid {
  const grid = gridFromRows(rows, { name });
  const areas = merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right }));
  return new Proxy(grid, {
    get: (target, key) => {
      if (key === 'merges') return areas;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export const fileOf = (...sheets: readonly SheetGrid[]): TableFile => ({
  format: 'xlsx',
  encoding: null,
  separator: null,
  sheets,
  notes: [],
});

export interface ReadOptions {
  readonly name?: string;
  readonly merges?: readonly Area[];
  readonly others?: readonly SheetGrid[];
  readonly hints?: Partial<ReaderHints>;
  readonly choice?: ReadingChoice;
}

/** What is read of a sheet of these rows. */
export function readRows(rows: Rows, options: ReadOptions = {}): SheetReading | null {
  const grid = sheetOf(rows, options.name, options.merges);
  const file = fileOf(grid, ...(options.others ?? []));
  return readMatrixSheet(grid, 0, file, { ...noHints, ...options.hints }, options.choice);
}

/** The ratings as lines to compare: "Anna Berg | Java | 3", with source and date where there are any. */
export const linesOf = (reading: SheetReading | null): string[] =>
  (reading?.ratings ?? []).map(({ person, skill, level, source, date }) =>
    [person.name ?? person.email ?? person.number, skill, level, source, date]
      .filter((text) => text !== null)
      .join(' | '),
  );

/** "2 people-down 3 skills 5 ratings" */
export function shapeOf(reading: SheetReading | null): string {
  if (!reading) return 'nothing';
  const people = new Set(
    reading.ratings.map(({ person }) => person.email ?? person.number ?? person.name),
  );
  const skills = new Set(reading.ratings.map(({ skill }) => skill));
  return `${people.size} ${reading.shape} ${skills.size} skills ${reading.ratings.length} ratings`;
}
