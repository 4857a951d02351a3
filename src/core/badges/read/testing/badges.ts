import { deflateSync } from 'node:zlib';
import type { JsonObject } from '../../types.ts';
import { pngChunk } from '../picture/png-chunks.ts';

/** An Open Badges 3.0 credential with all that is required, unsigned; for tests. */
export const credential = (changes: JsonObject = {}): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:4d0d7a45-6b1c-4e84-8b0c-0d54a6f0d8a1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Data analysis, awarded',
  issuer: { id: 'https://issuer.example/profile', type: ['Profile'], name: 'Example College' },
  validFrom: '2026-03-01T00:00:00Z',
  credentialSubject: subject(),
  ...changes,
});

export const subject = (changes: JsonObject = {}, achievement: JsonObject = {}): JsonObject => ({
  id: 'mailto:ana.silva@northfield.example',
  type: ['AchievementSubject'],
  achievement: {
    id: 'https://issuer.example/achievements/data',
    type: ['Achievement'],
    name: 'Data analysis',
    description: 'Reads and tests data.',
    criteria: { narrative: 'Passed the examination.' },
    ...achievement,
  },
  ...changes,
});

/** An Open Badges 2.0 assertion. */
export const assertion = (changes: JsonObject = {}): JsonObject => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://issuer.example/assertions/1',
  recipient: { type: 'email', hashed: false, identity: 'ana.silva@northfield.example' },
  badge: 'https://issuer.example/badges/data-analysis.json',
  issuedOn: '2026-03-01T00:00:00Z',
  verification: { type: 'hosted' },
  ...changes,
});

export const bytesOf = (value: JsonObject | string): Uint8Array =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

const base64url = (value: JsonObject): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A compact JWS whose signature signs nothing. */
export const jws = (
  payload: JsonObject,
  header: JsonObject = { alg: 'RS256', typ: 'JWT' },
): string =>
  `${base64url(header)}.${base64url(payload)}.${Buffer.from('no signature').toString('base64url')}`;

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

/** A picture of one grey dot, with further chunks before its data. */
export function png(...chunks: readonly Uint8Array[]): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(1, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.from([0, 128]));
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', data),
    pngChunk('IEND', new Uint8Array(0)),
  ]);
}

export const svg = (inside = '', attributes = ''): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}<circle r="4"/></svg>\n`,
  );

/**
 * Milliseconds of computing that something takes: unlike time by the clock the same on a machine that is busy with others.
 */
export function computing(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
