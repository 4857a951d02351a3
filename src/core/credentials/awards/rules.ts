import type { AwardState } from '#shared/credentials.ts';
import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';

/** When an award counts: from `issued` on, up to and not including `expires` and `revokedOn`. */
export interface Validity {
  readonly issued: IsoDate;
  /** Null: it does not expire. */
  readonly expires: IsoDate | null;
  readonly revokedOn: IsoDate | null;
}

/** The first day on which it no longer counts; null: it counts for good. */
export const endOf = ({
  expires,
  revokedOn,
}: Pick<Validity, 'expires' | 'revokedOn'>): IsoDate | null =>
  expires === null || (revokedOn !== null && revokedOn < expires) ? revokedOn : expires;

/** Whether it certifies anything on the day. */
export function validOn(award: Validity, day: IsoDate): boolean {
  const end = endOf(award);
  return award.issued <= day && (end === null || day < end);
}

/**
 * The day on which an award of a credential with this validity expires: the same day so many calendar months later, or the
 * last of that month where it has no such day. Null: never, also where that is after the year 9999.
 */
export function expiryOf(issued: IsoDate, validityMonths: number | null): IsoDate | null {
  if (validityMonths === null) return null;
  const [year = 0, month = 1, day = 1] = issued.split('-').map(Number);
  const months = year * 12 + (month - 1) + validityMonths;
  for (let last = day; last > 0; last -= 1) {
    const date = isoDate(Math.floor(months / 12), (months % 12) + 1, last);
    if (date !== null) return date;
  }
  return null;
}

/** The day from which a renewal is due; null: it does not expire. */
export const renewFrom = (expires: IsoDate | null, leadDays: number): IsoDate | null =>
  expires === null ? null : addDays(expires, -leadDays);

/**
 * Whether `other`, an award of the same credential to the same person, reaches further than `award`: it was issued up to the
 * day, not before `award`, is not revoked on the day, and expires later or never.
 */
export const renews = (other: Validity, award: Validity, day: IsoDate): boolean =>
  other.issued <= day &&
  other.issued >= award.issued &&
  (other.revokedOn === null || day < other.revokedOn) &&
  award.expires !== null &&
  (other.expires === null || other.expires > award.expires);

/**
 * How an award stands on a day.
 * @param leadDays days before expiry at which a renewal is due
 * @param others awards of the same credential to the same person; itself among them does no harm
 */
export function stateOn(
  award: Validity,
  day: IsoDate,
  leadDays: number,
  others: readonly Validity[],
): AwardState {
  if (award.revokedOn !== null && award.revokedOn <= day) return 'revoked';
  const due = renewFrom(award.expires, leadDays);
  if (award.expires === null || due === null || day < due) return 'valid';
  if (others.some((other) => renews(other, award, day))) return 'renewed';
  return award.expires <= day ? 'expired' : 'expiring';
}
