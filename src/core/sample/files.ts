/** The workbooks of the sample company under `resources/sample`, in the order in which they are imported. */
export const SAMPLE_ROSTERS = ['roster-2026-06.xlsx', 'roster-2026-09.xlsx'] as const;

/** Analyses of the sample stand on this day, so that its figures stay as they were made. */
export const SAMPLE_DAY = '2026-09-30';
export const SAMPLE_COMPANY = 'Northfield Instruments';
