import type { ReactElement } from 'react';
import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar as RadarShape,
  RadarChart,
  Tooltip,
} from 'recharts';
import { nameLines } from './name-lines.ts';

export interface RadarAxis {
  readonly key: string;
  readonly label: string;
  readonly required: number;
  /** Null: not known; drawn at the centre with a question mark at the name. */
  readonly value: number | null;
}

interface RadarProps {
  readonly title: string;
  readonly axes: readonly RadarAxis[];
  /** The outer ring. */
  readonly most: number;
  readonly valueName: string;
  readonly format: (value: number) => string;
  readonly height?: number;
}

/** What is there against what is asked for, around a circle: asked dashed, there solid. Three axes at least. */
export function Radar(props: RadarProps): ReactElement {
  const { title, axes, most, valueName, format, height = 250 } = props;
  const data = axes.map(({ key, label, required, value }) => ({
    key,
    name: value === null ? `${label} ?` : label,
    label,
    required,
    value: value ?? 0,
    known: value !== null,
  }));
  return (
    <div className="chart-stage" style={{ height }}>
      <RadarChart
        responsive
        style={{ width: '100%', height: '100%' }}
        data={data}
        outerRadius="66%"
        title={title}
      >
        <PolarGrid stroke="var(--line-section)" />
        <PolarAngleAxis dataKey="name" tick={AxisName} />
        <PolarRadiusAxis domain={[0, most]} tick={false} axisLine={false} />
        <RadarShape
          dataKey="required"
          name="required"
          stroke="var(--text-secondary)"
          strokeDasharray="4 3"
          fill="none"
          isAnimationActive={false}
        />
        <RadarShape
          dataKey="value"
          name={valueName}
          stroke="var(--chart-actual)"
          strokeWidth={2}
          fill="var(--chart-actual)"
          fillOpacity={0.14}
          isAnimationActive={false}
        />
        <Tooltip
          isAnimationActive={false}
          content={<AxisTooltip valueName={valueName} format={format} />}
        />
      </RadarChart>
    </div>
  );
}

interface AxisNameProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly cy?: number | string;
  readonly textAnchor?: string;
  readonly payload?: { readonly value?: unknown };
}

const LINE = 12;

/** The name of an axis, in up to three lines: a name that is cut says nothing. */
function AxisName({ x, y, cy, textAnchor, payload }: AxisNameProps): ReactElement {
  const lines = nameLines(String(payload?.value ?? ''));
  // Above the middle a name grows upwards, below it downwards, away from the figure.
  const above = Number(y) < Number(cy) - LINE;
  const level = Math.abs(Number(y) - Number(cy)) <= LINE;
  const shift = (lines.length - 1) * LINE * (above ? 1 : level ? 0.5 : 0);
  return (
    <text
      x={x}
      y={Number(y) - shift}
      textAnchor={textAnchor === 'end' ? 'end' : textAnchor === 'start' ? 'start' : 'middle'}
      fontSize={11}
      fill="var(--text-secondary)"
    >
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? '0.35em' : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface TooltipProps {
  readonly valueName: string;
  readonly format: (value: number) => string;
  readonly active?: boolean;
  readonly payload?: readonly {
    readonly payload?: {
      readonly label: string;
      readonly required: number;
      readonly value: number;
      readonly known: boolean;
    };
  }[];
}

function AxisTooltip(props: TooltipProps): ReactElement | null {
  const axis = props.payload?.[0]?.payload;
  if (!props.active || axis === undefined) return null;
  return (
    <div className="chart-tooltip">
      <p className="medium">{axis.label}</p>
      <p>required {props.format(axis.required)}</p>
      <p>
        {props.valueName} {axis.known ? props.format(axis.value) : 'unrated'}
      </p>
    </div>
  );
}
