import { useCallback } from 'react';
import type { Person } from '#shared/contract/people.ts';
import { orpc, queryClient } from '../../app/queries.ts';
import { useIdSelection, type IdSelection } from '../../components/data-table/use-id-selection.ts';
import type { ListQuery } from './use-people.ts';

export type PeopleSelection = IdSelection<Person>;

/** The chosen people. Another filter starts with nobody chosen. */
export function useSelection(
  query: ListQuery,
  personAt: (index: number) => Person | undefined,
): PeopleSelection {
  const idsOf = useCallback(
    () => queryClient.fetchQuery(orpc.people.ids.queryOptions({ input: query })),
    [query],
  );
  return useIdSelection(JSON.stringify(query.filter), personAt, idsOf);
}
