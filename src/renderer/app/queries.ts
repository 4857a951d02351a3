import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import { client } from './client.ts';
import { problemOf } from './problems.ts';

/** Query options for every procedure: `useQuery(orpc.people.get.queryOptions({ input: { id } }))`. */
export const orpc = createTanstackQueryUtils(client);

/**
 * What is stale is decided by the revision alone: until then nothing is asked twice, and old figures stay on the screen
 * until the new ones are there. A query whose input changes in place opts in with `placeholderData: keepPreviousData`.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
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

/** Another file is open, or none: nothing of the former may stay. */
export const forgetAll = (): Promise<void> => queryClient.resetQueries();
