import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProblem } from '#shared/errors.ts';
import { readBadge } from '../read/index.ts';
import type { Trust, Verified } from '../types.ts';
import { rdfCanonical } from './canonical.ts';
import { trustFrom, verifyBadge } from './index.ts';
import { refuseNetwork } from './testing/no-network.ts';
import { NO_TRUST } from './testing/signing.ts';

const SAMPLES = resolve(import.meta.dirname, '../../../../../shared/samples/badges');
const present = existsSync(SAMPLES);
if (!present) process.stderr.write(`SKIPPED: the sample badges are missing at ${SAMPLES}\n`);
const TODAY = '2026-11-22';

/**
 * Integrity, issuer, status and dates with nothing pinned: what the README of the samples says of each, but for these, where the
 * specification says otherwise:
 *
 * - `complete_v1.json`: its README says pass, but its key is named `…#key-1`, which only the issuer's site could tell (VC Data
 *   Integrity 1.0 §4.2, step 6: the verification method has to be retrieved). Unchecked, and the address is asked for.
 * - `simple.jwt`: its README has a key in the header, but the header has neither `jwk` nor `kid`, one of which Open Badges 3.0 §8.2.4
 *   asks for. Unchecked.
 * - `simple-did-web-method.json`: names no did:web as its key, but an address with the key in its fragment, as `simple.json` does, of
 *   which the README says pass. Alike is judged alike.
 */
