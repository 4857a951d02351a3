import type { ChartItem } from './types.ts';

/** Width of a letter of the 11 px axis type, a little on the safe side. */
const LETTER = 6;
const GAP = 10;

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

const widthOf = (text: string): number => text.length * LETTER;

/**
 * Labels beneath a bar of parts: each at the start of its part where all fit; otherwise the first at the left and the
 * others in one line at the right end, in the bar's order.
 * @param width of the bar in pixels
 */
export function partLabels(
  items: readonly ChartItem[],
  width: number,
  text: (item: ChartItem) => string,
): readonly PlacedLabel[] {
  const shown = items.filter((item) => item.value > 0);
  const total = shown.reduce((sum, item) => sum + item.value, 0);
  const first = shown[0];
  if (first === undefined || total === 0) return [];
  const starts: PlacedLabel[] = [];
  let before = 0;
  for (const [index, item] of shown.entries()) {
    const last = index === shown.length - 1 && index > 0;
    starts.push(
      last
        ? { key: item.key, text: text(item), x: width, anchor: 'end' }
        : { key: item.key, text: text(item), x: (before / total) * width, anchor: 'start' },
    );
    before += item.value;
  }
  if (fits(starts)) return starts;
  const rest = shown.slice(1);
  const head: PlacedLabel = { key: first.key, text: text(first), x: 0, anchor: 'start' };
  const tail = rest.map((item) => text(item)).join(' · ');
  return [head, { key: rest[0]?.key ?? '', text: tail, x: width, anchor: 'end' }];
}

function fits(labels: readonly PlacedLabel[]): boolean {
  let end = -GAP;
  for (const label of labels) {
    const left = label.anchor === 'start' ? label.x : label.x - widthOf(label.text);
    if (left < end + GAP) return false;
    end = left + widthOf(label.text);
  }
  return true;
}

/**
 * Which columns carry their figure: all where there is room, else the first, the last, the highest and the lowest.
 * @param slot width of a column with its gap, in pixels
 */
export function labelledColumns(
  items: readonly ChartItem[],
  slot: number,
  format: (value: number) => string,
): ReadonlySet<number> {
  const longest = Math.max(0, ...items.map((item) => widthOf(format(item.value))));
  if (longest + 6 <= slot) return new Set(items.keys());
  const values = items.map((item) => item.value);
  const keep = new Set([0, items.length - 1]);
  for (const extreme of [Math.max(...values), Math.min(...values)]) {
    const index = values.indexOf(extreme);
    const near = [...keep].some((other) => Math.abs(other - index) * slot < longest + 4);
    const said = [...keep].some((other) => values[other] === extreme);
    if (!near && !said) keep.add(index);
  }
  return keep;
}
