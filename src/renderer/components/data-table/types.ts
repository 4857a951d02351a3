import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Stable name; layouts and saved views refer to it. */
  readonly id: string;
  readonly header: string;
  /** Pixels, until she drags it. */
  readonly width: number;
  readonly align?: 'left' | 'right';
  /** The field by which a click on the header sorts; absent: not sortable. */
  readonly sortField?: string;
  /** Not shown until she chooses it. */
  readonly hidden?: boolean;
  /** Stays at the left and cannot be hidden; the first column only. */
  readonly fixed?: boolean;
  cell(row: Row): ReactNode;
}

export interface Sort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** What she has changed of a table; kept under the table's name and in saved views. */
export interface LayoutState {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
}

/** Rows chosen for a deed. Indexes are those of the list as it is filtered and sorted now. */
export interface TableSelection<Row> {
  readonly count: number;
  isSelected(row: Row): boolean;
  toggle(index: number): void;
  /** Adds every row between the two, both included. */
  extend(from: number, to: number): void;
  all(): void;
  clear(): void;
}
