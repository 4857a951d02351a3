import { compareText } from './name-order.ts';

interface Labelled {
  readonly label: string | null;
  readonly index: number | null;
}

/** Largest index first, then by name; who has nothing required after them, the nameless at the end. */
export const byIndex = (a: Labelled, b: Labelled): number =>
  Number(a.label === null) - Number(b.label === null) ||
  (b.index ?? -1) - (a.index ?? -1) ||
  compareText(a.label, b.label);

export const byLabel = (a: Labelled, b: Labelled): number => compareText(a.label, b.label);
