import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProblem } from '#shared/errors.ts';
import { bake, readBadge } from './index.ts';
import { assertion, computing, credential, jws, png, svg } from './testing/badges.ts';

const RUNS = 10_000;
const LONGEST_MS = 1000;

/** Every input ends as a badge or as a Problem with words. */
function outcome(bytes: Uint8Array): void {
  try {
    expect(readBadge(bytes, 'badge').facts.name).not.toBe('');
  } catch (error) {
    if (!isProblem(error)) throw error;
    expect(error.where.file).toBe('badge');
    expect(error.message.length).toBeLessThan(500);
    expect(error.remedy).not.toBe('');
  }
}

const ends = (bytes: Uint8Array): void => {
  expect(computing(() => outcome(bytes))).toBeLessThan(LONGEST_MS);
};

const texts = [
  JSON.stringify(credential()),
  JSON.stringify(assertion()),
  jws(credential()),
  jws({ vc: credential(), iss: 'https://issuer.example/profile', nbf: 1_772_323_200 }),
];

const versionOf = (index: number): '2.0' | '3.0' => (index === 1 ? '2.0' : '3.0');

interface Edit {
  readonly at: number;
  readonly kind: 'flip' | 'cut' | 'insert' | 'repeat' | 'lie';
  readonly bytes: Uint8Array;
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom<Edit['kind']>('flip', 'cut', 'insert', 'repeat', 'lie'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  }),
  { minLength: 0, maxLength: 4 },
);

function edited(valid: Uint8Array, changes: readonly Edit[]): Buffer {
  let bytes = Buffer.from(valid);
  for (const { at, kind, bytes: given } of changes) {
    const place = Math.floor(at * bytes.length);
    const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
    if (kind === 'cut') bytes = Buffer.from(before);
    else if (kind === 'insert') bytes = Buffer.concat([before, given, after]);
    else if (kind === 'repeat') bytes = Buffer.concat([before, after, after.subarray(0, 4000)]);
    else if (kind === 'flip') bytes = Buffer.concat([before, given, after.subarray(given.length)]);
    // A length field that says far too much, or nothing.
    else
      bytes = Buffer.concat([
        before,
        Buffer.from([given[0] ?? 0, 255, 255, 255]),
        after.subarray(4),
      ]);
  }
  return bytes;
}

/** A credential that was changed before it was put into a picture. */
const bentText = (index: number, changes: readonly Edit[]): string =>
  edited(Buffer.from(texts[index]!), changes).toString('latin1');

const which = fc.nat({ max: texts.length - 1 });

describe('reading pictures of unknown origin', () => {
  const PNG_BEGINNING = png().subarray(0, 8);
  it('ends for every PNG', () => {
    const mutated = fc
      .tuple(which, edits)
      .map(([index, changes]) => edited(bake(png(), texts[index]!, versionOf(index)), changes));
    const noise = fc
      .uint8Array({ maxLength: 400 })
      .map((bytes) => Buffer.concat([PNG_BEGINNING, bytes]));
    const chunks = fc
      .array(
        fc.tuple(fc.constantFrom('iTXt', 'tEXt', 'zTXt', 'IDAT', 'IEND'), fc.nat(), fc.string()),
      )
      .map((parts) =>
        Buffer.concat([
          PNG_BEGINNING,
          ...parts.flatMap(([type, length, text]) => {
            const size = Buffer.alloc(4);
            size.writeUInt32BE(length % 3 === 0 ? length : text.length + 11);
            return [size, Buffer.from(`${type}openbadges\0${text}`)];
          }),
        ]),
      );
    const bent = fc
      .tuple(which, edits)
      .map(([index, changes]) => bake(png(), bentText(index, changes), versionOf(index)));
    fc.assert(fc.property(fc.oneof(mutated, bent, noise, chunks, fc.uint8Array()), ends), {
      numRuns: RUNS,
    });
  }, 60_000);

  it('ends for every SVG', () => {
    const mutated = fc
      .tuple(which, edits)
      .map(([index, changes]) => edited(bake(svg(), texts[index]!, versionOf(index)), changes));
    const bent = fc
      .tuple(which, edits)
      .map(([index, changes]) => bake(svg(), bentText(index, changes), versionOf(index)));
    const pieces = fc
      .array(
        fc.constantFrom(
          '<svg xmlns="http://www.w3.org/2000/svg">',
          '</svg>',
          '<a xmlns:ob="http://openbadges.org">',
          '</a>',
          '<ob:assertion verify="https://x.example/1">',
          '</ob:assertion>',
          '<ob:assertion verify="eyJ.eyJ.a"/>',
          '<![CDATA[',
          ']]>',
          '{"@context":[],',
          '<!--',
          '-->',
          '<!DOCTYPE svg [<!ENTITY a "b">]>',
          '<!DOCTYPE svg>',
          '&amp;',
          '&lol;',
          '&#x110000;',
          '<?xml',
          '?>',
          ' <',
          '="',
          '"',
        ),
        { maxLength: 60 },
      )
      .map((parts) => Buffer.from(`<svg>${parts.join('')}`));
    const nested = fc
      .tuple(fc.nat({ max: 2000 }), fc.boolean())
      .map(([depth, closed]) =>
        svg('<g a="b">'.repeat(depth) + (closed ? '</g>'.repeat(depth) : '')),
      );
    const wild = fc.string({ unit: 'binary' }).map((text) => svg(text));
    fc.assert(fc.property(fc.oneof(mutated, bent, pieces, nested, wild), ends), {
      numRuns: RUNS,
    });
  }, 60_000);
});

