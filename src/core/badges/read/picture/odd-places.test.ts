import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBadge } from '../index.ts';
import { credential, jws, png } from '../testing/badges.ts';
import { pngChunk } from './png-chunks.ts';

const KEYWORD = 'openbadgecredential';
/** With letters that Latin-1 and UTF-8 write differently. */
const TEXT = JSON.stringify(credential({ name: 'Énergie – Łódź' }));
const LINK = 'https://issuer.example/assertions/1';
const HEADER = 33;

function withChunk(type: string, data: Uint8Array): Uint8Array {
  const picture = png();
  const chunk = pngChunk(type, data);
  return Buffer.concat([picture.subarray(0, HEADER), chunk, picture.subarray(HEADER)]);
}
const iTXt = (text: string): Uint8Array =>
  withChunk('iTXt', Buffer.from(`${KEYWORD}\0\0\0\0\0${text}`));
const svg = (inside: string): Uint8Array =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}</svg>`,
  );
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('a badge where it should not stand in a picture', () => {
  it.each([
    ['tEXt', withChunk('tEXt', Buffer.from(`${KEYWORD}\0${TEXT}`))],
    ['zTXt', withChunk('zTXt', Buffer.concat([Buffer.from(`${KEYWORD}\0\0`), deflateSync(TEXT)]))],
  ])('is read from %s, and said so', (type, bytes) => {
    const badge = readBadge(bytes, 'badge.png');
    expect(badge.text).toBe(TEXT);
    expect(badge.warnings.join()).toContain(type);
  });

  it('is read from iTXt behind a byte order mark', () => {
    expect(readBadge(iTXt(`\uFEFF${TEXT}`), 'badge.png').credential['name']).toBe('Énergie – Łódź');
  });

  it('is read from the attribute of an SVG picture', () => {
    const bytes = svg(`<openbadges:credential verify="${escaped(TEXT)}"/>`);
    expect(readBadge(bytes, 'badge.svg')).toMatchObject({ format: 'svg', text: TEXT });
  });

  it('is not unpacked beyond any size of a badge', () => {
    const packed = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const bytes = withChunk('zTXt', Buffer.concat([Buffer.from(`${KEYWORD}\0\0`), packed]));
    expect(() => readBadge(bytes, 'badge.png')).toThrow(/larger than/);
  });
});

describe('a picture that holds only a link', () => {
  it.each([
    ['tEXt', withChunk('tEXt', Buffer.from(`openbadges\0${LINK}`))],
    ['iTXt', withChunk('iTXt', Buffer.from(`openbadges\0\0\0\0\0${LINK}`))],
    ['SVG, attribute', svg(`<openbadges:credential verify="${LINK}"/>`)],
    ['SVG, body', svg(`<openbadges:credential>${LINK}</openbadges:credential>`)],
  ])('says so (%s)', (_, bytes) => {
    expect(() => readBadge(bytes, 'badge')).toThrow(
      /only a link to the badge \(https:\/\/issuer\.example/,
    );
  });
});

describe('a signed badge whose claims are no dates', () => {
  it.each([
    ['exp', '1577836800'],
    ['nbf', null],
    ['exp', 1e300],
  ])('is refused, as an expiry could be missed: %s %j', (claim, value) => {
    const { validUntil: _, validFrom: __, ...rest } = credential();
    const text = jws({ ...rest, nbf: 1, [claim]: value });
    expect(() => readBadge(Buffer.from(text), 'badge.jwt')).toThrow(`“${claim}”`);
  });
});

it.each(['vc+jwt', 'jwt', 'vc-ld+jwt', 'vc+ld+json+jwt;charset=utf-8'])(
  'reads an enveloped credential of type %s',
  (type) => {
    const text = jws({ ...credential() });
    const enveloped = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/${type},${text}`,
    };
    const badge = readBadge(Buffer.from(JSON.stringify(enveloped)), 'badge.json');
    expect(badge.jws?.compact).toBe(text);
  },
);
