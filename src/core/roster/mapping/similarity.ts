/** Edits (insert, delete, replace, swap of neighbours) from one text to the other, or `limit + 1` where more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** Typing errors that two words may differ by and still be taken for the same. */
export const tolerance = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

const sameWord = (a: string, b: string): number => {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  const limit = tolerance(shorter);
  if (limit > 0 && editDistance(a, b, limit) <= limit) return 0.9;
  // "Abteilungsname" begins with "Abteilung", "Mitarb" with what "Mitarbeiter" begins with.
  if (shorter >= 4 && (a.startsWith(b) || b.startsWith(a))) return 0.7;
  return 0;
};

/** 0–1: how far two lists of words say the same, long words counting more than short ones. */
export function wordSimilarity(a: readonly string[], b: readonly string[]): number {
  const weigh = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + Math.min(word.length, 8), 0);
  let shared = 0;
  const free = [...b];
  for (const word of a) {
    let best = 0;
    let at = -1;
    free.forEach((other, index) => {
      const same = sameWord(word, other);
      if (same > best) {
        best = same;
        at = index;
      }
    });
    if (at === -1) continue;
    const other = free.splice(at, 1)[0] ?? '';
    shared += best * (Math.min(word.length, 8) + Math.min(other.length, 8));
  }
  const total = weigh(a) + weigh(b);
  return total === 0 ? 0 : shared / total;
}
