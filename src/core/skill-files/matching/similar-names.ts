import { wordSimilarity } from '#core/roster/index.ts';

export interface Similar {
  /** Position among the names that the index was made of. */
  readonly at: number;
  /** 0–1. */
  readonly score: number;
}

/** So many places are looked at for a name, those of its rarest parts first: common ones tell little and cost much. */
const BUDGET = 6000;
const LEAST_PARTS = 2;
const LOOKED_AT = 20;

const words = (key: string): string[] => key.split(/[\s,.;/()_-]+/u).filter((word) => word !== '');

function parts(key: string): string[] {
  const text = ` ${key} `;
  const found: string[] = [];
  for (let at = 0; at + 3 <= text.length; at++) found.push(text.slice(at, at + 3));
  return found;
}

/** Finds names much like another, by the triples of letters that they share. Made once for many questions. */
export class SimilarNames {
  readonly #keys: readonly string[];
  readonly #places = new Map<string, number[]>();

  /** @param keys folded */
  constructor(keys: readonly string[]) {
    this.#keys = keys;
    keys.forEach((key, at) => {
      for (const part of new Set(parts(key))) {
        const places = this.#places.get(part);
        if (places) places.push(at);
        else this.#places.set(part, [at]);
      }
    });
  }

  /** The names most like this one, best first; none that is hardly like it. */
  find(key: string, most: number, least: number): Similar[] {
    const shared = new Map<number, number>();
    const own = new Set(parts(key));
    const lists = [...own]
      .flatMap((part) => {
        const places = this.#places.get(part);
        return places ? [places] : [];
      })
      .sort((a, b) => a.length - b.length);
    let looked = 0;
    for (const [rank, places] of lists.entries()) {
      looked += places.length;
      if (looked > BUDGET && rank >= LEAST_PARTS) break;
      for (const at of places) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    const close = [...shared]
      .map(([at, count]) => ({ at, count: count / (own.size + (this.#keys[at]?.length ?? 0)) }))
      .sort((a, b) => b.count - a.count)
      .slice(0, LOOKED_AT);
    const ownWords = words(key);
    return close
      .map(({ at }) => ({ at, score: wordSimilarity(ownWords, words(this.#keys[at] ?? '')) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, most);
  }
}
