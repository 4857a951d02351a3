import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { AWARD_STATES, type AwardState } from '#shared/credentials.ts';
import { orpc } from '../../../app/queries.ts';
import { CountTabs } from '../../../components/CountTabs.tsx';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';
import { attemptFilterOf } from './awards-search.ts';
import { STATE_WORDS } from './award-words.ts';
import { firstAwards, useAwardQuery } from './use-awards.ts';

type Tab = AwardState | 'all' | 'attempts';

interface AwardTabsProps {
  /** The address without what the panel shows. */
  readonly list: CredentialsSearch;
  readonly onChoose: (change: CredentialsChange) => void;
}

const ELSEWHERE: CredentialsChange = { add: undefined, award: undefined, attempt: undefined };

/** Awards by how they stand on the day, and attempts; each with how many the filter finds. */
export function AwardTabs({ list, onChoose }: AwardTabsProps) {
  const isAttempts = list.tab === 'attempts';
  // An outcome narrows attempts alone, a state awards alone.
  const awards = useMemo(
    () => (isAttempts ? { ...list, state: undefined, sort: undefined } : list),
    [isAttempts, list],
  );
  const states = useQuery(firstAwards(useAwardQuery(awards as CredentialsSearch))).data?.states;
  const { outcomes: _, ...anyOutcome } = attemptFilterOf(list);
  const attempts = useQuery(
    orpc.awards.attempts.queryOptions({ input: { ...anyOutcome, limit: 1 } }),
  ).data?.total;
  const of = (state: AwardState): number => states?.[state] ?? 0;
  const chosen: Tab = isAttempts
    ? 'attempts'
    : (AWARD_STATES.find((state) => state === list.state) ?? 'all');
  return (
    <CountTabs<Tab>
      label="Awards by state, and attempts"
      tabs={[
        {
          id: 'all',
          label: 'All',
          count: AWARD_STATES.reduce((sum, one) => sum + of(one), 0),
        },
        ...AWARD_STATES.map((state) => ({
          id: state,
          label: STATE_WORDS[state],
          count: of(state),
        })),
        { id: 'attempts', label: 'Attempts', count: attempts ?? 0 },
      ]}
      chosen={chosen}
      onChoose={(id) =>
        onChoose({
          tab: id === 'attempts' ? 'attempts' : undefined,
          state: id === 'all' || id === 'attempts' ? undefined : id,
          // What the panel is about stays with its own list.
          ...(isAttempts === (id === 'attempts') ? {} : ELSEWHERE),
        })
      }
    />
  );
}
