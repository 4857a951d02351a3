import { hash } from 'node:crypto';
import { addressKey } from '../proof/index.ts';
import type { RecipientEntry } from '../types.ts';
import type { PackedPeople, Searched } from './thread-messages.ts';

export interface Found {
  readonly personId: number | null;
  readonly searched: Searched;
}

/** Hash functions that badges name recipients by, as `alg$hex`. */
const ALGORITHMS: ReadonlySet<string> = new Set(['sha256', 'sha512', 'md5']);
/** People tried because the name of the file, or of the recipient, suggests them. */
const MOST_SUGGESTED = 200;
/** Hashes of everybody kept, for salts that come again: that of a whole issuer, or none. */
const INDEXES = 4;
/** Salts whose first use is remembered. */
const SALTS = 50_000;

const EVERYBODY: Found = { personId: null, searched: 'everybody' };

/** Words of a text, as they occur in names and addresses. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

const isAddress = (value: string): boolean => value.includes('@');

/**
 * Finds who of the people a badge names. An address is looked up; a hash has to be tried out with the salt of the badge, so
 * all hashes of a salt that comes again are kept, and of one that comes once those people are tried first whom a name
 * suggests.
 */
export class RecipientSearch {
  readonly #ids: Int32Array;
  readonly #emails: readonly string[];
  /** Place of an address; −1: several have it. */
  readonly #byEmail = new Map<string, number>();
  readonly #names: readonly string[];
  #byWord: Map<string, number[]> | null = null;
  readonly #indexes = new Map<string, Map<string, number>>();
  readonly #salts = new Set<string>();
  #hashes: number;

  /** @param hashes trials that may be made in all */
  constructor({ ids, emails, names }: PackedPeople, hashes: number) {
    this.#ids = ids;
    this.#emails = ids.length === 0 ? [] : emails.split('\n');
    this.#names = names.split('\n');
    this.#hashes = hashes;
    for (const [place, email] of this.#emails.entries()) {
      const key = addressKey(email);
      if (key !== '') this.#byEmail.set(key, this.#byEmail.has(key) ? -1 : place);
    }
  }

  /** @param hints texts that may hold the name of the recipient */
  find(recipients: readonly RecipientEntry[], hints: readonly string[]): Found {
    let searched: Searched = 'everybody';
    for (const { value } of recipients) {
      if (!isAddress(value)) continue;
      const place = this.#byEmail.get(addressKey(value));
      if (place !== undefined) return place < 0 ? { personId: null, searched } : this.#at(place);
    }
    for (const { value, hashed, salt } of recipients) {
      if (!hashed) continue;
      const found = this.#byHash(value, salt ?? '', hints);
      if (found.personId !== null) return found;
      if (found.searched === 'suggested') searched = 'suggested';
    }
    return { personId: null, searched };
  }

  #at(place: number): Found {
    return { personId: this.#ids[place] ?? null, searched: 'everybody' };
  }

  #byHash(value: string, salt: string, hints: readonly string[]): Found {
    const [algorithm = '', digest = ''] = value.toLowerCase().split('$');
    if (!ALGORITHMS.has(algorithm) || digest === '') return EVERYBODY;
    const key = `${algorithm}$${salt}`;
    const index = this.#indexes.get(key);
    if (index) return this.#inIndex(index, digest);

    for (const place of this.#suggested(hints)) {
      this.#hashes -= 1;
      if (this.#isHash(place, algorithm, salt, digest)) return this.#at(place);
    }
    if (this.#hashes < this.#emails.length) return { personId: null, searched: 'suggested' };
    this.#hashes -= this.#emails.length;
    if (salt === '' || this.#salts.has(key))
      return this.#inIndex(this.#indexOf(key, algorithm, salt), digest);
    if (this.#salts.size < SALTS) this.#salts.add(key);
    for (const place of this.#emails.keys()) {
      if (this.#isHash(place, algorithm, salt, digest)) return this.#at(place);
    }
    return EVERYBODY;
  }

  #inIndex(index: ReadonlyMap<string, number>, digest: string): Found {
    const place = index.get(digest);
    return place === undefined ? EVERYBODY : this.#at(place);
  }

  #indexOf(key: string, algorithm: string, salt: string): Map<string, number> {
    const index = new Map<string, number>();
    for (const [place, email] of this.#emails.entries()) {
      for (const form of formsOf(email)) index.set(hash(algorithm, form + salt, 'hex'), place);
    }
    const [oldest] = this.#indexes.keys();
    if (this.#indexes.size >= INDEXES && oldest !== undefined) this.#indexes.delete(oldest);
    this.#indexes.set(key, index);
    return index;
  }

  #isHash(place: number, algorithm: string, salt: string, digest: string): boolean {
    return formsOf(this.#emails[place] ?? '').some(
      (form) => hash(algorithm, form + salt, 'hex') === digest,
    );
  }

  /** Places of people whose name or address has words of the hints; those with the most of them first. */
  #suggested(hints: readonly string[]): number[] {
    const byWord = (this.#byWord ??= this.#words());
    const scores = new Map<number, number>();
    for (const word of new Set(hints.flatMap(wordsOf))) {
      const places = byWord.get(word);
      // A word that fits hundreds of people suggests nobody.
      if (!places || places.length > MOST_SUGGESTED) continue;
      for (const place of places) scores.set(place, (scores.get(place) ?? 0) + 1);
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_SUGGESTED)
      .map(([place]) => place);
  }

  #words(): Map<string, number[]> {
    const byWord = new Map<string, number[]>();
    for (const [place, email] of this.#emails.entries()) {
      const local = email.split('@')[0] ?? '';
      for (const word of new Set(wordsOf(`${this.#names[place] ?? ''} ${local}`))) {
        const places = byWord.get(word);
        if (places) places.push(place);
        else byWord.set(word, [place]);
      }
    }
    return byWord;
  }
}

/** An address as issuers may have hashed it: as it is written here, in lower case, or as a link. */
function formsOf(email: string): string[] {
  if (email === '') return [];
  const lower = email.toLowerCase();
  const plain = lower === email ? [lower] : [lower, email];
  return [...plain, ...plain.map((text) => `mailto:${text}`)];
}
