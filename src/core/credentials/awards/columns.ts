import type { SqlValue } from '#core/workspace/index.ts';

/** Fields of an award that may be written, and their columns. */
export const AWARD_COLUMNS = {
  issued: 'issued',
  expires: 'expires',
  revokedOn: 'revoked_on',
  revocationReason: 'revocation_reason',
  started: 'started',
  hours: 'hours',
  grade: 'grade',
  identifier: 'identifier',
  link: 'link',
  note: 'note',
} as const;
export type AwardField = keyof typeof AWARD_COLUMNS;
export const AWARD_FIELDS = Object.keys(AWARD_COLUMNS) as readonly AwardField[];

/** Fields of an attempt that may be written, each a column of that name. */
export const ATTEMPT_FIELDS = [
  'outcome',
  'started',
  'ended',
  'progress',
  'grade',
  'hours',
  'note',
] as const;
export type AttemptField = (typeof ATTEMPT_FIELDS)[number];

export type FieldValue = Exclude<SqlValue, bigint | Uint8Array>;

/** Empty text is none. */
export const tidied = (value: FieldValue | undefined): FieldValue =>
  typeof value === 'string' ? value.trim() || null : (value ?? null);
