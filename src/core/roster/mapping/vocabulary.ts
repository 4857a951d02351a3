import { arabic } from '../words/arabic.ts';
import { chinese } from '../words/chinese.ts';
import { decoys } from '../words/decoys.ts';
import { dutch } from '../words/dutch.ts';
import { english } from '../words/english.ts';
import { french } from '../words/french.ts';
import { further } from '../words/further.ts';
import { german } from '../words/german.ts';
import { italian } from '../words/italian.ts';
import { japanese } from '../words/japanese.ts';
import { korean } from '../words/korean.ts';
import { polish } from '../words/polish.ts';
import { portuguese } from '../words/portuguese.ts';
import { spanish } from '../words/spanish.ts';
import type { HeaderMeaning, HeaderWords } from '../words/types.ts';
import { vendors } from '../words/vendors.ts';
import { headerKeys } from './header-text.ts';

export interface Entry {
  readonly meaning: HeaderMeaning;
  /** 0–1: how sure the word is of its meaning. */
  readonly weight: number;
  readonly language: string;
  /** As written in the list, for explanations. */
  readonly text: string;
  readonly words: readonly string[];
  readonly key: string;
}

interface Vocabulary {
  readonly byKey: ReadonlyMap<string, readonly Entry[]>;
  /** By the first two letters of each word and of the whole key, and by its last two. */
  readonly byEnds: ReadonlyMap<string, readonly Entry[]>;
}

const SURE = 0.97;
export const LANGUAGES: readonly (readonly [string, HeaderWords])[] = [
  ['English', english],
  ['HR systems', vendors],
  ['English', decoys],
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
  ['Portuguese', portuguese],
  ['Italian', italian],
  ['Dutch', dutch],
  ['Polish', polish],
  ['Japanese', japanese],
  ['Chinese', chinese],
  ['Korean', korean],
  ['Arabic', arabic],
  ['a further language', further],
];

/** Every variant of a word list: text and weight. */
export function variants(list: string): { text: string; weight: number }[] {
  return list.split('|').map((item) => {
    const match = /^(.*):(\d+)$/u.exec(item);
    return match
      ? { text: match[1] ?? item, weight: Number(match[2]) / 100 }
      : { text: item, weight: SURE };
  });
}

/** Takes in one language after another, so that others are answered in between. */
function* build(): Generator<void, Vocabulary, void> {
  const byKey = new Map<string, Entry[]>();
  const byEnds = new Map<string, Entry[]>();
  const add = (key: string, entry: Entry): void => {
    const list = byKey.get(key);
    const same = list?.findIndex(({ meaning }) => meaning === entry.meaning) ?? -1;
    if (!list) byKey.set(key, [entry]);
    else if (same === -1) list.push(entry);
    else if ((list[same]?.weight ?? 0) < entry.weight) list[same] = entry;
  };
  for (const [language, words] of LANGUAGES) {
    for (const [meaning, list] of Object.entries(words)) {
      yield;
      for (const { text, weight } of variants(list)) {
        const { exact, meaning: key, words: split } = headerKeys(text);
        const entry: Entry = {
          meaning: meaning as HeaderMeaning,
          weight,
          language,
          text,
          words: split,
          key,
        };
        for (const end of endsOf(key, split)) {
          const list = byEnds.get(end);
          if (list) list.push(entry);
          else byEnds.set(end, [entry]);
        }
        add(exact, entry);
        if (key !== exact) add(key, entry);
      }
    }
  }
  return { byKey, byEnds };
}

let built: Vocabulary | undefined;
/** All header words of all languages, by their keys; made on first use. */
export function vocabulary(): Vocabulary {
  if (built) return built;
  const making = build();
  for (;;) {
    const step = making.next();
    if (step.done) return (built = step.value);
  }
}

/** Makes the vocabulary ahead of its use, in small steps. */
export async function prepareVocabulary(breathe: () => Promise<void>): Promise<void> {
  if (built) return;
  const making = build();
  for (;;) {
    const step = making.next();
    if (step.done) {
      built ??= step.value;
      return;
    }
    await breathe();
  }
}

const endsOf = (key: string, words: readonly string[]): Set<string> =>
  new Set([...words.map((word) => word.slice(0, 2)), key.slice(0, 2), `…${key.slice(-2)}`]);

/** Entries that may be alike: those that begin a word, or end, as the header does. */
export function alikeEntries(key: string, words: readonly string[]): Set<Entry> {
  const { byEnds } = vocabulary();
  const found = new Set<Entry>();
  for (const end of endsOf(key, words)) for (const entry of byEnds.get(end) ?? []) found.add(entry);
  return found;
}
