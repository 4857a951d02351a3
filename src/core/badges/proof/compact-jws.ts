import type { JsonObject } from '../types.ts';
import { fromBase64Url, utf8 } from './encodings.ts';
import { isObject } from './json.ts';

/** A compact JWS taken apart; nothing of it is verified. */
export interface CompactJws {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** What was signed: the first two parts as they stand. */
  readonly signed: string;
  readonly signature: Uint8Array;
}

function objectOf(bytes: Uint8Array | null): JsonObject | null {
  const text = bytes === null ? null : utf8(bytes);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Takes a compact JWS apart (RFC 7515 §7.1); null: it is none, or spells its parts in a way the RFC does not allow. */
export function partsOfJws(compact: string): CompactJws | null {
  const parts = compact.split('.');
  const [first, second, third] = parts;
  if (parts.length !== 3 || first === undefined || second === undefined || third === undefined)
    return null;
  const header = objectOf(fromBase64Url(first));
  const payload = objectOf(fromBase64Url(second));
  const signature = fromBase64Url(third);
  if (header === null || payload === null || signature === null) return null;
  return { header, payload, signed: `${first}.${second}`, signature };
}

/** The credential that the payload of a VC-JWT is or holds (`vc` of VC Data Model 1.1 §6.3.1). */
export function credentialIn(payload: JsonObject): JsonObject {
  const vc = payload['vc'];
  if (!isObject(vc)) return payload;
  const issuer = payload['iss'];
  return {
    ...(typeof issuer === 'string' ? { issuer } : {}),
    ...(typeof payload['jti'] === 'string' ? { id: payload['jti'] } : {}),
    ...vc,
  };
}
