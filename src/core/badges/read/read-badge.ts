import type { BadgeFacts, JsonObject, ReadBadge } from '../types.ts';
import { factsOfAssertion, unresolved, type Resolve } from './facts/facts-2.ts';
import { factsOfCredential } from './facts/facts-3.ts';
import { recipientsOf } from './facts/recipients.ts';
import { isObject, readJson } from './json/read-json.ts';
import { looksLikeJws, readJws } from './jws.ts';
import { BADGE_LIMITS } from './limits.ts';
import { embeddedPicture } from './picture/data-url.ts';
import { isPng } from './picture/png-chunks.ts';
import { pngCredential } from './picture/png-credential.ts';
import { svgCredential } from './picture/svg-credential.ts';
import type { Carried } from './picture/types.ts';
import { Refusal, tooLarge, unsupported } from './refusal.ts';
import { notABadge } from './other-files.ts';
import { checkStructure } from './structure/check-structure.ts';
import { fileText } from './text.ts';
import { credentialOfJwt } from './vc-jwt.ts';
import { many, typesOf, versionOf } from './version.ts';

/** Warnings beyond these say nothing new. */
const MOST_WARNINGS = 50;

interface Source {
  readonly format: ReadBadge['format'];
  readonly carrier: string;
  readonly text: string;
  readonly picture: ReadBadge['picture'];
  readonly warnings: readonly string[];
}

type Decoded = Pick<ReadBadge, 'jws' | 'credential'> & { readonly warnings: readonly string[] };

/**
 * Reads a badge from the bytes of a file: JSON, a JWS, or a PNG or SVG with either baked in, told by content. Nothing is
 * verified and nothing is fetched.
 *
 * @param name of the file, for messages
 * @throws Problem where it is no badge, damaged, too large, hostile, or departs from its standard in what matters, naming the field
 */
export function readBadge(bytes: Uint8Array, name: string): ReadBadge {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error.of(name);
    throw error;
  }
}

/** The facts of a badge again, with copies of what it names only by address: its badge class and issuer (Open Badges 2.0). */
export const factsWith = (badge: ReadBadge, resolve: Resolve): BadgeFacts =>
  badge.version === '2.0'
    ? factsOfAssertion(badge.credential, badge.recipients, resolve)
    : badge.facts;

function read(bytes: Uint8Array): ReadBadge {
  const source = sourceOf(bytes);
  const { jws, credential, warnings: decoding } = decoded(source.text);
  const version = versionOf(credential);
  const structure = checkStructure(credential, version);
  const recipients = recipientsOf(credential, version === '2.0');
  return {
    format: source.format === 'json' && jws !== null ? 'jws' : source.format,
    carrier: source.carrier,
    version,
    text: source.text,
    jws,
    credential,
    facts:
      version === '2.0'
        ? factsOfAssertion(credential, recipients, unresolved)
        : factsOfCredential(credential, recipients),
    recipients,
    picture: source.picture ?? embeddedPicture(credential),
    warnings: [...new Set([...source.warnings, ...decoding, ...structure])].slice(0, MOST_WARNINGS),
  };
}

function sourceOf(bytes: Uint8Array): Source {
  if (bytes.length === 0)
    throw new Refusal('FILE_EMPTY', 'The file is empty.', 'Download the badge again.');
  if (bytes.length > BADGE_LIMITS.fileBytes) throw tooLarge('The file', BADGE_LIMITS.fileBytes);
  if (isPng(bytes)) return baked('png', pngCredential(bytes), bytes);
  notABadge(bytes);
  const text = fileText(bytes);
  if (text.trimStart().startsWith('<')) return baked('svg', svgCredential(text), bytes);
  if (bytes.length > 2 * BADGE_LIMITS.credentialBytes)
    throw tooLarge('The credential', BADGE_LIMITS.credentialBytes);
  const signed = looksLikeJws(text);
  return {
    format: signed ? 'jws' : 'json',
    carrier: signed ? 'is the file itself (compact JWS)' : 'is the file itself (JSON)',
    text,
    picture: null,
    warnings: [],
  };
}

const baked = (format: 'png' | 'svg', carried: Carried, bytes: Uint8Array): Source => ({
  format,
  carrier: carried.carrier,
  text: carried.text,
  picture: { type: carried.type, bytes },
  warnings: carried.warnings,
});

function decoded(written: string): Decoded {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  if (looksLikeJws(text)) return decodedJws(text, []);
  const { value, warnings } = readJson(withinText(text));
  if (typeof value === 'string' && looksLikeJws(value)) return decodedJws(value, warnings);
  if (!isObject(value))
    throw unsupported(
      Array.isArray(value)
        ? `The file is a list of ${value.length}, not a single badge.`
        : 'The file holds a single value, not a badge.',
    );
  const enveloped = envelopedJws(value);
  if (enveloped !== null) return decodedJws(enveloped, warnings);
  return { jws: null, credential: value, warnings };
}

/** JSON begins with a brace, a bracket or a quote: everything else is told apart from JSON that is merely broken. */
function withinText(text: string): string {
  if (/^\s*[{["]/.test(text)) return text;
  throw unsupported(
    'This is no badge: the file holds neither JSON nor a signed badge.',
    'Use the badge as it was issued: a .png, .svg, .json or .jwt file.',
  );
}

/** `EnvelopedVerifiableCredential`: a JWT as a data URL in `id` (VC Data Model 2.0, section 4.13). */
function envelopedJws(object: JsonObject): string | null {
  if (!typesOf(object).includes('EnvelopedVerifiableCredential')) return null;
  const id = typeof object['id'] === 'string' ? object['id'] : '';
  const found =
    /^data:application\/(?:vc\+|vc-ld\+|vc\+ld\+json\+)?jwt(?:;[^,;]{1,40}){0,3},/i.exec(id)?.[0];
  if (found !== undefined) return id.slice(found.length);
  if (/^data:application\/\S{0,20}sd-jwt/i.test(id))
    throw unsupported(
      'The badge is an SD-JWT, of which parts may be left out; Open Badges have no such form.',
    );
  throw unsupported('The field “id” of the enveloped credential holds no signed badge (JWT).');
}

function decodedJws(text: string, before: readonly string[]): Decoded {
  const { jws, warnings } = readJws(text);
  const isAssertion =
    typesOf(jws.payload).includes('Assertion') && many(jws.payload['vc']).length === 0;
  return {
    jws,
    credential: isAssertion ? jws.payload : credentialOfJwt(jws.payload),
    warnings: [...before, ...warnings],
  };
}
