/** Shorter names that differ by a letter mean different things ("Go", "Java" and "Lava"). */
const SHORTEST = 7;
/** Multiplier of the hash; any odd number with bits all over it does. */
const BASE = 0x01000193;
/** More texts than there will ever be: 32 bits of hash and 20 of place fit into a number. */
const ROOM = 2 ** 20;

/** Whether one becomes the other by one letter more, less, other, or by two neighbours changing places. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (a === b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}

/** What differs is a letter and not a digit: "ISO 9001" and "ISO 9002" are two. */
function differInLetters(a: string, b: string): boolean {
  const digits = (text: string): string => text.replaceAll(/[^\p{N}+#]/gu, '');
  return digits(a) === digits(b);
}

/**
 * Pairs of texts, by place, that are one letter apart. Two such texts have a form in common that lacks one letter of
 * either; the hashes of these forms are compared, so that it takes about as long as reading all texts.
 */
export function* oneLetterPairs(texts: readonly string[]): Generator<void, [number, number][]> {
  // A hash and the place of its text in one number, so that sorting brings equal hashes together.
  const forms: number[] = [];
  for (const [place, text] of texts.entries()) {
    if (text.length >= SHORTEST) for (const hash of formsOf(text)) forms.push(hash * ROOM + place);
    if (place % 500 === 499) yield;
  }
  const sorted = Float64Array.from(forms).sort();
  yield;
  const pairs = new Map<string, [number, number]>();
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const hash = hashIn(sorted[from]);
    const same = new Set<number>();
    for (to = from; to < sorted.length && hashIn(sorted[to]) === hash; to += 1) {
      same.add((sorted[to] ?? 0) % ROOM);
    }
    if (same.size > 1) addPairs([...same], texts, pairs);
  }
  return [...pairs.values()];
}

const hashIn = (form = 0): number => Math.floor(form / ROOM);

/** The text itself and every form of it that lacks one letter, as hashes of 32 bits. */
function formsOf(text: string): number[] {
  let whole = 0;
  for (let at = 0; at < text.length; at += 1) whole = step(whole, text.charCodeAt(at));
  const hashes = [whole >>> 0];
  let before = 0;
  for (let without = 0; without < text.length; without += 1) {
    let hash = before;
    for (let at = without + 1; at < text.length; at += 1) hash = step(hash, text.charCodeAt(at));
    hashes.push(hash >>> 0);
    before = step(before, text.charCodeAt(without));
  }
  return hashes;
}

const step = (hash: number, code: number): number => Math.imul(hash, BASE) + code + 1;

function addPairs(
  places: readonly number[],
  texts: readonly string[],
  pairs: Map<string, [number, number]>,
): void {
  for (const [at, a] of places.entries()) {
    for (const b of places.slice(at + 1)) {
      const [textA = '', textB = ''] = [texts[a], texts[b]];
      if (!isOneLetterApart(textA, textB) || !differInLetters(textA, textB)) continue;
      pairs.set(`${Math.min(a, b)}/${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
    }
  }
}
