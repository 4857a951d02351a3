import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../../components/States.tsx';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';
import { NO_AWARD_FILTER } from './awards-search.ts';

/** Before the first award. */
export function NoAwards({ onAdd }: { readonly onAdd: () => void }) {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="No awards yet"
      deeds={
        <>
          <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
            Import a training tracker
          </Button>
          <Button onClick={onAdd}>Add awards</Button>
          <Button onClick={() => void navigate({ to: '/credentials', search: { view: 'badges' } })}>
            Check badges
          </Button>
        </>
      }
    >
      Who earned which credential, when it expires, and the proof of it. An award certifies the
      levels of its credential until the day it expires. It comes from a training tracker or a
      platform’s export, from a badge, or is entered here for as many people as you like at once.
    </EmptyState>
  );
}

/** The filter leaves nothing. */
export function NoAwardFits(props: {
  readonly search: CredentialsSearch;
  readonly onChange: (change: CredentialsChange) => void;
}) {
  const { search, onChange } = props;
  return (
    <EmptyState
      title="No award fits"
      deeds={
        <>
          <Button onClick={() => onChange({ ...NO_AWARD_FILTER, state: undefined })}>
            Clear the filter
          </Button>
          {search.show !== 'all' && (
            <Button onClick={() => onChange({ show: 'all' })}>
              Look among all, also people who left
            </Button>
          )}
        </>
      }
    >
      {search.q === undefined
        ? 'No award of these people stands so on this day.'
        : `Nothing is found by “${search.q}” under these conditions.`}
    </EmptyState>
  );
}
