import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CheckedBadge, KeptBadge } from '#shared/contract/badges.ts';
import { orpc } from '../../../../app/queries.ts';
import type { Of } from '../places.ts';

export interface ShownBadge {
  /** By the pins of now, for the person compared. */
  readonly live: Omit<CheckedBadge, 'checkId'> | undefined;
  /** As it was kept; null: it is not, or not asked as such. */
  readonly kept: KeptBadge | null;
  /** The kept report says something else than a check by the pins of now. */
  readonly differs: boolean;
  readonly error: unknown;
  retry(): void;
}

const differ = (kept: KeptBadge, live: Omit<CheckedBadge, 'checkId'>): boolean =>
  Object.entries(kept.verdicts).some(
    ([name, { result }]) => Reflect.get(live.report.verdicts, name)?.result !== result,
  );

/** One badge, checked now; of a kept one also what is kept. */
export function useBadge(of: Of, personId: number | undefined): ShownBadge {
  const live = useQuery(
    orpc.badges.recheck.queryOptions({
      input: { of, ...(personId === undefined ? {} : { personId }) },
      placeholderData: keepPreviousData,
    }),
  );
  const id = 'badgeId' in of ? of.badgeId : undefined;
  const kept = useQuery(
    orpc.badges.get.queryOptions({ input: { id: id ?? 1 }, enabled: id !== undefined }),
  );
  const keptBadge = kept.data?.badge ?? null;
  return {
    live: id !== undefined && keptBadge === null ? undefined : live.data,
    kept: keptBadge,
    differs:
      keptBadge !== null &&
      live.data !== undefined &&
      personId === undefined &&
      differ(keptBadge, live.data),
    error: live.error ?? kept.error,
    retry: () => {
      void live.refetch();
      if (id !== undefined) void kept.refetch();
    },
  };
}
