import type { JsonObject } from '../../src/core/badges/types.ts';
import { catalogued } from './badge-holders.ts';
import type { BadgeIssuer } from './badge-issuers.ts';
import { hashed, pictureUrl, saltOf, slug, uuidOf, type Told } from './badge-open-badges-3.ts';

const CONTEXT = 'https://w3id.org/openbadges/v2';
const base = ({ id }: BadgeIssuer): string => id.slice(0, id.lastIndexOf('/'));

export const badgeClassUrl = (issuer: BadgeIssuer, title: string): string =>
  `${base(issuer)}/${slug(title)}.json`;

/** A badge class with the extensions by which issuers state what the EU recommendation asks for. */
export function badgeClassOf(issuer: BadgeIssuer, title: string): JsonObject {
  const { hours, eqf, outcomes, assessment } = catalogued(title);
  const extension = (
    name: string,
    field: string,
    value: string | number | undefined,
  ): JsonObject =>
    value === undefined
      ? {}
      : {
          [`extensions:${name}Extension`]: {
            type: ['Extension', `extensions:${name}Extension`],
            [field]: value,
          },
        };
  return {
    '@context': CONTEXT,
    type: 'BadgeClass',
    id: badgeClassUrl(issuer, title),
    name: title,
    description: outcomes ?? `Awarded by ${issuer.name}.`,
    image: pictureUrl(issuer, title),
    criteria: { narrative: `Passed: ${(assessment ?? 'assessment').toLowerCase()}.` },
    issuer: issuer.id,
    ...extension('LearningOutcome', 'learningOutcome', outcomes),
    ...extension('TimeInvestment', 'timeInvestment', hours),
    ...extension('EQF', 'EQF', eqf),
    ...extension('Assessment', 'assessmentType', assessment),
  };
}

/** An Open Badges 2.0 assertion that names its badge class by address. */
export function assertionOf(issuer: BadgeIssuer, told: Told, verification: JsonObject): JsonObject {
  const number = uuidOf(`${told.title} ${told.email}`).slice(-12);
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: `${base(issuer)}/assertions/${number}`,
    recipient: told.hashed
      ? { type: 'email', hashed: true, salt: saltOf(told), identity: hashed(told) }
      : { type: 'email', hashed: false, identity: told.email },
    badge: badgeClassUrl(issuer, told.title),
    issuedOn: `${told.issued}T09:00:00Z`,
    ...(told.expires === null ? {} : { expires: `${told.expires}T09:00:00Z` }),
    verification,
  };
}
