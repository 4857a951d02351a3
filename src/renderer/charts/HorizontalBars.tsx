import type { ReactElement } from 'react';
import { Bar, BarChart, ReferenceLine, Text, Tooltip, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { ChartStage } from './ChartStage.tsx';
import { ChartTooltip } from './ChartTooltip.tsx';
import { InkRect } from './InkRect.tsx';
import type { ChartItem, ChartProps } from './types.ts';

interface HorizontalBarsProps extends ChartProps {
  /** Pixels for the names at the left; longer names wrap into two lines. */
  readonly labelWidth?: number;
  readonly rowHeight?: number;
}

/** Items compared: sorted by the caller, name at the left, figure at the bar's end, bars from zero. */
export function HorizontalBars(props: HorizontalBarsProps): ReactElement {
  const { items, title, unit, format, onOpen, labelWidth = 140, rowHeight = 22 } = props;
  const most = Math.max(1, ...items.filter(isDrawn).map((item) => item.value));
  const longest = Math.max(1, ...items.map((item) => format(item.value).length));
  return (
    <ChartStage height={items.length * rowHeight + 2} onOpen={onOpen}>
      {(active) => (
        <BarChart
          layout="vertical"
          responsive
          style={{ width: '100%', height: '100%' }}
          data={items.map((item) => ({ ...item, bar: isDrawn(item) ? item.value : 0 }))}
          margin={{ top: 1, bottom: 1, left: 0, right: longest * 7 + 8 }}
          barCategoryGap={4}
          title={title}
        >
          <XAxis type="number" hide domain={[0, most]} />
          <YAxis
            type="category"
            dataKey="key"
            width={labelWidth}
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={nameTick(items, labelWidth)}
          />
          <Tooltip
            content={<ChartTooltip unit={unit} format={format} />}
            isAnimationActive={false}
            cursor={{ fill: 'var(--surface-hover)' }}
          />
          <Bar
            dataKey="bar"
            minPointSize={visible}
            isAnimationActive={false}
            shape={valueBar(items, format, onOpen)}
          />
          <ReferenceLine x={0} stroke="var(--line-axis)" shapeRendering="crispEdges" />
          {active}
        </BarChart>
      )}
    </ChartStage>
  );
}

const isDrawn = (item: ChartItem): boolean => item.ink !== 'none';

/** Something is never drawn as nothing. */
const visible = (value: unknown): number => (typeof value === 'number' && value > 0 ? 1 : 0);

interface TickPlace {
  readonly x: number | string;
  readonly y: number | string;
  readonly index: number;
}

const nameTick = (items: readonly ChartItem[], width: number) =>
  function NameTick({ y, index }: TickPlace): ReactElement {
    return (
      <Text
        x={0}
        y={Number(y)}
        width={width - 8}
        maxLines={2}
        textAnchor="start"
        verticalAnchor="middle"
        fontSize={12}
        lineHeight="1em"
        fill="var(--text-secondary)"
      >
        {items[index]?.label ?? ''}
      </Text>
    );
  };

const valueBar = (
  items: readonly ChartItem[],
  format: (value: number) => string,
  onOpen: ((item: ChartItem) => void) | undefined,
) =>
  function ValueBar({ x, y, width, height, originalDataIndex }: BarShapeProps): ReactElement {
    const item = items[originalDataIndex];
    return (
      <>
        <InkRect
          ink={item?.ink ?? 'actual'}
          {...{ x, y, width, height }}
          opens={item?.opens}
          onClick={item?.opens === true && onOpen ? () => onOpen(item) : undefined}
        />
        <text
          x={x + (item === undefined || isDrawn(item) ? width : 0) + 6}
          y={y + height / 2}
          dominantBaseline="central"
          fontSize={12}
          fill="var(--text-primary)"
        >
          {item === undefined ? '' : format(item.value)}
        </text>
      </>
    );
  };
