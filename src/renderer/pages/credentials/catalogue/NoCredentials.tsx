import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { EU_ELEMENT_WORDS, EU_ELEMENTS, CREDENTIAL_KINDS } from '#shared/credentials.ts';
import { EmptyState } from '../../../components/States.tsx';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';
import { kindWords } from '../words.ts';
import { NO_FILTER } from './catalogue-query.ts';

/** Before there is any credential: three ways to begin. */
export function NoCredentialsYet({ onAdd }: { readonly onAdd: () => void }) {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="No credentials yet"
      deeds={
        <>
          <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
            Import a catalogue
          </Button>
          <Button onClick={onAdd}>Add a credential by hand</Button>
          <Button onClick={() => void navigate({ to: '/credentials', search: { view: 'badges' } })}>
            Check a badge
          </Button>
        </>
      }
    >
      Every certificate, course and micro-credential that people may earn is listed here, with what
      it certifies, costs and takes. Import a list from Excel, or an export of Coursera, Udemy,
      LinkedIn Learning, edX or Moodle; or enter what your people have already. To see it filled
      first, look around with the sample company (Ctrl K).
    </EmptyState>
  );
}

interface NoneFitsProps {
  readonly search: CredentialsSearch;
  readonly onChange: (change: CredentialsChange) => void;
}

/** Says which conditions leave nothing, and offers to drop them. */
export function NoCredentialFits({ search, onChange }: NoneFitsProps) {
  const kind = CREDENTIAL_KINDS.find((known) => known === search.kind);
  const missing = EU_ELEMENTS.find((known) => known === search.missing);
  const parts = [
    search.q ? `“${search.q}”` : null,
    search.kind ? `kind ${kindWords(kind ?? null).toLowerCase()}` : null,
    search.issuer === undefined ? null : 'awarding body',
    search.skill === undefined ? null : 'skill',
    missing ? `without ${EU_ELEMENT_WORDS[missing].toLowerCase()}` : null,
    search.only === 'stacks' ? 'stacks' : search.only === 'single' ? 'no stacks' : null,
    search.archived === 'yes' ? 'archived' : null,
  ].filter((part) => part !== null);
  return (
    <EmptyState
      title={parts.length === 0 ? 'Every credential is archived' : 'No credential fits'}
      deeds={
        parts.length === 0 ? (
          <Button onClick={() => onChange({ archived: 'yes' })}>Show those archived</Button>
        ) : (
          <Button onClick={() => onChange(NO_FILTER)}>Clear the filter</Button>
        )
      }
    >
      {parts.length > 0 && `Filtered by: ${parts.join(', ')}.`}
    </EmptyState>
  );
}
