import type { Trust, TrustedDocument, TrustedIssuer, TrustedKey } from '../types.ts';
import { plainIdentifier } from './dids.ts';
import { isObject } from './json.ts';
import { keysOfDocument, type StatedKey } from './key-documents.ts';

/** What may be relied on, so that a batch of badges finds it quickly. */
export class TrustIndex {
  readonly #documents = new Map<string, TrustedDocument[]>();
  readonly #keys = new Map<string, TrustedKey[]>();
  readonly #keysById = new Map<string, TrustedKey[]>();
  readonly #issuers = new Map<string, TrustedIssuer[]>();
  readonly #stated = new Map<TrustedDocument, readonly StatedKey[]>();
  readonly #keysByIssuer = new Map<string, TrustedKey[]>();
  readonly #documentsByIssuer = new Map<string, TrustedDocument[]>();
  readonly #unowned: readonly TrustedDocument[];

  constructor(trust: Trust) {
    for (const document of trust.documents) put(this.#documents, document.url, document);
    for (const copies of this.#documents.values())
      copies.sort((a, b) => (a.takenOn < b.takenOn ? 1 : -1));
    for (const key of trust.keys) {
      put(this.#keys, key.fingerprint, key);
      if (key.keyId !== null) put(this.#keysById, key.keyId, key);
      for (const identifier of key.issuer.identifiers)
        put(this.#keysByIssuer, plainIdentifier(identifier), key);
    }
    for (const issuer of trust.issuers)
      for (const identifier of issuer.identifiers)
        put(this.#issuers, plainIdentifier(identifier), issuer);
    for (const document of trust.documents)
      for (const identifier of document.issuer?.identifiers ?? [])
        put(this.#documentsByIssuer, plainIdentifier(identifier), document);
    this.#unowned = trust.documents.filter(({ kind, issuer }) => kind === 'key' && issuer === null);
  }

  /** Key files that she gave without saying whose they are: enough to check a signature, not to know who made it. */
  get unowned(): readonly TrustedDocument[] {
    return this.#unowned;
  }

  /** The file of a key given without saying whose it is; null: this key is in none. */
  unownedWith(fingerprint: string): TrustedDocument | null {
    const holds = (document: TrustedDocument): boolean =>
      this.keysIn(document).some(({ key }) => key.fingerprint === fingerprint);
    return this.#unowned.find(holds) ?? null;
  }

  /** Her copy of what stands at a URL or DID, the newest of several. */
  document(url: string): TrustedDocument | null {
    return this.#documents.get(url)?.[0] ?? null;
  }

  /** Pins of a key, by its fingerprint. */
  pins(fingerprint: string): readonly TrustedKey[] {
    return this.#keys.get(fingerprint) ?? [];
  }

  /** Pinned keys that go by this id. */
  keysNamed(keyId: string): readonly TrustedKey[] {
    return this.#keysById.get(keyId) ?? [];
  }

  /** Keys pinned to whoever goes by this identifier. */
  keysOfIssuer(identifier: string): readonly TrustedKey[] {
    return this.#keysByIssuer.get(plainIdentifier(identifier)) ?? [];
  }

  /** Documents that stand at this identifier, or are pinned to whoever goes by it. */
  documentsOfIssuer(identifier: string): readonly TrustedDocument[] {
    const own = this.document(identifier);
    const others = this.#documentsByIssuer.get(plainIdentifier(identifier)) ?? [];
    return own === null ? others : [own, ...others.filter((document) => document !== own)];
  }

  /** Issuers of the catalogue or of keys that go by this identifier. */
  issuers(identifier: string): readonly TrustedIssuer[] {
    const keyed = this.keysOfIssuer(identifier).map(({ issuer }) => issuer);
    return [...(this.#issuers.get(plainIdentifier(identifier)) ?? []), ...keyed];
  }

  /** The keys of a document, read once. */
  keysIn(document: TrustedDocument): readonly StatedKey[] {
    const known = this.#stated.get(document);
    if (known !== undefined) return known;
    const keys = isObject(document.content) ? keysOfDocument(document.content) : [];
    this.#stated.set(document, keys);
    return keys;
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const indexes = new WeakMap<Trust, TrustIndex>();

export function indexOf(trust: Trust): TrustIndex {
  const known = indexes.get(trust);
  if (known !== undefined) return known;
  const index = new TrustIndex(trust);
  indexes.set(trust, index);
  return index;
}
