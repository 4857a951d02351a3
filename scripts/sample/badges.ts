import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bake } from '../../src/core/badges/read/bake.ts';
import type { JsonObject } from '../../src/core/badges/types.ts';
import type { SampleLearning } from './awards.ts';
import { catalogued, Holders, levelOf } from './badge-holders.ts';
import {
  CALDER,
  GUILD,
  HARBORVIEW,
  LAKESIDE,
  MERIDIAN,
  NORTHGATE,
  openSkills,
  QUALITY,
  type BadgeIssuer,
} from './badge-issuers.ts';
import { ed25519, multikey, northgateKey, pemOf } from './badge-keys.ts';
import { assertionOf, badgeClassOf, badgeClassUrl } from './badge-open-badges-2.ts';
import { credentialOf, type Told } from './badge-open-badges-3.ts';
import { pngBadge, svgBadge } from './badge-pictures.ts';
import { signedJws, withProof } from './badge-signing.ts';
import type { Worker } from './people.ts';
import type { SampleRating } from './ratings.ts';

const HARBORVIEW_LIST = 'https://harborview.example/badges/status/2026';
/** The entry of the badge that was revoked; those of the others are not set. */
const REVOKED_ENTRY = 4711;
/** Entries of a status list: as many as the recommendation asks for, so that one tells nothing of whom it is about. */
const LIST_ENTRIES = 131_072;
const LIST_TAKEN = '2026-09-28T06:00:00Z';

const json = (value: JsonObject): string => `${JSON.stringify(value, null, 2)}\n`;

/** Badge files by name, and what is pinned of their issuers. */
interface Made {
  readonly badges: Readonly<Record<string, string | Uint8Array>>;
  readonly trust: Readonly<Record<string, string>>;
}

const entry = (index: number): JsonObject => ({
  id: `${HARBORVIEW_LIST}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(index),
  statusListCredential: HARBORVIEW_LIST,
});

/** The address by which a badge names its issuer's key: the key itself stands after the #. */
const method = ({ id, name }: BadgeIssuer): string => `${id}#${multikey(ed25519(name))}`;

async function openBadge3(issuer: BadgeIssuer, told: Told): Promise<JsonObject> {
  const credential = credentialOf(issuer, told);
  const named = issuer.id.startsWith('did:key:')
    ? `${issuer.id}#${issuer.id.slice('did:key:'.length)}`
    : method(issuer);
  return await withProof(credential, ed25519(issuer.name), named, `${told.issued}T09:30:00Z`);
}

function vcJwt(issuer: BadgeIssuer, told: Told): string {
  const credential = credentialOf(issuer, told);
  const { id = '', validFrom, validUntil, credentialSubject } = credential;
  const seconds = (instant: unknown): number => Date.parse(String(instant)) / 1000;
  const claims: JsonObject = {
    iss: issuer.id,
    jti: id,
    nbf: seconds(validFrom),
    sub: String((credentialSubject as JsonObject)['id']),
    ...(validUntil === undefined ? {} : { exp: seconds(validUntil) }),
  };
  const header = { typ: 'JWT', kid: `${issuer.id}#key-1` };
  return signedJws({ ...credential, ...claims }, ed25519(issuer.name), header);
}

/** The twelve badges. Who has them follows from the rest of the sample. */
async function made(holders: Holders): Promise<Made> {
  const tell = (title: string, issued: string, more: Partial<Told> = {}): Told => {
    const holder = holders.of(title, issued);
    return {
      title,
      issued,
      email: holder.email,
      grade: null,
      hashed: false,
      expires: null,
      status: null,
      ...more,
    };
  };
  const svg = (issuer: BadgeIssuer, title: string): Uint8Array =>
    Buffer.from(svgBadge(issuer, title, levelOf(catalogued(title))));
  const png = (issuer: BadgeIssuer, title: string): Uint8Array =>
    pngBadge(issuer, levelOf(catalogued(title)));

  const statistics = tell('Statistics foundations', '2026-09-11', {
    grade: '84 %',
    status: entry(1042),
  });
  const metrology = tell('Optical metrology certificate', '2026-08-21', {
    hashed: true,
    status: entry(2318),
  });
  const learning = tell('Machine learning in practice', '2026-06-19', {
    grade: '71 %',
    status: entry(REVOKED_ENTRY),
  });
  const buyer = tell('Certified strategic buyer', '2026-07-03', {
    hashed: true,
    expires: '2029-07-03',
  });
  const customs = tell('Customs practitioner', '2024-05-17', { expires: '2026-05-17' });
  const architect = tell('Cloud solutions architect', '2026-09-04', {
    expires: '2029-09-04',
    grade: '912 of 1000',
  });
  const containers = tell('Container operations specialist', '2026-03-13', {
    expires: '2029-03-13',
  });
  const coaching = tell('Coaching at work', '2026-09-18');
  const literacy = tell('AI literacy at work', '2026-05-29');
  const safety = tell('Electrical safety, authorised person', '2023-11-10', {
    expires: '2025-11-10',
  });
  const calibration = tell('Calibration technician', '2024-06-07', {
    expires: '2026-06-07',
    grade: 'Pass',
  });
  const auditor = tell('Internal auditor', '2026-02-27', { expires: '2028-02-27' });

  const northgate = northgateKey();
  const signed = { type: 'signed', creator: 'https://northgate-institute.example/badges/key.json' };
  const foundation = openSkills(`did:key:${multikey(ed25519('Open Skills Foundation'))}`);
  // Whoever did this gave the badge two more years; the signature stayed.
  const extended = json(await openBadge3(GUILD, safety)).replace('"2025-11-10T', '"2027-11-10T');
  const whole = {
    ...assertionOf(NORTHGATE, customs, signed),
    badge: badgeClassOf(NORTHGATE, customs.title),
  };
  const buyerJws = signedJws(assertionOf(NORTHGATE, buyer, signed), northgate, { typ: 'JWT' });

  return {
    badges: {
      'statistics-foundations.json': json(await openBadge3(HARBORVIEW, statistics)),
      'optical-metrology.png': bake(
        png(HARBORVIEW, metrology.title),
        JSON.stringify(await openBadge3(HARBORVIEW, metrology)),
        '3.0',
      ),
      'machine-learning.json': json(await openBadge3(HARBORVIEW, learning)),
      'strategic-buyer.png': bake(png(NORTHGATE, buyer.title), buyerJws, '2.0'),
      'customs-practitioner.jws': `${signedJws(whole, northgate, { typ: 'JWT' })}\n`,
      'cloud-solutions-architect.jwt': `${vcJwt(MERIDIAN, architect)}\n`,
      'container-operations.svg': bake(
        svg(MERIDIAN, containers.title),
        vcJwt(MERIDIAN, containers),
        '3.0',
      ),
      'coaching-at-work.svg': bake(
        svg(LAKESIDE, coaching.title),
        json(await openBadge3(LAKESIDE, coaching)),
        '3.0',
      ),
      'ai-literacy.json': json(await openBadge3(foundation, literacy)),
      'electrical-safety.json': extended,
      'calibration-technician.png': bake(
        png(CALDER, calibration.title),
        JSON.stringify(await openBadge3(CALDER, calibration)),
        '3.0',
      ),
      'internal-auditor.json': json({
        ...assertionOf(QUALITY, auditor, { type: 'hosted' }),
        badge: badgeClassOf(QUALITY, auditor.title),
      }),
    },
    trust: {
      'harborview-issuer.json': json(controllerOf(HARBORVIEW, method(HARBORVIEW))),
      'harborview-status-2026.json': json(await statusList()),
      'meridian-did.json': json(controllerOf(MERIDIAN, `${MERIDIAN.id}#key-1`)),
      'guild-issuer.json': json(controllerOf(GUILD, method(GUILD))),
      'calder-issuer.json': json(controllerOf(CALDER, method(CALDER))),
      ...northgateDocuments([buyer.title, customs.title], pemOf(northgate)),
    },
  };
}

/** What an issuer publishes of itself: its name and its key (Controlled Identifiers 1.0, section 2). */
const controllerOf = (issuer: BadgeIssuer, keyId: string): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://w3id.org/security/multikey/v1',
  ],
  id: issuer.id,
  type: ['Profile'],
  name: issuer.name,
  url: issuer.website,
  email: issuer.email,
  verificationMethod: [
    {
      id: keyId,
      type: 'Multikey',
      controller: issuer.id,
      publicKeyMultibase: multikey(ed25519(issuer.name)),
    },
  ],
  assertionMethod: [keyId],
});

