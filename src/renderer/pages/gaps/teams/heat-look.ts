import type { Measure } from '../gaps-search.ts';

/** A group in a skill. */
export interface HeatValue {
  /** People of whom it is required; 0: not required here. */
  readonly required: number;
  readonly met: number;
  readonly unknown: number;
  readonly bench: number;
  readonly index: number | null;
}

export interface HeatLook {
  readonly className: string;
  readonly text: string;
  /** A ringed 1 or a filled 0 at the left: how few have the level. */
  readonly bench: 0 | 1 | null;
  /** Share unrated, 0–1, drawn as a strip from 10 %; 0: no strip. */
  readonly strip: number;
  readonly words: string;
}

/** From which percentage each of the seven steps of the warm ramp begins. */
export const STEPS = [1, 10, 20, 30, 40, 55, 70] as const;

export const stepOf = (percent: number): number =>
  STEPS.filter((from) => Math.round(percent) >= from).length;

const STRIP_FROM = 0.1;

/** How a group's cell is drawn. */
export function heatLook(value: HeatValue, measure: Measure): HeatLook {
  const { required, met, unknown, bench, index } = value;
  if (required === 0)
    return { className: 'none', text: '', bench: null, strip: 0, words: 'not required' };
  const words = wordsOf(value);
  if (unknown === required)
    return { className: 'all-unknown', text: '?', bench: null, strip: 0, words };
  const share = unknown / required;
  const strip = share >= STRIP_FROM ? share : 0;
  const thin = bench === 0 || bench === 1 ? bench : null;
  const gap = (index ?? 0) * 100;
  const missed = (1 - met / required) * 100;
  switch (measure) {
    case 'index':
      return { className: `g${stepOf(gap)}`, text: whole(gap), bench: thin, strip, words };
    case 'coverage':
      return {
        className: `g${stepOf(missed)}`,
        text: whole(100 - missed),
        bench: thin,
        strip,
        words,
      };
    case 'bench':
      return {
        className: bench === 0 ? 'g7' : bench === 1 ? 'g5' : 'g0',
        text: String(bench),
        bench: null,
        strip,
        words,
      };
    case 'unrated':
      return {
        className: unknown === 0 ? 'g0' : 'g0 some-unknown',
        text: whole(share * 100),
        bench: null,
        strip: share,
        words,
      };
  }
}

/** Whole percent; what is not nothing is not shown as 0, and what is not all not as 100. */
function whole(percent: number): string {
  if (percent > 0 && percent < 1) return '1';
  if (percent > 99 && percent < 100) return '99';
  return String(Math.round(percent));
}

function wordsOf({ required, met, unknown, bench, index }: HeatValue): string {
  return [
    unknown === required ? 'nobody is rated' : `gap index ${whole((index ?? 0) * 100)} %`,
    `${met} of ${required} met`,
    unknown > 0 && unknown < required ? `${unknown} unrated` : '',
    bench === 1
      ? 'one person has the level'
      : bench === 0 && unknown < required
        ? 'nobody has the level'
        : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
