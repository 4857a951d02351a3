import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/queries.ts';
import type { HomeCredentials } from './credential-entries.ts';

/** What Home asks of credentials; undefined while any of it is on the way. */
export function useHomeCredentials(): {
  readonly data: HomeCredentials | undefined;
  readonly isPending: boolean;
  readonly error: unknown;
} {
  const summary = useQuery(orpc.credentials.summary.queryOptions({ input: {} }));
  const renewals = useQuery(orpc.development.renewals.queryOptions({ input: { limit: 1 } }));
  const counts = useQuery(
    orpc.development.renewalCounts.queryOptions({ input: { expired: false } }),
  );
  const all = [summary, renewals, counts];
  const isThere = summary.data && renewals.data && counts.data;
  return {
    data: isThere
      ? { summary: summary.data, renewals: renewals.data, months: counts.data.months }
      : undefined,
    isPending: all.some((query) => query.isPending),
    error: all.find((query) => query.error)?.error,
  };
}
