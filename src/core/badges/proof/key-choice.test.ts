import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assertion } from '../read/testing/badges.ts';
import type { JsonObject, Trust, TrustedIssuer, Verified } from '../types.ts';
import { trustFrom, verifyBadge } from './index.ts';
import { fromJwk, fromMultikey, KeyRefused } from './keys.ts';
import {
  asJws,
  asJwt,
  badgeOf,
  badgeOfJws,
  CREDENTIAL,
  HARBORVIEW,
  newKey,
  NO_TRUST,
  toBase58,
  withProof,
  type TestKey,
} from './testing/signing.ts';

const DAY = '2026-09-30';
const key = newKey();
const other = newKey();
const OTHER: TrustedIssuer = { id: 2, name: 'Other', identifiers: ['https://other.example/'] };

const told = ({ verdicts }: Verified): string =>
  `${verdicts.integrity.result} ${verdicts.issuer.result}`;
const pinnedAs = (keyId: string, pin: TestKey, issuer: TrustedIssuer): Trust['keys'][number] => ({
  fingerprint: pin.key.fingerprint,
  jwk: pin.key.jwk,
  keyId,
  issuer,
});
const trusting = (value: JsonObject | JsonObject[] | string): Trust => {
  const bytes = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return trustFrom([{ name: 'their-key.json', bytes }], DAY);
};
/** A VC-JWT that does not bring its key along. */
const without = (header: JsonObject = {}, pair = key): string => {
  const { '@context': context, ...rest } = CREDENTIAL;
  const claims = { '@context': context ?? [], ...rest, iss: 'https://harborview.example/' };
  return asJws(claims, { alg: 'EdDSA', ...header }, pair);
};

describe('a key that goes by a bare name', () => {
  const jwt = badgeOfJws(without({ kid: 'key-1' }));

  it('is not taken for the key of somebody else that goes by the same', async () => {
    const trust = { ...NO_TRUST, keys: [pinnedAs('key-1', other, OTHER)] };
    const { verdicts } = await verifyBadge(jwt, trust, DAY);
    expect(verdicts.integrity).toMatchObject({ result: 'unchecked', title: 'Key is not here' });
  });

  it('picks among the keys of the issuer', async () => {
    const keys = [pinnedAs('key-1', other, OTHER), pinnedAs('key-1', key, HARBORVIEW)];
    expect(told(await verifyBadge(jwt, { ...NO_TRUST, keys }, DAY))).toBe('pass pass');
  });
});

describe('a key given without saying whose it is', () => {
  it.each([
    ['a JWK', key.key.jwk],
    ['a JWKS', { keys: [other.key.jwk, { ...key.key.jwk, kid: 'k2' }] }],
    ['a Multikey', key.multikey],
  ])('%s shows that a badge is whole, not whose it is', async (_, given) => {
    for (const header of [{}, { kid: 'k2' }, { kid: 'https://harborview.example/keys#1' }]) {
      const judged = await verifyBadge(badgeOfJws(without(header)), trusting(given), DAY);
      expect(told(judged)).toBe('pass unchecked');
      expect(judged.verdicts.issuer.title).toBe('Key is pinned to nobody');
      expect(judged.verdicts.issuer.reason).toContain('“their-key”');
    }
  });

  it('is tried for a Data Integrity proof too', async () => {
    const method = { verificationMethod: 'did:web:harborview.example#key-1' };
    const badge = badgeOf(await withProof(CREDENTIAL, key, 'eddsa-jcs-2022', method));
    expect(told(await verifyBadge(badge, trusting(key.key.jwk), DAY))).toBe('pass unchecked');
    expect(told(await verifyBadge(badge, NO_TRUST, DAY))).toBe('unchecked unchecked');
  });

  it('says nothing where it does not fit', async () => {
    const { verdicts } = await verifyBadge(badgeOfJws(without()), trusting(other.key.jwk), DAY);
    expect(verdicts.integrity).toMatchObject({ result: 'unchecked', title: 'Key is not here' });
  });
});

