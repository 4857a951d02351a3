import type { ReactElement } from 'react';
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDate } from '../app/format.ts';

export interface MonthSeries {
  readonly key: string;
  readonly label: string;
  /** The one the chart is about; others are lighter. */
  readonly main?: boolean;
  readonly dashed?: boolean;
}

interface MonthLinesProps {
  readonly title: string;
  readonly series: readonly MonthSeries[];
  /** Rising by date; values 0–1, null: nothing to divide by. */
  readonly points: readonly ({ readonly date: string } & Readonly<
    Record<string, number | string | null>
  >)[];
  readonly height?: number;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const monthTick = (date: string): string => {
  const [year = '', month = ''] = date.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''} ${year.slice(2)}`;
};

/** Ratios at the ends of months: lines from 0 to 100 %, each named at its end. */
export function MonthLines({ title, series, points, height = 300 }: MonthLinesProps): ReactElement {
  return (
    <div className="chart-stage" style={{ height }}>
      <LineChart
        responsive
        style={{ width: '100%', height: '100%' }}
        data={[...points]}
        margin={{ top: 10, right: 150, bottom: 4, left: 0 }}
        title={title}
      >
        <CartesianGrid vertical={false} stroke="var(--line-hair)" />
        <XAxis
          dataKey="date"
          tickFormatter={monthTick}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-axis)' }}
          tick={{ fontSize: 12, fill: 'var(--text-secondary)' }}
          minTickGap={36}
        />
        <YAxis
          domain={[0, 1]}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickFormatter={(value: number) => `${Math.round(value * 100)} %`}
          tickLine={false}
          axisLine={false}
          width={48}
          tick={{ fontSize: 12, fill: 'var(--text-secondary)' }}
        />
        <Tooltip
          isAnimationActive={false}
          content={<PointTooltip series={series} />}
          cursor={{ stroke: 'var(--line-axis)' }}
        />
        {series.map(({ key, label, main, dashed }) => (
          <Line
            key={key}
            dataKey={key}
            name={label}
            type="linear"
            isAnimationActive={false}
            stroke={main ? 'var(--chart-actual)' : 'var(--chart-previous)'}
            strokeWidth={main ? 2.2 : 1.4}
            {...(dashed ? { strokeDasharray: '4 3' } : {})}
            dot={false}
            activeDot={{ r: 3.5 }}
            connectNulls={false}
            label={endLabel(label, points.length, heights(series, points, height - MARGINS))}
          />
        ))}
      </LineChart>
    </div>
  );
}

/** Labels at the ends of lines are moved apart where lines end close together: by label, pixels. @param plot height of the lines */
function heights(
  series: readonly MonthSeries[],
  points: MonthLinesProps['points'],
  plot: number,
): ReadonlyMap<string, number> {
  const last = points.at(-1);
  const ends = series
    .flatMap(({ key, label }) => {
      const value = last?.[key];
      return typeof value === 'number' ? [{ label, value }] : [];
    })
    .toSorted((a, b) => b.value - a.value);
  const moved = new Map<string, number>();
  let floor = -Infinity;
  for (const { label, value } of ends) {
    const natural = (1 - value) * plot;
    const placed = Math.max(natural, floor + LINE);
    moved.set(label, placed - natural);
    floor = placed;
  }
  return moved;
}
/** Above and below the lines, with the months. */
const MARGINS = 46;
const LINE = 15;

interface LabelPlace {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly index?: number | undefined;
  readonly value?: unknown;
}

const endLabel = (label: string, length: number, moved: ReadonlyMap<string, number>) =>
  function EndLabel({ x, y, index, value }: LabelPlace): ReactElement | null {
    if (index !== length - 1 || typeof value !== 'number') return null;
    return (
      <text
        x={Number(x) + 8}
        y={Number(y) + (moved.get(label) ?? 0)}
        dominantBaseline="central"
        fontSize={12}
        fill="var(--text-primary)"
      >
        {label} {Math.round(value * 100)} %
      </text>
    );
  };

interface PointTooltipProps {
  readonly series: readonly MonthSeries[];
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: Readonly<Record<string, unknown>> }[];
}

function PointTooltip({ series, active, payload }: PointTooltipProps): ReactElement | null {
  const point = payload?.[0]?.payload;
  if (!active || point === undefined) return null;
  return (
    <div className="chart-tooltip">
      <p className="medium">{formatDate(String(point['date']))}</p>
      {series.map(({ key, label }) => {
        const value = point[key];
        return (
          <p key={key}>
            {label}: {typeof value === 'number' ? `${Math.round(value * 100)} %` : 'none'}
          </p>
        );
      })}
      <p className="muted">
        {String(point['met'])} of {String(point['requirements'])} met, {String(point['unknown'])}{' '}
        unrated
      </p>
    </div>
  );
}
