import { useMemo } from 'react';
import { withMoved, withoutWidth, withWidth } from './layout.ts';
import type { Column, LayoutState } from './types.ts';

export interface HeaderActions {
  resize(id: string, width: number): void;
  resetWidth(id: string): void;
  /** Puts the column before another; null: last. */
  moveBefore(id: string, before: string | null): void;
}

/** What may be done to columns at their heads. */
export const useHeaderActions = <Row>(
  columns: readonly Column<Row>[],
  layout: LayoutState,
  onLayout: (layout: LayoutState) => void,
): HeaderActions =>
  useMemo(
    () => ({
      resize: (id, width) => onLayout(withWidth(layout, id, width)),
      resetWidth: (id) => onLayout(withoutWidth(layout, id)),
      moveBefore: (id, before) => onLayout(withMoved(columns, layout, id, before)),
    }),
    [columns, layout, onLayout],
  );
