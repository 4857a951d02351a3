import { beforeAll, describe, expect, it } from 'vitest';
import { readBadge } from '../read/index.ts';
import { isProblem } from '#shared/errors.ts';
import type { JsonObject, Trust } from '../types.ts';
import { verifyBadge } from './index.ts';
import {
  asJws,
  asJwt,
  CREDENTIAL,
  newKey,
  pinned,
  trusting,
  withProof,
} from './testing/signing.ts';

/**
 * One byte changed anywhere in a signed badge never leaves integrity a pass. Left out, and counted, are changes that give the same
 * JSON (a space for a line end): the document is the same one (RFC 8785 and RDF see no white space). In a JWS the
 * text itself is signed, and nothing is left out.
 *
 * Each byte is tried with other values: its lowest bit flipped, its case changed, and a quotation mark.
 */
const DAY = '2026-10-01';
const OTHERS = (byte: number): number[] =>
  [...new Set([byte ^ 1, byte ^ 0x20, 0x22])].filter((other) => other !== byte);

interface Counted {
  tried: number;
  same: number;
  refused: number;
  passed: string[];
}

const normal = (text: string): string | null => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
};

async function mutate(
  text: string,
  trust: Trust,
  { every = 1, values = OTHERS }: { every?: number; values?: (byte: number) => number[] } = {},
): Promise<Counted> {
  const original = Buffer.from(text, 'utf8');
  const json = normal(text);
  const counted: Counted = { tried: 0, same: 0, refused: 0, passed: [] };
  for (let at = 0; at < original.length; at += every) {
    for (const value of values(original[at] ?? 0)) {
      const changed = Buffer.from(original);
      changed[at] = value;
      if (json !== null && normal(changed.toString('utf8')) === json) {
        counted.same++;
        continue;
      }
      counted.tried++;
      const result = await integrityOf(changed, trust);
      if (result === 'refused') counted.refused++;
      if (result === 'pass')
        counted.passed.push(
          `byte ${at}: ${String.fromCodePoint(value)} in ${changed.toString().slice(Math.max(0, at - 30), at + 10)}`,
        );
    }
  }
  return counted;
}

async function integrityOf(bytes: Uint8Array, trust: Trust): Promise<string> {
  let badge;
  try {
    badge = readBadge(bytes, 'badge');
  } catch (error) {
    if (isProblem(error)) return 'refused';
    throw error;
  }
  return (await verifyBadge(badge, trust, DAY)).verdicts.integrity.result;
}

const key = newKey();
const rsa = newKey('RSA');
const ec = newKey('P-256');
const trust = pinned(key);

let rdfc: JsonObject;
let jcs: JsonObject;
beforeAll(async () => {
  rdfc = await withProof(CREDENTIAL, key);
  jcs = await withProof(CREDENTIAL, key, 'eddsa-jcs-2022');
});

describe('one byte changed', () => {
  it('in a Data Integrity proof over RDF (eddsa-rdfc-2022)', async () => {
    const text = JSON.stringify(rdfc, null, 1);
    expect(await integrityOf(Buffer.from(text), trust)).toBe('pass');
    const counted = await mutate(text, trust, { values: (byte) => [byte ^ 1, byte ^ 0x20] });
    expect(counted.passed).toEqual([]);
    expect(counted.tried).toBeGreaterThan(2000);
    expect(counted.same).toBeLessThan(counted.tried / 5);
  }, 120_000);

  it('in a Data Integrity proof over JSON (eddsa-jcs-2022)', async () => {
    const text = JSON.stringify(jcs, null, 1);
    expect(await integrityOf(Buffer.from(text), trust)).toBe('pass');
    const counted = await mutate(text, trust);
    expect(counted.passed).toEqual([]);
    expect(counted.tried).toBeGreaterThan(3500);
  }, 120_000);

  it.each([
    ['RS256', rsa],
    ['PS256', rsa],
    ['ES256', ec],
    ['EdDSA', key],
  ] as const)(
    'in a VC-JWT signed with %s',
    async (alg, signer) => {
      const text = asJwt(CREDENTIAL, signer, alg);
      expect(await integrityOf(Buffer.from(text), trust)).toBe('pass');
      const counted = await mutate(text, trust, { every: alg === 'RS256' ? 1 : 5 });
      expect(counted.same).toBe(0);
      expect(counted.passed).toEqual([]);
    },
    120_000,
  );

  it('in the spare bits at the end of each part of a JWS', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const all = (): number[] =>
      [...alphabet, '=', '+', '/', '.', ' ', '\n'].map((c) => c.codePointAt(0) ?? 0);
    for (const pad of ['', ' ', '  ']) {
      const text = asJwt(CREDENTIAL, key, 'EdDSA', { kid: `k${pad}` }, { note: `n${pad}` });
      const ends = [text.indexOf('.') - 1, text.lastIndexOf('.') - 1, text.length - 1];
      for (const at of ends) {
        for (const value of all()) {
          const changed = Buffer.from(text);
          if (changed[at] === value) continue;
          changed[at] = value;
          expect(await integrityOf(changed, trust)).not.toBe('pass');
        }
      }
    }
  }, 60_000);

  it('in an Open Badges 2.0 JWS', async () => {
    const url = 'https://harborview.example/keys/1.json';
    const assertion: JsonObject = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://harborview.example/assertions/1',
      recipient: { type: 'email', hashed: false, identity: 'leila.haddad@northfield.example' },
      issuedOn: '2026-09-18T08:00:00Z',
      badge: 'https://harborview.example/badges/1',
      verification: { type: 'signed', creator: url },
    };
    const pem = { id: url, type: 'CryptographicKey', publicKeyJwk: rsa.key.jwk };
    const pins = trusting({ url, kind: 'key', content: pem });
    const text = asJws(assertion, { alg: 'RS256' }, rsa);
    expect(await integrityOf(Buffer.from(text), pins)).toBe('pass');
    const counted = await mutate(text, pins);
    expect(counted.passed).toEqual([]);
    expect(counted.tried).toBeGreaterThan(2500);
  }, 120_000);
});
