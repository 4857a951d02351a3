import type { ReactElement } from 'react';
import type { Ink } from './types.ts';

const FILL: Readonly<Record<Ink, string>> = {
  actual: 'var(--chart-actual)',
  previous: 'var(--chart-previous)',
  soft: 'var(--line-section)',
  unknown: 'var(--unknown-ground)',
  highlight: 'var(--chart-highlight)',
  good: 'var(--good-fill)',
  warn: 'var(--warn-fill)',
  bad: 'var(--bad-fill)',
  none: 'none',
};

const OUTLINE: Partial<Readonly<Record<Ink, string>>> = {
  soft: 'var(--chart-previous)',
  unknown: 'var(--unknown-line)',
};

interface InkRectProps {
  readonly ink: Ink;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly opens?: boolean | undefined;
  readonly onClick?: (() => void) | undefined;
}

/** A bar or a part of one. Hatching is drawn, not referenced, so that a copied picture keeps it. */
export function InkRect({ ink, x, y, width, height, opens, onClick }: InkRectProps): ReactElement {
  const outline = OUTLINE[ink];
  const inset = outline === undefined ? 0 : 0.5;
  const wide = Math.max(0, width - inset * 2);
  return (
    // The same figure opens from the table and by Enter in the chart; the pointer is a second way.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <g onClick={onClick} style={opens === true ? { cursor: 'pointer' } : undefined}>
      <rect
        x={x + inset}
        y={y + inset}
        width={wide}
        height={Math.max(0, height - inset * 2)}
        fill={FILL[ink]}
        stroke={outline}
      />
      {ink === 'unknown' && <path d={hatch(x, y, width, height)} stroke={outline} fill="none" />}
    </g>
  );
}

/** Lines from lower left to upper right, five pixels apart, cut at the edges of the rectangle. */
function hatch(left: number, top: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let offset = 5; offset < width + height; offset += 5) {
    const fromX = left + Math.min(offset, width);
    const fromY = top + Math.max(0, offset - width);
    const toX = left + Math.max(0, offset - height);
    const toY = top + Math.min(offset, height);
    lines.push(`M${fromX} ${fromY}L${toX} ${toY}`);
  }
  return lines.join('');
}
