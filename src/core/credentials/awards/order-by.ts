/** Sorts after every value, in both directions. */
export const LAST = -1;

/** Days before 1970 are negative: counted from the year 0 none is. */
export const YEAR_0 = 719_528;

/** Values looked at before others are answered: some ms. */
const SLICE = 100_000;

/**
 * Places in a list in order of its values, equal ones as they stand: counted, for that is several times faster than
 * comparing, and all are days or ranks. @param values from 0 on, or LAST @param among the places as they stand; else 0, 1, …
 */
export async function orderedBy(
  values: Int32Array,
  direction: 'asc' | 'desc',
  breathe: () => Promise<void>,
  among?: Uint32Array,
): Promise<Uint32Array> {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  const slotOf = (value: number): number => {
    if (value === LAST) return most + 1;
    return direction === 'asc' ? value : most - value;
  };
  const next = new Uint32Array(most + 3);
  for (const [at, value] of values.entries()) {
    if (at % SLICE === 0) await breathe();
    const after = slotOf(value) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  await breathe();
  for (let slot = 1; slot < next.length; slot += 1)
    next[slot] = (next[slot] ?? 0) + (next[slot - 1] ?? 0);
  const sorted = new Uint32Array(values.length);
  for (let turn = 0; turn < sorted.length; turn += 1) {
    if (turn % SLICE === 0) await breathe();
    const at = among ? (among[turn] ?? 0) : turn;
    const slot = slotOf(values[at] ?? LAST);
    const place = next[slot] ?? 0;
    sorted[place] = at;
    next[slot] = place + 1;
  }
  return sorted;
}
