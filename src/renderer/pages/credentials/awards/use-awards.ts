import { useCallback, useMemo, useState } from 'react';
import type { Attempt, Award } from '#shared/contract/awards.ts';
import { client } from '../../../app/client.ts';
import { orpc, queryClient } from '../../../app/queries.ts';
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
import { attemptFilterOf, awardFilterOf, awardSortOf } from './awards-search.ts';

const PAGE = 100;
const WINDOW = 1000;

/** The address without what the panel shows, the same object until filter or order change. */
export function useListSearch(search: CredentialsSearch): CredentialsSearch {
  const { award: _, attempt: __, add: ___, ...list } = search;
  const [kept, setKept] = useState(list);
  if (JSON.stringify(kept) === JSON.stringify(list)) return kept;
  setKept(list);
  return list;
}

/** What the list of awards asks for, the same in every request about it. */
export const useAwardQuery = (list: CredentialsSearch) =>
  useMemo(() => ({ filter: awardFilterOf(list), ...awardSortOf(list) }), [list]);
export type AwardQuery = ReturnType<typeof useAwardQuery>;
export type AwardSelection = IdSelection<Award>;

const pageOf = (query: AwardQuery, offset: number) =>
  orpc.awards.list.queryOptions({ input: { ...query, offset, limit: PAGE } });

const readAwards = (page: { total: number; awards: Award[] }): RowPage<Award> => ({
  total: page.total,
  rows: page.awards,
});

export function useAwards(query: AwardQuery): RowWindow<Award> {
  const page = useCallback((offset: number) => pageOf(query, offset), [query]);
  return useRowWindow<{ total: number; awards: Award[] }, Award>(PAGE, page, readAwards);
}

/** The first page, for the counts of states that come with it. */
export const firstAwards = (query: AwardQuery) => pageOf(query, 0);

/** Every award of the list, in its order. */
export async function allAwards(query: AwardQuery): Promise<Award[]> {
  const all: Award[] = [];
  for (;;) {
    const { total, awards } = await client.awards.list({
      ...query,
      offset: all.length,
      limit: WINDOW,
    });
    all.push(...awards);
    if (awards.length === 0 || all.length >= total) return all;
  }
}

/** Ids of the list in its order: asked once until something changes. */
export const awardIds = (query: AwardQuery): Promise<readonly number[]> =>
  queryClient.fetchQuery({
    queryKey: [...orpc.awards.list.key(), 'ids', query],
    queryFn: async () => (await allAwards(query)).map(({ id }) => id),
  });

/** The chosen awards. Another filter starts with none chosen. */
export function useAwardSelection(
  query: AwardQuery,
  awardAt: (index: number) => Award | undefined,
): AwardSelection {
  const idsOf = useCallback(() => awardIds(query), [query]);
  return useIdSelection(JSON.stringify(query.filter), awardAt, idsOf);
}

export const useAttemptQuery = (list: CredentialsSearch) =>
  useMemo(() => attemptFilterOf(list), [list]);
export type AttemptQuery = ReturnType<typeof useAttemptQuery>;

const readAttempts = (page: { total: number; attempts: Attempt[] }): RowPage<Attempt> => ({
  total: page.total,
  rows: page.attempts,
});

export function useAttempts(query: AttemptQuery): RowWindow<Attempt> {
  const page = useCallback(
    (offset: number) =>
      orpc.awards.attempts.queryOptions({ input: { ...query, offset, limit: PAGE } }),
    [query],
  );
  return useRowWindow<{ total: number; attempts: Attempt[] }, Attempt>(PAGE, page, readAttempts);
}

/** Every attempt of the list, in its order. */
export async function allAttempts(query: AttemptQuery): Promise<Attempt[]> {
  const all: Attempt[] = [];
  for (;;) {
    const { total, attempts } = await client.awards.attempts({
      ...query,
      offset: all.length,
      limit: WINDOW,
    });
    all.push(...attempts);
    if (attempts.length === 0 || all.length >= total) return all;
  }
}

export function useAttemptSelection(
  query: AttemptQuery,
  attemptAt: (index: number) => Attempt | undefined,
): IdSelection<Attempt> {
  const idsOf = useCallback(
    () =>
      queryClient.fetchQuery({
        queryKey: [...orpc.awards.attempts.key(), 'ids', query],
        queryFn: async () => (await allAttempts(query)).map(({ id }) => id),
      }),
    [query],
  );
  return useIdSelection(JSON.stringify(query), attemptAt, idsOf);
}
