import { useCallback, useMemo } from 'react';
import type { Person } from '#shared/contract/people.ts';
import { orpc } from '../../app/queries.ts';
import {
  useRowWindow,
  type RowPage,
  type RowWindow,
} from '../../components/data-table/use-row-window.ts';
import { filterOf, sortOf, type PeopleSearch } from './people-search.ts';

const PAGE = 100;

interface ListPage {
  readonly total: number;
  readonly people: readonly Person[];
}

const read = ({ total, people }: ListPage): RowPage<Person> => ({ total, rows: people });

/** What the People page asks for, the same in every request about one list. */
export const useListQuery = (search: PeopleSearch) =>
  useMemo(() => ({ filter: filterOf(search), sort: sortOf(search) }), [search]);

export type ListQuery = ReturnType<typeof useListQuery>;

/** The people of the list, fetched a hundred at a time around what is on the screen. */
export function usePeople(query: ListQuery): RowWindow<Person> {
  const page = useCallback(
    (offset: number) => orpc.people.list.queryOptions({ input: { ...query, offset, limit: PAGE } }),
    [query],
  );
  return useRowWindow<ListPage, Person>(PAGE, page, read);
}
