import canonicalize from 'canonicalize';
import type { JsonObject, JsonValue } from '../types.ts';
import { idOf, isObject, listOf, textOf } from './json.ts';
import { quoted } from './words.ts';

/** Two places of a signed token that say different things. */
export interface Disagreement {
  readonly claim: string;
  readonly says: string;
  readonly field: string;
  readonly instead: string;
}

function compareText(
  claim: string,
  value: JsonValue | undefined,
  field: string,
  stated: string | null,
): Disagreement | null {
  if (value === undefined || stated === null || value === stated) return null;
  return { claim, says: quoted(String(value), 80), field, instead: quoted(stated, 80) };
}

/** What a reader shows of a credential, which may stand in `vc` or in the token itself, but not differently in both. */
const SHOWN = [
  'credentialSubject',
  'credentialStatus',
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
];

/** Two credentials in one token: readers of VC Data Model 1.1 show the one in `vc`, those of 2.0 the token itself. */
function besideVc(payload: JsonObject): Disagreement | null {
  const { vc } = payload;
  if (!isObject(vc)) return null;
  const says = (value: JsonValue | undefined): string =>
    value === undefined
      ? 'nothing'
      : quoted(typeof value === 'string' ? value : (canonicalize(value) ?? ''), 80);
  const field = SHOWN.find(
    (name) => payload[name] !== undefined && canonicalize(payload[name]) !== canonicalize(vc[name]),
  );
  if (field === undefined) return null;
  return { claim: field, says: says(payload[field]), field, instead: says(vc[field]) };
}

function compareTime(
  claim: string,
  value: JsonValue | undefined,
  field: string,
  stated: JsonValue | undefined,
): Disagreement | null {
  if (value === undefined || stated === undefined) return null;
  const text = textOf(stated);
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  // A NumericDate is in seconds (RFC 7519 §2); parts of a second may have been dropped.
  if (typeof value === 'number' && Math.abs(value * 1000 - milliseconds) < 1000) return null;
  return { claim, says: String(value), field, instead: quoted(String(stated), 80) };
}

/**
 * Where the registered claims of a VC-JWT contradict the credential that it holds. They must agree (Open Badges 3.0 §8.2.4, VC Data
 * Model 1.1 §6.3.1): readers differ in which of the two they show. What only one of them says is no contradiction.
 */
export function disagreements(payload: JsonObject): readonly Disagreement[] {
  const vc = isObject(payload['vc']) ? payload['vc'] : payload;
  const subjects = listOf(vc['credentialSubject']);
  const [subject] = subjects;
  const [from, until] = [
    vc['issuanceDate'] === undefined ? 'validFrom' : 'issuanceDate',
    vc['expirationDate'] === undefined ? 'validUntil' : 'expirationDate',
  ];
  return [
    besideVc(payload),
    compareText('iss', payload['iss'], 'issuer', idOf(vc['issuer'])),
    compareText('jti', payload['jti'], 'id', textOf(vc['id'])),
    subjects.length > 1
      ? null
      : compareText('sub', payload['sub'], 'credentialSubject.id', idOf(subject)),
    compareTime('nbf', payload['nbf'], from, vc[from]),
    compareTime('exp', payload['exp'], until, vc[until]),
  ].filter((found) => found !== null);
}
