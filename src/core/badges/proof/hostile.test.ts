import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue, Verdict } from '../types.ts';
import { toBase64Url } from './encodings.ts';
import { verifyBadge } from './index.ts';
import {
  asJws,
  asJwt,
  badgeOf,
  badgeOfJws,
  CREDENTIAL,
  HARBORVIEW,
  newKey,
  NO_TRUST,
  pinned,
  trusting,
  withProof,
} from './testing/signing.ts';

const DAY = '2026-10-01';
const key = newKey();
const rsa = newKey('RSA');
const ec = newKey('P-256');

const ofJws = async (compact: string, trust = NO_TRUST): Promise<Verdict> =>
  (await verifyBadge(badgeOfJws(compact), trust, DAY)).verdicts.integrity;
const ofJson = async (credential: JsonObject, trust = NO_TRUST): Promise<Verdict> =>
  (await verifyBadge(badgeOf(credential), trust, DAY)).verdicts.integrity;

const encoded = (value: JsonObject): string => toBase64Url(Buffer.from(JSON.stringify(value)));

describe('a JWS that must not be relied on', () => {
  it.each(['none', 'None', 'NONE'])('alg: %s', async (alg) => {
    expect(await ofJws(`${encoded({ alg })}.${encoded(CREDENTIAL)}.`)).toMatchObject({
      result: 'fail',
      title: 'Not signed',
    });
  });

  it('an HMAC made with the public key (key confusion)', async () => {
    const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' });
    const signed = `${encoded({ alg: 'HS256', jwk: rsa.key.jwk })}.${encoded(CREDENTIAL)}`;
    const mac = createHmac('sha256', pem).update(signed).digest();
    expect(await ofJws(`${signed}.${toBase64Url(mac)}`, pinned(rsa))).toMatchObject({
      result: 'fail',
      title: 'Signed with a shared secret',
    });
  });

  it('a header that says another kind of algorithm than its key', async () => {
    const compact = asJwt(CREDENTIAL, ec, 'ES256', { jwk: rsa.key.jwk });
    expect(await ofJws(compact)).toMatchObject({ result: 'fail', title: 'Key of another kind' });
  });

  it.each([
    ['RS1', {}, 'Signed in a way that is not relied on'],
    ['EdDSA', { crit: ['exp'] }, 'Asks for something unknown'],
    ['EdDSA', { crit: [] }, 'Asks for something unknown'],
    ['EdDSA', { b64: false }, 'Content is not in the signature'],
    ['EdDSA', { jwk: { kty: 'oct', k: 'AAAA' } }, 'Key cannot be used'],
    ['EdDSA', { jwk: { ...key.key.jwk, d: 'AAAA' } }, 'Key cannot be used'],
    ['EdDSA', { jwk: 'key' }, 'Key cannot be used'],
    ['EdDSA', { kid: newKey().did }, 'Key cannot be used'],
  ] as readonly [string, JsonObject, string][])('%s with %j', async (alg, header, title) => {
    const compact =
      alg === 'RS1' ? asJwt(CREDENTIAL, key, 'EdDSA') : asJwt(CREDENTIAL, key, alg, header);
    const [, payload, signature] = compact.split('.');
    const given =
      alg === 'RS1' ? `${encoded({ alg, jwk: key.key.jwk })}.${payload}.${signature}` : compact;
    expect(await ofJws(given)).toMatchObject({ result: 'fail', title });
  });

  it('a weak RSA key', async () => {
    const jwk = { kty: 'RSA', e: 'AQAB', n: toBase64Url(Buffer.alloc(128, 0xff)) };
    const judged = await ofJws(asJwt(CREDENTIAL, rsa, 'RS256', { jwk }));
    expect(judged.result).toBe('fail');
    expect(judged.reason).toContain('only 1024 bits');
  });

  it.each([
    ['iss', 'https://elsewhere.example/'],
    ['sub', 'did:example:somebody'],
    ['jti', 'urn:uuid:other'],
    ['nbf', 1],
    ['exp', 4_000_000_000],
    ['nbf', '2026-09-18'],
  ])('a claim %s that contradicts the credential (%s)', async (claim, value) => {
    const compact = asJwt(CREDENTIAL, key, 'EdDSA', {}, { [claim]: value });
    expect(await ofJws(compact)).toMatchObject({ result: 'fail', title: 'Contradicts itself' });
  });

  it('looks for no key at the addresses that a header gives', async () => {
    const header = {
      jwk: undefined as unknown as JsonValue,
      jku: 'https://attacker.example/jwks',
      x5c: ['AAAA'],
    };
    expect(await ofJws(asJwt(CREDENTIAL, key, 'EdDSA', header))).toMatchObject({
      result: 'unchecked',
      title: 'Key is not here',
    });
  });

  it('a key of the header that is not the one that it names', async () => {
    const document = {
      id: HARBORVIEW.identifiers[0] ?? '',
      keys: [{ ...ec.key.jwk, kid: 'https://harborview.example/#1' }],
    };
    const trust = trusting({ url: document.id, kind: 'key', content: document });
    const compact = asJwt(CREDENTIAL, key, 'EdDSA', { kid: 'https://harborview.example/#1' });
    expect(await ofJws(compact, trust)).toMatchObject({
      result: 'fail',
      title: 'Key cannot be used',
    });
  });
});

