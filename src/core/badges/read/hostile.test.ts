import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isProblem, type Problem } from '#shared/errors.ts';
import { BADGE_LIMITS, bake, readBadge } from './index.ts';
import { pngChunk } from './picture/png-chunks.ts';
import { assertion, bytesOf, computing, credential, jws, png, svg } from './testing/badges.ts';

function refusal(bytes: Uint8Array | string): Problem {
  try {
    readBadge(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'it.badge');
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error('It was read.');
}

const text = JSON.stringify(credential());
const iTXt = (keyword: string, body: Uint8Array, flag = 0): Uint8Array =>
  pngChunk(
    'iTXt',
    Buffer.concat([Buffer.from(`${keyword}\0`), Buffer.from([flag, 0, 0, 0]), body]),
  );

describe('hostile JSON', () => {
  it('is not parsed where it is nested too deeply', () => {
    const deep = `${text.slice(0, -1)},"a":${'['.repeat(200_000)}`;
    expect(refusal(deep).message).toMatch(/nested more than 64 levels/);
    expect(refusal('{"a":'.repeat(100_000)).message).toMatch(/nested more than 64 levels/);
  });

  it('is not parsed where it holds too many values or is too large', () => {
    expect(refusal(`{"a":[${'0,'.repeat(BADGE_LIMITS.jsonValues)}0]}`).message).toMatch(
      /more than/,
    );
    const large = JSON.stringify(
      credential({ description: 'x'.repeat(BADGE_LIMITS.credentialBytes) }),
    );
    expect(refusal(large).code).toBe('FILE_TOO_LARGE');
    expect(refusal(new Uint8Array(BADGE_LIMITS.fileBytes + 1)).code).toBe('FILE_TOO_LARGE');
  });

  it('is refused where a field stands twice, also spelt with escapes', () => {
    expect(refusal(text.replace('"name":', '"name":"Other","name":')).message).toContain(
      '“name”'.slice(1, -1),
    );
    expect(
      refusal(text.replace('"issuer":', String.raw`"issue\u0072":"x","issuer":`)).message,
    ).toMatch(/issuer stands twice/);
    const inner = text.replace('"criteria":', '"criteria":{},"criteria":');
    expect(refusal(inner).message).toContain('credentialSubject.achievement.criteria');
  });

  it('cannot reach prototypes', () => {
    expect(refusal(text.replace('"name":', '"__proto__":{"name":"x"},"name":')).message).toContain(
      '__proto__',
    );
    const odd = readBadge(
      bytesOf(credential({ constructor: { prototype: { polluted: true } } })),
      'odd',
    );
    expect(odd.facts.name).toBe('Data analysis');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is refused with broken characters', () => {
    for (const broken of [String.raw`\ud800`, String.raw`a\udc00b`, String.raw`\u0000`])
      expect(refusal(text.replace('Example College', broken)).message).toMatch(/broken characters/);
    expect(refusal(Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28])])).code).toBe(
      'FILE_DAMAGED',
    );
  });

  it('says where it breaks', () => {
    expect(refusal('{\n  "@context": "a" "b"\n}').message).toMatch(/line 2, at character 19/);
    expect(refusal('{"a":1').message).toMatch(/breaks off at its end|line 1/);
    expect(refusal('{"a": x}').message).toBe('The credential is damaged or no JSON.');
  });

  it('warns of numbers that are read as others', () => {
    const number = (literal: string): readonly string[] =>
      readBadge(Buffer.from(text.replace('"name":', `"n":${literal},"name":`)), 'n').warnings;
    expect(number('9007199254740993')).toEqual([expect.stringMatching(/more digits/)]);
    for (const literal of ['0', '-0', '1.50', '1e3', '100', '0.1', '120e-1', '5e-324'])
      expect(number(literal)).toEqual([]);
    expect(refusal(text.replace('"name":', '"n":1e999,"name":')).message).toMatch(/beyond/);
  });
});

describe('encodings', () => {
  it('may be UTF-8 with a mark, UTF-16 with one, or in an SVG a western code page', () => {
    const named = JSON.stringify(credential({ name: 'Prüfung' }));
    const utf16 = Buffer.from(`\uFEFF${named}`, 'utf16le');
    for (const bytes of [Buffer.from(`\uFEFF${named}`), utf16, Buffer.from(utf16).swap16()])
      expect(readBadge(bytes, 'a').text).toBe(named);
    const drawn = Buffer.from(bake(svg(), named, '3.0'))
      .toString()
      .replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>');
    expect(readBadge(Buffer.from(drawn, 'latin1'), 'a').text).toBe(named);
    expect(refusal(Buffer.from(named, 'latin1')).message).toMatch(/no UTF-8/);
  });
});

