import type { Verdict } from '../types.ts';
import type { Integrity, ProofLine, Wanted } from './signer.ts';
import { ageText, daysBetween, dayText, pass, unchecked } from './words.ts';

/**
 * For how many days a copy of a list that does not say itself how long it holds shows that a badge still stood. Beyond that it
 * shows what was, not what is. That a badge was revoked it shows for ever.
 */
export const FRESH_DAYS = 31;

export interface StatusJudged {
  readonly verdict: Verdict;
  readonly lines: readonly ProofLine[];
  readonly wanted: readonly Wanted[];
}

export const onlyVerdict = (verdict: Verdict): StatusJudged => ({ verdict, lines: [], wanted: [] });

/**
 * A badge that names no status: nothing can be looked up, and for the specification it stands (VC Data Model 2.0 §4.10: the property
 * is optional; Open Badges 3.0 §8.2: status is checked “if the credential has one”). That it names none is itself only known of a badge
 * that is whole: a revoked badge is easily robbed of its pointer.
 */
export function nothingToLookUp(integrity: Integrity): StatusJudged {
  if (integrity.verdict.result === 'pass')
    return onlyVerdict(
      pass(
        'No way to revoke it',
        'The badge names no list by which its issuer could withdraw it, so there is nothing that could have been revoked.',
      ),
    );
  return onlyVerdict(
    unchecked(
      'Cannot be told',
      'The badge names no list of revoked badges. As it is not shown to be whole, that may be left out.',
    ),
  );
}

/**
 * A status that is fine is only known of a badge that is whole: the pointer or the id by which it was looked up may be another than
 * its issuer gave it. That it was withdrawn is said all the same.
 */
export function ofWhole(judged: StatusJudged, integrity: Integrity): StatusJudged {
  const { verdict } = judged;
  if (verdict.result !== 'pass' || integrity.verdict.result === 'pass') return judged;
  const reason = `${verdict.reason} As the badge is not shown to be whole, it may point to a place that is not its own.`;
  return { ...judged, verdict: unchecked('Cannot be told', reason) };
}

/** "Your copy is of 12 Aug 2026, 49 days old" */
export function copyText(takenOn: string, asOf: string): string {
  return `Your copy is of ${dayText(takenOn)}, ${ageText(takenOn, asOf)}`;
}

/** Whether a copy is recent enough to say that something still stood on a day. */
export function isFresh(takenOn: string, validUntil: string | null, asOf: string): boolean {
  if (daysBetween(takenOn, asOf) <= 0) return true;
  if (validUntil !== null) return validUntil.slice(0, 10) > asOf;
  return daysBetween(takenOn, asOf) <= FRESH_DAYS;
}
