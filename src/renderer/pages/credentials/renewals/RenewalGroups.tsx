import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatDate, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import type { RenewalPartProps } from './RenewalFilters.tsx';
import { GROUPS, GROUP_WORDS, groupOf } from './renewals-query.ts';

/** How many expire in each group, and when the first does. */
export function RenewalGroups({ search, scope, onChange }: RenewalPartProps) {
  const by = groupOf(search);
  const counts = useQuery(
    orpc.development.renewalCounts.queryOptions({
      input: { ...scope, by },
      placeholderData: keepPreviousData,
    }),
  );
  if (counts.error)
    return <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />;
  if (!counts.data) return <LoadingRows />;
  const open = (key: string | null): (() => void) | undefined => {
    if (key === null) return undefined;
    if (by === 'credential')
      return () => onChange({ credential: Number(key), show: undefined, by: undefined });
    if (by === 'department')
      return () => onChange({ department: key, show: undefined, by: undefined });
    return undefined;
  };
  return (
    <div className="renewal-groups">
      <Select
        size="xs"
        aria-label="Group by"
        className="renewal-by"
        value={by}
        allowDeselect={false}
        data={GROUPS.map((value) => ({ value, label: `By ${GROUP_WORDS[value].toLowerCase()}` }))}
        onChange={(value) =>
          onChange({ by: value === 'credential' ? undefined : (value ?? undefined) })
        }
      />
      <table className="plain">
        <caption className="hidden-text">Renewals by {GROUP_WORDS[by].toLowerCase()}</caption>
        <thead>
          <tr>
            <th scope="col">{GROUP_WORDS[by]}</th>
            <th scope="col" className="num">
              Awards
            </th>
            <th scope="col" className="num">
              People
            </th>
            <th scope="col">First expires</th>
          </tr>
        </thead>
        <tbody>
          {counts.data.groups.map(({ key, label, awards, people, first }) => {
            const onOpen = open(key);
            const name = label ?? `No ${GROUP_WORDS[by].toLowerCase()}`;
            return (
              <tr key={key ?? ''}>
                <td>
                  {onOpen ? (
                    <button type="button" className="link" onClick={onOpen}>
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </td>
                <td className="num medium">{formatNumber(awards)}</td>
                <td className="num">{formatNumber(people)}</td>
                <td>{formatDate(first)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