describe('hostile JWS', () => {
  const signed = jws(credential());

  it('is refused with alg none, in any spelling, without alg, and with crit', () => {
    for (const alg of ['none', 'None', 'NONE', ' none '])
      expect(refusal(jws(credential(), { alg })).message).toContain('alg: none');
    expect(refusal(jws(credential(), { typ: 'JWT' })).message).toContain('“alg”');
    expect(refusal(jws(credential(), { alg: 5 })).message).toContain('“alg”');
    expect(
      refusal(jws(credential(), { alg: 'EdDSA', crit: ['b64'], b64: false })).message,
    ).toContain('crit');
  });

  it('is refused without a signature, encrypted, or as SD-JWT', () => {
    expect(refusal(signed.replace(/[^.]*$/, '')).message).toMatch(/signature is empty/);
    expect(refusal(`${signed}.a.b`).code).toBe('FILE_ENCRYPTED');
    expect(refusal(`${signed}~WyJhIl0~`).message).toMatch(/SD-JWT/);
  });

  it('is refused where its base64url is spelt in another way', () => {
    const [header = '', payload = '', signature = ''] = signed.split('.');
    const respelt = signature.slice(0, -1) + (signature.endsWith('Q') ? 'R' : 'B');
    for (const parts of [
      [header, payload, `${signature}=`],
      [header, payload, `${signature}AAAAA`],
      [header, payload.replace(/.$/, '*'), signature],
    ])
      expect(refusal(parts.join('.')).code).toMatch(/FILE_DAMAGED/);
    if (Buffer.from(respelt, 'base64url').toString('base64url') !== respelt)
      expect(refusal([header, payload, respelt].join('.')).code).toBe('FILE_DAMAGED');
  });

  it('may be broken into lines, be a JSON text, or stand in an envelope', () => {
    const lines = signed.replaceAll(/.{60}/g, '$&\r\n ');
    expect(readBadge(bytesOf(`\n${lines}\n`), 'a').jws?.compact).toBe(signed);
    expect(readBadge(bytesOf(JSON.stringify(signed)), 'a')).toMatchObject({
      format: 'jws',
      version: '3.0',
    });
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      type: 'EnvelopedVerifiableCredential',
      id: `data:application/vc+jwt,${signed}`,
    };
    expect(readBadge(bytesOf(envelope), 'a').jws?.compact).toBe(signed);
  });

  it('holds the credential itself or in vc, with what only the claims say', () => {
    const { id: _, issuer: __, validFrom: ___, ...bare } = credential();
    const claims = {
      iss: 'https://issuer.example/p',
      jti: 'urn:x:1',
      nbf: 1_772_323_200,
      exp: 1_900_000_000,
    };
    for (const payload of [
      { vc: bare, ...claims },
      { ...bare, ...claims },
    ]) {
      const badge = readBadge(bytesOf(jws(payload)), 'a');
      expect(badge.credential).toMatchObject({
        id: 'urn:x:1',
        issuer: 'https://issuer.example/p',
        validFrom: '2026-03-01T00:00:00Z',
        validUntil: '2030-03-17T17:46:40Z',
      });
      expect(badge.credential).not.toHaveProperty('iss');
      expect(badge.jws?.payload).toMatchObject(claims);
    }
  });
});

describe('large input made to take long', () => {
  const MB = 1024 * 1024;
  const many = (text: string, count: number): string => text.repeat(count);
  const spaces = (depth: number): string =>
    `<g ${Array.from({ length: 250 }, (_, i) => `xmlns:a${depth}_${i}="b"`).join(' ')}>`;
  it.each<[string, () => string | Uint8Array]>([
    ['spaces', () => many(' ', 2 * MB)],
    ['signs', () => `{"a":${many('-', 2 * MB - 9)}`],
    ['keys', () => `{${Array.from({ length: 150_000 }, (_, i) => `"k${i}":`).join(',')}`],
    ['a header without end', () => `ey${many('A ', 2 * MB)}`],
    ['tags', () => `<svg>${many('<g/>', 6 * MB)}`],
    ['references', () => `<svg>${many('&', 24 * MB)}</svg>`],
    ['known references', () => `<svg>${many('&amp;', 4 * MB)}</svg>`],
    ['a DOCTYPE without end', () => `<!DOCTYPE ${many('"a"', 8 * MB)}`],
    ['comments', () => `<svg>${many('<!---->', 3 * MB)}`],
    [
      'nested name spaces',
      () => `<svg>${Array.from({ length: 254 }, (_, i) => spaces(i)).join('')}`,
    ],
    ['chunks', () => Buffer.concat([png().subarray(0, 8), Buffer.alloc(24 * MB)])],
  ])('%s', (_, make) => {
    const bytes = make();
    const refused = (): void => expect(refusal(bytes).code).toMatch(/^FILE_/);
    expect(computing(refused)).toBeLessThan(1000);
  });
});

