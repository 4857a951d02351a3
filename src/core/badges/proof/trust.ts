import * as z from 'zod';
import { Problem } from '#shared/errors.ts';
import { PINNED_KINDS } from '#shared/credentials.ts';
import type {
  JsonObject,
  JsonValue,
  Trust,
  TrustedDocument,
  TrustedIssuer,
  TrustedKey,
} from '../types.ts';
import { utf8 } from './encodings.ts';
import { isObject } from './json.ts';
import type { StatedKey } from './key-documents.ts';
import { KeyRefused } from './keys.ts';
import { keyFrom, recogniseDocument, type RecognisedDocument } from './recognise.ts';

/** A file of trust in bytes; the longest status list is a few megabytes. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A status list is also found under the name of its file: `file:testlist`. */
export const FILE_SCHEME = 'file:';

const given = z.custom<string | JsonObject>(
  (value) => typeof value === 'string' || isObject(value),
);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const bundleSchema = z.object({
  issuers: z
    .array(
      z.object({
        name: z.string().trim().min(1),
        identifiers: z.array(z.string().min(1)).default([]),
        keys: z.array(given).default([]),
      }),
    )
    .default([]),
  documents: z.array(z.custom<JsonValue>()).default([]),
});
const namedDocumentSchema = z.object({
  url: z.string().min(1),
  kind: z.enum(PINNED_KINDS).optional(),
  content: given,
  takenOn: isoDay.optional(),
  issuer: z.string().optional(),
});

/** A file that says what to trust. */
export interface TrustFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO day on which it was last written; a copy is as old as its file, where it does not say itself. */
  readonly takenOn?: string;
}

interface Given {
  readonly recognised: RecognisedDocument;
  readonly url: string | null;
  readonly takenOn: string;
  readonly file: string;
  readonly issuer: string | null;
}

class Gathered {
  readonly given: Given[] = [];
  readonly keys: TrustedKey[] = [];
  readonly documents: TrustedDocument[] = [];
  readonly issuers: TrustedIssuer[] = [];

  /** The issuer that has this name or one of the identifiers, or a new one. */
  issuer(name: string, identifiers: readonly string[]): TrustedIssuer {
    const known = this.issuers.find((issuer) =>
      identifiers.some((identifier) => issuer.identifiers.includes(identifier)),
    );
    if (known !== undefined) return known;
    const issuer = { id: null, name, identifiers };
    this.issuers.push(issuer);
    return issuer;
  }

  /** The issuer of a list of issuers that a document is said to be of, by its name or an identifier. */
  issuerNamed(name: string): TrustedIssuer {
    return this.issuers.find((issuer) => issuer.name === name) ?? this.issuer(name, [name]);
  }

  key({ key, keyId }: StatedKey, issuer: TrustedIssuer): void {
    this.keys.push({ fingerprint: key.fingerprint, jwk: key.jwk, keyId, issuer });
  }
}

/**
 * Whose a document is by what it says: a profile and a DID document are their own, a key is its owner's. Other names that a document
 * claims (`alsoKnownAs`) are not taken: it could claim anybody's.
 */
function ownerOf(recognised: RecognisedDocument, gathered: Gathered): TrustedIssuer | null {
  const { kind, url, name, keys } = recognised;
  if ((kind === 'profile' || kind === 'did') && url !== null)
    return gathered.issuer(name ?? url, [url]);
  const owner = kind === 'key' ? (keys[0]?.controller ?? null) : null;
  return owner === null ? null : gathered.issuer(owner, [owner]);
}

function take(gathered: Gathered, given: Given): void {
  const { recognised, takenOn } = given;
  const stated = given.issuer;
  const issuer = stated === null ? ownerOf(recognised, gathered) : gathered.issuerNamed(stated);
  const url = given.url ?? recognised.url ?? FILE_SCHEME + given.file;
  const { kind, content } = recognised;
  gathered.documents.push({ url, kind, content, takenOn, issuer });
  // The name of a list's file often ends its address, where its own id is another: 1EdTech's own test list is so.
  const byFile = FILE_SCHEME + given.file;
  if (kind === 'status-list' && given.url === null && url !== byFile)
    gathered.documents.push({ url: byFile, kind, content, takenOn, issuer });
  if (issuer === null) return;
  for (const key of recognised.keys)
    if (key.asserts && key.until === null) gathered.key(key, issuer);
}

function refused(name: string, why: string): Problem {
  return new Problem(
    'INVALID_INPUT',
    `“${name}” cannot be used as something to trust: ${why}.`,
    'Give a key (PEM, JWK, JWKS), a profile, a DID document, a status or revocation list, or a file that lists issuers and documents.',
    { file: name },
  );
}