const VERDICTS: Readonly<Record<string, string>> = {
  'ob30/simple.json': 'pass unchecked pass pass',
  'ob30/simple.1ob': 'pass unchecked pass pass',
  'ob30/simple-context-alias.json': 'pass unchecked pass pass',
  'ob30/simple-context-version.json': 'pass unchecked pass pass',
  'ob30/simple-did-key-method.json': 'pass unchecked pass pass',
  'ob30/simple-did-web-method.json': 'pass unchecked pass pass',
  'ob30/simple-eddsa-2022.json': 'pass unchecked pass pass',
  'ob30/complete.json': 'pass unchecked unchecked pass',
  'ob30/complete_v1.json': 'unchecked unchecked unchecked fail',
  'ob30/simple-multiple-proofs.json': 'pass unchecked pass pass',
  'ob30/simple_v1.json': 'pass unchecked pass pass',
  'ob30/simple-json.png': 'pass unchecked pass pass',
  'ob30/simple-json.svg': 'pass unchecked pass pass',
  'ob30/simple-jwt.png': 'pass unchecked pass pass',
  'ob30/simple-jwt.svg': 'pass unchecked pass pass',
  'ob30/simple-jwt_v1.png': 'pass unchecked pass pass',
  'ob30/simple-jwt_v1.svg': 'pass unchecked pass pass',
  'ob30/simple.jwt': 'unchecked unchecked unchecked pass',
  'ob30/velocity.jwt': 'unchecked unchecked unchecked pass',
  'ob30/endorsement-valid.json': 'pass unchecked pass pass',
  'ob30/endorsement-err-schema-status-refresh.json': 'fail unchecked unchecked pass',
  'ob30/simple-err-proof-value.json': 'fail unchecked unchecked pass',
  'ob30/simple-err-expired.json': 'pass unchecked pass fail',
  'ob30/simple-err-issued.json': 'pass unchecked pass fail',
  'ob30/simple-err-proof-method.json': 'fail unchecked unchecked pass',
  'ob30/simple-err-proof-method-no-scheme.json': 'unchecked unchecked unchecked pass',
  'ob30/simple-err-proof-method-unknown-did-method.json': 'unchecked unchecked unchecked pass',
  'ob30/simple-err-proof-method-unknown-scheme.json': 'unchecked unchecked unchecked pass',
  'ob30/simple-noproof.json': 'fail unchecked unchecked pass',
  'ob30/simple-err-context.json': 'refused',
  'ob30/simple-err-issuer.json': 'refused',
  'ob30/simple-err-issuer-type.json': 'refused',
  'ob30/simple-err-issuer-otheridentifier-type.json': 'refused',
  'ob30/simple-err-issuer-parentorg-type.json': 'refused',
  'ob30/simple-err-evidence-type.json': 'refused',
  'ob30/simple-err-type.json': 'refused',
  'ob30/simple-err-credential-subject-type.json': 'refused',
  'ob30/simple-err-credential-subject-profile-type.json': 'refused',
  'ob30/simple-err-credential-subject-result-type.json': 'refused',
  'ob30/simple-err-credential-subject-identifier-type.json': 'refused',
  'ob30/simple-err-credential-subject-achievement-result-description-type.json': 'refused',
  'ob30/credential-status-revoked.json': 'unchecked unchecked unchecked pass',
  'ob30/bit-string-list/credential-status-revoked.json': 'pass unchecked unchecked pass',
  'ob30/bit-string-list/credential-status-revoked-blank-nodes.json':
    'pass unchecked unchecked pass',
  'ob30/sd/derivedcredential.json': 'unchecked unchecked unchecked pass',
  'clr20/simple.json': 'pass unchecked pass pass',
  'clr20/simple_v1.json': 'pass unchecked pass pass',
  'clr20/simple.jwt': 'pass unchecked pass pass',
  'clr20/complex.json': 'pass unchecked pass pass',
  'clr20/simple-noproof.json': 'fail unchecked unchecked pass',
  // Names a type that none of its contexts defines, so that no signature covers it.
  'clr20/simple_old_safesigned.json': 'fail unchecked unchecked pass',
  'ob20/simple.jwt': 'unchecked unchecked unchecked pass',
  'ob20/simple-revoked.jwt': 'unchecked unchecked unchecked pass',
  'ob20/simple-not-revoked.jwt': 'unchecked unchecked unchecked pass',
  'ob20/simple-badge.png': 'unchecked unchecked unchecked pass',
  'ob20/basic-assertion.json': 'unchecked unchecked unchecked pass',
  'ob20/basic-assertion-expired.json': 'unchecked unchecked unchecked fail',
  'ob20/basic-assertion-expired-before-issued.json': 'unchecked unchecked unchecked fail',
  'ob20/basic-assertion-in-future.json': 'unchecked unchecked unchecked fail',
  'ob20/basic-assertion-no-public-key.json': 'unchecked unchecked unchecked pass',
  'ob20/assertion-with-endorsements.json': 'unchecked unchecked unchecked pass',
  'w3c_vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json': 'pass unchecked pass pass',
  'w3c_vc-di-eddsa/eddsa-jcs-2022/signedJCS.json': 'pass unchecked pass pass',
  'w3c_vc-di-eddsa/Ed25519Signature2020/signedEdSig.json': 'pass unchecked pass pass',
  'w3c_vc-di-eddsa/proof-set-chain/signedProofSet1.json': 'pass unchecked pass pass',
  'w3c_vc-di-eddsa/proof-set-chain/signedProofSet2.json': 'pass unchecked pass pass',
  'w3c_vc-di-eddsa/proof-set-chain/signedProofChain1.json': 'pass unchecked pass pass',
  'w3c_vc-di-eddsa/proof-set-chain/signedProofChain2.json': 'pass unchecked pass pass',
  // The proof that its own builds on was taken away.
  'w3c_vc-di-eddsa/proof-set-chain/proofChainTempDoc2.json': 'fail unchecked unchecked pass',
  'w3c_vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json': 'pass unchecked pass pass',
};

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, path)));

async function verify(path: string, trust: Trust = NO_TRUST): Promise<Verified> {
  return await verifyBadge(readBadge(bytes(path), basename(path)), trust, TODAY);
}

function told({ verdicts }: Verified): string {
  const { integrity, issuer, status, dates } = verdicts;
  return [integrity, issuer, status, dates].map(({ result }) => result).join(' ');
}

async function outcome(path: string): Promise<string> {
  try {
    return told(await verify(path));
  } catch (error) {
    if (isProblem(error)) return 'refused';
    throw error;
  }
}

