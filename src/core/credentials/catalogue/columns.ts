import type { CredentialPatch } from '#shared/contract/credentials.ts';
import type { SqlValue } from '#core/workspace/index.ts';

/** Fields of a catalogue entry that are columns of its row, and what the history's titles call them. */
export const COLUMNS = {
  issuerId: ['issuer_id', 'awarding body'],
  platformId: ['platform_id', 'platform'],
  kind: ['kind', 'kind'],
  description: ['description', 'description'],
  learningOutcomes: ['learning_outcomes', 'learning outcomes'],
  workloadHours: ['workload_hours', 'workload'],
  ects: ['ects', 'ECTS'],
  eqfLevel: ['eqf_level', 'EQF level'],
  assessment: ['assessment', 'assessment'],
  participation: ['participation', 'participation'],
  qualityAssurance: ['quality_assurance', 'quality assurance'],
  prerequisites: ['prerequisites', 'prerequisites'],
  supervision: ['supervision', 'supervision'],
  grading: ['grading', 'grading'],
  stackability: ['stackability', 'stackability'],
  delivery: ['delivery', 'delivery'],
  language: ['language', 'language'],
  durationDays: ['duration_days', 'duration'],
  validityMonths: ['validity_months', 'validity'],
  leadDays: ['lead_days', 'lead time'],
  link: ['link', 'link'],
  archived: ['archived', 'archived'],
} as const satisfies Partial<Record<keyof CredentialPatch, readonly [string, string]>>;

export type ColumnField = keyof typeof COLUMNS;
export const COLUMN_FIELDS = Object.keys(COLUMNS) as ColumnField[];

/** What the patch sets the column to; an empty text says nothing. */
export function columnValue(patch: CredentialPatch, field: ColumnField): SqlValue {
  const value = patch[field];
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return value.trim() || null;
  return value ?? null;
}