function recognised(given: string | JsonObject, name: string): RecognisedDocument {
  try {
    const found = recogniseDocument(given);
    if (found !== null) return found;
  } catch (error) {
    if (error instanceof KeyRefused) throw refused(name, `it ${error.message}`);
    throw error;
  }
  throw refused(name, 'it is neither JSON nor a key in PEM');
}

function takeValue(gathered: Gathered, value: JsonValue, name: string, takenOn: string): void {
  if (!isObject(value) && typeof value !== 'string')
    throw refused(name, 'it holds something that is no document');
  const file = baseName(name);
  const named = namedDocumentSchema.safeParse(value);
  if (named.success) {
    const { url, kind, content, issuer } = named.data;
    const found = recognised(content, name);
    const day = named.data.takenOn ?? takenOn;
    const as = { ...found, kind: kind ?? found.kind };
    gathered.given.push({ recognised: as, url, takenOn: day, file, issuer: issuer ?? null });
    return;
  }
  if (isObject(value) && (Array.isArray(value['issuers']) || Array.isArray(value['documents']))) {
    takeBundle(gathered, value, name, takenOn);
    return;
  }
  // An issuer of such a list by itself.
  if (isObject(value) && Array.isArray(value['identifiers']) && Array.isArray(value['keys'])) {
    takeBundle(gathered, { issuers: [value] }, name, takenOn);
    return;
  }
  const found = recognised(value, name);
  gathered.given.push({ recognised: found, url: null, takenOn, file, issuer: null });
}

function takeBundle(gathered: Gathered, value: JsonObject, name: string, takenOn: string): void {
  const bundle = bundleSchema.safeParse(value);
  if (!bundle.success) {
    const [issue] = bundle.error.issues;
    throw refused(name, `“${issue?.path.join('.') ?? ''}” is not as it should be`);
  }
  for (const { name: issuerName, identifiers, keys } of bundle.data.issuers) {
    const issuer = { id: null, name: issuerName, identifiers };
    gathered.issuers.push(issuer);
    for (const key of keys)
      for (const stated of statedKeys(key, name)) gathered.key(stated, issuer);
  }
  for (const document of bundle.data.documents) takeValue(gathered, document, name, takenOn);
}

function statedKeys(given: string | JsonObject, name: string): readonly StatedKey[] {
  try {
    const keys = keyFrom(given);
    if (keys.length > 0) return keys;
  } catch (error) {
    if (error instanceof KeyRefused) throw refused(name, `a key in it ${error.message}`);
    throw error;
  }
  throw refused(name, 'a key in it is none that can be used');
}

/**
 * All that some files say is to be trusted: documents, lists of them, `{ documents }` or `{ issuers: [{ name, identifiers, keys }] }`.
 * A profile, DID document or key with an owner is trusted as that issuer's. Throws Problem INVALID_INPUT, naming the file.
 *
 * @param today ISO day that copies are of which do not say it themselves
 */
export function trustFrom(files: readonly TrustFile[], today: string): Trust {
  const gathered = new Gathered();
  for (const { name, bytes, takenOn = today } of files) {
    if (bytes.length > MOST_BYTES) throw refused(name, 'it is too large');
    const text = utf8(bytes);
    if (text === null) throw refused(name, 'it is not text');
    const trimmed = text.replace(/^\uFEFF/, '').trim();
    const value = valueOf(trimmed, name);
    for (const entry of Array.isArray(value) ? value : [value])
      takeValue(gathered, entry, name, takenOn);
  }
  // Profiles first: they give names to the owners of keys.
  const named = ({ recognised: { kind } }: Given): boolean => kind === 'profile' || kind === 'did';
  for (const document of gathered.given.filter(named)) take(gathered, document);
  for (const document of gathered.given.filter((each) => !named(each))) take(gathered, document);
  return { keys: gathered.keys, documents: gathered.documents, issuers: gathered.issuers };
}

/** Keys and certificates in PEM, of which a file may hold several, with words before them (RFC 7468 §2). */
const PEM = /-----BEGIN [A-Z0-9 ]+-----[^-]+-----END [A-Z0-9 ]+-----/g;

function valueOf(text: string, name: string): JsonValue {
  if (!/^[[{]/.test(text)) return text.match(PEM) ?? text;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    throw refused(name, 'its JSON is damaged');
  }
}

/** "testlist" of "lists/testlist.json" */
function baseName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).replace(/\.(json|jsonld|jwt|jws)$/i, '');
}
