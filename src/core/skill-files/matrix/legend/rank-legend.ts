import type { CellPlace, LegendEntry } from '../../types.ts';
import { isNumberText, numberOf } from '../level-text.ts';
import { rankOfWords, saysBlank, saysNotRated, symbolRanks } from '../words/levels.ts';

/** One line of a legend as written. */
export interface LegendLine {
  readonly token: string;
  readonly meaning: string;
  readonly at: CellPlace | null;
}

/** The lines in order of rank, lowest first; those that say "not rated" last, without a rank. */
export function rankLegend(lines: readonly LegendLine[]): LegendEntry[] {
  const merged = new Map<string, LegendLine>();
  for (const line of lines) {
    const text = saysBlank(line.token) ? '' : line.token;
    const known = merged.get(text);
    if (!known) merged.set(text, { ...line, token: text });
    else if (line.meaning !== '' && !known.meaning.includes(line.meaning)) {
      const meaning = known.meaning === '' ? line.meaning : `${known.meaning}; ${line.meaning}`;
      merged.set(text, { ...known, meaning });
    }
  }
  const all = [...merged.values()];
  const unrated = all.filter(
    ({ token, meaning }) => saysNotRated(meaning) || (meaning === '' && saysNotRated(token)),
  );
  const rated = all.filter((line) => !unrated.includes(line));
  const ordered = inOrder(rated);
  return [
    ...ordered.map((line, rank) => ({
      text: line.token,
      meaning: line.meaning,
      rank,
      at: line.at,
    })),
    ...unrated.map((line) => ({
      text: line.token,
      meaning: line.meaning,
      rank: null,
      at: line.at,
    })),
  ];
}

function inOrder(lines: readonly LegendLine[]): LegendLine[] {
  const blank = lines.filter(({ token }) => token === '');
  const rest = lines.filter(({ token }) => token !== '');
  const byToken = listedInOrder(rest) ? rest : (tokenOrder(rest) ?? rest);
  const words = byToken.map(({ token, meaning }) => rankOfWords(meaning) ?? rankOfWords(token));
  return [...blank, ...(fallsWith(words) ? byToken.toReversed() : byToken)];
}

/** Whether the words of all lines go up, or down, from first to last. */
function listedInOrder(lines: readonly LegendLine[]): boolean {
  if (lines.every(({ token }) => /^\d/u.test(token))) return false;
  const ranks = lines.flatMap(
    ({ token, meaning }) => rankOfWords(meaning) ?? rankOfWords(token) ?? [],
  );
  if (ranks.length < lines.length || lines.length < 3) return false;
  const steps = ranks.slice(1).map((rank, i) => Math.sign(rank - (ranks[i] ?? 0)));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** By number, or by how full the symbols are; null: as listed. */
function tokenOrder(lines: readonly LegendLine[]): LegendLine[] | null {
  const numbers = lines.map(({ token }) => {
    const digits = /^(?:\p{L}+\.?\s?)?(\d+(?:[.,]\d+)?)\s?%?$/u.exec(token)?.[1] ?? '';
    return isNumberText(digits) ? numberOf(digits) : null;
  });
  const values = numbers.every((value) => value !== null)
    ? numbers
    : symbolRanks(lines.map(({ token }) => token));
  const known = values.filter((value) => value !== null);
  if (known.length < values.length || new Set(known).size < known.length) return null;
  return lines
    .map((line, index) => ({ line, value: values[index] ?? 0 }))
    .sort((a, b) => a.value - b.value)
    .map(({ line }) => line);
}

/** Whether the words get weaker from first to last. */
function fallsWith(ranks: readonly (number | null)[]): boolean {
  let rising = 0;
  for (let i = 0; i < ranks.length; i++) {
    for (let j = i + 1; j < ranks.length; j++) {
      const [a, b] = [ranks[i] ?? null, ranks[j] ?? null];
      if (a !== null && b !== null) rising += Math.sign(b - a);
    }
  }
  return rising < 0;
}

/** Lowest and highest number of a legend whose tokens are numbers. */
export function scaleOfLegend(
  legend: readonly LegendEntry[],
): { readonly low: number; readonly high: number } | null {
  const numbers = legend.flatMap(({ text, rank }) =>
    rank !== null && isNumberText(text) ? [numberOf(text)] : [],
  );
  if (numbers.length < 2) return null;
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}