describe('reading text of unknown origin', () => {
  it('ends for every JSON and JWS', () => {
    const mutated = fc
      .tuple(which, edits)
      .map(([index, changes]) => edited(Buffer.from(texts[index]!), changes));
    const json = fc.json({ maxDepth: 6 }).map((text) => Buffer.from(text));
    const fields = fc
      .tuple(fc.constantFrom(...Object.keys(credential())), fc.jsonValue())
      .map(([field, value]) => Buffer.from(JSON.stringify({ ...credential(), [field]: value })));
    const parts = fc
      .tuple(fc.jsonValue(), fc.jsonValue(), fc.base64String())
      .map(([header, payload, signature]) =>
        Buffer.from(
          `${[header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.${signature}`,
        ),
      );
    fc.assert(fc.property(fc.oneof(mutated, json, fields, parts, fc.uint8Array()), ends), {
      numRuns: RUNS,
    });
  }, 60_000);
});

describe('baking', () => {
  const pictures = fc.constantFrom(png(), svg(), svg('<!-- a --><g>&amp;</g>'));
  const anyText = fc.oneof(
    fc.constantFrom(...texts),
    fc
      .record({ name: fc.string({ unit: 'grapheme' }), url: fc.webUrl(), more: fc.string() })
      .map(({ name, url, more }) =>
        JSON.stringify(
          credential({ name, evidence: [{ type: ['Evidence'], id: url, name: more }] }),
          null,
          2,
        ),
      ),
    fc
      .constantFrom('\n', '\r\n', '\t')
      .map((space) => JSON.stringify(credential({ description: ']]><![CDATA[ & ]]>' })) + space),
  );

  it('is read as it was written, and leaves the rest of the picture alone', () => {
    fc.assert(
      fc.property(pictures, anyText, (picture, text) => {
        const version = text.includes('"Assertion"') ? '2.0' : '3.0';
        const baked = bake(picture, text, version);
        const read = readBadge(baked, 'baked');
        expect(read.text).toBe(text);
        expect(read.version).toBe(version);
        expect(read.picture?.bytes).toBe(baked);
        const whole = Buffer.from(baked);
        const [before, after] = around(picture, whole);
        expect(Buffer.concat([before, after]).equals(picture)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** What of a baked picture is before and after that which was put in. */
function around(picture: Uint8Array, baked: Buffer): [Buffer, Buffer] {
  let same = 0;
  while (same < picture.length && picture[same] === baked[same]) same++;
  return [baked.subarray(0, same), baked.subarray(baked.length - (picture.length - same))];
}
