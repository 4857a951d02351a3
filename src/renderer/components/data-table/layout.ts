import type { Column, LayoutState } from './types.ts';

export const NO_CHANGES: LayoutState = { order: [], hidden: [], widths: {} };
export const MIN_WIDTH = 56;
const MAX_WIDTH = 900;

export interface PlacedColumn<Row> {
  readonly column: Column<Row>;
  readonly width: number;
}

/** All columns in the order of the layout; those it does not know stand where they were declared, at the end. */
export function ordered<Row>(
  columns: readonly Column<Row>[],
  layout: LayoutState,
): readonly Column<Row>[] {
  if (layout.order.length === 0) return columns;
  const rank = new Map(layout.order.map((id, index) => [id, index]));
  const place = (column: Column<Row>): number =>
    column.fixed ? -1 : (rank.get(column.id) ?? layout.order.length);
  return [...columns].sort((one, other) => place(one) - place(other));
}

export const isHidden = <Row>(column: Column<Row>, layout: LayoutState): boolean => {
  if (column.fixed) return false;
  if (layout.hidden.includes(column.id)) return true;
  // A column hidden by default is shown once its name stands in the order.
  return Boolean(column.hidden) && !layout.order.includes(column.id);
};

/** The columns to draw, left to right, with their widths. */
export const placed = <Row>(
  columns: readonly Column<Row>[],
  layout: LayoutState,
): readonly PlacedColumn<Row>[] =>
  ordered(columns, layout)
    .filter((column) => !isHidden(column, layout))
    .map((column) => ({ column, width: layout.widths[column.id] ?? column.width }));

export const withWidth = (layout: LayoutState, id: string, width: number): LayoutState => ({
  ...layout,
  widths: { ...layout.widths, [id]: Math.round(Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width))) },
});

export function withoutWidth(layout: LayoutState, id: string): LayoutState {
  const { [id]: _, ...widths } = layout.widths;
  return { ...layout, widths };
}

/** Puts a column before another (null: last). A fixed column does not move. */
export function withMoved<Row>(
  columns: readonly Column<Row>[],
  layout: LayoutState,
  id: string,
  before: string | null,
): LayoutState {
  const hidden = columns.filter((column) => isHidden(column, layout)).map((column) => column.id);
  const ids = ordered(columns, layout).map((column) => column.id);
  const fixed = columns.find((column) => column.fixed)?.id;
  if (id === before || id === fixed || before === fixed) return layout;
  const rest = ids.filter((one) => one !== id);
  const at = before === null ? rest.length : rest.indexOf(before);
  return { ...layout, order: rest.toSpliced(at < 0 ? rest.length : at, 0, id), hidden };
}

export function withShown<Row>(
  columns: readonly Column<Row>[],
  layout: LayoutState,
  id: string,
  shown: boolean,
): LayoutState {
  const hidden = new Set(
    columns.filter((column) => isHidden(column, layout)).map((column) => column.id),
  );
  if (shown) hidden.delete(id);
  else hidden.add(id);
  return {
    ...layout,
    order: ordered(columns, layout).map((column) => column.id),
    hidden: [...hidden],
  };
}

/** A layout from outside (storage, a saved view); what is not understood is left out. */
export function readLayout(given: unknown): LayoutState {
  if (typeof given !== 'object' || given === null) return NO_CHANGES;
  const part = (name: string): unknown => Reflect.get(given, name);
  const texts = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const widths: Record<string, number> = {};
  const rawWidths = part('widths');
  if (typeof rawWidths === 'object' && rawWidths !== null) {
    for (const [id, width] of Object.entries(rawWidths)) {
      if (typeof width === 'number' && Number.isFinite(width)) widths[id] = width;
    }
  }
  return { order: texts(part('order')), hidden: texts(part('hidden')), widths };
}
