import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { keepPreviousData, QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { problemOf } from './problems.ts';

/** Query options for every procedure: `useQuery(orpc.people.get.queryOptions({ input: { id } }))`. */
export const orpc = createTanstackQueryUtils(client);

/** Old figures stay on the screen until new ones are there; what is stale is decided by the revision alone. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      placeholderData: keepPreviousData,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
      retry: (times, error) => times < 1 && problemOf(error).code === 'BUSY',
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Everything shown may have changed: what is on the screen is fetched again, the rest when it is next looked at. */
export const refreshAll = (): Promise<void> => queryClient.invalidateQueries();
