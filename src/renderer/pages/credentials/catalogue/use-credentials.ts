import { useCallback, useMemo, useState } from 'react';
import type { CredentialRow } from '#shared/contract/credentials.ts';
import { client } from '../../../app/client.ts';
import { orpc } from '../../../app/queries.ts';
import {
  useIdSelection,
  type IdSelection,
} from '../../../components/data-table/use-id-selection.ts';
import {
  useRowWindow,
  type RowPage,
  type RowWindow,
} from '../../../components/data-table/use-row-window.ts';
import type { CredentialsSearch } from '../credentials-search.ts';
import { catalogueQueryOf, type CatalogueQuery } from './catalogue-query.ts';

const PAGE = 100;
const WINDOW = 1000;

interface ListPage {
  readonly total: number;
  readonly credentials: readonly CredentialRow[];
}

const read = ({ total, credentials }: ListPage): RowPage<CredentialRow> => ({
  total,
  rows: credentials,
});

/** What the address asks for, the same object until filter or order change. */
export function useCatalogueQuery(search: CredentialsSearch): CatalogueQuery {
  const query = catalogueQueryOf(search);
  const [kept, setKept] = useState(query);
  if (JSON.stringify(kept) === JSON.stringify(query)) return kept;
  setKept(query);
  return query;
}

/** The entries of the list, fetched a hundred at a time around what is on the screen. */
export function useCredentials(query: CatalogueQuery): RowWindow<CredentialRow> {
  const page = useCallback(
    (offset: number) =>
      orpc.credentials.list.queryOptions({ input: { ...query, offset, limit: PAGE } }),
    [query],
  );
  return useRowWindow<ListPage, CredentialRow>(PAGE, page, read);
}

/** The whole list in its order. */
export async function allCredentials(query: CatalogueQuery): Promise<CredentialRow[]> {
  const all: CredentialRow[] = [];
  for (;;) {
    const { total, credentials } = await client.credentials.list({
      ...query,
      offset: all.length,
      limit: WINDOW,
    });
    all.push(...credentials);
    if (credentials.length === 0 || all.length >= total) return all;
  }
}

export type CredentialSelection = IdSelection<CredentialRow>;

export function useCredentialSelection(
  query: CatalogueQuery,
  rowAt: (index: number) => CredentialRow | undefined,
): CredentialSelection {
  const idsOf = useCallback(async () => (await allCredentials(query)).map(({ id }) => id), [query]);
  // The order does not matter to what is chosen.
  const list = useMemo(() => {
    const { sort: _, direction: __, ...filter } = query;
    return JSON.stringify(filter);
  }, [query]);
  return useIdSelection(list, rowAt, idsOf);
}
