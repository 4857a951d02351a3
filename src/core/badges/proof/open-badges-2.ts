import type { JsonObject, TrustedDocument } from '../types.ts';
import { sameIdentifier } from './dids.ts';
import { idOf, isObject, listOf, textOf } from './json.ts';
import { keyOfObject } from './key-documents.ts';
import { KeyRefused } from './keys.ts';
import type { NamedIssuer } from './issuer.ts';
import { judgeJws } from './jws.ts';
import { keysOfJws } from './jws-keys.ts';
import { orUnowned, usable } from './resolve.ts';
import { integrity } from './signer.ts';
import type { Integrity, NotHere, Signer, Sought, Wanted } from './signer.ts';
import type { TrustIndex } from './trust-index.ts';
import { fail, quoted, unchecked } from './words.ts';

/**
 * What an Open Badges 2.0 assertion refers to, as far as it holds it or she has a copy: assertion → badge class → issuer profile
 * → keys and revocation list.
 */
export interface Linked {
  readonly badgeClass: JsonObject | null;
  readonly profile: JsonObject | null;
  readonly profileDocument: TrustedDocument | null;
  readonly issuer: NamedIssuer;
  /** Copies that would lead further. */
  readonly wanted: readonly Wanted[];
}

function held(value: JsonObject[string] | undefined): JsonObject | null {
  // An object with no more than an id is a reference.
  return isObject(value) && Object.keys(value).length > 2 ? value : null;
}

function copyOf(url: string | null, index: TrustIndex): TrustedDocument | null {
  return url === null ? null : index.document(url);
}

const contentOf = (document: TrustedDocument | null): JsonObject | null =>
  isObject(document?.content) ? document.content : null;

/** Follows the references of an assertion through what is pinned; a copy by its address beats what the badge brings along. */
export function linkedFrom(assertion: JsonObject, index: TrustIndex): Linked {
  const classUrl = idOf(assertion['badge']);
  const badgeClass = contentOf(copyOf(classUrl, index)) ?? held(assertion['badge']);
  const issuerValue = badgeClass?.['issuer'];
  const issuerUrl = idOf(issuerValue);
  const profileDocument = copyOf(issuerUrl, index);
  const profile = contentOf(profileDocument) ?? held(issuerValue);
  const wanted: Wanted[] = [];
  if (badgeClass === null && classUrl !== null)
    wanted.push({
      url: classUrl,
      kind: 'badge-class',
      why: 'It says which issuer the badge is of.',
    });
  if (profileDocument === null && issuerUrl !== null)
    wanted.push({
      url: issuerUrl,
      kind: 'profile',
      why: 'It says which key and which list of revoked badges are the issuer’s.',
    });
  const name = profile === null ? null : textOf(profile['name']);
  return { badgeClass, profile, profileDocument, issuer: { id: issuerUrl, name }, wanted };
}

/**
 * The same, once the signature is checked: where no copy of the badge class says who the issuer is, the owner of the key must be,
 * as the key of a badge is its issuer's (Open Badges 2.0, Signed badges). Enough to find the list of revoked badges, not to name
 * an issuer.
 */
export function linkedBySigner(linked: Linked, integrity: Integrity, index: TrustIndex): Linked {
  const owner = integrity.signers[0]?.controller ?? null;
  if (linked.profile !== null || linked.issuer.id !== null || owner === null) return linked;
  const profileDocument = copyOf(owner, index);
  return { ...linked, profile: contentOf(profileDocument), profileDocument };
}

/** How an assertion says it is to be verified: `signed` or `hosted`. */
export function verificationType(assertion: JsonObject): 'signed' | 'hosted' {
  const verification = assertion['verification'] ?? assertion['verify'];
  const types = isObject(verification) ? listOf(verification['type']) : [];
  return types.some((type) => ['signed', 'SignedBadge'].includes(String(type)))
    ? 'signed'
    : 'hosted';
}

/**
 * The key of a signed assertion (Open Badges 2.0, Signed badges): the document that `verification.creator` names, whose owner must
 * be the issuer and which the issuer's profile must list. Falls back to the profile's keys.
 */
