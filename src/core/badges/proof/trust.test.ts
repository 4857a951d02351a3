import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isProblem } from '#shared/errors.ts';
import type { JsonObject, JsonValue, Trust } from '../types.ts';
import { trustFrom, verifyBadge } from './index.ts';
import { badgeOf, CREDENTIAL, encodedList, newKey, withProof } from './testing/signing.ts';

const TODAY = '2026-10-01';
const key = newKey();
const ISSUER = 'https://harborview.example/';

const trust = (content: JsonValue | string, name = 'trust.json'): Trust => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return trustFrom([{ name, bytes: Buffer.from(text) }], TODAY);
};
const issuer = async (given: Trust): Promise<string> => {
  const badge = badgeOf(await withProof(CREDENTIAL, key));
  return (await verifyBadge(badge, given, TODAY)).verdicts.issuer.result;
};
const keyDocument: JsonObject = {
  id: 'https://harborview.example/key',
  type: 'CryptographicKey',
  owner: ISSUER,
  publicKeyJwk: key.key.jwk,
};
const profile: JsonObject = {
  id: ISSUER,
  type: 'Issuer',
  name: 'Harborview University',
  publicKey: keyDocument['id'] ?? '',
};

describe('a file of trust', () => {
  it.each<[string, JsonValue]>([
    ['a key with its owner', keyDocument],
    ['a list of documents', [profile, keyDocument]],
    ['{ documents }', { documents: [keyDocument, profile] }],
    [
      '{ issuers } with a JWK',
      { issuers: [{ name: 'Harborview', identifiers: [ISSUER], keys: [key.key.jwk] }] },
    ],
    ['a list of issuers', [{ name: 'Harborview', identifiers: [ISSUER], keys: [key.key.jwk] }]],
    [
      '{ issuers } with a did:key',
      { issuers: [{ name: 'Harborview', identifiers: [ISSUER], keys: [key.did] }] },
    ],
    [
      'a document said to be of an issuer',
      {
        issuers: [{ name: 'Harborview', identifiers: [ISSUER] }],
        documents: [
          {
            url: 'https://harborview.example/jwks',
            content: { keys: [key.key.jwk] },
            issuer: 'Harborview',
          },
        ],
      },
    ],
  ])('%s confirms the issuer', async (_, content) => {
    expect(await issuer(trust(content))).toBe('pass');
  });

  it.each<[string, JsonValue, string]>([
    ['a key of nobody', key.key.jwk, 'unchecked'],
    ['a profile without a key', profile, 'unchecked'],
    ['the key of somebody else', { ...keyDocument, owner: 'https://aldermoor.example/' }, 'fail'],
    [
      'a document that only claims another name',
      {
        id: 'did:web:aldermoor.example',
        alsoKnownAs: [ISSUER],
        verificationMethod: [{ id: '#1', type: 'Multikey', publicKeyMultibase: key.multikey }],
      },
      'fail',
    ],
  ])('%s does not', async (_, content, result) => {
    expect(await issuer(trust(content))).toBe(result);
  });

  it('names the owner of a key by the profile, in whatever order they come', () => {
    const { keys, issuers } = trust([keyDocument, profile]);
    expect(keys[0]?.issuer).toMatchObject({ id: null, name: 'Harborview University' });
    expect(issuers).toHaveLength(1);
  });

  it('is as old as it says, else as its file, else of today', () => {
    const bytes = Buffer.from(JSON.stringify(keyDocument));
    expect(
      trustFrom([{ name: 'k', bytes, takenOn: '2026-08-12' }], TODAY).documents[0]?.takenOn,
    ).toBe('2026-08-12');
    expect(trustFrom([{ name: 'k', bytes }], TODAY).documents[0]?.takenOn).toBe(TODAY);
    const stated = trust({
      url: 'https://i.example/k',
      content: keyDocument,
      takenOn: '2026-01-02',
    });
    expect(stated.documents[0]).toMatchObject({
      url: 'https://i.example/k',
      takenOn: '2026-01-02',
    });
  });

  it('holds a status list under its own id and under the name of its file', () => {
    const list = {
      id: 'https://i.example/status/1',
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      credentialSubject: { encodedList: encodedList([]) },
    };
    expect(trust(list, 'lists/testlist.json').documents.map(({ url }) => url)).toEqual([
      'https://i.example/status/1',
      'file:testlist',
    ]);
  });

  it.each([
    ['{', 'its JSON is damaged'],
    ['hello', 'it is neither JSON nor a key in PEM'],
    ['[7]', 'it holds something that is no document'],
    [JSON.stringify({ ...key.key.jwk, d: 'AAAA' }), 'is a private key'],
    [JSON.stringify({ issuers: [{ name: '' }] }), '“issuers.0.name” is not as it should be'],
    [
      JSON.stringify({ issuers: [{ name: 'A', keys: ['hello'] }] }),
      'a key in it is none that can be used',
    ],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'it holds something that is no document'],
  ])('%.40s is refused, naming the file', (text, why) => {
    try {
      trust(text, 'mine.json');
      expect.unreachable();
    } catch (error) {
      expect(isProblem(error) && error.message).toContain('“mine.json”');
      expect(isProblem(error) && error.message).toContain(why);
    }
  });
});

it('reads every key of a PEM file, with words before them', () => {
  const pem = (): string => {
    const { privateKey } = newKey('RSA');
    return String(createPublicKey(privateKey).export({ format: 'pem', type: 'spki' }));
  };
  const text = `Bag Attributes\r\n    friendlyName: key-1\r\n${pem()}\r\n${pem()}`;
  const { documents } = trust(text, 'keys.pem');
  expect(documents.map(({ kind, issuer }) => [kind, issuer])).toEqual([
    ['key', null],
    ['key', null],
  ]);
  const { privateKey } = newKey('RSA');
  const secret = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  expect(() => trust(pem() + secret, 'keys.pem')).toThrow(/private key/);
});
