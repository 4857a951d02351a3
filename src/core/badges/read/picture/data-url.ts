import type { JsonObject, JsonValue, ReadBadge } from '../../types.ts';
import { firstObject, objectOf } from '../facts/words.ts';

/** Pictures that are shown; anything else in a data URL is left alone. */
const TYPES: ReadonlySet<string> = new Set([
  'image/png',
  'image/svg+xml',
  'image/jpeg',
  'image/webp',
]);

/** What every such file begins with, so that a picture is what it says it is. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  'image/png': /^\x89PNG\r\n\x1a\n/,
  'image/jpeg': /^\xff\xd8\xff/,
  'image/webp': /^RIFF.{4}WEBP/s,
  'image/svg+xml': /^(\xef\xbb\xbf)?\s*</,
};

function pictureOf(value: JsonValue | undefined): ReadBadge['picture'] {
  const url = typeof value === 'string' ? value : objectOf(value)['id'];
  if (typeof url !== 'string' || !url.startsWith('data:')) return null;
  const comma = url.indexOf(',');
  if (comma < 0 || comma > 200) return null;
  const [type = '', ...parameters] = url.slice(5, comma).toLowerCase().split(';');
  if (!TYPES.has(type)) return null;
  const body = url.slice(comma + 1);
  const bytes = parameters.includes('base64') ? Buffer.from(body, 'base64') : percentDecoded(body);
  const beginning = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  return BEGINNINGS[type]?.test(beginning) === true ? { type, bytes } : null;
}

function percentDecoded(text: string): Uint8Array {
  try {
    return Buffer.from(decodeURIComponent(text), 'utf8');
  } catch {
    // A stray % sign: the data URL is broken, and there is no picture to show.
    return new Uint8Array(0);
  }
}

/** The picture inside a credential as a data URL: its own, its subject's, or the achievement's; null where it has none, or only by address. */
export function embeddedPicture(credential: JsonObject): ReadBadge['picture'] {
  const subject = firstObject(credential['credentialSubject']);
  const candidates = [
    credential['image'],
    subject['image'],
    firstObject(subject['achievement'])['image'],
    objectOf(credential['badge'])['image'],
  ];
  for (const candidate of candidates) {
    const picture = pictureOf(candidate);
    if (picture !== null) return picture;
  }
  return null;
}
