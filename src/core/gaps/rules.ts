/**
 * What a requirement and a person's level come to, and what many of them do. Definitions of DOMAIN, section 2:
 * - gap: the levels that are missing, never below 0. Unrated: all that is required, counted as unknown.
 * - index: Σ importance × gap ÷ Σ importance × required. 0: nothing is missing; 1: everything is.
 * - depth coverage: 1 − index. Coverage: requirements met ÷ requirements. Rated share: rated ÷ requirements.
 * - met: rated, at the required level, and, where a credential is required, with one that is valid.
 * - ready: every critical requirement is met.
 */

/** Importance of a critical requirement. */
export const CRITICAL = 3;

/** Levels missing. A level below 0 means unrated. */
export const gapOf = (required: number, level: number): number =>
  level < 0 ? required : Math.max(0, required - level);

export const isMet = (
  required: number,
  level: number,
  needsCredential: boolean,
  holdsCredential: boolean,
): boolean => level >= required && level >= 0 && (!needsCredential || holdsCredential);

/** 0–1; null where there is nothing to divide by. */
export const ratio = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;

export type Readiness = 'ready' | 'not-ready' | 'unknown' | 'nothing-required';

/**
 * Of one person. @param missed critical requirements that are rated and not met @param unrated critical ones that are
 * not rated
 */
export function readinessOf(requirements: number, missed: number, unrated: number): Readiness {
  if (requirements === 0) return 'nothing-required';
  if (missed > 0) return 'not-ready';
  return unrated > 0 ? 'unknown' : 'ready';
}

export type BenchState = 'none' | 'single' | 'covered' | 'unrated';

/**
 * How a skill stands in a group. @param bench people who have the level required of them @param required people of whom
 * it is required @param unknown those of them who are not rated
 */
export function benchStateOf(bench: number, required: number, unknown: number): BenchState {
  if (bench > 1) return 'covered';
  if (bench === 1) return 'single';
  return required > 0 && unknown === required ? 'unrated' : 'none';
}
