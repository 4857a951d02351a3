import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useActiveTooltipDataPoints, useIsTooltipActive } from 'recharts';
import type { ChartItem } from './types.ts';

interface ChartTooltipProps {
  readonly unit: string;
  readonly format: (value: number) => string;
}

/** Name, figure with its unit, what it is made of: one line each. The same by pointer and by keyboard. */
export function ChartTooltip({ unit, format }: ChartTooltipProps): ReactElement | null {
  const item = useActiveTooltipDataPoints<ChartItem>()?.[0];
  if (item === undefined) return null;
  return (
    <div className="chart-tooltip">
      <strong>{item.label}</strong>
      <div>
        {format(item.value)} {unit}
      </div>
      {item.notes?.map((note) => (
        <div key={note} className="chart-tooltip-note">
          {note}
        </div>
      ))}
    </div>
  );
}

/** Reports which item the pointer or the arrow keys are on, so that Enter can open it. */
export function ActiveItem({
  onChange,
}: {
  readonly onChange: (item: ChartItem | undefined) => void;
}): null {
  const active = useIsTooltipActive();
  const item = useActiveTooltipDataPoints<ChartItem>()?.[0];
  useEffect(() => onChange(active ? item : undefined), [active, item, onChange]);
  return null;
}
