/**
 * The classes of Open Badges 3.0 (1EdTech, final release, appendix B “Data Models”) and CLR 2.0 as far as a badge of a person
 * needs them. What the specification requires and no use can do without is refused where it is missing; the rest is
 * warned of. What it does not know is left alone.
 */
import {
  anything,
  dateTime,
  each,
  flag,
  iri,
  may,
  must,
  number,
  object,
  refOr,
  should,
  single,
  text,
  type Shape,
} from './shape.ts';

const UNTYPED: Shape = { type: null, fields: {} };
const anObject = object(() => UNTYPED);

/** Images were plain addresses before the final release. */
const image = refOr(object(() => ({ type: null, fields: { id: must(iri), caption: may(text) } })));

/** Signed on their own; they do not decide on the badge that carries them. */
const endorsements = may(each(anObject));

const IDENTIFIER_ENTRY: Shape = {
  type: 'IdentifierEntry',
  untyped: 'borne',
  fields: { identifier: must(text), identifierType: must(text) },
};

const IDENTITY_OBJECT: Shape = {
  type: 'IdentityObject',
  fields: {
    hashed: must(flag),
    identityHash: must(text),
    identityType: must(text),
    salt: may(text),
  },
};

const ALIGNMENT: Shape = {
  type: 'Alignment',
  untyped: 'borne',
  fields: {
    targetName: must(text),
    targetUrl: should(iri),
    targetCode: may(text),
    targetDescription: may(text),
    targetFramework: may(text),
    targetType: may(text),
  },
};
const alignments = may(each(object(() => ALIGNMENT)));

const GEO: Shape = {
  type: 'GeoCoordinates',
  untyped: 'borne',
  fields: { latitude: must(number), longitude: must(number) },
};

const ADDRESS: Shape = {
  type: 'Address',
  untyped: 'borne',
  fields: {
    addressCountry: may(text),
    addressCountryCode: may(text),
    addressRegion: may(text),
    addressLocality: may(text),
    streetAddress: may(text),
    postalCode: may(text),
    geo: may(object(() => GEO)),
  },
};

export const PROFILE: Shape = {
  type: 'Profile',
  fields: {
    id: must(iri),
    name: may(text),
    url: may(iri),
    email: may(text),
    phone: may(text),
    description: may(text),
    official: may(text),
    image: may(image),
    address: may(object(() => ADDRESS)),
    otherIdentifier: may(each(object(() => IDENTIFIER_ENTRY))),
    parentOrg: may(object(() => PROFILE)),
    endorsement: endorsements,
  },
};

const RUBRIC_LEVEL: Shape = {
  type: 'RubricCriterionLevel',
  untyped: 'borne',
  fields: {
    id: must(iri),
    name: must(text),
    level: may(text),
    points: may(text),
    description: may(text),
    alignment: alignments,
  },
};

const RESULT_DESCRIPTION: Shape = {
  type: 'ResultDescription',
  untyped: 'borne',
  fields: {
    id: must(iri),
    name: must(text),
    resultType: must(text),
    allowedValue: may(text),
    requiredLevel: may(iri),
    requiredValue: may(text),
    valueMin: may(text),
    valueMax: may(text),
    alignment: alignments,
    rubricCriterionLevel: may(each(object(() => RUBRIC_LEVEL))),
  },
};

const RESULT: Shape = {
  type: 'Result',
  untyped: 'borne',
  fields: {
    resultDescription: may(iri),
    achievedLevel: may(iri),
    status: may(text),
    value: may(text),
    alignment: alignments,
  },
};

const CRITERIA: Shape = { type: null, fields: { id: may(iri), narrative: may(text) } };