describe('an Ed25519 key with which one signature fits anything', () => {
  const jwk = (bytes: Buffer): JsonObject => ({
    kty: 'OKP',
    crv: 'Ed25519',
    x: bytes.toString('base64url'),
  });
  const multikey = (bytes: Buffer): string =>
    `z${toBase58(Buffer.concat([Buffer.of(0xed, 1), bytes]))}`;
  const identity = Buffer.alloc(32);
  identity[0] = 1;
  const respelt = Buffer.from(`ee${'ff'.repeat(30)}7f`, 'hex');

  it.each([
    ['a point of small order', identity],
    ['the same, spelt otherwise', respelt],
    ['no point', Buffer.alloc(32, 0x02)],
  ])('%s is refused', (_, bytes) => {
    expect(() => fromJwk(jwk(bytes))).toThrow(KeyRefused);
    expect(() => fromMultikey(multikey(bytes))).toThrow(KeyRefused);
  });

  it('makes no badge whole', async () => {
    const parts = without({ jwk: jwk(identity) }).split('.');
    const signature = Buffer.concat([identity, Buffer.alloc(32)]).toString('base64url');
    const badge = badgeOfJws(`${parts[0]}.${parts[1]}.${signature}`);
    const { verdicts } = await verifyBadge(badge, NO_TRUST, DAY);
    expect(verdicts.integrity).toMatchObject({ result: 'fail', title: 'Key cannot be used' });
  });
});

describe('an Open Badges 2.0 badge signed with the key of somebody else', () => {
  it('is whole, and not of the issuer that it names', async () => {
    const rsa = newKey('RSA');
    const owner = 'https://harborview.example/';
    const creator = `${owner}key`;
    const pem = String(createPublicKey(rsa.privateKey).export({ format: 'pem', type: 'spki' }));
    const owned = { type: 'CryptographicKey', id: creator, owner, publicKeyPem: pem };
    const badge = (issuer: string): JsonObject => ({
      type: 'BadgeClass',
      id: `${owner}class`,
      name: 'Statistics',
      issuer,
    });
    const signed = (issuer: string): string => {
      const claims = assertion({
        badge: badge(issuer),
        verification: { type: 'SignedBadge', creator },
      });
      return asJws(claims, { alg: 'RS256' }, rsa);
    };
    for (const [issuer, expected] of [
      [owner, 'pass pass'],
      ['https://other.example/', 'pass fail'],
    ] as const)
      expect(told(await verifyBadge(badgeOfJws(signed(issuer), '2.0'), trusting(owned), DAY))).toBe(
        expected,
      );
  });
});

describe('the address of an issuer', () => {
  it.each([
    ['https://Harborview.EXAMPLE', 'pass pass'],
    ['HTTPS://harborview.example/', 'pass pass'],
    ['https://harborview.example/#profile', 'pass pass'],
    ['http://harborview.example/', 'pass fail'],
    ['https://harborview.example/Other', 'pass fail'],
    ['https://harborview.example.evil.example/', 'pass fail'],
  ])('%s: %s', async (identifier, expected) => {
    const issuer = { ...HARBORVIEW, identifiers: [identifier] };
    const trust = { ...NO_TRUST, keys: [pinnedAs('', key, issuer)] };
    const badge = badgeOfJws(asJwt(CREDENTIAL, key, 'EdDSA'));
    expect(told(await verifyBadge(badge, trust, DAY))).toBe(expected);
  });
});

describe('a token with two credentials', () => {
  const vc = CREDENTIAL;
  const jwt = (beside: JsonObject) =>
    asJws(
      { ...beside, vc, iss: 'https://harborview.example/' },
      { alg: 'EdDSA', jwk: key.key.jwk },
      key,
    );

  it('fails where they differ in what a reader shows', async () => {
    const forged = { credentialSubject: { id: 'did:example:mallory' } };
    const { verdicts } = await verifyBadge(badgeOfJws(jwt(forged)), NO_TRUST, DAY);
    expect(verdicts.integrity).toMatchObject({ result: 'fail', title: 'Contradicts itself' });
    const later = await verifyBadge(
      badgeOfJws(jwt({ validUntil: '2099-01-01T00:00:00Z' })),
      NO_TRUST,
      DAY,
    );
    expect(later.verdicts.integrity.reason).toContain('“2099-01-01T00:00:00Z”');
  });

  it('passes where they are the same', async () => {
    const same = { credentialSubject: structuredClone(CREDENTIAL['credentialSubject'] ?? null) };
    const { verdicts } = await verifyBadge(badgeOfJws(jwt(same)), NO_TRUST, DAY);
    expect(verdicts.integrity.result).toBe('pass');
  });
});

it('says plainly that a proof names no purpose', async () => {
  const { proof, ...rest } = await withProof(CREDENTIAL, key, 'eddsa-jcs-2022');
  const { proofPurpose: _, ...purposeless } = proof as JsonObject;
  const { verdicts } = await verifyBadge(badgeOf({ ...rest, proof: purposeless }), NO_TRUST, DAY);
  expect(verdicts.integrity.result).toBe('fail');
  expect(verdicts.integrity.reason).not.toContain('undefined');
});
