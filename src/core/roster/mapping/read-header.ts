import type { HeaderMeaning } from '../words/types.ts';
import { headerKeys, segments, withoutBrackets } from './header-text.ts';
import { editDistance, tolerance, wordSimilarity } from './similarity.ts';
import { alikeEntries, vocabulary, type Entry } from './vocabulary.ts';

interface Reading {
  readonly meaning: HeaderMeaning;
  /** 0–1 by the words of the header alone. */
  readonly score: number;
  readonly why: string;
  /** The header is a word of the lists as it stands, not merely alike. */
  readonly exact: boolean;
}

/** Words that say the column is about somebody or something else than the person and the job of today. */
const ABOUT_OTHERS = new Set(
  'emergency spouse partner previous former prior old past beneficiary dependent recruiter hr created modified updated approved review promotion performance mentor buddy second dotted matrix next parent father mother child client customer project training course last probation visa permit bonus target change increase ytd reason count number_of'.split(
    ' ',
  ),
);

const cache = new Map<string, readonly Reading[]>();
const CACHE_LIMIT = 5000;

/** What a header may mean, best first; at most one reading per meaning. Remembered, as files repeat each other. */
export function readHeader(header: string): readonly Reading[] {
  const known = cache.get(header);
  if (known) return known;
  const readings = find(header);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(header, readings);
  return readings;
}

function find(header: string): Reading[] {
  if (header.trim() === '') return [];
  const plain = withoutBrackets(header);
  const exact = exactly(header, 1) ?? exactly(plain, 1);
  if (exact) return exact;
  const parts = bySegments(plain);
  if (parts.length > 0) return parts;
  return alike(plain);
}

/** What a header is a known word for, or undefined: without looking for what is merely alike, which takes long. */
export function knownHeader(header: string): Reading | undefined {
  if (header.trim() === '' || header.length > 60) return undefined;
  const plain = withoutBrackets(header);
  return (exactly(header, 1) ?? exactly(plain, 1) ?? bySegments(plain))[0];
}

function exactly(text: string, factor: number): Reading[] | undefined {
  const { exact, meaning } = headerKeys(text);
  if (exact === '') return undefined;
  const { byKey } = vocabulary();
  const entries = byKey.get(exact) ?? byKey.get(meaning) ?? byKey.get(meaning.replace(/\d+$/u, ''));
  return entries ? rank(entries.map((entry) => toReading(entry, factor))) : undefined;
}

const toReading = (entry: Entry, factor: number): Reading => ({
  meaning: entry.meaning,
  score: entry.weight * factor,
  why: `“${entry.text}” is a word for it in ${entry.language === 'HR systems' ? 'exports of HR systems' : entry.language}`,
  exact: true,
});

/** A manager's e-mail is about the manager; otherwise the parts must agree or the surer one counts less. */
function bySegments(text: string): Reading[] {
  const found = segments(text).flatMap((part) => {
    const best = exactly(part, 0.95)?.[0];
    return best ? [best] : [];
  });
  const first = found[0];
  if (!first) return [];
  const manager = found.find(({ meaning }) => meaning === 'manager');
  if (manager) return [manager];
  const decoy = found.find(({ meaning }) => meaning === 'other' || meaning === 'birthDate');
  const agree = found.every(({ meaning }) => meaning === first.meaning);
  if (agree) return [first];
  if (decoy) return [decoy];
  return rank(found.map((reading) => ({ ...reading, score: reading.score * 0.85 })));
}

function alike(text: string): Reading[] {
  const { meaning: key, words } = headerKeys(text);
  if (key.length < 3) return [];
  const about = words.some((word) => ABOUT_OTHERS.has(word));
  const readings: Reading[] = [];
  // Whatever else the header says, it speaks of an address, unless it is another's.
  const address = words.includes('email') && !about;
  if (address)
    readings.push({
      meaning: 'email',
      score: 0.8,
      why: 'its header speaks of e-mail',
      exact: false,
    });
  for (const entry of alikeEntries(key, words)) {
    const limit = tolerance(Math.min(key.length, entry.key.length));
    let same = 0;
    if (limit > 0 && editDistance(key, entry.key, limit) <= limit) same = 0.92;
    else same = wordSimilarity(words, entry.words);
    if (same < 0.5) continue;
    const decoy = entry.meaning === 'other' || entry.meaning === 'birthDate';
    const damped =
      (about && !decoy) || (address && entry.meaning !== 'email' && entry.meaning !== 'manager');
    readings.push({
      meaning: entry.meaning,
      score: entry.weight * same ** 1.5 * (damped ? 0.6 : 0.97),
      why: `its header resembles “${entry.text}”`,
      exact: false,
    });
  }
  return rank(readings);
}

function rank(readings: readonly Reading[]): Reading[] {
  const best = new Map<HeaderMeaning, Reading>();
  for (const reading of readings) {
    if ((best.get(reading.meaning)?.score ?? 0) < reading.score) best.set(reading.meaning, reading);
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, 6);
}

/**
 * 0–1: how sure a text is a header that people use; what finding the header row asks of every text near the top. Only
 * words of the lists count: looking for what is merely alike takes too long for that.
 */
export function recognise(header: string): number {
  if (header.length > 60) return 0;
  const best = exactly(header, 1)?.[0] ?? bySegments(withoutBrackets(header))[0];
  return best ? Math.max(0.8, best.score) : 0;
}
