import { foldKey } from '#core/people/index.ts';
import { HEADING_WORDS, type Heading } from './words.ts';

export interface Meaning {
  readonly heading: Heading;
  /** 0–1. */
  readonly sure: number;
}

/** A heading without case, accents and punctuation: "Skill/Attribute " → "skill attribute". */
export const headingKey = (text: string): string =>
  foldKey(text.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2'))
    .replaceAll(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
    .trim();

const CERTAIN = 95;
let known: ReadonlyMap<string, readonly Meaning[]> | undefined;

/** Everything a heading may mean, the surest first. Longer texts are no headings. */
export function meaningsOf(text: string): readonly Meaning[] {
  if (text === '' || text.length > 60) return [];
  known ??= dictionary();
  const key = headingKey(text);
  const exact = known.get(key);
  if (exact) return exact;
  // "Required level (0-5)": the same without what is added in brackets.
  const bare = headingKey(text.replaceAll(/[([{（【].*$/gu, ' '));
  return bare === key
    ? []
    : (known.get(bare) ?? []).map(({ heading, sure }) => ({ heading, sure: sure * 0.95 }));
}

/** How sure the text is of one meaning, 0–1. */
export const sureOf = (text: string, heading: Heading): number =>
  meaningsOf(text).find((meaning) => meaning.heading === heading)?.sure ?? 0;

function dictionary(): ReadonlyMap<string, readonly Meaning[]> {
  const words = new Map<string, Meaning[]>();
  for (const [heading, lists] of Object.entries(HEADING_WORDS) as [Heading, readonly string[]][]) {
    for (const phrase of lists.flatMap((list) => list.split('|'))) {
      const [text = '', sure] = phrase.split(':');
      const key = headingKey(text);
      const meanings = words.get(key) ?? [];
      if (meanings.some((meaning) => meaning.heading === heading)) continue;
      meanings.push({ heading, sure: Number(sure ?? CERTAIN) / 100 });
      words.set(key, meanings);
    }
  }
  for (const meanings of words.values()) meanings.sort((a, b) => b.sure - a.sure);
  return words;
}
