import { useQuery } from '@tanstack/react-query';
import { memo, useCallback } from 'react';
import { EU_ELEMENT_WORDS } from '#shared/credentials.ts';
import { orpc } from '../../../app/queries.ts';
import { ChoiceFilter, type FilterChoice } from '../../../components/ChoiceFilter.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';
import { kindWords } from '../words.ts';
import { isFiltered, NO_FILTER } from './catalogue-query.ts';
import { SkillFilter } from './SkillFilter.tsx';

interface CatalogueFiltersProps {
  readonly search: CredentialsSearch;
  readonly onChange: (change: CredentialsChange) => void;
}

const ONLY: readonly FilterChoice<string>[] = [
  { value: 'stacks', label: 'Stacks' },
  { value: 'single', label: 'No stacks' },
];
const ARCHIVED: readonly FilterChoice<string>[] = [
  { value: 'no', label: 'In use' },
  { value: 'yes', label: 'Archived' },
  { value: 'all', label: 'In use and archived' },
];

/** Which entries are listed. Drawn only when the address changes, not while the table below scrolls. */
export const CatalogueFilters = memo(function CatalogueFilters(props: CatalogueFiltersProps) {
  const { search, onChange } = props;
  const known = useQuery(orpc.credentials.summary.queryOptions({ input: {} })).data;
  const find = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  return (
    <div className="filter-bar" role="search" aria-label="Filter credentials">
      <SearchField
        className="filter-search"
        label="Search credentials"
        placeholder="Title, other title, awarding body"
        text={search.q ?? ''}
        onChange={find}
      />
      <ChoiceFilter<string>
        label="Kind"
        value={search.kind}
        choices={(known?.kinds ?? []).map(({ kind, credentials }) => ({
          value: kind ?? 'none',
          label: kindWords(kind),
          count: credentials,
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      <ChoiceFilter<number | 'none'>
        label="Awarding body"
        value={search.issuer}
        choices={(known?.issuers ?? []).map(({ id, name, credentials }) => ({
          value: id ?? ('none' as const),
          label: name ?? 'not stated',
          count: credentials,
        }))}
        onChange={(issuer) => onChange({ issuer })}
      />
      <SkillFilter value={search.skill} onChange={(skill) => onChange({ skill })} />
      <ChoiceFilter<string>
        label="Missing"
        value={search.missing}
        choices={(known?.missing ?? []).map(({ element, credentials }) => ({
          value: element,
          label: EU_ELEMENT_WORDS[element],
          count: credentials,
        }))}
        onChange={(missing) => onChange({ missing })}
      />
      <ChoiceFilter<string>
        label="Stacks"
        value={search.only}
        choices={ONLY}
        onChange={(only) => onChange({ only })}
      />
      <ChoiceFilter<string>
        label="Show"
        usual="no"
        value={search.archived ?? 'no'}
        choices={ARCHIVED}
        onChange={(archived) => onChange({ archived: archived === 'no' ? undefined : archived })}
      />
      {isFiltered(search) && (
        <button type="button" className="link small" onClick={() => onChange(NO_FILTER)}>
          Clear all
        </button>
      )}
    </div>
  );
});