/** A signed credential of which a holder respells a part, so that a reader of its JSON would miss it. */
describe('a signed credential respelt', () => {
  const CRED = 'https://www.w3.org/2018/credentials#';
  const until = CREDENTIAL['validUntil'] ?? null;
  const without = async (changes: JsonObject): Promise<Verdict> => {
    const signed = await withProof(CREDENTIAL, key);
    const { validUntil: _, ...rest } = signed;
    return await ofJson({ ...rest, ...changes });
  };
  const typed = {
    '@value': until,
    '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
  };
  const context = CREDENTIAL['@context'] as JsonValue[];

  it.each([
    ['by its full address', { [`${CRED}validUntil`]: typed }],
    [
      'by a term of its own',
      {
        '@context': [
          ...context,
          {
            until: {
              '@id': `${CRED}validUntil`,
              '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
            },
          },
        ],
        until,
      },
    ],
    ['in @included', { '@included': [{ id: CREDENTIAL['id'] ?? '', validUntil: until }] }],
    ['in @graph', { '@graph': [{ id: CREDENTIAL['id'] ?? '', validUntil: until }] }],
    ['with contexts turned round', { '@context': [...context].toReversed(), validUntil: until }],
    ['with the context taken away by null', { '@context': [...context, null], validUntil: until }],
    [
      'by __proto__',
      JSON.parse(`{"__proto__": {"validUntil": ${JSON.stringify(until)}}}`) as JsonObject,
    ],
  ])('%s', async (_, changes) => {
    expect((await without({ validUntil: until })).result).toBe('pass');
    expect(await without(changes)).toMatchObject({ result: 'fail', title: 'Not safe to rely on' });
  });

  it('with a part moved under the same id elsewhere', async () => {
    const id = CREDENTIAL['id'] ?? '';
    const related = {
      ...CREDENTIAL,
      credentialSubject: {
        ...(CREDENTIAL['credentialSubject'] as JsonObject),
        source: { id, type: ['Profile'], name: 'itself' },
      },
    };
    const signed = await withProof(CREDENTIAL, key);
    const judged = await ofJson({ ...related, proof: signed['proof'] ?? null });
    expect(judged).toMatchObject({ result: 'fail', title: 'Not safe to rely on' });
  });

  it('with a property that no vocabulary defines', async () => {
    const signed = await withProof(CREDENTIAL, key);
    expect(await ofJson({ ...signed, grade9: 'A' })).toMatchObject({
      result: 'fail',
      title: 'Parts are not covered by the signature',
    });
  });

  it('with a vocabulary that is not here', async () => {
    const signed = await withProof(CREDENTIAL, key);
    const url = 'https://attacker.example/context.json';
    const { verdicts, wanted } = await verifyBadge(
      badgeOf({ ...signed, '@context': [...context, url] }),
      NO_TRUST,
      DAY,
    );
    expect(verdicts.integrity.result).toBe('unchecked');
    expect(verdicts.integrity.reason).toContain(url);
    expect(wanted).toEqual([expect.objectContaining({ url })]);
  });

  it('with a vocabulary added after signing over JSON', async () => {
    const signed = await withProof(CREDENTIAL, key, 'eddsa-jcs-2022');
    const more = [...context, 'https://w3id.org/security/multikey/v1'];
    expect((await ofJson(signed)).result).toBe('pass');
    expect(await ofJson({ ...signed, '@context': more })).toMatchObject({
      result: 'fail',
      title: 'Vocabulary added after signing',
    });
  });
});

