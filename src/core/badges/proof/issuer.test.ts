import { describe, expect, it } from 'vitest';
import type { JsonObject, Trust, Verdict } from '../types.ts';
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
const URL = 'https://harborview.example/';
const OTHER = { id: 2, name: 'Aldermoor College', identifiers: ['https://aldermoor.example/'] };

const issuer = async (credential: JsonObject, trust: Trust): Promise<Verdict> =>
  (await verifyBadge(badgeOf(credential), trust, DAY)).verdicts.issuer;

describe('the issuer of a badge', () => {
  it.each([
    ['pinned to who the badge names', pinned(key), 'pass', 'Confirmed: Harborview University'],
    [
      'pinned to them, without the slash',
      pinned(key, { ...HARBORVIEW, identifiers: ['https://harborview.example'] }),
      'pass',
      'Confirmed: Harborview University',
    ],
    ['pinned to somebody else', pinned(key, OTHER), 'fail', 'Signed by somebody else'],
    [
      'not pinned, the issuer not known',
      NO_TRUST,
      'unchecked',
      'Key is not shown to be the issuer’s',
    ],
    [
      'not pinned, the issuer with another key',
      pinned(newKey()),
      'unchecked',
      'Signed with a key that you do not know',
    ],
    [
      'not pinned, the issuer known by name',
      { ...NO_TRUST, issuers: [HARBORVIEW] },
      'unchecked',
      'Key is not shown to be the issuer’s',
    ],
    [
      'pinned to an issuer without identifiers',
      pinned(key, { ...HARBORVIEW, identifiers: [] }),
      'fail',
      'Signed by somebody else',
    ],
  ])('its key %s', async (_, trust, result, title) => {
    expect(await issuer(await withProof(CREDENTIAL, key), trust)).toMatchObject({ result, title });
  });

  it('names itself where its key is at its own address, or in its header', async () => {
    const own = await withProof(CREDENTIAL, key, 'eddsa-rdfc-2022', {
      verificationMethod: `${URL}#${key.multikey}`,
    });
    const title = 'Names itself, not confirmed by you';
    expect(await issuer(own, NO_TRUST)).toMatchObject({ result: 'unchecked', title });
    const jwt = badgeOfJws(asJwt(CREDENTIAL, key, 'EdDSA'));
    expect((await verifyBadge(jwt, NO_TRUST, DAY)).verdicts.issuer).toMatchObject({
      result: 'unchecked',
      title,
    });
    expect((await verifyBadge(jwt, pinned(key), DAY)).verdicts.issuer.result).toBe('pass');
  });

  it('cannot be told of a badge that was changed', async () => {
    const changed = { ...(await withProof(CREDENTIAL, key)), name: 'Another' };
    expect(await issuer(changed, pinned(key))).toMatchObject({
      result: 'unchecked',
      title: 'Cannot be told',
    });
  });

  it('is nobody where the badge gives no id', async () => {
    const credential = {
      ...CREDENTIAL,
      issuer: { type: ['Profile'], name: 'Harborview University' },
    };
    expect(await issuer(await withProof(credential, key), pinned(key))).toMatchObject({
      result: 'unchecked',
      title: 'Not confirmed',
    });
  });
});

