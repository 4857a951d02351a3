import type { JsonObject, ReadBadge } from '../types.ts';
import { readJsonObject } from './json/read-json.ts';
import { BADGE_LIMITS } from './limits.ts';
import { damaged, Refusal, tooLarge, unsupported } from './refusal.ts';
import { utf8 } from './text.ts';

/** Three parts of base64url, as a compact JWS has (RFC 7515, section 7.1); an unsecured one has an empty third. */
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const ENCRYPTED = /^[\w-]+(\.[\w-]*){4}$/;

/** A JWS may have been broken into lines on its way, by an e-mail for one. */
const joined = (text: string): string => text.replaceAll(/\s+/g, '');

/** Whether a text is meant as a compact JWS: it begins with the base64url of `{` and of what may follow, up to a point. */
export const looksLikeJws = (text: string): boolean => /^\s*e[wy][\w\s-]+\./.test(text);

/** Bytes of base64url in its one canonical form: other spellings of the same bytes would let a changed text pass as signed. */
function bytesOf(part: string, name: string): Uint8Array {
  const bytes = Buffer.from(part, 'base64url');
  if (bytes.toString('base64url') !== part)
    throw damaged(`The ${name} of the signed badge is broken: it is no proper base64url.`);
  return bytes;
}

function objectOf(part: string, name: string, warnings: string[]): JsonObject {
  const read = readJsonObject(utf8(bytesOf(part, name), `the ${name} of the signed badge`));
  warnings.push(...read.warnings);
  return read.object;
}

function checkHeader(header: JsonObject): void {
  const { alg } = header;
  if (typeof alg !== 'string')
    throw unsupported('The signed badge does not say how it was signed: its header has no “alg”.');
  if (alg.trim().toLowerCase() === 'none')
    throw unsupported(
      'The badge says “alg: none”: it looks signed and is not. Such badges are always refused.',
    );
  // RFC 7515, section 4.1.11: what is said to be critical and is not understood makes the JWS invalid. None is understood.
  if (Object.hasOwn(header, 'crit'))
    throw unsupported(
      'The signed badge asks for extensions (“crit”) that this program does not know.',
    );
}

/**
 * Takes a compact JWS apart. Nothing is verified.
 *
 * @throws Refusal where it is broken, encrypted, unsigned (`alg: none`), or asks for unknown extensions
 */
export function readJws(text: string): {
  jws: NonNullable<ReadBadge['jws']>;
  warnings: string[];
} {
  if (text.length > 2 * BADGE_LIMITS.credentialBytes)
    throw tooLarge('The credential', BADGE_LIMITS.credentialBytes);
  const compact = joined(text);
  if (ENCRYPTED.test(compact))
    throw new Refusal(
      'FILE_ENCRYPTED',
      'The badge is encrypted.',
      'Ask the holder to export it without encryption.',
    );
  if (compact.includes('~'))
    throw unsupported(
      'The badge is an SD-JWT, of which parts may be left out; Open Badges have no such form.',
    );
  if (!COMPACT.test(compact))
    throw damaged(
      'The signed badge is broken: it must be three parts of base64url with points between.',
    );
  const [header = '', payload = '', signature = ''] = compact.split('.');
  const warnings: string[] = [];
  const jws = {
    compact,
    header: objectOf(header, 'header', warnings),
    payload: objectOf(payload, 'payload', warnings),
  };
  checkHeader(jws.header);
  if (signature === '') throw unsupported('The badge is not signed: its signature is empty.');
  bytesOf(signature, 'signature');
  return { jws, warnings };
}
