import type { Person } from '#shared/contract/people.ts';
import { completedMonths } from '#shared/dates.ts';
import { count, formatDate, formatNumber } from '../../app/format.ts';

/** `since 15 Mar 2021 · 0.8 full time`, `15 Mar 2021 to 31 Aug 2026`; null where nothing is known. */
export function timeLine({ hireDate, leavingDate, fte }: Person): string | null {
  const parts = [
    hireDate !== null && leavingDate !== null
      ? `${formatDate(hireDate)} to ${formatDate(leavingDate)}`
      : hireDate !== null
        ? `since ${formatDate(hireDate)}`
        : leavingDate !== null
          ? `until ${formatDate(leavingDate)}`
          : null,
    fte === null
      ? null
      : fte === 1
        ? 'full time'
        : `${formatNumber(fte, fte * 10 === Math.round(fte * 10) ? 1 : 2)} of full time`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
}

/** Completed service up to the day, in words; null without a hire date. */
export function service({ hireDate, leavingDate }: Person, asOf: string): string | null {
  if (hireDate === null) return null;
  const end = leavingDate !== null && leavingDate < asOf ? leavingDate : asOf;
  const months = completedMonths(hireDate, end);
  if (months < 0) return `starts on ${formatDate(hireDate)}`;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return count(rest, 'month', 'months');
  return rest === 0
    ? count(years, 'year', 'years')
    : `${count(years, 'year', 'years')}, ${count(rest, 'month', 'months')}`;
}