describe('a key in a pinned document', () => {
  const did = 'did:web:harborview.example';
  const method = {
    id: '#key-1',
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key.multikey,
  };
  const document: JsonObject = {
    id: did,
    verificationMethod: [method],
    assertionMethod: ['#key-1'],
  };
  const made = async (): Promise<JsonObject> =>
    await withProof({ ...CREDENTIAL, issuer: did }, key, 'eddsa-rdfc-2022', {
      verificationMethod: `${did}#key-1`,
    });
  const judged = async (
    content: JsonObject,
    owner: Trust['issuers'][number] | null = null,
    url = did,
  ) =>
    await verifyBadge(
      badgeOf(await made()),
      trusting({ url, kind: 'did', content, issuer: owner }),
      DAY,
    );

  it('of a did:web is asked for, and found once pinned', async () => {
    const before = await verifyBadge(badgeOf(await made()), NO_TRUST, DAY);
    expect(before.verdicts.integrity.result).toBe('unchecked');
    expect(before.wanted).toEqual([expect.objectContaining({ url: did, kind: 'did' })]);
    const { verdicts, keys } = await judged(document);
    expect(verdicts.integrity.result).toBe('pass');
    expect(verdicts.issuer.result).toBe('unchecked');
    expect(keys[0]).toMatchObject({ from: 'pinned-document', keyId: `${did}#key-1` });
    const byAddress = await judged(
      document,
      null,
      'https://harborview.example/.well-known/did.json',
    );
    expect(byAddress.verdicts.integrity.result).toBe('pass');
  });

  it('confirms the issuer that the document is pinned to, and no other', async () => {
    const owner = { ...HARBORVIEW, identifiers: [did] };
    expect((await judged(document, owner)).verdicts.issuer.result).toBe('pass');
    expect((await judged(document, OTHER)).verdicts.issuer.result).toBe('fail');
  });

  it.each([
    ['that may not sign statements', { ...document, assertionMethod: [] }, 'assertionMethod'],
    [
      'that was withdrawn',
      { ...document, verificationMethod: [{ ...method, revoked: '2026-09-30T00:00:00Z' }] },
      'withdrawn on 30 Sep 2026',
    ],
  ])('%s is not used', async (_, content, reason) => {
    const { integrity } = (await judged(content)).verdicts;
    expect(integrity).toMatchObject({ result: 'fail', title: 'Key cannot be used' });
    expect(integrity.reason).toContain(reason);
  });

  it('of another subject is not found by the address alone', async () => {
    const { integrity } = (await judged({ ...document, id: 'did:web:aldermoor.example' })).verdicts;
    expect(integrity.result).toBe('unchecked');
  });

  it('serves a token that names no key', async () => {
    const trust = trusting({
      url: 'https://harborview.example/jwks.json',
      kind: 'key',
      content: { keys: [newKey('P-256').key.jwk, key.key.jwk] },
      issuer: HARBORVIEW,
    });
    const compact = asJwt(CREDENTIAL, key, 'EdDSA', { jwk: undefined as unknown as null });
    const { verdicts } = await verifyBadge(badgeOfJws(compact), trust, DAY);
    expect(verdicts.integrity.result).toBe('pass');
    expect(verdicts.issuer.result).toBe('pass');
  });
});

describe('a key pinned without its id', () => {
  const name = `${URL}#key-1`;
  const verdicts = async (credential: JsonObject, trust: Trust) =>
    (await verifyBadge(badgeOf(credential), trust, DAY)).verdicts;

  it('is found by whose it is', async () => {
    const signed = await withProof(CREDENTIAL, key, 'eddsa-rdfc-2022', {
      verificationMethod: name,
    });
    const found = await verdicts(signed, pinned(key));
    expect(found.integrity.result).toBe('pass');
    expect(found.issuer.result).toBe('pass');
    // That another one does not fit shows nothing: the one that the badge names is not here.
    expect((await verdicts(signed, pinned(newKey()))).integrity).toMatchObject({
      result: 'unchecked',
      title: 'Key is not here',
    });
  });

  it.each([
    ['pass', key],
    ['unchecked', newKey()],
  ] as const)('is tried for a token that names another: %s', async (result, own) => {
    const compact = asJwt(CREDENTIAL, key, 'EdDSA', {
      kid: name,
      jwk: undefined as unknown as null,
    });
    const found = await verifyBadge(badgeOfJws(compact), pinned(own), DAY);
    expect(found.verdicts.integrity.result).toBe(result);
  });
});

describe('an Open Badges 2.0 badge that brings a key along', () => {
  it('is not checked by that key', async () => {
    const assertion: JsonObject = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://harborview.example/assertions/1',
      issuedOn: '2026-09-18T08:00:00Z',
      badge: 'https://harborview.example/badges/1',
      verification: { type: 'signed', creator: 'https://harborview.example/keys/1.json' },
    };
    const compact = asJws(assertion, { alg: 'EdDSA', jwk: key.key.jwk }, key);
    const { verdicts, wanted } = await verifyBadge(badgeOfJws(compact, '2.0'), NO_TRUST, DAY);
    expect(verdicts.integrity).toMatchObject({ result: 'unchecked', title: 'Key is not here' });
    expect(wanted[0]).toMatchObject({ url: 'https://harborview.example/keys/1.json', kind: 'key' });
  });
});
