import type { AttemptOutcome } from '#shared/credentials.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

export interface KnownIssuer {
  readonly id: number;
  readonly name: string;
  /** Folded. */
  readonly key: string;
  readonly isPlatform: number;
  readonly country: string | null;
}

export const knownIssuers = (db: ReadHandle): KnownIssuer[] =>
  db.all<KnownIssuer>(
    'SELECT id, name, name_key AS key, is_platform AS isPlatform, country FROM issuer ORDER BY id',
  );

/** What stands of a credential, to be set beside what a file says; the names of its fields are those of a patch. */
export interface KnownCredential {
  readonly id: number;
  readonly issuerId: number | null;
  readonly platformId: number | null;
  readonly kind: string | null;
  readonly description: string | null;
  readonly learningOutcomes: string | null;
  readonly workloadHours: number | null;
  readonly ects: number | null;
  readonly eqfLevel: number | null;
  readonly assessment: string | null;
  readonly participation: string | null;
  readonly qualityAssurance: string | null;
  readonly prerequisites: string | null;
  readonly supervision: string | null;
  readonly stackability: string | null;
  readonly delivery: string | null;
  readonly language: string | null;
  readonly durationDays: number | null;
  readonly validityMonths: number | null;
  readonly link: string | null;
}

export const knownCredentials = (db: ReadHandle): KnownCredential[] =>
  db.all<KnownCredential>(
    `SELECT id, issuer_id AS issuerId, platform_id AS platformId, kind, description,
       learning_outcomes AS learningOutcomes, workload_hours AS workloadHours, ects, eqf_level AS eqfLevel, assessment,
       participation, quality_assurance AS qualityAssurance, prerequisites, supervision, stackability, delivery, language,
       duration_days AS durationDays, validity_months AS validityMonths, link
     FROM credential`,
  );

export const certifiedSkills = (
  db: ReadHandle,
): { credentialId: number; skillId: number; level: number }[] =>
  db.all('SELECT credential_id AS credentialId, skill_id AS skillId, level FROM credential_skill');

export interface KnownAward {
  readonly id: number;
  readonly personId: number;
  readonly credentialId: number;
  readonly issued: string;
  readonly expires: string | null;
  readonly started: string | null;
  readonly hours: number | null;
  readonly grade: string | null;
  readonly identifier: string | null;
  readonly link: string | null;
  readonly note: string | null;
}

/** Every award of these people, the earliest first. */
export const awardsOf = (db: ReadHandle, personIds: readonly number[]): KnownAward[] =>
  db.all<KnownAward>(
    `SELECT id, person_id AS personId, credential_id AS credentialId, issued, expires, started, hours, grade, identifier,
       link, note
     FROM award WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY issued, id`,
    [JSON.stringify(personIds)],
  );

export interface KnownAttempt {
  readonly id: number;
  readonly personId: number;
  readonly credentialId: number;
  readonly outcome: AttemptOutcome;
  readonly started: string | null;
  readonly ended: string | null;
  readonly progress: number | null;
  readonly grade: string | null;
  readonly hours: number | null;
  readonly note: string | null;
}

/** Every attempt of these people, the latest entered first. */
export const attemptsOf = (db: ReadHandle, personIds: readonly number[]): KnownAttempt[] =>
  db.all<KnownAttempt>(
    `SELECT id, person_id AS personId, credential_id AS credentialId, outcome, started, ended, progress, grade, hours, note
     FROM attempt WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
    [JSON.stringify(personIds)],
  );
