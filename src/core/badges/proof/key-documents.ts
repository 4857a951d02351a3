import type { JsonObject, JsonValue } from '../types.ts';
import { fromBase58 } from './encodings.ts';
import { idOf, isObject, listOf, textOf, typesOf } from './json.ts';
import {
  fromEd25519Bytes,
  fromJwk,
  fromMultikey,
  fromPem,
  KeyRefused,
  type PublicKey,
} from './keys.ts';

/** A key as a document states it. */
export interface StatedKey {
  readonly key: PublicKey;
  /** Its id in full: a DID URL, a URL, a key id; null: it has none. */
  readonly keyId: string | null;
  /** Whose the document says it is: `owner` or `controller`; null: it does not say. */
  readonly controller: string | null;
  /** Whether it may sign statements: false where a DID document names assertion methods and this is none of them. */
  readonly asserts: boolean;
  /** The document withdraws it from this instant on (`revoked`, `expires`). */
  readonly until: string | null;
}

/** Keys in one document; more is nothing that an issuer has. */
const MOST_KEYS = 100;

/** The key of one object: `publicKeyJwk`, `publicKeyMultibase`, `publicKeyPem`, `publicKeyBase58`, or a JWK itself. */
export function keyOfObject(object: JsonObject): PublicKey | null {
  if (textOf(object['kty']) !== null) return fromJwk(object);
  const jwk = object['publicKeyJwk'];
  if (isObject(jwk)) return fromJwk(jwk);
  const multibase = textOf(object['publicKeyMultibase']);
  if (multibase !== null) return fromMultikey(multibase);
  const pem = textOf(object['publicKeyPem']);
  if (pem !== null) return fromPem(pem);
  const base58 = textOf(object['publicKeyBase58']);
  if (base58 === null) return null;
  if (!/Ed25519/.test(typesOf(object).join(' ')))
    throw new KeyRefused('is given as base58 without saying of what kind it is');
  return fromEd25519Bytes(fromBase58(base58) ?? new Uint8Array());
}

/** An id relative to its document made whole: `#key-1` of a DID. */
function whole(id: string | null, base: string | null): string | null {
  return id !== null && id.startsWith('#') && base !== null ? base + id : id;
}

function stated(value: JsonValue, base: string | null, asserts: boolean): StatedKey | null {
  if (!isObject(value)) return null;
  let key: PublicKey | null;
  try {
    key = keyOfObject(value);
  } catch (error) {
    // One key that is of no use takes nothing from its neighbours.
    if (error instanceof KeyRefused) return null;
    throw error;
  }
  if (key === null) return null;
  const until = [textOf(value['revoked']), textOf(value['expires'])].filter((at) => at !== null);
  return {
    key,
    keyId: whole(idOf(value) ?? textOf(value['kid']), base),
    controller: idOf(value['controller']) ?? idOf(value['owner']),
    asserts,
    until: until.sort()[0] ?? null,
  };
}

/** The keys of a DID document: those that `assertionMethod` names or holds; all of them where it has no such list. */
function ofDidDocument(document: JsonObject, base: string | null): StatedKey[] {
  const methods = [
    ...listOf(document['verificationMethod']),
    ...listOf(document['publicKey']),
  ].slice(0, MOST_KEYS);
  const assertion = document['assertionMethod'];
  const named = listOf(assertion).slice(0, MOST_KEYS);
  const ids = new Set(named.map((value) => whole(idOf(value), base)));
  const asserts = (value: JsonValue): boolean =>
    assertion === undefined || ids.has(whole(idOf(value), base));
  return [
    ...methods.map((value) => stated(value, base, asserts(value))),
    ...named.map((value) => stated(value, base, true)),
  ].filter((key) => key !== null);
}

/**
 * All keys that a document holds, in its order: a key document, profile, DID document, controller document, JWK or JWKS. Keys that
 * may not be used (private, weak, of other kinds) are left out.
 */
export function keysOfDocument(document: JsonObject): StatedKey[] {
  const base = idOf(document);
  const own = stated(document, base, true);
  const found = [
    ...(own === null ? [] : [own]),
    ...listOf(document['keys'])
      .slice(0, MOST_KEYS)
      .map((value) => stated(value, base, true))
      .filter((key) => key !== null),
    ...ofDidDocument(document, base),
  ];
  const seen = new Set<string>();
  return found.filter(({ key, keyId }) => {
    const name = `${key.fingerprint} ${keyId ?? ''}`;
    return seen.size < MOST_KEYS && !seen.has(name) && seen.add(name) !== undefined;
  });
}
