import type { ReadBadge } from '../types.ts';
import { looksLikeJws } from './jws.ts';
import { isPng, pngChunk, pngChunks } from './picture/png-chunks.ts';
import { SVG_NAMESPACES } from './picture/svg-credential.ts';
import { SvgScanner, type SvgTag } from './picture/svg-scanner.ts';
import { unsupported } from './refusal.ts';
import { fileText, utf8 } from './text.ts';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');

/**
 * Puts a credential into a picture: into a PNG as an iTXt part after its head, into an SVG as the first element within
 * the root. All other bytes of the picture stay as they are.
 *
 * @param picture PNG or SVG (UTF-8) without a badge
 * @param text JSON or compact JWS
 */
export function bake(picture: Uint8Array, text: string, version: ReadBadge['version']): Uint8Array {
  return isPng(picture) ? intoPng(picture, text, version) : intoSvg(picture, text, version);
}

function intoPng(picture: Uint8Array, text: string, version: ReadBadge['version']): Uint8Array {
  const [head] = pngChunks(picture);
  if (head?.type !== 'IHDR') throw unsupported('The picture is a broken PNG.');
  const keyword = version === '2.0' ? 'openbadges' : 'openbadgecredential';
  // Keyword, end, not compressed, method 0, no language, no translated keyword (PNG specification, section 11.3.3.4).
  const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text)]);
  return Buffer.concat([
    picture.subarray(0, head.to),
    pngChunk('iTXt', data),
    picture.subarray(head.to),
  ]);
}

function elementFor(text: string, version: ReadBadge['version']): string {
  const name = version === '2.0' ? 'assertion' : 'credential';
  const head = `openbadges:${name} xmlns:openbadges="${SVG_NAMESPACES[name]}"`;
  if (looksLikeJws(text)) return `<${head} verify="${escaped(text)}"/>`;
  // A reader of XML makes line feeds of carriage returns, but for those written as references, which CDATA cannot hold.
  const body = text.includes('\r')
    ? escaped(text)
    : `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  return `<${head}>${body}</openbadges:${name}>`;
}

function intoSvg(picture: Uint8Array, text: string, version: ReadBadge['version']): Uint8Array {
  const svg = utf8(picture, 'the picture');
  let root: SvgTag | null = null;
  new SvgScanner(fileText(picture), {
    open: (tag) => {
      root ??= tag;
    },
    close: () => {},
    text: () => {},
  }).run();
  const mark = svg.startsWith('\uFEFF') ? 1 : 0;
  const at = mark + ((root as SvgTag | null)?.to ?? 0);
  if (svg.slice(0, at).endsWith('/>')) throw unsupported('The picture is empty.');
  return Buffer.from(svg.slice(0, at) + elementFor(text, version) + svg.slice(at));
}
