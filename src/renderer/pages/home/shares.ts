import type { HomeSummary } from '#shared/contract/organisation.ts';
import type { ChartItem } from '../../charts/types.ts';
import { formatNumber } from '../../app/format.ts';
import { formatRatio } from '../../components/figures/percent.ts';
import type { EntryParts } from './entry.ts';
import type { FilterField, PeopleSearch } from '../people/people-search.ts';

type Share = HomeSummary['byDepartment'][number];

export const percent = (part: number, whole: number): string =>
  formatRatio(whole === 0 ? 0 : part / whole);

const keyOf = (field: FilterField, label: string | null): string => `${field} ${label ?? ''}`;

/** Shares as bars, most first; those without a value are hatched and come last. */
export function shareItems(
  shares: readonly Share[],
  field: FilterField,
  total: number,
): readonly ChartItem[] {
  return shares.map(({ label, people }) => ({
    key: keyOf(field, label),
    label: label ?? 'not known',
    value: people,
    ink: label === null ? 'unknown' : 'actual',
    notes: [`${percent(people, total)} of ${formatNumber(total)}`],
    opens: true,
  }));
}

/** Opens the people of each share. */
export const shareSearches = (
  shares: readonly Share[],
  field: FilterField,
): Record<string, PeopleSearch> =>
  Object.fromEntries(
    shares.map(({ label }) => [keyOf(field, label), { [field]: [label] } satisfies PeopleSearch]),
  );

/** All shares, for the panel. */
export function shareParts(
  title: string,
  shares: readonly Share[],
  field: FilterField,
  total: number,
): EntryParts {
  return {
    title,
    items: shareItems(shares, field, total),
    table: {
      columns: [title, 'People', 'Share'],
      rows: shares.map(({ label, people }) => [
        label ?? 'not known',
        formatNumber(people),
        percent(people, total),
      ]),
    },
  };
}

const SHOWN = 4;

/** The largest few, the rest together, and those without a value by themselves, for a small chart. */
export function largest(items: readonly ChartItem[], many: string): readonly ChartItem[] {
  const named = items.filter(({ ink }) => ink !== 'unknown');
  const rest = named.slice(SHOWN);
  if (rest.length <= 1) return items;
  return [
    ...named.slice(0, SHOWN),
    {
      key: 'rest',
      label: `${formatNumber(rest.length)} more ${many}`,
      value: rest.reduce((sum, { value }) => sum + value, 0),
      ink: 'none',
    },
    ...items.filter(({ ink }) => ink === 'unknown'),
  ];
}
