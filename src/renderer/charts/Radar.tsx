import type { ReactElement } from 'react';
import {
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar as RadarShape,
  RadarChart,
  Tooltip,
} from 'recharts';

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

const CUT = 18;
const short = (label: string): string =>
  label.length > CUT ? `${label.slice(0, CUT - 1).trimEnd()}…` : label;

/** What is there against what is asked for, around a circle: asked dashed, there solid. Three axes at least. */
export function Radar(props: RadarProps): ReactElement {
  const { title, axes, most, valueName, format, height = 250 } = props;
  const data = axes.map(({ key, label, required, value }) => ({
    key,
    name: value === null ? `${short(label)} ?` : short(label),
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
        <PolarAngleAxis dataKey="name" tick={{ fontSize: 11, fill: 'var(--text-secondary)' }} />
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
