import type { AssessmentSource } from '#shared/skills.ts';
import type { IsoDate } from '#shared/dates.ts';

/** What matters of an assessment of one person and skill. */
export interface Rating {
  /** Negative: what the award of that id certifies. */
  readonly id: number;
  /** Null: withdrawn. */
  readonly level: number | null;
  readonly date: IsoDate;
  readonly source: AssessmentSource;
  readonly validUntil: IsoDate | null;
}

/** Ratings of others, self-ratings and credentials are three histories of their own. */
export type RatingKind = 'others' | 'self' | 'credential';

export const kindOf = (source: AssessmentSource): RatingKind =>
  source === 'self' || source === 'credential' ? source : 'others';

/** The last rating of a kind up to a day, withdrawals included; of one day the one entered last. */
export function lastOf<R extends Rating>(
  ratings: readonly R[],
  kind: RatingKind,
  day: IsoDate,
): R | null {
  let last: R | null = null;
  for (const rating of ratings) {
    if (kindOf(rating.source) !== kind || rating.date > day) continue;
    if (
      last === null ||
      rating.date > last.date ||
      (rating.date === last.date && rating.id > last.id)
    ) {
      last = rating;
    }
  }
  return last;
}

const isEarlier = (a: Rating, b: Rating): boolean =>
  a.date < b.date || (a.date === b.date && a.id < b.id);

/**
 * The assessment that decides somebody's level in a skill on a day: the latest of others, failing that (or where it was
 * withdrawn) the latest self-rating, either raised by the highest valid credential, an award or a rating. A credential without
 * a level withdraws the ratings before it, and no award. Null: unrated.
 */
export function decisive<R extends Rating>(ratings: readonly R[], day: IsoDate): R | null {
  const others = lastOf(ratings, 'others', day);
  const self = lastOf(ratings, 'self', day);
  const rated = [others, self].find((rating) => rating !== null && rating.level !== null) ?? null;
  const withdrawal = lastOf(
    ratings.filter((rating) => rating.level === null),
    'credential',
    day,
  );
  let best = rated;
  for (const rating of ratings) {
    if (rating.source !== 'credential' || rating.level === null || rating.date > day) continue;
    if (withdrawal && rating.id > 0 && isEarlier(rating, withdrawal)) continue;
    if (rating.validUntil !== null && rating.validUntil < day) continue;
    if (rating.level > (best?.level ?? -1)) best = rating;
  }
  return best;
}
