/** The middle of the values, the mean of the two in the middle where their number is even; null: there are none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/** Awarded ÷ (awarded + failed); null: nobody has finished. Who gave up has not finished, and is counted apart. */
export const passRate = (awarded: number, failed: number): number | null =>
  awarded + failed === 0 ? null : awarded / (awarded + failed);

/** Price ÷ something; null where one of them is not known, or there is nothing to divide by. */
export const per = (amount: number | undefined, units: number | null): number | null =>
  amount === undefined || units === null || units <= 0 ? null : amount / units;
