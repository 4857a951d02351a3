import { describe, expect, it } from 'vitest';
import { fromBase58, fromBase64Url, fromMultibase, toHex } from './encodings.ts';
import { keyFrom, KeyRefused, recogniseDocument } from './index.ts';
import { fromJwk, grouped } from './keys.ts';
import { urlOfDidWeb } from './dids.ts';
import { encodedList, newKey, toBase58 } from './testing/signing.ts';

describe('encodings have one spelling each', () => {
  it('base58btc', () => {
    expect(fromBase58('2NEpo7TZRRrLZSi2U')).toEqual(Uint8Array.from(Buffer.from('Hello World!')));
    expect(toHex(fromBase58('11233QC4') ?? new Uint8Array())).toBe('0000287fb4cd');
    for (const wrong of ['', '0', 'O', 'l', 'I', 'a b', 'a'.repeat(3000)])
      expect(fromBase58(wrong)).toBeNull();
    const bytes = Uint8Array.of(0, 0, 1, 255, 7);
    expect(fromBase58(toBase58(bytes))).toEqual(bytes);
  });
  it('base64url', () => {
    expect(fromBase64Url('AQ')).toEqual(Uint8Array.of(1));
    for (const wrong of ['AR', 'AQ==', 'AQ ', 'A', 'A+', 'A/'])
      expect(fromBase64Url(wrong)).toBeNull();
  });
  it('multibase', () => {
    expect(fromMultibase('uAQ')).toEqual(Uint8Array.of(1));
    for (const wrong of ['', 'f01', 'MAQ==', 'Z2g']) expect(fromMultibase(wrong)).toBeNull();
  });
});

describe('keys', () => {
  it('have the thumbprint of RFC 7638 §3.1 and RFC 8037 A.3', () => {
    const rsa = fromJwk({
      kty: 'RSA',
      n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
      e: 'AQAB',
      alg: 'RS256',
      kid: '2011-04-29',
    });
    expect(Buffer.from(rsa.fingerprint, 'hex').toString('base64url')).toBe(
      'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    );
    expect(rsa.kind).toBe('RSA 2048');
    expect(rsa.jwk).not.toHaveProperty('kid');
    const ed = fromJwk({
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    });
    expect(Buffer.from(ed.fingerprint, 'hex').toString('base64url')).toBe(
      'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    );
    expect(grouped('0123456789ab')).toBe('0123 4567 89ab');
  });

  it.each(['Ed25519', 'P-256', 'P-384', 'secp256k1'] as const)(
    '%s is the same key however written',
    (kind) => {
      const { key, did, multikey } = newKey(kind);
      const jwk = Buffer.from(JSON.stringify(key.jwk)).toString('base64url');
      for (const given of [
        did,
        `${did}#${multikey}`,
        multikey,
        `did:jwk:${jwk}`,
        `did:jwk:${jwk}#0`,
        JSON.stringify(key.jwk),
      ]) {
        const [found, ...more] = keyFrom(given);
        expect(found?.key).toEqual(key);
        expect(found?.key.kind).toBe(kind);
        expect(more).toEqual([]);
      }
    },
  );

  it('are read from PEM', () => {
    const { key, privateKey } = newKey('RSA');
    const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(() => keyFrom(pem)).toThrow(KeyRefused);
    expect(() => recogniseDocument({ ...key.jwk, d: 'AAAA' })).toThrow('is a private key');
    expect(recogniseDocument(key.jwk)).toMatchObject({ kind: 'key', summary: 'RSA 2048 key' });
  });

  it.each([
    ['a shared secret', { kty: 'oct', k: 'AAAA' }],
    [
      'a point off its curve',
      { ...newKey('P-256').key.jwk, y: Buffer.alloc(32, 7).toString('base64url') },
    ],
    ['a coordinate of the wrong length', { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' }],
    ['another kind', { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) }],
  ])('%s is refused', (_, jwk) => {
    expect(() => fromJwk(jwk)).toThrow(KeyRefused);
  });

  it('of a did:web stand where the method says', () => {
    expect(urlOfDidWeb('did:web:issuer.example')).toBe(
      'https://issuer.example/.well-known/did.json',
    );
    expect(urlOfDidWeb('did:web:issuer.example%3A3000:org:7')).toBe(
      'https://issuer.example:3000/org/7/did.json',
    );
    expect(urlOfDidWeb('did:key:z6Mk')).toBeNull();
  });
});

describe('a document to pin', () => {
  const { key, did, multikey } = newKey();
  const list = (type: string): object => ({
    id: 'https://issuer.example/status/1',
    type: ['VerifiableCredential', type],
    issuer: 'https://issuer.example/',
    credentialSubject: { type: 'List', statusPurpose: 'revocation', encodedList: encodedList([5]) },
  });
  it.each([
    [
      'OB 2.0 key',
      {
        id: 'https://i.example/k',
        type: 'CryptographicKey',
        owner: 'https://i.example/',
        publicKeyJwk: key.jwk,
      },
      'key',
      'https://i.example/k',
      'Ed25519 key',
    ],
    [
      'profile',
      {
        id: 'https://i.example/',
        type: 'Issuer',
        name: 'Example',
        publicKey: 'https://i.example/k',
      },
      'profile',
      'https://i.example/',
      'Example',
    ],
    [
      'badge class',
      { id: 'https://i.example/b', type: 'BadgeClass', name: 'Statistics' },
      'badge-class',
      'https://i.example/b',
      'Statistics',
    ],
    [
      'OB 2.0 revocation list',
      {
        id: 'https://i.example/r',
        type: 'RevocationList',
        revokedAssertions: ['a', 'b', { id: 'c' }],
      },
      'revocation-list',
      'https://i.example/r',
      '3 revoked',
    ],
    [
      '1EdTech revocation list',
      { id: 'https://i.example/r', revokedCredential: [{ id: 'a' }] },
      'revocation-list',
      'https://i.example/r',
      '1 revoked',
    ],
    [
      'DID document',
      {
        id: 'did:web:i.example',
        verificationMethod: [{ id: '#1', type: 'Multikey', publicKeyMultibase: multikey }],
      },
      'did',
      'did:web:i.example',
      'Ed25519 key',
    ],
    ['JWKS', { keys: [key.jwk, newKey('P-256').key.jwk] }, 'key', null, '2 keys: Ed25519, P-256'],
    [
      'status list',
      list('BitstringStatusListCredential'),
      'status-list',
      'https://issuer.example/status/1',
      '131,072 entries, 1 set',
    ],
    [
      'older status list',
      list('StatusList2021Credential'),
      'status-list',
      'https://issuer.example/status/1',
      '131,072 entries, 1 set',
    ],
    ['did:key', did, 'key', did, 'Ed25519 key'],
    [
      'anything else',
      { id: 'https://i.example/x', title: 'X' },
      'other',
      'https://i.example/x',
      'Document of another kind',
    ],
  ])('%s', (_, given, kind, url, summary) => {
    const document = recogniseDocument(given as string | Record<string, never>);
    expect(document).toMatchObject({ kind, url, summary });
    if (typeof given !== 'string')
      expect(recogniseDocument(JSON.stringify(given))).toEqual(document);
  });
  it('is none', () => {
    for (const given of ['', 'hello', '{', '[1]']) expect(recogniseDocument(given)).toBeNull();
  });
});
