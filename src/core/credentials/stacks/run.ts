/** Runs a search to its end, giving way to others between its steps. */
export async function run<T>(steps: Generator<void, T>, breathe: () => Promise<void>): Promise<T> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await breathe();
  return step.value;
}
