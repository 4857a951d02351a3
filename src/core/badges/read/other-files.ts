import { unsupported } from './refusal.ts';

/** Files that people take for badges, by how they begin. */
const KNOWN: readonly (readonly [beginning: RegExp, what: string])[] = [
  [/^\xff\xd8\xff/, 'a JPEG picture'],
  [/^GIF8/, 'a GIF picture'],
  [/^RIFF.{4}WEBP/s, 'a WebP picture'],
  [/^%PDF-/, 'a PDF document'],
  [/^PK\x03\x04/, 'a ZIP file or an Office document'],
  [/^\x1f\x8b/, 'a compressed file'],
];

/** Says what a file is that cannot be a badge. */
export function notABadge(bytes: Uint8Array): void {
  const beginning = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const known = KNOWN.find(([pattern]) => pattern.test(beginning));
  if (known === undefined) return;
  throw unsupported(
    `This is ${known[1]}, which cannot hold an Open Badge.`,
    'Use the badge as it was issued: a .png, .svg, .json or .jwt file.',
  );
}
