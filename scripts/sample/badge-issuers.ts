import type { IssuerName } from './issuers.ts';

/** How an issuer of the sample's catalogue shows itself in its badges. */
export interface BadgeIssuer {
  readonly name: IssuerName;
  /** By which its badges name it. */
  readonly id: string;
  readonly website: string;
  readonly email: string;
  readonly country: { readonly name: string; readonly code: string };
  readonly initials: string;
  /** Of its pictures: dark for the rim, light for the field. */
  readonly colours: readonly [dark: string, light: string];
}

const issuer = (
  name: IssuerName,
  initials: string,
  id: string,
  country: readonly [name: string, code: string],
  colours: BadgeIssuer['colours'],
): BadgeIssuer => {
  const website = id.startsWith('https:') ? new URL(id).origin : websiteOfDid(id);
  return {
    name,
    id,
    website,
    email: `badges@${new URL(website).host}`,
    country: { name: country[0], code: country[1] },
    initials,
    colours,
  };
};

const websiteOfDid = (did: string): string =>
  did.startsWith('did:web:') ? `https://${did.slice(8)}` : 'https://open-skills.example';

/** Keys and copies of these are pinned in the sample, but for Lakeside, Open Skills and the Institute for Quality Practice. */
export const HARBORVIEW = issuer(
  'Harborview University',
  'HU',
  'https://harborview.example/badges/issuer',
  ['United States', 'US'],
  ['#16436b', '#2f74b5'],
);
export const NORTHGATE = issuer(
  'Northgate Professional Institute',
  'NPI',
  'https://northgate-institute.example/badges/issuer.json',
  ['United Kingdom', 'GB'],
  ['#6b1f33', '#a83a55'],
);
export const MERIDIAN = issuer(
  'Meridian Cloud Academy',
  'MCA',
  'did:web:academy.meridian.example',
  ['United States', 'US'],
  ['#0d5a5f', '#1c8f94'],
);
export const LAKESIDE = issuer(
  'Lakeside School of Management',
  'LSM',
  'https://lakeside-management.example/issuer',
  ['United States', 'US'],
  ['#3d2f6b', '#6753a8'],
);
export const GUILD = issuer(
  'Guild of Service Engineers',
  'GSE',
  'https://service-guild.example/issuer',
  ['United Kingdom', 'GB'],
  ['#70430f', '#b5761f'],
);
export const CALDER = issuer(
  'Calder College of Technology',
  'CCT',
  'https://calder-college.example/issuer',
  ['United Kingdom', 'GB'],
  ['#24522b', '#3f8a4b'],
);
export const QUALITY = issuer(
  'Institute for Quality Practice',
  'IQP',
  'https://iqp.example/badges/issuer.json',
  ['Ireland', 'IE'],
  ['#3a4450', '#65768a'],
);

/** Names itself by its key: the foundation has no address of its own in its badges. */
export const openSkills = (did: string): BadgeIssuer =>
  issuer('Open Skills Foundation', 'OSF', did, ['Belgium', 'BE'], ['#7a2f63', '#b55397']);
