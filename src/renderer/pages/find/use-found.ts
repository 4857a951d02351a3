import { useCallback } from 'react';
import { client } from '../../app/client.ts';
import { useWorkspace } from '../../app/workspace.ts';
import type { FetchRows } from '../../components/row-pages.ts';
import { useRowPages } from '../../components/use-row-pages.ts';
import { filterOf } from '../people/people-search.ts';
import type { FoundPerson } from './found-columns.tsx';
import type { Question } from './use-question.ts';

/** What the worker is asked for. */
export const askedOf = ({ conditions, who, staying, nearly }: Question) => ({
  conditions: conditions.map((condition) => ({ ...condition })),
  filter: filterOf(who),
  withoutLeaving: staying,
  nearly,
});

/** The people who fit, best first, fetched where they are looked at. */
export function useFound(question: Question) {
  const revision = useWorkspace()?.revision ?? 0;
  // What is asked for, as a text: a new list only where it differs.
  const key = JSON.stringify(askedOf(question));
  const fetch = useCallback<FetchRows<FoundPerson>>(
    async (window, signal) => {
      const asked = JSON.parse(key) as ReturnType<typeof askedOf>;
      if (asked.conditions.length === 0) return { total: 0, rows: [] };
      const { total, people } = await client.talent.search({ ...asked, ...window }, { signal });
      return { total, rows: people };
    },
    [key],
  );
  return useRowPages(fetch, revision);
}
