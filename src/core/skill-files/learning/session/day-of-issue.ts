import { addDays } from '#shared/dates.ts';
import { expiryOf } from '#core/credentials/index.ts';
import type { AwardEntry } from '../entries.ts';

export interface Dated {
  readonly issued: string;
  /** Undefined: the file does not say. */
  readonly expires: string | undefined;
  /** Whether the file gives the day of issue. */
  readonly isSaid: boolean;
  readonly from: 'file' | 'expiry' | 'settings';
  /** That it has expired is said, but not when. */
  readonly isEndGuessed: boolean;
}

/**
 * The days of an award, as far as the file says them. Where it only says until when it is valid, its day of issue follows from the
 * validity in months; else it is the day set, or the day before it expires.
 * @returns null: it has expired, and no day of it is known
 */
export function dayOfIssue(
  { issued, expires }: Pick<AwardEntry, 'issued' | 'expires'>,
  months: number | null,
  today: string,
  hasExpired: boolean,
): Dated | null {
  if (issued !== null) {
    const end = expires ?? undefined;
    const usual = expiryOf(issued, months);
    const isKnown = (end ?? usual ?? '9999') <= today;
    const isEndGuessed = hasExpired && !isKnown;
    return {
      issued,
      expires: isEndGuessed ? today : end,
      isSaid: true,
      from: 'file',
      isEndGuessed,
    };
  }
  if (expires !== null) {
    const counted = months === null ? null : issuedBefore(expires, months);
    if (counted !== null)
      return { issued: counted, expires, isSaid: false, from: 'expiry', isEndGuessed: false };
    const day = today < expires ? today : addDays(expires, -1);
    return { issued: day, expires, isSaid: false, from: 'settings', isEndGuessed: false };
  }
  return hasExpired
    ? null
    : { issued: today, expires: undefined, isSaid: false, from: 'settings', isEndGuessed: false };
}

/** The day from which so many months reach to this one. */
function issuedBefore(expires: string, months: number): string | null {
  const [year = 0, month = 1, day = 1] = expires.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const found = new Date(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)),
  );
  const text = found.toISOString().slice(0, 10);
  return Number.isNaN(found.getTime()) ? null : text;
}