const trusting = (...paths: readonly string[]): Trust =>
  trustFrom(
    paths.map((path) => ({ name: basename(path), bytes: bytes(path) })),
    TODAY,
  );

let network: ReturnType<typeof refuseNetwork>;
beforeAll(() => {
  network = refuseNetwork();
});
afterAll(() => {
  network.restore();
});

describe.skipIf(!present)('the sample badges, without a network', () => {
  it.each(Object.entries(VERDICTS))('%s: %s', async (path, expected) => {
    expect(await outcome(path)).toBe(expected);
    expect(network.tried).toEqual([]);
  });

  it('would notice a use of the network', () => {
    expect(() => fetch('https://issuer.example')).toThrow('The network was asked');
    expect(network.tried.splice(0)).toEqual(['fetch']);
  });

  it('asks for what would let more be checked', async () => {
    expect((await verify('ob30/complete_v1.json')).wanted).toEqual([
      expect.objectContaining({ url: 'https://1edtech.edu/issuers/565049', kind: 'profile' }),
      expect.objectContaining({ kind: 'revocation-list' }),
    ]);
  });
});

describe.skipIf(!present)('the sample badges with documents pinned', () => {
  it('finds the entry set in the status list', async () => {
    const trust = trusting('ob30/bit-string-list/testlist');
    for (const name of [
      'credential-status-revoked.json',
      'credential-status-revoked-blank-nodes.json',
    ]) {
      const { verdicts, proof } = await verify(`ob30/bit-string-list/${name}`, trust);
      expect(verdicts.status).toMatchObject({ result: 'fail', title: 'Revoked' });
      expect(verdicts.status.reason).toContain('entry 23 of the status list is set');
      expect(proof).toContainEqual({ label: 'Status list signature', value: 'pass' });
    }
  });

  it.each([
    ['ob20/simple.jwt', ['key1', 'organization'], 'pass unchecked pass pass'],
    [
      'ob20/simple-revoked.jwt',
      ['key3', 'organization-with-revocation-list', 'revocation-list'],
      'pass unchecked fail pass',
    ],
    [
      'ob20/simple-not-revoked.jwt',
      ['key2', 'organization-with-empty-revocation-list', 'empty-revocation-list'],
      'pass unchecked pass pass',
    ],
    [
      'ob20/simple-revoked.jwt',
      ['key3', 'organization-with-revocation-list', 'badge-from-organization-with-revocation-list'],
      'pass pass unchecked pass',
    ],
    // Another issuer's key under the same roof fits nothing.
    ['ob20/simple.jwt', ['key2', 'organization'], 'unchecked unchecked unchecked pass'],
  ])('%s with %j: %s', async (path, names, expected) => {
    const trust = trusting(...names.map((name) => `ob20/assets/${name}.json`));
    expect(told(await verify(path, trust))).toBe(expected);
  });
});

describe.skipIf(!present)('the intermediate values of the W3C vectors', () => {
  const line = ({ proof }: Verified, label: string): string | undefined =>
    proof.find((each) => each.label === label)?.value;
  it.each([
    ['eddsa-rdfc-2022', 'DataInt', '517744132ae165a5'],
    ['eddsa-jcs-2022', 'JCS', '59b7cb62'],
    ['Ed25519Signature2020', 'EdSig', ''],
  ])('%s', async (folder, suffix, begins) => {
    const base = `w3c_vc-di-eddsa/${folder}`;
    const text = (name: string): string =>
      Buffer.from(bytes(`${base}/${name}${suffix}.txt`)).toString();
    const judged = await verify(`${base}/signed${suffix}.json`);
    expect(line(judged, 'docHash')).toBe(text('docHash').trim());
    expect(line(judged, 'docHash')?.startsWith(begins)).toBe(true);
    expect(line(judged, 'proofHash')).toBe(text('proofHash').trim());
    if (suffix !== 'DataInt') return;
    const { proof: _, ...document } = JSON.parse(
      Buffer.from(bytes(`${base}/signed${suffix}.json`)).toString(),
    );
    expect(await rdfCanonical(document)).toBe(text('canonDoc'));
  });
});
