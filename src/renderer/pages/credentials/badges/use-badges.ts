import { useCallback, useEffect, useMemo } from 'react';
import type { CheckedBadge, KeptBadge } from '#shared/contract/badges.ts';
import { VERDICTS } from '#shared/credentials.ts';
import { client } from '../../../app/client.ts';
import { notifyProblem } from '../../../app/notify.tsx';
import { orpc } from '../../../app/queries.ts';
import { useWorkspace } from '../../../app/workspace.ts';
import {
  useRowWindow,
  type RowPage,
  type RowWindow,
} from '../../../components/data-table/use-row-window.ts';
import type { CredentialsSearch } from '../credentials-search.ts';
import { refreshChecked } from './check-session.ts';
import type { Result } from './verdict-words.ts';

const PAGE = 100;
const RESULTS: readonly Result[] = ['pass', 'fail', 'unchecked'];

interface BadgePage<Row> {
  readonly total: number;
  readonly badges: readonly Row[];
}
const readChecked = ({ total, badges }: BadgePage<CheckedBadge>): RowPage<CheckedBadge> => ({
  total,
  rows: badges,
});
const readKept = ({ total, badges }: BadgePage<KeptBadge>): RowPage<KeptBadge> => ({
  total,
  rows: badges,
});

/** The files checked in this session. */
export function useChecked(): RowWindow<CheckedBadge> {
  const page = useCallback(
    (offset: number) => orpc.badges.checked.queryOptions({ input: { offset, limit: PAGE } }),
    [],
  );
  return useRowWindow<BadgePage<CheckedBadge>, CheckedBadge>(PAGE, page, readChecked);
}

/** After any change, a pin or its undo above all, the verdicts shown are those of now. */
export function useFreshVerdicts(any: boolean): void {
  const revision = useWorkspace()?.revision;
  useEffect(() => {
    if (!any || revision === undefined) return;
    const stop = new AbortController();
    const recheck = async (): Promise<void> => {
      const events = await client.badges.recheckChecked({}, { signal: stop.signal });
      for await (const event of events)
        if (event.type === 'done' && event.value.changed > 0) await refreshChecked();
    };
    recheck().catch((error: unknown) => {
      if (!stop.signal.aborted) notifyProblem(error);
    });
    return () => stop.abort();
  }, [any, revision]);
}

/** "issuer:unchecked" of an address. */
export function verdictOf(text: string | undefined) {
  const [name, result] = (text ?? '').split(':');
  const verdict = VERDICTS.find((known) => known === name);
  const found = RESULTS.find((known) => known === result);
  return verdict === undefined || found === undefined
    ? undefined
    : { name: verdict, result: found };
}

/** What the list of kept badges asks for, the same object until the address says another. */
export function useKeptQuery({ q, verdict, person, only }: CredentialsSearch) {
  return useMemo(() => {
    const wanted = verdictOf(verdict);
    return {
      search: q ?? '',
      withoutAward: only === 'without-award',
      ...(wanted === undefined ? {} : { verdict: wanted }),
      ...(person === undefined ? {} : { personId: person }),
    };
  }, [q, verdict, person, only]);
}
export type KeptQuery = ReturnType<typeof useKeptQuery>;

export function useKept(query: KeptQuery): RowWindow<KeptBadge> {
  const page = useCallback(
    (offset: number) => orpc.badges.list.queryOptions({ input: { ...query, offset, limit: PAGE } }),
    [query],
  );
  return useRowWindow<BadgePage<KeptBadge>, KeptBadge>(PAGE, page, readKept);
}
