import type { JsonObject, JsonValue } from '../types.ts';
import { isObject } from './json/read-json.ts';
import { unsupported } from './refusal.ts';

/** Claims of the JWT itself (RFC 7519, section 4.1), which are no part of the credential. */
const REGISTERED = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti', 'cnf'] as const;

/**
 * A NumericDate (seconds since 1970, RFC 7519, section 2) as an instant, or null: there is none.
 *
 * @throws Refusal for a date that is none, by which an expiry could be missed
 */
function instantOf(payload: JsonObject, name: 'nbf' | 'exp'): string | null {
  const claim = payload[name];
  if (claim === undefined) return null;
  if (typeof claim !== 'number' || Math.abs(claim) > 8.64e12)
    throw unsupported(
      `The claim “${name}” of the signed badge must be a number of seconds, but is ${JSON.stringify(claim).slice(0, 60)}.`,
      'Ask the issuer for a badge that follows the specification.',
    );
  return new Date(claim * 1000).toISOString().replace('.000Z', 'Z');
}

const VC_1_CONTEXT = 'https://www.w3.org/2018/credentials/v1';

/**
 * The credential that a JWT holds: its `vc` (VC Data Model 1.1, section 6.3.1), or the payload itself (Open Badges 3.0, section
 * 8.2.4; VC 2.0 JOSE). What only the claims say is put in where the credential leaves it out; where both say it, the credential's
 * stays, and the verifier holds them against each other.
 */
export function credentialOfJwt(payload: JsonObject): JsonObject {
  const credential = isObject(payload['vc']) ? { ...payload['vc'] } : { ...payload };
  if (!isObject(payload['vc'])) for (const claim of REGISTERED) delete credential[claim];
  const contexts = [credential['@context'] ?? []].flat();
  const [from, until] = contexts.includes(VC_1_CONTEXT)
    ? ['issuanceDate', 'expirationDate']
    : ['validFrom', 'validUntil'];
  const fill = (field: string, value: JsonValue | null | undefined): void => {
    if (value !== null && value !== undefined) credential[field] ??= value;
  };
  fill('id', payload['jti']);
  fill('issuer', payload['iss']);
  if (credential['issuanceDate'] === undefined && credential['validFrom'] === undefined)
    fill(from, instantOf(payload, 'nbf'));
  if (credential['expirationDate'] === undefined && credential['validUntil'] === undefined)
    fill(until, instantOf(payload, 'exp'));
  const subject = credential['credentialSubject'];
  if (isObject(subject) && subject['id'] === undefined && typeof payload['sub'] === 'string')
    credential['credentialSubject'] = { ...subject, id: payload['sub'] };
  return credential;
}
