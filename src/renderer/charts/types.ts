/**
 * How a mark is drawn. `actual` solid, `previous` lighter, `soft` pale with an outline, `unknown` hatched; verdicts
 * (`good`, `warn`, `bad`) only where the chart judges; `highlight` for the one mark it is about; `none`: the figure only.
 */
export type Ink =
  'actual' | 'previous' | 'soft' | 'unknown' | 'highlight' | 'good' | 'warn' | 'bad' | 'none';

/** One mark of a chart: a figure with its name. */
export interface ChartItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly ink?: Ink;
  /** More lines for the tooltip: what the figure is made of. */
  readonly notes?: readonly string[];
  /** Whether there is something to open behind it. */
  readonly opens?: boolean;
}

/** The same figures for people who read tables. The first column names the row. */
export interface ChartTableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartProps {
  readonly items: readonly ChartItem[];
  /** What the chart says or asks; read out to those who do not see it. */
  readonly title: string;
  /** "people", "%": what a figure counts. */
  readonly unit: string;
  readonly format: (value: number) => string;
  readonly onOpen?: ((item: ChartItem) => void) | undefined;
}
