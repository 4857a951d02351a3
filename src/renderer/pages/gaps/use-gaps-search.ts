import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { GapsSearch } from './gaps-search.ts';

type Change = { readonly [Key in keyof GapsSearch]?: GapsSearch[Key] | undefined };

/** What the page shows, as its address says it. A change of `undefined` takes a part of it out. */
export function useGapsSearch(): {
  readonly search: GapsSearch;
  readonly change: (change: Change) => void;
} {
  const search = useSearch({ from: '/gaps' });
  const navigate = useNavigate({ from: '/gaps' });
  const change = useCallback(
    (change: Change): void => {
      void navigate({
        search: (now) =>
          Object.fromEntries(
            Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined),
          ) as GapsSearch,
        replace: true,
      });
    },
    [navigate],
  );
  return { search, change };
}
