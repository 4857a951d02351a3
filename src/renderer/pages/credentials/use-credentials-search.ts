import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import {
  readCredentialsSearch,
  type CredentialsChange,
  type CredentialsSearch,
} from './credentials-search.ts';

/** What the page shows, as its address says it. A change of `undefined` takes a part of it out. */
export function useCredentialsSearch(): {
  readonly search: CredentialsSearch;
  readonly change: (change: CredentialsChange) => void;
} {
  const search = useSearch({ from: '/credentials' });
  const navigate = useNavigate({ from: '/credentials' });
  const change = useCallback(
    (change: CredentialsChange): void => {
      void navigate({
        search: (now) => readCredentialsSearch({ ...now, ...change }),
        replace: true,
      });
    },
    [navigate],
  );
  return { search, change };
}
