const DAY_MS = 86_400_000;

/** A date as ISO: `2024-02-29`, with ` 13:45:00` where it has a time of day. `ms` since 1970 UTC. */
export function dateText(ms: number): string {
  const iso = new Date(ms).toISOString();
  const time = ((ms % DAY_MS) + DAY_MS) % DAY_MS;
  return time === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}

/** A number as a person would write it: 15 digits as Excel shows them, so 35.800000000000004 is 35.8. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(15)));
}