export const ACHIEVEMENT: Shape = {
  type: 'Achievement',
  fields: {
    id: must(iri),
    name: must(text),
    criteria: must(object(() => CRITERIA)),
    description: should(text),
    achievementType: may(text),
    creator: may(refOr(object(() => PROFILE))),
    creditsAvailable: may(number),
    fieldOfStudy: may(text),
    humanCode: may(text),
    specialization: may(text),
    tag: may(text),
    version: may(text),
    image: may(image),
    alignment: alignments,
    otherIdentifier: may(each(object(() => IDENTIFIER_ENTRY))),
    related: may(each(object(() => ({ type: null, fields: { id: must(iri) } })))),
    resultDescription: may(each(object(() => RESULT_DESCRIPTION))),
    endorsement: endorsements,
  },
};

export const ACHIEVEMENT_SUBJECT: Shape = {
  type: 'AchievementSubject',
  fields: {
    id: may(iri),
    // Required by the specification; 1EdTech's own vectors simple.jwt and simple-noproof.json do without.
    achievement: should(object(() => ACHIEVEMENT)),
    identifier: may(each(object(() => IDENTITY_OBJECT))),
    activityStartDate: may(dateTime),
    activityEndDate: may(dateTime),
    creditsEarned: may(number),
    licenseNumber: may(text),
    narrative: may(text),
    role: may(text),
    term: may(text),
    image: may(image),
    result: may(each(object(() => RESULT))),
    source: may(refOr(object(() => PROFILE))),
  },
};

const EVIDENCE: Shape = {
  type: 'Evidence',
  untyped: 'borne',
  fields: {
    id: may(iri),
    name: may(text),
    narrative: may(text),
    description: may(text),
    genre: may(text),
    audience: may(text),
  },
};

const STATUS: Shape = { type: null, fields: { id: may(iri), type: must(text) } };

/** What every verifiable credential has (VC Data Model 1.1 and 2.0, section 4). The dates are looked at apart: they go by two names. */
export const CREDENTIAL: Shape = {
  type: 'VerifiableCredential',
  fields: {
    id: may(iri),
    issuer: must(refOr(object(() => ({ type: null, fields: { id: must(iri) } })))),
    name: may(text),
    description: may(text),
    issuanceDate: may(dateTime),
    expirationDate: may(dateTime),
    validFrom: may(dateTime),
    validUntil: may(dateTime),
    awardedDate: may(dateTime),
    credentialSubject: must(each(anObject)),
    credentialStatus: may(each(object(() => STATUS))),
    credentialSchema: may(
      each(object(() => ({ type: null, fields: { id: must(iri), type: must(text) } }))),
    ),
    refreshService: may(each(anObject)),
    proof: may(each(object(() => ({ type: null, fields: { type: must(text) } })))),
  },
};

export const OPEN_BADGE_CREDENTIAL: Shape = {
  type: 'VerifiableCredential',
  fields: {
    ...CREDENTIAL.fields,
    id: should(iri),
    name: should(text),
    image: may(image),
    issuer: must(refOr(object(() => PROFILE))),
    credentialSubject: must(single(object(() => ACHIEVEMENT_SUBJECT))),
    evidence: may(each(object(() => EVIDENCE))),
    endorsement: endorsements,
    endorsementJwt: may(text),
  },
};

const CLR_SUBJECT: Shape = {
  type: 'ClrSubject',
  fields: {
    id: may(iri),
    identifier: may(each(object(() => IDENTITY_OBJECT))),
    verifiableCredential: must(each(anything)),
    achievement: may(each(object(() => ACHIEVEMENT))),
    association: may(each(anObject)),
  },
};

export const CLR_CREDENTIAL: Shape = {
  type: 'ClrCredential',
  fields: {
    ...OPEN_BADGE_CREDENTIAL.fields,
    credentialSubject: must(single(object(() => CLR_SUBJECT))),
  },
};

const ENDORSEMENT_SUBJECT: Shape = {
  type: 'EndorsementSubject',
  fields: { id: must(iri), endorsementComment: may(text) },
};

export const ENDORSEMENT_CREDENTIAL: Shape = {
  type: 'EndorsementCredential',
  fields: {
    ...OPEN_BADGE_CREDENTIAL.fields,
    credentialSubject: must(single(object(() => ENDORSEMENT_SUBJECT))),
  },
};
