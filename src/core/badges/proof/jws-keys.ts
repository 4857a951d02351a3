import type { JsonObject } from '../types.ts';
import { keyOfDid } from './dids.ts';
import { idOf, isObject, textOf } from './json.ts';
import { fromJwk, KeyRefused, type PublicKey } from './keys.ts';
import { current, fromDocument, keyNamed, MOST_TRIED, wantedFor } from './resolve.ts';
import type { Signer, Sought } from './signer.ts';
import type { TrustIndex } from './trust-index.ts';

/** The key that a header brings along; a private one is refused, as whoever has the badge could sign with it. */
function keyInHeader(header: JsonObject): PublicKey | null {
  const jwk = header['jwk'];
  if (jwk === undefined) return null;
  if (!isObject(jwk)) throw new KeyRefused('in its header is not written as a JWK');
  return fromJwk(jwk);
}

/** Keys that she pinned for whoever the badge says issued it. */
function keysOfIssuer(issuer: string, index: TrustIndex, asOf: string): readonly Signer[] {
  const found = index
    .documentsOfIssuer(issuer)
    .flatMap((document) =>
      current(index.keysIn(document), asOf).map((key) => fromDocument(key, document)),
    );
  const pinned = index.keysOfIssuer(issuer).map(({ jwk, keyId }) => ({
    key: fromJwk(jwk),
    keyId,
    from: 'pinned-key' as const,
    controller: issuer,
    document: null,
  }));
  const own = keyOfDid(issuer);
  const self: Signer[] =
    own === null
      ? []
      : [{ key: own, keyId: issuer, from: 'badge', controller: issuer, document: null }];
  return [...self, ...found, ...pinned].slice(0, MOST_TRIED);
}

/**
 * Keys by which a JWS may have been signed (Open Badges 3.0 §8.2.4): the header's `jwk` or `kid`; without them whatever was pinned
 * for the issuer. `jku`, `x5u` and `x5c` are never followed.
 */
export function keysOfJws(
  header: JsonObject,
  issuer: string | null,
  index: TrustIndex,
  asOf: string,
): Sought {
  try {
    return keysOrThrow(header, issuer, index, asOf);
  } catch (error) {
    if (error instanceof KeyRefused) return { refused: `The key ${error.message}.` };
    throw error;
  }
}

function keysOrThrow(
  header: JsonObject,
  issuer: string | null,
  index: TrustIndex,
  asOf: string,
): Sought {
  const kid = textOf(header['kid']);
  const brought = keyInHeader(header);
  const named = kid === null ? null : keyNamed(kid, index, asOf);
  if (named !== null && 'refused' in named) return named;
  if (brought !== null) {
    const other = named !== null && 'found' in named ? named.found : [];
    const same = other.filter(({ key }) => key.fingerprint === brought.fingerprint);
    if (other.length > 0 && same.length === 0)
      return { refused: 'The key that its header brings is not the one that its header names.' };
    if (same.length > 0) return { found: same };
    return {
      found: [{ key: brought, keyId: kid, from: 'badge', controller: null, document: null }],
    };
  }
  if (named !== null && 'found' in named) return named;
  const known = issuer === null ? [] : keysOfIssuer(issuer, index, asOf);
  // A kid that is a bare name (“key-1”) picks among the issuer's keys; one that none has picks nothing, and all are tried.
  const picked = known.filter(
    ({ keyId, key }) => kid !== null && (keyId === kid || key.fingerprint === kid),
  );
  if (picked.length > 0) return { found: picked };
  if (known.length > 0) return { found: known, ...(named !== null && { orElse: named }) };
  if (named !== null) return named;
  return {
    unknown:
      'It does not bring its key along and does not name one, and no key of its issuer is pinned.',
    wanted:
      issuer === null
        ? []
        : wantedFor(issuer).map((entry) => ({
            ...entry,
            kind: entry.kind === 'key' ? 'profile' : entry.kind,
          })),
  };
}

/** Who issued a credential, by the id that it gives. */
export function issuerIdOf(credential: JsonObject): string | null {
  return idOf(credential['issuer']);
}
