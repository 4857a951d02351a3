/** What digits typed so far stand for: no level; one level for sure; or one that more digits could change. */
export type TypedLevel =
  | { readonly kind: 'none' }
  | { readonly kind: 'sure'; readonly level: number }
  | { readonly kind: 'open'; readonly level: number | null };

/** `1` is sure on a scale of 0–5 and open on one of 0–12. */
export function readTyped(typed: string, levels: readonly number[]): TypedLevel {
  const fitting = levels.map(String).filter((level) => level.startsWith(typed));
  if (typed === '' || fitting.length === 0) return { kind: 'none' };
  const level = fitting.includes(typed) ? Number(typed) : null;
  if (level !== null && fitting.length === 1) return { kind: 'sure', level };
  return { kind: 'open', level };
}

/** "0 to 5", or every level where some are left out. */
export function scaleWords(levels: readonly number[]): string {
  const [first = 0, last = 0] = [levels[0], levels.at(-1)];
  return last - first + 1 === levels.length ? `${first} to ${last}` : levels.join(', ');
}
