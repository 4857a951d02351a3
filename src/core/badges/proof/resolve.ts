import type { TrustedDocument } from '../types.ts';
import { fragmentOf, keyOfDid, urlOfDidWeb, withoutFragment } from './dids.ts';
import { idOf, isObject } from './json.ts';
import type { StatedKey } from './key-documents.ts';
import { fromJwk, fromMultikey, KeyRefused, type PublicKey } from './keys.ts';
import type { NotHere, Signer, Sought, Wanted } from './signer.ts';
import type { TrustIndex } from './trust-index.ts';
import { dayText, quoted } from './words.ts';

/** Keys tried for one signature, where it is not said which of several made it. */
export const MOST_TRIED = 20;

/**
 * Finds the key that a badge names, without ever asking anyone: in the name itself, or in what she pinned.
 *
 * A URL whose fragment is a key (`https://university.example/issuer#z6Mk…`) says its own key, as 1EdTech's reference badges do. It
 * shows that the content is whole, and nothing about who is at that URL: the issuer verdict needs a pin. A DID method whose
 * document can change (did:web) is only ever taken from a pinned document.
 */
export function keyNamed(name: string, index: TrustIndex, asOf: string): Sought {
  try {
    const own = keyOfDid(name);
    if (own !== null) return { found: [selfNamed(own, name)] };
    return (
      keyPinned(name, index, asOf) ??
      keyInFragment(name) ??
      keysOfController(name, index) ??
      notHere(name)
    );
  } catch (error) {
    if (error instanceof KeyRefused) return { refused: `The key ${error.message}.` };
    throw error;
  }
}

function selfNamed(key: PublicKey, keyId: string): Signer {
  return { key, keyId, from: 'badge', controller: withoutFragment(keyId), document: null };
}

/** Keys of files that say of nobody that they are theirs; tried where no other key is here. */
function unownedKeys(index: TrustIndex, asOf: string): readonly Signer[] {
  return index.unowned
    .flatMap((document) =>
      current(index.keysIn(document), asOf).map((key) => ({
        ...fromDocument(key, document),
        controller: key.controller,
      })),
    )
    .slice(0, MOST_TRIED);
}

/** The same, but where the key is not here those are tried that she gave without saying whose they are. */
export function orUnowned(sought: Sought, index: TrustIndex, asOf: string): Sought {
  if (!('unknown' in sought)) return sought;
  const found = unownedKeys(index, asOf);
  return found.length === 0 ? sought : { found, orElse: sought };
}

/** Keys that may sign statements on a day. */
export function current(keys: readonly StatedKey[], asOf: string): readonly StatedKey[] {
  return keys.filter(
    ({ asserts, until }) => asserts && (until === null || until.slice(0, 10) > asOf),
  );
}

function keyPinned(name: string, index: TrustIndex, asOf: string): Sought | null {
  const base = withoutFragment(name);
  const places = [...new Set([name, base, urlOfDidWeb(base) ?? base])];
  for (const place of places) {
    const document = index.document(place);
    if (document === null) continue;
    const keys = index.keysIn(document);
    const named = keys.filter(({ keyId }) => keyId === name);
    // A document that is one key, named by its address: OB 2.0 key documents, PEM and JWK files.
    const fitting = named.length > 0 || keys.length > 1 ? named : place === name ? keys : [];
    if (fitting.length > 0) return usable(fitting, document, asOf);
  }
  // A bare name (“key-1”) is anybody's: it picks among the keys of an issuer, never among all.
  const pinned = name.includes(':') ? index.keysNamed(name) : [];
  if (pinned.length === 0) return null;
  return {
    found: pinned.map(({ jwk }) => fromPin(fromJwk(jwk), name, base === name ? null : base)),
  };
}

/** Keys of a pinned document, but for those that it does not let sign statements or has withdrawn (CID 1.0 §2.2, §2.3). */
export function usable(
  keys: readonly StatedKey[],
  document: TrustedDocument,
  asOf: string,
): Sought {
  const asserting = keys.filter(({ asserts }) => asserts);
  if (asserting.length === 0)
    return { refused: 'Its document does not let this key sign statements (assertionMethod).' };
  const standing = current(asserting, asOf);
  const [withdrawn] = asserting;
  if (standing.length === 0)
    return {
      refused: `The key was withdrawn on ${dayText(withdrawn?.until ?? asOf)}, as your copy of its document says.`,
    };
  return { found: standing.map((key) => fromDocument(key, document)) };
}

export function fromDocument(
  { key, keyId, controller }: StatedKey,
  document: TrustedDocument,
): Signer {
  const owner = isObject(document.content) ? idOf(document.content) : null;
  return {
    key,
    keyId: keyId ?? document.url,
    from: 'pinned-document',
    controller: controller ?? owner ?? document.url,
    document,
  };
}

function keyInFragment(name: string): Sought | null {
  const fragment = fragmentOf(name);
  if (fragment === null || !/^(https?|urn):/.test(name) || !/^z(6Mk|Dna|82|Q3s)/.test(fragment))
    return null;
  return { found: [selfNamed(fromMultikey(fragment), name)] };
}

/** Keys pinned to whoever the name of the key begins with. */
function keysOfController(name: string, index: TrustIndex): Sought | null {
  const base = withoutFragment(name);
  const keys = base === name ? [] : index.keysOfIssuer(base).slice(0, MOST_TRIED);
  if (keys.length === 0) return null;
  const found = keys.map(({ jwk }) => fromPin(fromJwk(jwk), name, base));
  return { found, orElse: notHere(name) };
}

function fromPin(key: PublicKey, keyId: string | null, controller: string | null): Signer {
  return { key, keyId, from: 'pinned-key', controller, document: null };
}

function notHere(name: string): NotHere {
  const base = withoutFragment(name);
  const wanted = wantedFor(name);
  if (base.startsWith('did:web:'))
    return {
      unknown: `The key is in the DID document of ${quoted(base)}. Save it from ${quoted(urlOfDidWeb(base) ?? base)} and pin it to check the signature.`,
      wanted,
    };
  if (base.startsWith('did:'))
    return {
      unknown: `The key is named by the DID ${quoted(base)}, whose document you have not pinned.`,
      wanted,
    };
  if (/^https?:/.test(base))
    return { unknown: `The key stands at ${quoted(name)}, of which you have no copy.`, wanted };
  return {
    unknown: `It names its key as “${quoted(name)}”, by which no key can be found.`,
    wanted: [],
  };
}

export function wantedFor(name: string): readonly Wanted[] {
  const base = withoutFragment(name);
  const why = 'It holds the key by which the badge is signed.';
  if (base.startsWith('did:')) return [{ url: base, kind: 'did', why }];
  return /^https?:/.test(base)
    ? [{ url: base, kind: fragmentOf(name) === null ? 'key' : 'profile', why }]
    : [];
}
