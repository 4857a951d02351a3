import type { Award } from '#shared/contract/awards.ts';
import {
  VERDICTS,
  type AttemptOutcome,
  type AwardState,
  type VerdictName,
} from '#shared/credentials.ts';
import { count, formatDate } from '../../../app/format.ts';
import type { Tone } from '../../../components/Mark.tsx';

export const STATE_WORDS: Readonly<Record<AwardState, string>> = {
  valid: 'Valid',
  expiring: 'Expiring',
  expired: 'Expired',
  renewed: 'Renewed',
  revoked: 'Revoked',
};

export const OUTCOME_WORDS: Readonly<Record<AttemptOutcome, string>> = {
  'in-progress': 'In progress',
  failed: 'Failed',
  withdrawn: 'Withdrawn',
};

/** "in 23 days", "today", "12 days ago": from the day that figures are of. */
export function daysWords(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${count(days, 'day', 'days')}` : `${count(-days, 'day', 'days')} ago`;
}

/** How an award stands, as a verdict; null: it is in order, which stays plain. */
export function stateTone(state: AwardState): Tone | null {
  if (state === 'expiring') return 'warn';
  return state === 'expired' || state === 'revoked' ? 'bad' : null;
}

/** "expired 12 Mar 2026", "expires in 23 days", "revoked 3 May 2026". */
export function stateWords({
  state,
  expires,
  revokedOn,
  daysLeft,
}: Pick<Award, 'state' | 'expires' | 'revokedOn' | 'daysLeft'>): string {
  if (state === 'expired' && expires !== null) return `expired ${formatDate(expires)}`;
  if (state === 'expiring' && daysLeft !== null) return `expires ${daysWords(daysLeft)}`;
  if (state === 'revoked' && revokedOn !== null) return `revoked ${formatDate(revokedOn)}`;
  return STATE_WORDS[state].toLowerCase();
}

export type Proof = 'badge' | 'file' | 'none';

export const PROOF_WORDS: Readonly<Record<Proof, string>> = {
  badge: 'with a badge',
  file: 'with a file',
  none: 'without proof',
};

export const NO_PROOF = 'none';

/** What an award rests on, in a few words, and how far that can be relied on. */
export function proofWords({
  verdicts,
  badgeId,
  files,
}: Pick<Award, 'verdicts' | 'badgeId' | 'files'>): {
  readonly words: string;
  readonly tone: Tone | null;
} {
  if (badgeId !== null && verdicts !== null) return badgeWords(verdicts);
  if (files.length > 0) return { words: count(files.length, 'file', 'files'), tone: null };
  return { words: NO_PROOF, tone: null };
}

/** The worst of the five leads: a badge is as good as what failed, or is not confirmed. */
function badgeWords(verdicts: NonNullable<Award['verdicts']>): {
  readonly words: string;
  readonly tone: Tone | null;
} {
  const of = (result: string): VerdictName[] =>
    VERDICTS.filter((name) => verdicts[name] === result);
  const failed = of('fail');
  const open = of('unchecked');
  const passed = `badge, ${of('pass').length} of 5 passed`;
  if (failed.length > 0) return { words: `badge, ${failed.length} failed`, tone: 'bad' };
  if (open.includes('issuer')) return { words: 'badge, issuer not confirmed', tone: 'warn' };
  return { words: passed, tone: open.length > 0 ? 'unknown' : null };
}
