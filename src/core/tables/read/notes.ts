import { LIMITS } from '../limits.ts';

interface Repeated {
  readonly sentence: (count: number, place: string) => string;
  readonly place: string;
  count: number;
}

/** Sentences for the person. Things that happen in many cells are told once, with the first place and their number. */
export class Notes {
  readonly #single: string[] = [];
  readonly #repeated = new Map<string, Repeated>();

  add(sentence: string): void {
    this.#single.push(sentence);
  }

  /** Something that may happen often: kept per `kind` and sheet, with the place where it was met first. */
  repeat(kind: string, place: () => string, sentence: Repeated['sentence']): void {
    const known = this.#repeated.get(kind);
    if (known) known.count++;
    else this.#repeated.set(kind, { sentence, place: place(), count: 1 });
  }

  finish(): readonly string[] {
    const all = [
      ...this.#single,
      ...[...this.#repeated.values()].map(({ sentence, place, count }) => sentence(count, place)),
    ];
    if (all.length <= LIMITS.notes) return all;
    const rest = all.length - LIMITS.notes;
    return [...all.slice(0, LIMITS.notes), `${rest} more remarks of this kind were left out.`];
  }
}
