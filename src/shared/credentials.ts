/** Sorts of micro-credential, in the order shown. */
export const CREDENTIAL_KINDS = ['industry', 'technical', 'soft', 'cross'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];
export const CREDENTIAL_KIND_WORDS: Readonly<Record<CredentialKind, string>> = {
  industry: 'Industry certification',
  technical: 'Technical',
  soft: 'Soft skills and leadership',
  cross: 'Cross-disciplinary',
};

export const PARTICIPATIONS = ['online', 'onsite', 'blended', 'work-based'] as const;
export type Participation = (typeof PARTICIPATIONS)[number];
export const PARTICIPATION_WORDS: Readonly<Record<Participation, string>> = {
  online: 'Online',
  onsite: 'On site',
  blended: 'Blended',
  'work-based': 'Work-based',
};

/** Supervision and identity check during assessment, as the EU recommendation tells them apart. */
export const SUPERVISIONS = [
  'unsupervised',
  'supervised',
  'online-identity',
  'onsite-identity',
] as const;
export type Supervision = (typeof SUPERVISIONS)[number];
export const SUPERVISION_WORDS: Readonly<Record<Supervision, string>> = {
  unsupervised: 'Unsupervised, identity not checked',
  supervised: 'Supervised, identity not checked',
  'online-identity': 'Supervised online, identity checked',
  'onsite-identity': 'Supervised on site, identity checked',
};

export const STACKABILITIES = ['stand-alone', 'integrated', 'stackable'] as const;
export type Stackability = (typeof STACKABILITIES)[number];
export const STACKABILITY_WORDS: Readonly<Record<Stackability, string>> = {
  'stand-alone': 'Stand-alone',
  integrated: 'Part of a larger programme',
  stackable: 'Counts towards another credential',
};

/**
 * The mandatory elements of the EU Council Recommendation on micro-credentials (16 June 2022, Annex I), in its order.
 * `learner` and `issued` are stated by each award: none is kept without them.
 */
export const EU_ELEMENTS = [
  'learner',
  'title',
  'country',
  'awarding-body',
  'issued',
  'outcomes',
  'workload',
  'level',
  'assessment',
  'participation',
  'quality',
] as const;
export type EuElement = (typeof EU_ELEMENTS)[number];
export const EU_ELEMENT_WORDS: Readonly<Record<EuElement, string>> = {
  learner: 'Identification of the learner',
  title: 'Title',
  country: 'Country or region of the issuer',
  'awarding-body': 'Awarding body',
  issued: 'Date of issue',
  outcomes: 'Learning outcomes',
  workload: 'Notional workload',
  level: 'Level of the qualifications framework',
  assessment: 'Type of assessment',
  participation: 'Form of participation',
  quality: 'Quality assurance',
};

/** Hours that one ECTS point stands for: 25 to 30. The lower is taken where a workload in hours is needed. */
export const HOURS_PER_ECTS = { low: 25, high: 30 } as const;

export const ATTEMPT_OUTCOMES = ['in-progress', 'failed', 'withdrawn'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/**
 * How an award stands on a day. `renewed`: it has expired or expires within its lead time, and a later award of the same
 * credential reaches further.
 */
export const AWARD_STATES = ['valid', 'expiring', 'expired', 'renewed', 'revoked'] as const;
export type AwardState = (typeof AWARD_STATES)[number];

/** The five questions that a badge is asked; never one tick. */
export const VERDICTS = ['integrity', 'issuer', 'status', 'dates', 'recipient'] as const;
export type VerdictName = (typeof VERDICTS)[number];
/**
 * Verdicts that make no award where they fail: it would certify what the badge does not. A badge that has expired certifies nothing
 * by itself.
 */
export const AWARD_REFUSERS: readonly VerdictName[] = ['integrity', 'issuer', 'status'];
export const VERDICT_WORDS: Readonly<Record<VerdictName, string>> = {
  integrity: 'Integrity',
  issuer: 'Issuer',
  status: 'Revocation',
  dates: 'Dates',
  recipient: 'Recipient',
};

export const PINNED_KINDS = [
  'profile',
  'key',
  'did',
  'badge-class',
  'status-list',
  'revocation-list',
  'other',
] as const;
export type PinnedKind = (typeof PINNED_KINDS)[number];
