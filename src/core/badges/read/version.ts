import type { JsonObject, JsonValue, ReadBadge } from '../types.ts';
import { unsupported } from './refusal.ts';

/** The items of a field that holds one or many; none where it is absent. */
export const many = (value: JsonValue | undefined): readonly JsonValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const textsOf = (value: JsonValue | undefined): string[] =>
  many(value).filter((item) => typeof item === 'string');

export const typesOf = (object: JsonObject): string[] => textsOf(object['type']);

const VC_CONTEXTS: ReadonlySet<string> = new Set([
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
]);
export const isVcContext = (url: string): boolean => VC_CONTEXTS.has(url);

/** Contexts of Open Badges 3 in all the places where it was ever published. */
export const isOpenBadges3Context = (url: string): boolean =>
  /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/(context(-3\.0\.\d+)?\.json|context\/ob_v3p0\.jsonld)$/.test(
    url,
  ) ||
  url === 'https://w3id.org/openbadges/v3' ||
  url === 'https://imsglobal.github.io/openbadges-specification/context.json';

const isClrContext = (url: string): boolean => /\/clr\/v2p0\/context/.test(url);

const isOpenBadges2Context = (url: string): boolean =>
  /^https?:\/\/(w3id\.org\/openbadges\/v2\/?|openbadgespec\.org\/v2\/context\.json|purl\.imsglobal\.org\/spec\/ob\/v2p\d\/.*)$/.test(
    url,
  );

/** Things of Open Badges and verifiable credentials that are not awarded to anyone, and what they are for people. */
const NO_AWARD: Readonly<Record<string, string>> = {
  BadgeClass: 'the description of a badge',
  Issuer: 'an issuer’s profile',
  Profile: 'an issuer’s profile',
  CryptographicKey: 'a public key',
  RevocationList: 'a list of revoked badges',
  BitstringStatusListCredential: 'a list of revoked credentials',
  StatusList2021Credential: 'a list of revoked credentials',
};

const PIN_IT =
  'If it belongs to an issuer whom you trust, pin it to that issuer; as a badge use the file that was awarded to the person.';

function refuseOther(types: readonly string[], kind: string): never {
  const known = types.find((type) => Object.hasOwn(NO_AWARD, type));
  if (known !== undefined)
    throw unsupported(
      `This is ${NO_AWARD[known]} (type “${known}”), not a badge of a person.`,
      PIN_IT,
    );
  if (types.includes('VerifiablePresentation'))
    throw unsupported(
      'This is a presentation of credentials (type “VerifiablePresentation”), not a single one.',
      'Export the badge itself from the wallet.',
    );
  if (types.includes('Endorsement'))
    throw unsupported(
      'This is an endorsement (type “Endorsement”), not a badge of a person.',
      PIN_IT,
    );
  const named =
    types.length === 0 ? 'is missing or empty' : `says “${types.join('”, “').slice(0, 120)}”`;
  throw unsupported(
    `The field “type” ${named}; a badge would have ${kind} there.`,
    'Check that this is a badge; if it is, ask the issuer for one that follows Open Badges 2.0 or 3.0.',
  );
}

/**
 * Which standard a credential follows, by its type and context.
 *
 * @throws Refusal naming `@context` or `type` where it follows none
 */
export function versionOf(credential: JsonObject): ReadBadge['version'] {
  const contexts = textsOf(credential['@context']);
  const types = typesOf(credential);
  if (types.includes('Assertion') && !types.includes('VerifiableCredential'))
    return versionOfAssertion(contexts);
  if (many(credential['@context']).length === 0)
    throw unsupported(
      'The field “@context” is missing, so that this is no badge of Open Badges 2.0 or 3.0.',
      'Check that this is the badge file and not another .json file.',
    );
  if (Object.keys(NO_AWARD).some((type) => types.includes(type))) refuseOther(types, '');
  if (!types.includes('VerifiableCredential'))
    refuseOther(types, '“Assertion” or “VerifiableCredential”');
  if (!contexts.some(isVcContext))
    throw unsupported(
      'The field “@context” does not name the context of verifiable credentials (https://www.w3.org/ns/credentials/v2).',
      'Ask the issuer for a badge that follows Open Badges 3.0.',
    );
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential'))
    return '3.0';
  if (types.includes('ClrCredential')) return 'CLR 2.0';
  if (types.includes('EndorsementCredential')) return 'VC';
  if (contexts.some(isOpenBadges3Context) || contexts.some(isClrContext))
    refuseOther(types, '“OpenBadgeCredential” or “AchievementCredential”');
  return 'VC';
}

function versionOfAssertion(contexts: readonly string[]): '2.0' {
  if (contexts.some(isOpenBadges2Context)) return '2.0';
  if (contexts.some((url) => /openbadges\/v1/.test(url)))
    throw unsupported(
      'This is a badge of Open Badges 1, as its “@context” says.',
      'Ask the issuer for it in Open Badges 2.0 or 3.0.',
    );
  throw unsupported(
    'The field “@context” does not name Open Badges 2.0 (https://w3id.org/openbadges/v2).',
    'Check that this is a badge; if it is, ask the issuer for one that follows Open Badges 2.0 or 3.0.',
  );
}
