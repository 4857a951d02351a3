import type { JsonObject, JsonValue, ReadBadge } from '../../types.ts';
import { isObject } from '../json/read-json.ts';
import { isOpenBadges3Context, isVcContext, many, typesOf } from '../version.ts';
import { ASSERTION } from './open-badges-2.ts';
import {
  CLR_CREDENTIAL,
  CREDENTIAL,
  ENDORSEMENT_CREDENTIAL,
  OPEN_BADGE_CREDENTIAL,
} from './open-badges-3.ts';
import { departs, inside, object, wrong, type Place, type Shape } from './shape.ts';

const SCHEMA_OF_1EDTECH =
  /^https:\/\/(purl\.imsglobal\.org|imsglobal\.github\.io|dc\.imsglobal\.org)\//;

function shapeOf(credential: JsonObject, version: ReadBadge['version']): Shape {
  if (version === '3.0') return OPEN_BADGE_CREDENTIAL;
  if (version === 'CLR 2.0') return CLR_CREDENTIAL;
  return typesOf(credential).includes('EndorsementCredential')
    ? ENDORSEMENT_CREDENTIAL
    : CREDENTIAL;
}

/** Milliseconds of an instant; one without a zone as of UTC, wherever the program runs. */
const instant = (text: string): number =>
  Date.parse(/t/i.test(text) && !/(z|[+-]\d\d:?\d\d)$/i.test(text) ? `${text}Z` : text);

/** The first of two dates must not be after the second; a badge where it is was never valid, which the verdict on its dates says. */
function checkOrder(credential: JsonObject, from: string, until: string, place: Place): void {
  const [first, last] = [credential[from], credential[until]];
  if (typeof first !== 'string' || typeof last !== 'string') return;
  if (instant(last) < instant(first)) departs(inside(place, until), `is before “${from}”`);
}

/** Which of two things a verifiable credential says of its beginning: VC 1.1 requires it, Open Badges 3.0 too. */
function checkDates(credential: JsonObject, version: ReadBadge['version'], place: Place): void {
  const begins = credential['validFrom'] ?? credential['issuanceDate'];
  if (begins === undefined && version !== 'VC') wrong(inside(place, 'validFrom'), 'is missing');
  checkOrder(credential, 'validFrom', 'validUntil', place);
  checkOrder(credential, 'issuanceDate', 'expirationDate', place);
}

function checkContext(credential: JsonObject, version: ReadBadge['version'], place: Place): void {
  const contexts = many(credential['@context']);
  const named = (known: (url: string) => boolean): boolean =>
    contexts.some((item: JsonValue) => typeof item === 'string' && known(item));
  const [first] = contexts;
  // VC Data Model 2.0, section 4.3: the first item is that of verifiable credentials.
  if (typeof first !== 'string' || !isVcContext(first))
    departs(
      inside(inside(place, '@context'), 0),
      'should be the context of verifiable credentials',
    );
  if (version === '3.0' && !named(isOpenBadges3Context))
    departs(inside(place, '@context'), 'does not name the context of Open Badges 3.0');
}

/**
 * A schema of somebody else than 1EdTech cannot be looked at offline. Open Badges 3.0 lets an issuer name further ones (class
 * CredentialSchema) and asks only that the credential conforms to them (“Verification and Validation”, step 1), so that one that
 * is not at hand does not refuse the badge: also not 1EdTech's endorsement-err-schema-status-refresh.json, in which nothing
 * is wrong but what its addresses lead to.
 */
function checkSchemas(credential: JsonObject, place: Place): void {
  const at = inside(place, 'credentialSchema');
  many(credential['credentialSchema']).forEach((schema, index) => {
    const id = isObject(schema) ? schema['id'] : undefined;
    if (typeof id === 'string' && !SCHEMA_OF_1EDTECH.test(id))
      departs(
        inside(inside(at, index), 'id'),
        'names a schema that was not looked at: nothing is fetched',
      );
  });
}

/** Somebody must be named by `id` or `identifier` (Open Badges 3.0, AchievementSubject). */
function checkRecipient(credential: JsonObject, place: Place): void {
  const [subject] = many(credential['credentialSubject']);
  if (isObject(subject) && subject['id'] === undefined && subject['identifier'] === undefined)
    departs(
      inside(place, 'credentialSubject'),
      'names nobody: it has neither “id” nor “identifier”',
    );
}

/**
 * Holds a credential against the structure that its standard asks for.
 *
 * @returns departures that do not refuse it
 * @throws Refusal naming the field
 */
export function checkStructure(credential: JsonObject, version: ReadBadge['version']): string[] {
  const warnings: string[] = [];
  const place: Place = { path: [], warnings };
  if (version === '2.0') {
    ASSERTION(credential, place);
    checkOrder(credential, 'issuedOn', 'expires', place);
    return warnings;
  }
  checkContext(credential, version, place);
  object(() => shapeOf(credential, version))(credential, place);
  checkDates(credential, version, place);
  checkSchemas(credential, place);
  checkRecipient(credential, place);
  return warnings;
}
