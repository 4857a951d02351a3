import type { Level } from '#shared/skills.ts';
import type { Standing } from './words.ts';

/** The workspace's levels as something to map onto. */
export interface TargetScale {
  readonly low: number;
  /** The lowest level that is more than none. */
  readonly lowAble: number;
  readonly high: number;
  has(value: number): boolean;
  /** The level nearest to a value; the higher of two. */
  nearest(value: number): number;
  /** The highest level up to a value, or null where it is below the lowest. */
  below(value: number): number | null;
  name(value: number): string;
}

export function targetScale(levels: readonly Pick<Level, 'value' | 'name'>[]): TargetScale {
  const values = levels.map(({ value }) => value).toSorted((a, b) => a - b);
  const low = values[0] ?? 0;
  const high = values.at(-1) ?? 0;
  const names = new Map(levels.map(({ value, name }) => [value, name]));
  return {
    low,
    lowAble: values.find((value) => value > 0) ?? high,
    high,
    has: (value) => names.has(value),
    nearest: (value) =>
      values.reduce(
        (best, each) => (Math.abs(each - value) <= Math.abs(best - value) ? each : best),
        low,
      ),
    below: (value) => values.findLast((each) => each <= value) ?? null,
    name: (value) => names.get(value) ?? String(value),
  };
}

/** The level of somebody who stands so far up: none is the lowest level, able begins above none. */
export const levelOfStanding = (scale: TargetScale, standing: Standing): number =>
  standing === 'none'
    ? scale.low
    : scale.nearest(scale.lowAble + standing * (scale.high - scale.lowAble));

/**
 * The level of a value of another scale, in proportion: its ends map to the ends, and order stays. A scale that begins
 * above 0 has no word for none, so its lowest value is the lowest level above none.
 */
export function rescale(scale: TargetScale, value: number, low: number, high: number): number {
  const bottom = low > 0 ? scale.lowAble : scale.low;
  if (high <= low) return scale.high;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return scale.nearest(bottom + share * (scale.high - bottom));
}
