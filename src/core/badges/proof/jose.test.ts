import { CompactSign } from 'jose';
import { describe, expect, it } from 'vitest';
import { verifyBadge } from './index.ts';
import { badgeOfJws, CREDENTIAL, newKey, NO_TRUST } from './testing/signing.ts';

/** Tokens made by another implementation than the one that tests otherwise use. */
describe('what the jose library signs', () => {
  it.each([
    ['RS256', 'RSA'],
    ['RS384', 'RSA'],
    ['RS512', 'RSA'],
    ['PS256', 'RSA'],
    ['ES256', 'P-256'],
    ['ES384', 'P-384'],
    ['EdDSA', 'Ed25519'],
  ] as const)('%s', async (alg, kind) => {
    const { key, privateKey } = newKey(kind);
    const payload = Buffer.from(
      JSON.stringify({ ...CREDENTIAL, iss: 'https://harborview.example/' }),
    );
    const compact = await new CompactSign(payload)
      .setProtectedHeader({ alg, typ: 'vc+jwt', jwk: key.jwk as Record<string, string> })
      .sign(privateKey);
    const { verdicts, keys } = await verifyBadge(badgeOfJws(compact), NO_TRUST, '2026-10-01');
    expect(verdicts.integrity.result).toBe('pass');
    expect(verdicts.issuer.result).toBe('unchecked');
    expect(keys).toEqual([
      expect.objectContaining({ fingerprint: key.fingerprint, from: 'badge' }),
    ]);
  });
});
