import { isUtf8 } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { BADGE_LIMITS } from '../limits.ts';
import { damaged, tooLarge, unsupported } from '../refusal.ts';
import { utf8 } from '../text.ts';
import { onlyALink } from './only-a-link.ts';
import { isWhole, pngChunks, type PngChunk } from './png-chunks.ts';
import type { Carried } from './types.ts';

/** Keywords of the text chunk that holds a badge: Open Badges 2.0 and 3.0, “Baked badges”. */
export const PNG_KEYWORDS = ['openbadges', 'openbadgecredential'] as const;
const LONGEST_KEYWORD = 79;
const TEXT_CHUNKS: ReadonlySet<string> = new Set(['iTXt', 'tEXt', 'zTXt']);

interface Holder {
  readonly chunk: PngChunk;
  readonly keyword: string;
}

function keywordOf(chunk: PngChunk): string | null {
  const end = chunk.data.subarray(0, LONGEST_KEYWORD + 1).indexOf(0);
  if (end < 0) return null;
  const keyword = Buffer.from(chunk.data.subarray(0, end)).toString('latin1');
  return PNG_KEYWORDS.some((known) => known === keyword) ? keyword : null;
}

/** The text of an iTXt chunk: flag, method, language, translated keyword, UTF-8 text (PNG specification, 11.3.3.4). */
function internationalText({ chunk, keyword }: Holder, warnings: string[]): string {
  const { data } = chunk;
  const flags = keyword.length + 1;
  const language = data.indexOf(0, flags + 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (translated < 0) throw damaged(`The part of the picture called “${keyword}” is broken.`);
  const body = data.subarray(translated + 1);
  if (data[flags] !== 1) return utf8(body, `the part “${keyword}” of the picture`);
  if (data[flags + 1] !== 0)
    throw unsupported(`The part of the picture called “${keyword}” is compressed in no known way.`);
  warnings.push('The badge in the picture is compressed, which Open Badges does not allow.');
  return utf8(inflated(body, keyword), `the part “${keyword}” of the picture`);
}

function inflated(body: Uint8Array, keyword: string): Uint8Array {
  try {
    return inflateSync(body, { maxOutputLength: BADGE_LIMITS.credentialBytes });
  } catch (error) {
    if (error instanceof RangeError)
      throw tooLarge('The badge in the picture', BADGE_LIMITS.credentialBytes);
    throw damaged(`The part of the picture called “${keyword}” cannot be decompressed.`, error);
  }
}

/**
 * What a tEXt or zTXt chunk holds: the address of the assertion, as the first baked badges had it, hardly ever the badge itself. Such
 * text is Latin-1 by the letter, but who bakes JSON there writes UTF-8.
 */
function plainText({ chunk, keyword }: Holder, warnings: string[]): string {
  const packed = chunk.type === 'zTXt';
  const body = chunk.data.subarray(keyword.length + (packed ? 2 : 1));
  const bytes = Buffer.from(packed ? inflated(body, keyword) : body);
  warnings.push(
    `The badge stands in a ${chunk.type} part of the picture, where iTXt is asked for.`,
  );
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1').trim();
}

/** Finds the credential baked into a PNG. The first counts; a picture that is damaged elsewhere is read with a warning. */
export function pngCredential(bytes: Uint8Array): Carried {
  const warnings: string[] = [];
  const holders: Holder[] = [];
  let last = '';
  for (const chunk of pngChunks(bytes)) {
    last = chunk.type;
    if (!TEXT_CHUNKS.has(chunk.type)) continue;
    const keyword = keywordOf(chunk);
    if (keyword !== null) holders.push({ chunk, keyword });
  }
  const holder = holders.find(({ chunk }) => chunk.type === 'iTXt') ?? holders[0];
  if (holder === undefined) {
    if (last !== 'IEND')
      throw damaged('The picture is cut off, and no badge stands in what is left.');
    throw unsupported(
      'There is no badge in this picture.',
      'Use the picture as it was downloaded from the issuer: a screenshot or a picture that was saved again loses the badge.',
    );
  }
  if (holder.chunk.data.length > BADGE_LIMITS.credentialBytes)
    throw tooLarge('The badge in the picture', BADGE_LIMITS.credentialBytes);
  if (!isWhole(bytes, holder.chunk))
    throw damaged(
      `The part of the picture called “${holder.keyword}” was changed after it was written: its checksum does not fit.`,
    );
  if (last !== 'IEND') warnings.push('The picture is cut off at its end.');
  if (holders.length > 1)
    warnings.push(`The picture holds ${holders.length} badges; only the first counts.`);
  const text =
    holder.chunk.type === 'iTXt'
      ? internationalText(holder, warnings)
      : plainText(holder, warnings);
  if (/^\s*https?:/i.test(text)) throw onlyALink(text);
  return {
    text,
    carrier: `found in the picture (${holder.chunk.type} ${holder.keyword})`,
    type: 'image/png',
    warnings,
  };
}
