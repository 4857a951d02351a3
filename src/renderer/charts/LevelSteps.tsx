import type { ReactElement } from 'react';
import { CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { dayNumber } from '#shared/dates.ts';
import { formatDate } from '../app/format.ts';

export interface LevelPoint {
  readonly date: string;
  /** By somebody else or a test; null: none on this day. */
  readonly rated: number | null;
  readonly self: number | null;
  readonly required: number | null;
  /** "manager: 2", for the tooltip. */
  readonly words: string;
}

interface LevelStepsProps {
  readonly title: string;
  /** Rising by date; the last is the as-of day. */
  readonly points: readonly LevelPoint[];
  readonly top: number;
  readonly asOf: string;
}

const yearOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 4);

/** A level over time: ratings of others as steps, self-ratings as open dots, what was required dashed. */
export function LevelSteps({ title, points, top, asOf }: LevelStepsProps): ReactElement {
  const data = points.map((point) => ({ ...point, day: dayNumber(point.date) }));
  const first = data[0]?.day ?? dayNumber(asOf);
  const last = dayNumber(asOf);
  return (
    <div className="chart-stage" style={{ height: 190 }}>
      <ComposedChart
        responsive
        style={{ width: '100%', height: '100%' }}
        data={data}
        margin={{ top: 14, right: 64, bottom: 2, left: 0 }}
        title={title}
      >
        <CartesianGrid vertical={false} stroke="var(--line-hair)" />
        <XAxis
          type="number"
          dataKey="day"
          domain={[Math.min(first, last - 180), last]}
          ticks={yearStarts(Math.min(first, last - 180), last)}
          tickFormatter={yearOf}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-axis)' }}
          tick={{ fontSize: 12, fill: 'var(--text-secondary)' }}
        />
        <YAxis
          domain={[0, top]}
          ticks={Array.from({ length: top + 1 }, (_, level) => level)}
          width={28}
          tickLine={false}
          axisLine={false}
          tick={{ fontSize: 12, fill: 'var(--text-secondary)' }}
        />
        <ReferenceLine
          x={last}
          stroke="var(--line-axis)"
          label={{ value: 'as of', position: 'top', fontSize: 11, fill: 'var(--text-muted)' }}
        />
        <Tooltip isAnimationActive={false} content={<PointTooltip />} />
        <Line
          dataKey="required"
          name="required"
          type="stepAfter"
          stroke="var(--text-secondary)"
          strokeDasharray="4 3"
          dot={false}
          activeDot={false}
          connectNulls
          isAnimationActive={false}
        />
        <Line
          dataKey="rated"
          name="rated"
          type="stepAfter"
          stroke="var(--chart-actual)"
          strokeWidth={2}
          dot={ratedDot(asOf)}
          connectNulls
          isAnimationActive={false}
        />
        <Line
          dataKey="self"
          name="self-rated"
          stroke="none"
          dot={{
            r: 4,
            fill: 'var(--surface-page)',
            stroke: 'var(--chart-actual)',
            strokeWidth: 1.5,
          }}
          isAnimationActive={false}
        />
      </ComposedChart>
    </div>
  );
}

interface DotPlace {
  readonly index?: number | undefined;
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly value?: unknown;
  readonly payload?: LevelPoint;
}

/** A dot for each rating; the line goes on to the day without one. */
const ratedDot = (asOf: string) =>
  function RatedDot({ index, cx, cy, payload }: DotPlace): ReactElement {
    const isRating = payload !== undefined && payload.rated !== null && payload.date !== asOf;
    return <circle key={index} cx={cx} cy={cy} r={isRating ? 4 : 0} fill="var(--chart-actual)" />;
  };

function yearStarts(from: number, to: number): number[] {
  const starts: number[] = [];
  const last = Number(yearOf(to));
  for (let year = Number(yearOf(from)) + 1; year <= last; year += 1)
    starts.push(dayNumber(`${year}-01-01`));
  return starts;
}

interface TooltipProps {
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: LevelPoint }[];
}

function PointTooltip({ active, payload }: TooltipProps): ReactElement | null {
  const point = payload?.[0]?.payload;
  if (!active || point === undefined) return null;
  return (
    <div className="chart-tooltip">
      <p className="medium">{formatDate(point.date)}</p>
      <p>{point.words}</p>
      {point.required !== null && <p className="muted">required {point.required}</p>}
    </div>
  );
}
