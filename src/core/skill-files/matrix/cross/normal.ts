import type { ReaderHints } from '../../types.ts';
import { personField } from '../person-columns.ts';
import { shownAt, transpose, type Table } from '../table.ts';
import { personLikeness } from '../words/likeness.ts';
import type { Frame } from './frame.ts';

/** A table of levels turned so that people always go down and skills across. */
export interface Normal {
  readonly table: Table;
  /** Row that names the skills. */
  readonly skillRow: number;
  /** Column that names the people. */
  readonly nameColumn: number;
  /** Columns that may be skills or say something of a person. */
  readonly columns: readonly number[];
  /** Of these, the ones that hold levels. */
  readonly levelColumns: ReadonlySet<number>;
  /** Rows that may be people. */
  readonly rows: readonly number[];
  /** Rows that say something of the skills: groups above, what a column is below. */
  readonly vectors: readonly number[];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

export function normalOf(
  table: Table,
  frame: Frame,
  peopleDown: boolean,
  hints: ReaderHints,
): Normal {
  const { header, label } = frame;
  const firstRow = peopleDown ? firstPerson(table, frame, hints) : frame.firstRow;
  const levelSet = new Set(frame.levelColumns);
  if (peopleDown) {
    return {
      table,
      skillRow: header,
      nameColumn: label,
      columns: range(0, table.columns),
      levelColumns: levelSet,
      rows: range(firstRow, table.rows),
      vectors: [...range(Math.max(0, header - 4), header), ...range(header + 1, firstRow)],
    };
  }
  const first = frame.levelColumns[0] ?? 0;
  const last = frame.levelColumns.at(-1) ?? 0;
  // A column without levels is a person that nobody rated where it stands among people and is named.
  const people = range(0, table.columns).filter(
    (column) =>
      levelSet.has(column) ||
      (column > first && column <= last + 3 && isEmptyBelow(table, header, column)),
  );
  const peopleSet = new Set(people);
  return {
    table: transpose(table),
    skillRow: label,
    nameColumn: header,
    columns: range(Math.max(0, header - 3), table.rows),
    levelColumns: new Set(range(header + 1, table.rows)),
    rows: people,
    vectors: range(0, table.columns).filter((column) => column !== label && !peopleSet.has(column)),
  };
}

/** The first row of levels, or one above it that names a person of whom no level can be read. */
function firstPerson(table: Table, { header, label, firstRow }: Frame, hints: ReaderHints): number {
  for (let row = header + 1; row < firstRow; row++) {
    const text = shownAt(table, row, label);
    if (text !== '' && personField(text) === null && personLikeness(text, hints) >= 0.4) return row;
  }
  return firstRow;
}

function isEmptyBelow(table: Table, header: number, column: number): boolean {
  if (shownAt(table, header, column) === '') return false;
  for (let row = header + 1; row < table.rows; row++) {
    if ((table.codes[row * table.columns + column] ?? 0) !== 0) return false;
  }
  return true;
}
