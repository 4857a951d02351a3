import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { addDays, isoDate } from '#shared/dates.ts';
import type { Contract } from '#shared/contract/index.ts';
import type { CredentialsSearch } from '../credentials-search.ts';

type Development = InferContractRouterInputs<Contract>['development'];
export type RenewalsInput = Development['renewals'];
export type Renewal =
  InferContractRouterOutputs<Contract>['development']['renewals']['renewals'][number];

/** How far ahead the view looks, in months. */
export const SPANS = [3, 6, 12, 24] as const;
export const USUAL_SPAN = 12;
export const GROUPS = ['credential', 'department', 'team', 'role', 'location', 'manager'] as const;
export type RenewalGroup = (typeof GROUPS)[number];
export const GROUP_WORDS: Readonly<Record<RenewalGroup, string>> = {
  credential: 'Credential',
  department: 'Department',
  team: 'Team',
  role: 'Role',
  location: 'Place',
  manager: 'Manager',
};

export const spanOf = ({ months }: CredentialsSearch): (typeof SPANS)[number] =>
  SPANS.find((span) => span === months) ?? USUAL_SPAN;

export const groupOf = ({ by }: CredentialsSearch): RenewalGroup =>
  GROUPS.find((group) => group === by) ?? 'credential';

const SORTS = ['expires', 'person', 'credential', 'department', 'lost'] as const;
export const sortOf = ({ sort, dir }: CredentialsSearch) => ({
  field: SORTS.find((known) => known === sort) ?? ('expires' as const),
  direction: dir ?? ('asc' as const),
});

/** The same day so many months on, or the last of that month. */
export function monthsOn(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  for (let last = date; last > 0; last -= 1) {
    const found = isoDate(Math.floor(index / 12), (index % 12) + 1, last);
    if (found !== null) return found;
  }
  return day;
}

const lastOfMonth = (month: string): string => addDays(monthsOn(`${month}-01`, 1), -1);

/** What the address asks for, but for a month or day that is chosen: what the chart and the calendar show. */
export function scopeOfRenewals(search: CredentialsSearch, today: string) {
  const values = search.department === undefined ? {} : { department: [search.department] };
  return {
    filter: { values },
    to: monthsOn(today, spanOf(search)),
    expired: true,
    credentialIds: search.credential === undefined ? [] : [search.credential],
    search: search.q ?? '',
  };
}

/** The list itself: within the month or on the day that is chosen, as far as the chart shows it. */
export function renewalsQueryOf(search: CredentialsSearch, today: string): RenewalsInput {
  const scope = scopeOfRenewals(search, today);
  const { field: sort, direction } = sortOf(search);
  const within = chosenDays(search.month);
  if (within === null) return { ...scope, sort, direction };
  return {
    ...scope,
    // Of this month only what is to come, as its column counts it.
    from: within.from < today && within.to >= today ? today : within.from,
    to: within.to > scope.to && within.from <= scope.to ? scope.to : within.to,
    expired: false,
    sort,
    direction,
  };
}

/** `2026-10` or `2026-10-14` as its first and last day; null: nothing is chosen. */
export function chosenDays(chosen: string | undefined): { from: string; to: string } | null {
  if (chosen === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(chosen)) return { from: chosen, to: chosen };
  return /^\d{4}-\d{2}$/.test(chosen) ? { from: `${chosen}-01`, to: lastOfMonth(chosen) } : null;
}
