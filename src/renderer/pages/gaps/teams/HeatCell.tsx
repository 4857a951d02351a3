import { memo } from 'react';
import type { HeatLook } from './heat-look.ts';

interface HeatCellProps {
  readonly look: HeatLook;
}

/** What a group's cell shows: the figure, how few have the level, the share unrated. */
export const HeatCell = memo(function HeatCell({ look }: HeatCellProps) {
  return (
    <span
      className={`heat-cell ${look.className}`}
      role="img"
      aria-label={look.words}
      title={look.words}
    >
      {look.bench !== null && (
        <i className={look.bench === 0 ? 'thin nobody' : 'thin'}>{look.bench}</i>
      )}
      <b>{look.text}</b>
      {look.strip > 0 && (
        <i className="strip" style={{ width: `${Math.round(look.strip * 100)}%` }} />
      )}
    </span>
  );
});
