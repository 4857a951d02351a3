import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { TEXT_FILTER_FIELDS } from '#shared/contract/people.ts';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { EmptyState } from '../../components/States.tsx';
import { fieldLabel } from './field-label.ts';
import { NO_FILTER } from './FilterTags.tsx';
import type { PeopleSearch } from './people-search.ts';
import { valueWords } from './words.tsx';

/** Before the first import. */
export function NobodyYet({ onAdd }: { onAdd: () => void }) {
  const navigate = useNavigate();
  return (
    <Page>
      <PageHead title="People" />
      <EmptyState
        title="No people yet"
        deeds={
          <>
            <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
              Import a roster
            </Button>
            <Button onClick={onAdd}>Add a person</Button>
          </>
        }
      >
        Everyone of the roster is listed here, with role, team, manager and whatever else the file
        says. Any export of your HR system will do; you check the columns before anything is saved.
      </EmptyState>
    </Page>
  );
}

interface NoHitProps {
  search: PeopleSearch;
  onChange: (change: Partial<Record<keyof PeopleSearch, unknown>>) => void;
}

/** Says which conditions leave nobody, and offers to drop them. */
export function NoHit({ search, onChange }: NoHitProps) {
  const parts = [
    search.q ? `“${search.q}”` : null,
    search.presence === 'left' ? 'left' : search.presence === 'all' ? null : 'active',
    ...TEXT_FILTER_FIELDS.map((field) => {
      const values = search[field];
      return values
        ? `${fieldLabel(field).toLowerCase()} ${values.map((value) => valueWords(field, value)).join(' or ')}`
        : null;
    }),
    search.missing ? `without ${fieldLabel(search.missing).toLowerCase()}` : null,
  ].filter((part) => part !== null);
  return (
    <EmptyState
      title="Nobody fits"
      deeds={
        <>
          <Button onClick={() => onChange(NO_FILTER)}>Clear the filter</Button>
          {search.presence !== 'all' && (
            <Button onClick={() => onChange({ presence: 'all' })}>
              Look among all, also those who left
            </Button>
          )}
        </>
      }
    >
      Filtered by: {parts.join(', ')}.
    </EmptyState>
  );
}
