import type { ReactElement } from 'react';
import { Bar, BarChart, Tooltip, XAxis, YAxis, usePlotArea } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { ChartStage } from './ChartStage.tsx';
import { InkRect } from './InkRect.tsx';
import { partLabels } from './label-layout.ts';
import type { ChartItem, ChartProps } from './types.ts';

/** Parts of one whole: a single bar, labels beneath at their parts, never a pie. */
export function PartsBar({ items, title, unit, format, onOpen }: ChartProps): ReactElement {
  const shown = items.filter((item) => item.value > 0);
  const whole = Object.fromEntries(shown.map((item) => [item.key, item.value]));
  const total = shown.reduce((sum, item) => sum + item.value, 0);
  return (
    <ChartStage height={40} onOpen={onOpen}>
      {() => (
        <BarChart
          layout="vertical"
          responsive
          style={{ width: '100%', height: '100%' }}
          data={[whole]}
          margin={{ top: 4, bottom: 22, left: 0, right: 0 }}
          barCategoryGap={0}
          title={title}
        >
          <XAxis type="number" hide domain={[0, Math.max(1, total)]} />
          <YAxis type="category" hide dataKey={() => title} />
          <Tooltip
            content={<PartsTooltip items={shown} unit={unit} format={format} />}
            isAnimationActive={false}
            cursor={false}
          />
          {shown.map((item) => (
            <Bar
              key={item.key}
              dataKey={item.key}
              stackId="whole"
              isAnimationActive={false}
              shape={partRect(item, onOpen)}
            />
          ))}
          <PartLabels items={shown} format={format} />
        </BarChart>
      )}
    </ChartStage>
  );
}

const partRect =
  (item: ChartItem, onOpen: ((item: ChartItem) => void) | undefined) =>
  ({ x, y, width, height }: BarShapeProps): ReactElement => (
    <InkRect
      ink={item.ink ?? 'actual'}
      {...{ x, y, width, height }}
      opens={item.opens}
      onClick={item.opens === true && onOpen ? () => onOpen(item) : undefined}
    />
  );

function PartLabels(props: {
  readonly items: readonly ChartItem[];
  readonly format: (value: number) => string;
}): ReactElement | null {
  const plot = usePlotArea();
  if (plot === undefined) return null;
  const labels = partLabels(
    props.items,
    plot.width,
    (item) => `${props.format(item.value)} ${item.label}`,
  );
  return (
    <g fontSize={11} fill="var(--text-secondary)">
      {labels.map((label) => (
        <text
          key={label.key}
          x={plot.x + label.x}
          y={plot.y + plot.height + 14}
          textAnchor={label.anchor}
        >
          {label.text}
        </text>
      ))}
    </g>
  );
}

function PartsTooltip(props: {
  readonly items: readonly ChartItem[];
  readonly unit: string;
  readonly format: (value: number) => string;
}): ReactElement {
  return (
    <div className="chart-tooltip">
      {props.items.map((item) => (
        <div key={item.key}>
          {props.format(item.value)} {props.unit} {item.label}
        </div>
      ))}
    </div>
  );
}