describe('hostile pictures', () => {
  it('are refused with a compressed bomb, and read where it is a badge', () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024));
    expect(refusal(png(iTXt('openbadgecredential', bomb, 1))).code).toBe('FILE_TOO_LARGE');
    const badge = readBadge(
      png(iTXt('openbadgecredential', deflateSync(Buffer.from(text)), 1)),
      'a',
    );
    expect(badge.warnings).toEqual([expect.stringMatching(/compressed/)]);
  });

  it('count the first badge, and say of others', () => {
    const other = JSON.stringify(assertion());
    const both = readBadge(
      png(iTXt('openbadgecredential', Buffer.from(text)), iTXt('openbadges', Buffer.from(other))),
      'a',
    );
    expect(both).toMatchObject({ text, warnings: [expect.stringMatching(/2 badges/)] });
    const inSvg = bake(bake(svg(), other, '2.0'), text, '3.0');
    expect(readBadge(inSvg, 'a')).toMatchObject({
      text,
      warnings: [expect.stringMatching(/2 badges/)],
    });
  });

  it('are refused where the part with the badge was changed', () => {
    const baked = Buffer.from(bake(png(), text, '3.0'));
    const at = baked.indexOf('Example College');
    baked.write('Another', at);
    expect(refusal(baked).message).toMatch(/checksum/);
  });

  it('hold only a link: said, with what to do', () => {
    const url = 'https://issuer.example/assertions/1';
    const legacy = png(pngChunk('tEXt', Buffer.from(`openbadges\0${url}`)));
    expect(refusal(legacy)).toMatchObject({
      message: expect.stringContaining(url),
      remedy: expect.stringMatching(/save what it shows/),
    });
    const linked = svg(
      `<openbadges:assertion xmlns:openbadges="http://openbadges.org" verify="${url}"/>`,
    );
    expect(refusal(linked).message).toMatch(/only a link/);
  });

  it('are not read where they define entities or lie about tags', () => {
    const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect(refusal(`${bomb}<svg>&b;</svg>`).message).toMatch(/DTD/);
    expect(refusal('<!DOCTYPE svg SYSTEM "file:///etc/passwd" [ ]><svg/>').message).toMatch(/DTD/);
    expect(refusal('<svg><a></b></svg>').message).toMatch(/closes “b”/);
    const inside = (body: string): Uint8Array =>
      svg(`<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0">${body}</o:credential>`);
    expect(refusal(inside('{&nbsp;}')).message).toContain('&nbsp;');
    expect(refusal(inside('{&#xD800;}')).message).toContain('&#xD800;');
    expect(refusal(inside('{ & }')).message).toMatch(/stands for nothing/);
    expect(readBadge(inside(text.replaceAll('"', '&quot;')), 'a').text).toBe(text);
    expect(refusal('<html><body/></html>').message).toMatch(/web page/);
  });

  it('tell an SVG badge by its name space, whatever the prefix', () => {
    const other = svg(
      `<b:credential><![CDATA[${text}]]></b:credential>`,
      ' xmlns:b="https://purl.imsglobal.org/ob/v3p0"',
    );
    expect(readBadge(other, 'a').text).toBe(text);
    const foreign = svg(
      `<openbadges:credential xmlns:openbadges="https://other.example">${text}</openbadges:credential>`,
    );
    expect(refusal(foreign).message).toMatch(/no badge in this picture/);
    const spaced =
      svg(`<openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">
      <![CDATA[${text}]]>
    </openbadges:credential>`);
    expect(readBadge(spaced, 'a').text).toBe(text);
  });

  it('of other kinds are named', () => {
    expect(refusal(Buffer.from([0xff, 0xd8, 0xff, 0xe0])).message).toMatch(/JPEG/);
    expect(refusal('%PDF-1.7').message).toMatch(/PDF/);
    expect(refusal(png().subarray(0, 40)).message).toMatch(/cut off/);
    expect(refusal(new Uint8Array(0)).code).toBe('FILE_EMPTY');
    expect(refusal('hello').message).toMatch(/neither JSON nor/);
  });
});
