import { generateKeyPairSync, sign } from 'node:crypto';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface BadgeMaker {
  /** The issuer's public key. */
  readonly jwk: object;
  /** A signed Open Badges 3.0 badge as a JWT, for the owner of the address. */
  badge(email: string, changes?: object): string;
}

/** An issuer with a key made for the purpose. */
export function badgeMaker(issuer: string): BadgeMaker {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const jwk = publicKey.export({ format: 'jwk' });
  return {
    jwk,
    badge(email, changes = {}) {
      const credential = {
        '@context': [
          'https://www.w3.org/ns/credentials/v2',
          'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
        ],
        id: 'urn:uuid:4d0d7a45-6b1c-4e84-8b0c-0d54a6f0d8a1',
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
        name: 'Welding',
        issuer: { id: issuer, type: ['Profile'], name: 'Example College' },
        validFrom: '2026-03-01T00:00:00Z',
        credentialSubject: {
          type: ['AchievementSubject'],
          identifier: [
            {
              type: 'IdentityObject',
              hashed: false,
              identityHash: email,
              identityType: 'emailAddress',
            },
          ],
          achievement: {
            id: `${issuer}/welding`,
            type: ['Achievement'],
            name: 'Welding',
            description: 'Welds.',
            criteria: { narrative: 'Has welded.' },
          },
        },
        ...changes,
      };
      const claims = { iss: issuer, jti: credential.id, nbf: Date.parse('2026-03-01') / 1000 };
      const text = `${part({ alg: 'EdDSA', typ: 'JWT', jwk })}.${part({ ...credential, ...claims })}`;
      return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
    },
  };
}
