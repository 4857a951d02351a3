import type { JsonValue } from '../types.ts';
import { fromBase64Url, utf8 } from './encodings.ts';
import { isObject } from './json.ts';
import { fromJwk, fromMultikey, KeyRefused, type PublicKey } from './keys.ts';

/** The DID or URL that a verification method belongs to: what stands before its `#`. */
export function withoutFragment(url: string): string {
  const at = url.indexOf('#');
  return at === -1 ? url : url.slice(0, at);
}

export function fragmentOf(url: string): string | null {
  const at = url.indexOf('#');
  return at === -1 || at === url.length - 1 ? null : url.slice(at + 1);
}

/**
 * An identifier as it is compared: without a fragment and the slash at the end of an address, scheme and host of an address in lower
 * case (RFC 3986 §6.2.2.1), as is the host of a did:web.
 */
export function plainIdentifier(identifier: string): string {
  return withoutFragment(identifier)
    .replace(/\/$/, '')
    .replace(/^(https?:\/\/[^/?@]*|did:web:[^:]*)/i, (place) => place.toLowerCase());
}

/** Whether two identifiers are one: exactly, but for a fragment, the slash at the end and the case of a host. */
export function sameIdentifier(a: string, b: string): boolean {
  return plainIdentifier(a) === plainIdentifier(b);
}

/**
 * The key that a `did:key` or `did:jwk` says itself; null: another method. Throws KeyRefused for one that says none, or whose
 * fragment names another key than it has.
 */
export function keyOfDid(url: string): PublicKey | null {
  const did = withoutFragment(url);
  const fragment = fragmentOf(url);
  if (did.startsWith('did:key:')) {
    const multikey = did.slice('did:key:'.length);
    if (fragment !== null && fragment !== multikey)
      throw new KeyRefused('is named by a did:key whose two halves differ');
    return fromMultikey(multikey);
  }
  if (!did.startsWith('did:jwk:')) return null;
  if (fragment !== null && fragment !== '0')
    throw new KeyRefused('is named by a did:jwk with a fragment other than #0');
  const bytes = fromBase64Url(did.slice('did:jwk:'.length));
  const text = bytes === null ? null : utf8(bytes);
  let jwk: JsonValue | null;
  try {
    jwk = text === null ? null : (JSON.parse(text) as JsonValue);
  } catch {
    jwk = null;
  }
  if (!isObject(jwk)) throw new KeyRefused('is named by a did:jwk that holds no key');
  return fromJwk(jwk);
}

/** Where the document of a `did:web` stands (did:web method §3.2): what she would have to save a copy of; null: no did:web. */
export function urlOfDidWeb(did: string): string | null {
  if (!did.startsWith('did:web:')) return null;
  const [host, ...path] = did.slice('did:web:'.length).split(':').map(decoded);
  if (host === undefined || host === '') return null;
  return path.length === 0
    ? `https://${host}/.well-known/did.json`
    : `https://${host}/${path.join('/')}/did.json`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
