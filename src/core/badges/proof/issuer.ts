import type { TrustedIssuer, Verdict } from '../types.ts';
import { sameIdentifier } from './dids.ts';
import { grouped } from './keys.ts';
import type { Integrity, Signer } from './signer.ts';
import type { TrustIndex } from './trust-index.ts';
import { counted, dayText, fail, pass, quoted, unchecked } from './words.ts';

/** Whom a badge names as its issuer. */
export interface NamedIssuer {
  /** URL or DID; null: it names none that could be compared. */
  readonly id: string | null;
  readonly name: string | null;
  /** Where there is no id: where it would stand, as a sentence. */
  readonly unnamed?: string;
}

/** Issuers that she pinned this key to: by itself, or by the document that it was found in. */
function pinnedTo(signer: Signer, index: TrustIndex): readonly TrustedIssuer[] {
  const byKey = index.pins(signer.key.fingerprint).map(({ issuer }) => issuer);
  const byDocument = signer.document?.issuer ?? null;
  return byDocument === null ? byKey : [...byKey, byDocument];
}

const goesBy = (issuer: TrustedIssuer, id: string): boolean =>
  issuer.identifiers.some((identifier) => sameIdentifier(identifier, id));

/**
 * Whether the issuer that a badge names is the one who signed it, as far as she confirmed it. Passes only where a key by which
 * it is signed is pinned to an issuer that goes by the id that the badge gives; a key pinned to somebody else fails. All
 * else is not confirmed: a badge can name anybody, and bring a key along.
 */
export function issuerVerdict(
  issuer: NamedIssuer,
  integrity: Integrity,
  index: TrustIndex,
): Verdict {
  const name = quoted(issuer.name ?? issuer.id ?? 'an issuer', 80);
  if (integrity.verdict.result === 'fail')
    return unchecked(
      'Cannot be told',
      `The badge names ${name}, but as it is not intact, what it says of its issuer proves nothing.`,
    );
  const { id } = issuer;
  if (id === null) return unnamed(issuer, integrity, index);
  if (integrity.signers.length === 0)
    return unchecked(
      'Not confirmed',
      index.issuers(id).length === 0
        ? `The badge names ${name}. Without a signature that was checked, anybody could have written that.`
        : `The badge names ${name}, whom you know. Without a signature that was checked, anybody could have written that.`,
    );
  const pins = integrity.signers.map((signer) => ({ signer, issuers: pinnedTo(signer, index) }));
  for (const { signer, issuers } of pins) {
    const match = issuers.find((pinned) => goesBy(pinned, id));
    if (match !== undefined) return confirmed(match, signer, id);
  }
  const [other] = pins.find(({ issuers }) => issuers.length > 0)?.issuers ?? [];
  if (other !== undefined && pins.every(({ issuers }) => issuers.length > 0))
    return fail(
      'Signed by somebody else',
      `It is signed with a key that you pinned to ${other.name}, but the badge names ${name} (${quoted(id, 120)}), which is not among the identifiers of ${other.name}.`,
    );
  return notConfirmed(id, name, integrity.signers, index);
}

function confirmed(issuer: TrustedIssuer, signer: Signer, id: string): Verdict {
  const key = grouped(signer.key.fingerprint.slice(0, 16));
  const by =
    signer.document === null
      ? `a key that you pinned to ${issuer.name}`
      : `a key in your copy of ${quoted(signer.document.url, 120)} of ${dayText(signer.document.takenOn)}, pinned to ${issuer.name}`;
  return pass(
    `Confirmed: ${issuer.name}`,
    `It is signed with ${by} (${key} …), and the badge names ${quoted(id, 120)}, which is theirs.`,
  );
}

/** A badge that gives no id of its issuer, or whose issuer stands in a document that is not here. */
function unnamed(issuer: NamedIssuer, integrity: Integrity, index: TrustIndex): Verdict {
  const [pinned] = integrity.signers.flatMap((signer) => pinnedTo(signer, index));
  const why = issuer.unnamed ?? 'The badge gives no address or DID of its issuer to compare.';
  return unchecked(
    'Not confirmed',
    pinned === undefined
      ? why
      : `It is signed with a key that you pinned to ${pinned.name}. ${why}`,
  );
}

function notConfirmed(
  id: string,
  name: string,
  signers: readonly Signer[],
  index: TrustIndex,
): Verdict {
  const known = index.keysOfIssuer(id);
  const [pinned] = known;
  if (pinned !== undefined)
    return unchecked(
      'Signed with a key that you do not know',
      `You have pinned ${counted(known.length, 'key')} of ${pinned.issuer.name}, and this badge is signed with another one. Ask them whether it is theirs.`,
    );
  const unowned = signers
    .map(({ key }) => index.unownedWith(key.fingerprint))
    .find((document) => document !== null);
  if (unowned)
    return unchecked(
      'Key is pinned to nobody',
      `It is signed with the key in “${quoted(unowned.url.replace(/^file:/, ''), 120)}”, which you gave without saying whose it is. Pin that key to ${name} if it is theirs.`,
    );
  const own = signers.some(
    ({ controller }) => controller !== null && sameIdentifier(controller, id),
  );
  if (own)
    return unchecked(
      'Names itself, not confirmed by you',
      `The key belongs to the name in the badge, but no key of ${name} is pinned. A valid signature does not make a known issuer.`,
    );
  const controller = signers.find((signer) => signer.controller !== null)?.controller ?? null;
  if (controller === null)
    return unchecked(
      'Names itself, not confirmed by you',
      `The badge brings its key along and says it is from ${name}; no key of theirs is pinned. A valid signature does not make a known issuer.`,
    );
  return unchecked(
    'Key is not shown to be the issuer’s',
    `The badge names ${name}, but its key goes by ${quoted(controller, 120)}. Nothing here shows that they are the same.`,
  );
}