/** Harborview's list of revoked badges (Bitstring Status List 1.0). */
async function statusList(): Promise<JsonObject> {
  const bits = Buffer.alloc(LIST_ENTRIES / 8);
  for (const index of [REVOKED_ENTRY, 60_117])
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  const list: JsonObject = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: HARBORVIEW_LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: HARBORVIEW.id,
    validFrom: LIST_TAKEN,
    credentialSubject: {
      id: `${HARBORVIEW_LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits, { level: 9 }).toString('base64url')}`,
    },
  };
  return await withProof(list, ed25519(HARBORVIEW.name), method(HARBORVIEW), LIST_TAKEN);
}

function northgateDocuments(
  titles: readonly string[],
  publicKeyPem: string,
): Record<string, string> {
  const context = 'https://w3id.org/openbadges/v2';
  const [key, revoked] = ['key', 'revoked'].map(
    (name) => `https://northgate-institute.example/badges/${name}.json`,
  );
  const gone = createHash('sha256').update('a badge of somebody else').digest('hex').slice(0, 12);
  return {
    'northgate-issuer.json': json({
      '@context': context,
      type: 'Issuer',
      id: NORTHGATE.id,
      name: NORTHGATE.name,
      url: NORTHGATE.website,
      email: NORTHGATE.email,
      publicKey: key ?? '',
      revocationList: revoked ?? '',
    }),
    'northgate-key.json': json({
      '@context': context,
      type: 'CryptographicKey',
      id: key ?? '',
      owner: NORTHGATE.id,
      publicKeyPem,
    }),
    'northgate-revoked.json': json({
      '@context': context,
      type: 'RevocationList',
      id: revoked ?? '',
      issuer: NORTHGATE.id,
      revokedAssertions: [
        {
          id: `https://northgate-institute.example/badges/assertions/${gone}`,
          revocationReason: 'Issued in error',
        },
      ],
    }),
    ...Object.fromEntries(
      titles.map((title) => [
        `northgate-${badgeClassUrl(NORTHGATE, title).split('/').at(-1) ?? ''}`,
        json(badgeClassOf(NORTHGATE, title)),
      ]),
    ),
  };
}

/**
 * Writes twelve badges of people in the sample's roster, and beside them what the sample pins of their issuers.
 *
 * @param folder resources/sample/badges; what was in it goes
 * @returns how many badges
 */
export async function writeBadges(
  folder: string,
  staff: readonly Worker[],
  rounds: readonly (readonly SampleRating[])[],
  learning: readonly SampleLearning[],
): Promise<number> {
  const { badges, trust } = await made(new Holders(staff, rounds, learning));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'trust'), { recursive: true });
  for (const [name, content] of Object.entries(badges)) writeFileSync(join(folder, name), content);
  for (const [name, content] of Object.entries(trust))
    writeFileSync(join(folder, 'trust', name), content);
  return Object.keys(badges).length;
}