function seekKey(assertion: JsonObject, linked: Linked, index: TrustIndex, asOf: string): Sought {
  const verification = assertion['verification'] ?? assertion['verify'];
  const creator = isObject(verification) ? idOf(verification['creator']) : null;
  const listed = linked.profile === null ? [] : listOf(linked.profile['publicKey']);
  const names = creator === null ? listed.map(idOf).filter((id) => id !== null) : [creator];
  const held = listed.filter(isObject).filter((key) => creator === null || idOf(key) === creator);
  const inProfile =
    linked.profileDocument === null
      ? []
      : held.flatMap((key) => profileKey(key, linked.profileDocument));
  if (inProfile.length > 0) return { found: inProfile };
  for (const name of names) {
    const document = index.document(name);
    const keys = document === null ? [] : index.keysIn(document);
    if (document !== null && keys.length > 0)
      return owned(usable(keys, document, asOf), name, linked, index);
    const pinned = keysOfJws({ kid: name }, null, index, asOf);
    if ('found' in pinned) return pinned;
  }
  const [name] = names;
  const notHere: NotHere = {
    unknown:
      name === undefined
        ? 'It does not say which key signed it, and no key of its issuer is pinned.'
        : `Its key stands at ${quoted(name)}, of which you have no copy.`,
    wanted: [
      ...names.map((url) => ({
        url,
        kind: 'key' as const,
        why: 'It is the key by which the badge is signed.',
      })),
      ...linked.wanted,
    ],
  };
  // A `jwk` in the header is no key of an Open Badges 2.0 badge; what is pinned to the issuer may be, under another name.
  const known = keysOfJws({}, linked.issuer.id, index, asOf);
  if (!('found' in known)) return notHere;
  return name === undefined ? known : { ...known, orElse: notHere };
}

function profileKey(key: JsonObject, document: TrustedDocument | null): Signer[] {
  try {
    const read = keyOfObject(key);
    if (read === null || document === null) return [];
    return [
      { key: read, keyId: idOf(key), from: 'pinned-document', controller: document.url, document },
    ];
  } catch (error) {
    if (error instanceof KeyRefused) return [];
    throw error;
  }
}

/**
 * The profile must list the key that says it is of it, where there is a copy of the profile. A key of somebody else than the badge
 * names makes the badge no less whole: that is for the verdict on the issuer.
 */
function owned(sought: Sought, name: string, linked: Linked, index: TrustIndex): Sought {
  if (!('found' in sought)) return sought;
  const owner = sought.found[0]?.controller ?? null;
  const { id } = linked.issuer;
  if (owner !== null && owner !== name && id !== null && !sameIdentifier(owner, id)) return sought;
  const profile = linked.profile ?? contentOf(copyOf(owner, index));
  const listed = profile === null ? [] : listOf(profile['publicKey']).map(idOf);
  if (profile !== null && listed.length > 0 && !listed.includes(name))
    return { refused: `The issuer’s profile does not list ${quoted(name)} as its key.` };
  return sought;
}

/** Judges whether an Open Badges 2.0 assertion is as its issuer made it. */
export async function judgeAssertion(
  assertion: JsonObject,
  compact: string | null,
  linked: Linked,
  index: TrustIndex,
  asOf: string,
): Promise<Integrity> {
  const type = verificationType(assertion);
  if (compact !== null && type === 'signed')
    return judgeJws(compact, () => orUnowned(seekKey(assertion, linked, index, asOf), index, asOf));
  if (type === 'signed')
    return integrity(
      fail(
        'Signature is missing',
        'The badge says that it is signed, but it comes without a signature.',
      ),
    );
  const url = textOf(assertion['id']);
  return integrity(
    unchecked(
      'Cannot be checked offline',
      compact !== null
        ? 'It says of itself that it is vouched for online (hosted), not by its signature, and this program never asks online.'
        : url === null
          ? 'It is not signed: its issuer vouches for it by showing it on their site, which this program never asks.'
          : `It is not signed: its issuer vouches for it by showing it at ${quoted(url, 200)}, which this program never asks.`,
    ),
    { wanted: linked.wanted },
  );
}
