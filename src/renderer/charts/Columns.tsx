import type { ReactElement } from 'react';
import { Bar, BarChart, ReferenceLine, Tooltip, XAxis, YAxis, usePlotArea } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { ChartStage } from './ChartStage.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';
import { InkRect } from './InkRect.tsx';
import { labelledColumns } from './label-layout.ts';
import type { ChartItem, ChartProps } from './types.ts';

interface ColumnsProps extends ChartProps {
  readonly height?: number;
  /** Under each column; a second line where it changes, as a year does under months. */
  readonly ticks: readonly { readonly text: string; readonly group?: string }[];
}

const AXIS = 30;

/** Months or bands in their order: upright bars from zero, figures above, no scale beside them. */
export function Columns(props: ColumnsProps): ReactElement {
  const { items, title, unit, format, onOpen, ticks, height = 78 } = props;
  const grouped = ticks.some((tick) => tick.group !== undefined);
  return (
    <ChartStage height={height} onOpen={onOpen}>
      {(active) => (
        <BarChart
          responsive
          style={{ width: '100%', height: '100%' }}
          data={[...items]}
          margin={{ top: 14, bottom: 0, left: 0, right: 0 }}
          barCategoryGap="14%"
          title={title}
        >
          <XAxis
            dataKey="key"
            interval={0}
            height={grouped ? AXIS : AXIS - 13}
            axisLine={false}
            tickLine={false}
            tick={columnTick(ticks)}
          />
          <YAxis hide domain={[0, (max: number) => Math.max(1, max)]} />
          <Tooltip
            content={<ChartTooltip unit={unit} format={format} />}
            isAnimationActive={false}
            cursor={{ fill: 'var(--surface-hover)' }}
          />
          <Bar
            dataKey="value"
            minPointSize={visible}
            isAnimationActive={false}
            shape={columnBar(items, format, onOpen)}
          />
          <ReferenceLine y={0} stroke="var(--line-axis)" shapeRendering="crispEdges" />
          {active}
        </BarChart>
      )}
    </ChartStage>
  );
}

/** Something is never drawn as nothing. */
const visible = (value: unknown): number => (typeof value === 'number' && value > 0 ? 1 : 0);

interface TickPlace {
  readonly x: number | string;
  readonly y: number | string;
  readonly index: number;
}

const columnTick =
  (ticks: ColumnsProps['ticks']) =>
  (place: TickPlace): ReactElement => <ColumnTick place={place} ticks={ticks} />;

function ColumnTick(props: {
  readonly place: TickPlace;
  readonly ticks: ColumnsProps['ticks'];
}): ReactElement | null {
  const { place, ticks } = props;
  const slot = (usePlotArea()?.width ?? 0) / Math.max(1, ticks.length);
  const tick = ticks[place.index];
  if (tick === undefined) return null;
  const longest = Math.max(...ticks.map(({ text }) => text.length)) * 5.6 + 4;
  const every = Math.max(1, Math.ceil(longest / Math.max(1, slot)));
  // A few words under many columns have room, however long they are.
  const crowded = ticks.filter(({ text }) => text !== '').length * every > ticks.length;
  const opensGroup = tick.group !== undefined && tick.group !== ticks[place.index - 1]?.group;
  return (
    <g fontSize={11} fill="var(--text-muted)" textAnchor="middle">
      {(!crowded || place.index % every === 0) && (
        <text x={Number(place.x)} y={Number(place.y) + 5}>
          {tick.text}
        </text>
      )}
      {opensGroup && (
        <text x={Number(place.x)} y={Number(place.y) + 18}>
          {tick.group}
        </text>
      )}
    </g>
  );
}

const columnBar =
  (
    items: readonly ChartItem[],
    format: (value: number) => string,
    onOpen: ((item: ChartItem) => void) | undefined,
  ) =>
  (bar: BarShapeProps): ReactElement => (
    <ColumnBar bar={bar} items={items} format={format} onOpen={onOpen} />
  );

function ColumnBar(props: {
  readonly bar: BarShapeProps;
  readonly items: readonly ChartItem[];
  readonly format: (value: number) => string;
  readonly onOpen: ((item: ChartItem) => void) | undefined;
}): ReactElement | null {
  const { bar, items, format, onOpen } = props;
  const plot = usePlotArea();
  const item = items[bar.originalDataIndex];
  if (item === undefined || plot === undefined) return null;
  const labelled = labelledColumns(items, plot.width / items.length, format);
  const { x, y, width, height } = bar;
  return (
    <>
      <InkRect
        ink={item.ink ?? 'actual'}
        {...{ x, y, width, height }}
        opens={item.opens}
        onClick={item.opens === true && onOpen ? () => onOpen(item) : undefined}
      />
      {labelled.has(bar.originalDataIndex) && (
        <text
          x={x + width / 2}
          y={y - 4}
          textAnchor="middle"
          fontSize={11}
          fill="var(--text-primary)"
        >
          {format(item.value)}
        </text>
      )}
    </>
  );
}
