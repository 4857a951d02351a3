import { createHash } from 'node:crypto';
import type { JsonObject } from '../../src/core/badges/types.ts';
import { catalogued, levelOf } from './badge-holders.ts';
import type { BadgeIssuer } from './badge-issuers.ts';
import { svgBadge } from './badge-pictures.ts';

/** What a badge of the sample says, whatever its form. */
export interface Told {
  /** Of an entry of the catalogue. */
  readonly title: string;
  /** ISO days. */
  readonly issued: string;
  readonly expires: string | null;
  readonly email: string;
  /** Whether the address stands in the badge only as a hash. */
  readonly hashed: boolean;
  readonly grade: string | null;
  readonly status: JsonObject | null;
}

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The same identifier for the same badge, every time. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const saltOf = (told: Told): string =>
  createHash('sha256').update(`salt of ${told.title} ${told.email}`).digest('hex').slice(0, 16);

export const hashed = (told: Told): string =>
  `sha256$${createHash('sha256')
    .update(told.email + saltOf(told))
    .digest('hex')}`;

export const pictureUrl = (issuer: BadgeIssuer, title: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(svgBadge(issuer, title, levelOf(catalogued(title)))).toString('base64')}`;

function alignmentsOf(issuer: BadgeIssuer, title: string): JsonObject[] {
  const { skills, eqf } = catalogued(title);
  const level: JsonObject[] = eqf
    ? [
        {
          type: ['Alignment'],
          targetName: `EQF level ${eqf}`,
          targetCode: String(eqf),
          targetFramework: 'European Qualifications Framework',
          targetUrl: 'https://europass.europa.eu/en/description-eight-eqf-levels',
        },
      ]
    : [];
  return [
    ...level,
    ...skills.split('; ').map((skill): JsonObject => {
      const name = skill.slice(0, -2);
      return {
        type: ['Alignment'],
        targetName: name,
        targetFramework: `Skills of ${issuer.name}`,
        targetUrl: `${issuer.website}/skills/${slug(name)}`,
      };
    }),
  ];
}

/** An unsigned Open Badges 3.0 credential, in terms of its contexts only: a signature over RDF covers no others. */
export function credentialOf(issuer: BadgeIssuer, told: Told): JsonObject {
  const { title } = told;
  const { ects, outcomes, assessment } = catalogued(title);
  const achievement = `${issuer.website}/achievements/${slug(title)}`;
  const exam = `${achievement}#result`;
  const subject: JsonObject = told.hashed
    ? {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            hashed: true,
            identityHash: hashed(told),
            identityType: 'emailAddress',
            salt: saltOf(told),
          },
        ],
      }
    : { id: `mailto:${told.email}`, type: ['AchievementSubject'] };
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: uuidOf(`${title} ${told.email}`),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: {
      id: issuer.id,
      type: ['Profile'],
      name: issuer.name,
      url: issuer.website,
      email: issuer.email,
      address: {
        type: ['Address'],
        addressCountry: issuer.country.name,
        addressCountryCode: issuer.country.code,
      },
    },
    validFrom: `${told.issued}T09:00:00Z`,
    ...(told.expires === null ? {} : { validUntil: `${told.expires}T09:00:00Z` }),
    credentialSubject: {
      ...subject,
      achievement: {
        id: achievement,
        type: ['Achievement'],
        achievementType: 'Certificate',
        name: title,
        description: outcomes ?? `Awarded by ${issuer.name}.`,
        criteria: { narrative: `Passed: ${(assessment ?? 'assessment').toLowerCase()}.` },
        image: { id: pictureUrl(issuer, title), type: 'Image', caption: title },
        ...(ects === undefined ? {} : { creditsAvailable: ects }),
        alignment: alignmentsOf(issuer, title),
        ...(told.grade === null
          ? {}
          : {
              resultDescription: [
                {
                  id: exam,
                  type: ['ResultDescription'],
                  name: assessment ?? 'Result',
                  resultType: 'Result',
                },
              ],
            }),
      },
      ...(told.grade === null
        ? {}
        : { result: [{ type: ['Result'], resultDescription: exam, value: told.grade }] }),
    },
    ...(told.status === null ? {} : { credentialStatus: told.status }),
  };
}