describe('a credential made to take for ever', () => {
  const nested = (levels: number): JsonValue => {
    let value: JsonValue = 'end';
    for (let level = 0; level < levels; level++) value = { evidence: [value] };
    return value;
  };
  const proof = async (): Promise<JsonValue> => (await withProof(CREDENTIAL, key))['proof'] ?? null;
  /** Nodes without ids that all look alike and refer to each other: the worst that RDFC-1.0 can be given. */
  const clique = (size: number): JsonValue[] =>
    Array.from({ length: size }, (_, from) => ({
      id: `_:n${from}`,
      type: ['Evidence'],
      related: Array.from({ length: size }, (_, to) => ({ id: `_:n${to}` })),
    }));

  it.each([
    ['nested 5,000 levels deep', async () => ({ ...CREDENTIAL, evidence: nested(5000) })],
    [
      'with 200,000 entries',
      async () => ({ ...CREDENTIAL, type: Array.from({ length: 200_000 }, (_, at) => `T${at}`) }),
    ],
    [
      'with 5,000 parts that all look alike',
      async () => ({
        ...CREDENTIAL,
        evidence: Array.from({ length: 5000 }, () => ({ type: ['Evidence'] })),
      }),
    ],
    [
      'with 40 parts that all refer to each other',
      async () => ({
        ...CREDENTIAL,
        '@context': [
          ...(CREDENTIAL['@context'] as JsonValue[]),
          'https://www.w3.org/ns/credentials/examples/v2',
        ],
        credentialSubject: {
          ...(CREDENTIAL['credentialSubject'] as JsonObject),
          knows: clique(40),
        },
      }),
    ],
  ])('%s', async (name, make) => {
    const credential = { ...(await make()), proof: await proof() };
    const start = performance.now();
    const judged = await ofJson(credential);
    const tangled = name.includes('refer to each other');
    expect(judged).toMatchObject({
      result: 'fail',
      title: tangled ? 'Too tangled to check' : 'Not safe to rely on',
    });
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('with 1,500 parts that all look alike, which is within bounds', async () => {
    const evidence = Array.from({ length: 1500 }, () => ({ type: ['Evidence'] }));
    const start = performance.now();
    expect(await ofJson({ ...CREDENTIAL, evidence, proof: await proof() })).toMatchObject({
      result: 'fail',
    });
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('with more proofs than are looked at', async () => {
    const one = await proof();
    expect(
      await ofJson({ ...CREDENTIAL, proof: Array.from({ length: 11 }, () => one) }),
    ).toMatchObject({
      result: 'fail',
      title: 'Proofs cannot be read',
    });
  });
});

describe('the proofs of a credential', () => {
  it.each([
    [{ proofPurpose: 'authentication' }, 'fail', 'Signed for another purpose'],
    [{ expires: '2026-09-30T00:00:00Z' }, 'fail', 'Proof has expired'],
    [{ expires: 'soon' }, 'fail', 'Proof cannot be read'],
    [{ previousProof: 'urn:uuid:none' }, 'fail', 'A proof is missing'],
    [{ verificationMethod: newKey().did }, 'fail', 'Changed since it was signed'],
    [{ verificationMethod: ec.did }, 'fail', 'Key of another kind'],
    [{ verificationMethod: 'did:web:harborview.example#key-1' }, 'unchecked', 'Key is not here'],
    [{ expires: '2027-01-01T00:00:00Z' }, 'pass', 'Unchanged since it was signed'],
  ])('saying %j: %s', async (changes, result, title) => {
    const signed = await withProof(CREDENTIAL, key, 'eddsa-rdfc-2022', changes);
    expect(await ofJson(signed)).toMatchObject({ result, title });
  });

  it.each([
    ['ecdsa-rdfc-2019', newKey('P-256')],
    ['ecdsa-rdfc-2019', newKey('P-384')],
    ['ecdsa-jcs-2019', newKey('P-256')],
    ['ecdsa-jcs-2019', newKey('P-384')],
    ['eddsa-2022', key],
  ])('%s', async (suite, signer) => {
    const signed = await withProof(CREDENTIAL, signer, suite);
    expect((await ofJson(signed)).result).toBe('pass');
    expect((await ofJson({ ...signed, name: 'Industrial statistic' })).result).toBe('fail');
  });

  it('fails where one of two that can be checked does not fit', async () => {
    const first = await withProof(CREDENTIAL, key);
    const other = await withProof({ ...CREDENTIAL, name: 'Another' }, newKey());
    const both = (proofs: readonly (JsonValue | undefined)[]): JsonObject => ({
      ...CREDENTIAL,
      proof: proofs.map((proof) => proof ?? null),
    });
    expect((await ofJson(both([first['proof'], other['proof']]))).result).toBe('fail');
    const second = await withProof(CREDENTIAL, newKey());
    const judged = await ofJson(both([first['proof'], second['proof']]));
    expect(judged).toMatchObject({ result: 'pass' });
    expect(judged.reason).toContain('2 signatures fit');
  });

  it('says of a proof that lets parts be left out that it is not checked', async () => {
    const signed = await withProof(CREDENTIAL, key);
    const proof = { ...(signed['proof'] as JsonObject), cryptosuite: 'ecdsa-sd-2023' };
    expect(await ofJson({ ...signed, proof })).toMatchObject({ result: 'unchecked' });
  });

  it('takes a signature with secp256k1, which Electron cannot check itself', async () => {
    const signer = newKey('secp256k1');
    const compact = asJws(
      { ...CREDENTIAL, iss: 'https://harborview.example/' },
      { alg: 'ES256K', kid: signer.did },
      signer,
    );
    expect((await ofJws(compact)).result).toBe('pass');
    expect((await ofJws(compact.replace(/.{4}$/, 'AAAA'))).result).toBe('fail');
  });
});
