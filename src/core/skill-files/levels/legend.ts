import { foldKey } from '#core/people/index.ts';
import type { LegendEntry } from '../types.ts';
import type { KnownScale } from './numbers.ts';
import { writtenNumber } from './numbers.ts';
import { rescale, type TargetScale } from './scale.ts';
import { tidySymbol } from './symbols.ts';
import type { LevelReading } from './types.ts';
import { standingOf } from './words.ts';

interface Legend {
  reading(text: string): LevelReading | null;
  /** The numbers that it explains, where it explains numbers. */
  readonly scale: KnownScale | null;
  /** In words: "★ ◎ ○ △, in the legend". */
  readonly words: string | null;
}

const keyOf = (text: string): string => foldKey(tidySymbol(text));

/** Whether an entry says that somebody cannot: then the scale of the legend begins at none. */
const saysNone = ({ text, meaning }: LegendEntry): boolean =>
  text.trim() === '' ||
  text.trim() === '0' ||
  tidySymbol(text) === '×' ||
  standingOf(meaning) === 'none' ||
  /(?:^|\b)(?:no|not|cannot|can not|none|keine?|nicht|aucune?|pas de|ninguna?|sin|nessun[ao]?|geen|brak)\b/iu.test(
    meaning,
  ) ||
  /できない|未経験|なし|不会|없음|못/u.test(meaning);

/** What the legend of a file says of its texts. Numbers are left to the reader of numbers. */
export function readLegend(
  entries: readonly LegendEntry[],
  scale: TargetScale,
  names: ReadonlyMap<string, number>,
): Legend {
  const byKey = new Map<string, LegendEntry>();
  for (const entry of entries)
    if (!byKey.has(keyOf(entry.text))) byKey.set(keyOf(entry.text), entry);
  const ranked = [...byKey.values()]
    .filter((entry) => entry.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const numbers = ranked.flatMap(({ text }) => {
    const number = writtenNumber(text);
    return number && number.of === null ? [number.value] : [];
  });
  const numeric = numbers.length >= 2;
  const [lowest] = ranked;
  const top = ranked.at(-1)?.rank ?? 0;
  const low = lowest && saysNone(lowest) ? 0 : 1;
  const signs = ranked.filter(({ text }) => text.trim() !== '').map(({ text }) => text.trim());
  return {
    scale: numeric
      ? { low: Math.min(...numbers), high: Math.max(...numbers), where: 'in the legend' }
      : null,
    words:
      numeric || signs.length < 2 || signs.some((sign) => sign.length > 30)
        ? null
        : `${signs.toReversed().join(' ')}, in the legend`,
    reading(text) {
      const entry = byKey.get(keyOf(text));
      if (!entry || text === '') return null;
      const why = entry.meaning === '' ? 'legend' : `legend: ${entry.meaning}`;
      if (entry.rank === null) return { meaning: 'unrated', level: null, why, guessed: false };
      const named = names.get(foldKey(entry.meaning));
      if (named !== undefined) return { meaning: 'level', level: named, why, guessed: false };
      if (numeric && writtenNumber(text)) return null;
      const value = top === 0 ? scale.high : rescale(scale, entry.rank + low, low, top + low);
      return { meaning: 'level', level: value, why, guessed: true };
    },
  };
}

/** Whether the legend says what an empty cell is: somebody who cannot. */
export const blankSaysNone = (entries: readonly LegendEntry[]): boolean =>
  entries.some(({ text, rank }) => text.trim() === '' && rank === 0);
