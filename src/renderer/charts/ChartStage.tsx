import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useCallback, useRef } from 'react';
import { ActiveItem } from './ChartTooltip.tsx';
import type { ChartItem } from './types.ts';

interface ChartStageProps {
  readonly height: number;
  readonly onOpen?: ((item: ChartItem) => void) | undefined;
  readonly children: (active: ReactNode) => ReactNode;
}

/** The ground of a chart: its height, and Enter on the item that the arrow keys chose. */
export function ChartStage({ height, onOpen, children }: ChartStageProps): ReactElement {
  const active = useRef<ChartItem>(undefined);
  const remember = useCallback((item: ChartItem | undefined) => {
    active.current = item;
  }, []);
  const openActive = (event: KeyboardEvent): void => {
    const item = active.current;
    if (event.key !== 'Enter' || item?.opens !== true || onOpen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(item);
  };
  return (
    // The chart inside takes the focus; this only hears the Enter that bubbles from it.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="chart-stage" style={{ height }} onKeyDownCapture={openActive}>
      {children(<ActiveItem onChange={remember} />)}
    </div>
  );
}
