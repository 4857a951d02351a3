import { CELL_FLAG } from '#shared/skills.ts';
import { NEVER, SOURCE_CODES, type Ratings } from './types.ts';

const CREDENTIAL = SOURCE_CODES.indexOf('credential');
const SELF = SOURCE_CODES.indexOf('self');

/** What a person's ratings in one skill come to on a day. Written over at each call, for there are millions. */
export interface InForce {
  /** −1: unrated. */
  level: number;
  /** Index of the rating that decides; −1: none. */
  rating: number;
  /** Of CELL_FLAG: stale, self, certified. */
  flags: number;
  /** Whether a credential of the skill is held and valid on the day. */
  holdsCredential: boolean;
  /** The last day on which this stands by the ratings there are; growing stale is not looked at. */
  lasts: number;
}

export const nothingInForce = (): InForce => ({
  level: -1,
  rating: -1,
  flags: 0,
  holdsCredential: false,
  lasts: NEVER,
});

/**
 * The level in force on `day`, of the ratings of one person in one skill: those at `first` up to, not including, `last`.
 * - The latest rating of others decides (manager, test, import); one without a level withdraws those before it.
 * - Failing that the latest self-rating.
 * - A credential that is valid on the day decides where it certifies a higher level than that, be it an award or entered as a
 *   rating; a rating without a level withdraws the ratings before it, and no award.
 * - With `staleAsUnrated`, ratings of before `freshFrom` are as if they were not there.
 */
export function inForce(
  ratings: Ratings,
  first: number,
  last: number,
  day: number,
  freshFrom: number,
  staleAsUnrated: boolean,
  into: InForce,
): void {
  let others = -1;
  let self = -1;
  let credential = -1;
  let credentialLevel = -1;
  let isCredentialStale = false;
  // The same of awards alone: what is left where ratings are withdrawn.
  let award = -1;
  let awardLevel = -1;
  let isAwardStale = false;
  let holdsAward = false;
  into.holdsCredential = false;
  into.lasts = NEVER;
  for (let at = first; at < last; at += 1) {
    const rated = ratings.day[at] ?? 0;
    if (rated > day) {
      if (rated - 1 < into.lasts) into.lasts = rated - 1;
      break;
    }
    const source = ratings.source[at];
    if (source === SELF) self = at;
    else if (source !== CREDENTIAL) others = at;
    else {
      const level = ratings.level[at] ?? -1;
      const until = ratings.until[at] ?? NEVER;
      if (level < 0) {
        credential = award;
        credentialLevel = awardLevel;
        isCredentialStale = isAwardStale;
        into.holdsCredential = holdsAward;
        continue;
      }
      if (until < day) continue;
      const isAward = (ratings.id[at] ?? 0) < 0;
      into.holdsCredential = true;
      if (isAward) holdsAward = true;
      if (until < into.lasts) into.lasts = until;
      const isStale = until === NEVER && rated < freshFrom;
      if (isStale && staleAsUnrated) continue;
      if (level > credentialLevel || (level === credentialLevel && !isStale)) {
        credential = at;
        credentialLevel = level;
        isCredentialStale = isStale;
      }
      if (isAward && (level > awardLevel || (level === awardLevel && !isStale))) {
        award = at;
        awardLevel = level;
        isAwardStale = isStale;
      }
    }
  }
  const counts = (at: number): boolean =>
    at >= 0 &&
    (ratings.level[at] ?? -1) >= 0 &&
    !(staleAsUnrated && (ratings.day[at] ?? 0) < freshFrom);
  const rating = counts(others) ? others : counts(self) ? self : -1;
  const level = rating < 0 ? -1 : (ratings.level[rating] ?? -1);
  const isStale = rating >= 0 && (ratings.day[rating] ?? 0) < freshFrom;
  if (credentialLevel > level) {
    into.level = credentialLevel;
    into.rating = credential;
    into.flags = CELL_FLAG.certified | (isCredentialStale ? CELL_FLAG.stale : 0);
    return;
  }
  into.level = level;
  into.rating = rating;
  into.flags =
    (isStale ? CELL_FLAG.stale : 0) | (rating >= 0 && rating === self ? CELL_FLAG.self : 0);
}
