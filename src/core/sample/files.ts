import type { ImportKind } from '#shared/contract/imports.ts';

/**
 * The workbooks of the sample company under `resources/sample`, in the order in which they are imported: who was there in
 * June, what they can do and should, what became of the roster by September, and what they have learned.
 */
export const SAMPLE_FILES = [
  { name: 'roster-2026-06.xlsx', kind: 'roster' },
  { name: 'skills.xlsx', kind: 'skills' },
  { name: 'requirements.xlsx', kind: 'requirements' },
  { name: 'requirements-2026.xlsx', kind: 'requirements' },
  { name: 'ratings-2024-11.xlsx', kind: 'matrix' },
  { name: 'ratings-2025-05.xlsx', kind: 'matrix' },
  { name: 'ratings-2025-11.xlsx', kind: 'matrix' },
  { name: 'ratings-2026-05.xlsx', kind: 'matrix' },
  { name: 'self-ratings-2026-03.xlsx', kind: 'matrix' },
  { name: 'test-results.csv', kind: 'matrix' },
  { name: 'roster-2026-09.xlsx', kind: 'roster' },
  { name: 'credentials.xlsx', kind: 'credentials' },
  { name: 'training-tracker.csv', kind: 'awards' },
] as const satisfies readonly { readonly name: string; readonly kind: ImportKind }[];

/** Analyses of the sample stand on this day, so that its figures stay as they were made. */
export const SAMPLE_DAY = '2026-09-30';
export const SAMPLE_COMPANY = 'Northfield Instruments';
