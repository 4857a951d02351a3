import type { PinnedKind } from '#shared/credentials.ts';
import type { JsonObject, JsonValue } from '../types.ts';
import { bitsOf, countSet, ListUnreadable, wholeNumber } from './bitstring.ts';
import { credentialIn, partsOfJws } from './compact-jws.ts';
import { keyOfDid, withoutFragment } from './dids.ts';
import { idOf, isObject, listOf, textOf, typesOf } from './json.ts';
import { keysOfDocument, type StatedKey } from './key-documents.ts';
import { fromMultikey, fromPem, KeyRefused, type PublicKey } from './keys.ts';
import { counted, quoted } from './words.ts';

/** A document as it can be pinned. */
export interface RecognisedDocument {
  /** Its own id, by which badges name it; null: it has none. */
  readonly url: string | null;
  readonly kind: PinnedKind;
  /** Keys that it holds, also none. */
  readonly keys: readonly StatedKey[];
  /** "131,072 entries, 1 set", "3 revoked", "Ed25519 key" */
  readonly summary: string;
  /** The name that it gives its owner, of a profile or badge class. */
  readonly name: string | null;
  /** As it is kept: what was parsed, or the compact text of a JWS. */
  readonly content: JsonObject | string;
}

const LIST_TYPES = ['BitstringStatusListCredential', 'StatusList2021Credential'];
const REVOCATION_TYPES = ['RevocationList', '1EdTechRevocationList'];

function alone(key: PublicKey, keyId: string | null): StatedKey {
  return { key, keyId, controller: null, asserts: true, until: null };
}

/** The JSON of a text; null: it is none. */
function parsed(text: string): JsonValue | null {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}

/**
 * The keys of what a person may give as one: a PEM text, a JWK, a JWKS, a key document, a profile, a DID document, a did:key or
 * did:jwk, a Multikey. Empty: it holds none that may be used. Throws KeyRefused for a single key that may not be used (a private key, say).
 */
export function keyFrom(given: string | JsonObject): readonly StatedKey[] {
  if (typeof given !== 'string') {
    // A file of one key says why it is none; among several the others still serve.
    if (textOf(given['kty']) !== null || textOf(given['publicKeyPem']) !== null) refuseAloud(given);
    return keysOfDocument(given);
  }
  const text = given.trim();
  if (text.startsWith('-----BEGIN')) return [alone(fromPem(text), null)];
  if (text.startsWith('did:')) {
    const key = keyOfDid(text);
    return key === null ? [] : [{ ...alone(key, text), controller: withoutFragment(text) }];
  }
  if (text.startsWith('{')) {
    const value = parsed(text);
    return isObject(value) ? keyFrom(value) : [];
  }
  return /^z[1-9A-HJ-NP-Za-km-z]+$/.test(text) ? [alone(fromMultikey(text), null)] : [];
}

function refuseAloud(document: JsonObject): void {
  const pem = textOf(document['publicKeyPem']);
  if (pem !== null) fromPem(pem);
  else if ('d' in document || 'k' in document)
    throw new KeyRefused('is a private key: whoever has the file can sign with it');
}

function listSummary(credential: JsonObject): string {
  const subject = listOf(credential['credentialSubject'])[0];
  if (!isObject(subject)) return 'A status list without a list';
  try {
    const bits = bitsOf(subject['encodedList']);
    const size = Math.max(1, wholeNumber(subject['statusSize']) ?? 1);
    const entries = Math.floor((bits.length * 8) / size);
    return `${counted(entries, 'entry', 'entries')}, ${countSet(bits).toLocaleString('en-GB')} set`;
  } catch (error) {
    if (error instanceof ListUnreadable) return `Cannot be read: ${error.message}`;
    throw error;
  }
}

function revocationSummary(document: JsonObject): string {
  const revoked =
    document['revokedAssertions'] ??
    document['revokedCredential'] ??
    document['revokedCredentials'];
  return `${listOf(revoked).length.toLocaleString('en-GB')} revoked`;
}

function keySummary(keys: readonly StatedKey[]): string {
  const kinds = [...new Set(keys.map(({ key }) => key.kind))].join(', ');
  if (keys.length === 0) return 'No key that can be used';
  return keys.length === 1 ? `${kinds} key` : `${keys.length} keys: ${kinds}`;
}

function kindOf(document: JsonObject): PinnedKind {
  const types = typesOf(document);
  const is = (...names: readonly string[]): boolean => types.some((type) => names.includes(type));
  if (is(...LIST_TYPES)) return 'status-list';
  if (is(...REVOCATION_TYPES) || 'revokedAssertions' in document || 'revokedCredential' in document)
    return 'revocation-list';
  if (is('CryptographicKey', 'Key', 'Multikey', 'JsonWebKey')) return 'key';
  if (is('BadgeClass')) return 'badge-class';
  if (idOf(document)?.startsWith('did:') === true || 'verificationMethod' in document) return 'did';
  if (is('Issuer', 'Profile')) return 'profile';
  if ('kty' in document || Array.isArray(document['keys'])) return 'key';
  return keysOfDocument(document).length > 0 ? 'key' : 'other';
}

function ofObject(document: JsonObject, content: JsonObject | string): RecognisedDocument {
  const kind = kindOf(document);
  const keys = ['key', 'did', 'profile'].includes(kind) ? keysOfDocument(document) : [];
  const name = textOf(document['name']);
  const own = name === null ? '' : quoted(name, 80);
  const summaries: Record<PinnedKind, () => string> = {
    'status-list': () => listSummary(document),
    'revocation-list': () => revocationSummary(document),
    key: () => keySummary(keys),
    did: () => keySummary(keys),
    profile: () => (keys.length > 0 ? `${own}, ${keySummary(keys)}` : own || 'Profile'),
    'badge-class': () => own || 'Badge class',
    other: () => own || 'Document of another kind',
  };
  return { url: idOf(document), kind, keys, summary: summaries[kind](), name, content };
}

/**
 * What a document is that she wants to keep a copy of: OB 2.0 key, profile, badge class and revocation list; DID document; JWK,
 * JWKS, PEM; status lists of W3C and 1EdTech, also as a JWS. Null: a text that is none of them.
 * Throws KeyRefused for a single key that may not be used.
 */
export function recogniseDocument(given: string | JsonObject): RecognisedDocument | null {
  if (typeof given !== 'string') {
    if (textOf(given['kty']) !== null) keyFrom(given);
    return ofObject(given, given);
  }
  const text = given.replace(/^\uFEFF/, '').trim();
  if (text.startsWith('{')) {
    const value = parsed(text);
    return isObject(value) ? recogniseDocument(value) : null;
  }
  const jws = partsOfJws(text);
  if (jws !== null) return ofObject(credentialIn(jws.payload), text);
  const keys = keyFrom(text);
  const [only] = keys;
  if (only === undefined) return null;
  const { jwk } = only.key;
  return {
    url: only.keyId,
    kind: 'key',
    keys,
    summary: keySummary(keys),
    name: null,
    content: only.keyId === null ? jwk : { ...jwk, id: only.keyId },
  };
}
