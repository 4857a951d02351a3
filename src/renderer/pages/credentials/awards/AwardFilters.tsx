import { useQuery } from '@tanstack/react-query';
import { memo, useCallback } from 'react';
import { ATTEMPT_OUTCOMES } from '#shared/credentials.ts';
import { orpc } from '../../../app/queries.ts';
import { ChoiceFilter } from '../../../components/ChoiceFilter.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { SkillFilter } from '../catalogue/SkillFilter.tsx';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';
import { OUTCOME_WORDS, PROOF_WORDS } from './award-words.ts';
import { isAwardFiltered, NO_AWARD_FILTER, peopleOf } from './awards-search.ts';
import { DateFilter } from './DateFilter.tsx';

interface AwardFiltersProps {
  readonly search: CredentialsSearch;
  readonly onChange: (change: CredentialsChange) => void;
}

const MOST_CREDENTIALS = 5000;
const FIELDS = [
  ['department', 'Department'],
  ['role', 'Role'],
] as const;

/** Which awards, or attempts, are listed. */
export const AwardFilters = memo(function AwardFilters({ search, onChange }: AwardFiltersProps) {
  const isAttempts = search.tab === 'attempts';
  const credentials = useQuery(
    orpc.credentials.options.queryOptions({ input: { limit: MOST_CREDENTIALS } }),
  ).data;
  const issuers = useQuery(orpc.credentials.issuers.queryOptions({ input: {} })).data;
  const find = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  return (
    <div
      className="filter-bar"
      role="search"
      aria-label={isAttempts ? 'Filter attempts' : 'Filter awards'}
    >
      <SearchField
        className="filter-search"
        label={isAttempts ? 'Search attempts' : 'Search awards'}
        placeholder="Person, credential or number"
        text={search.q ?? ''}
        onChange={find}
      />
      <ChoiceFilter
        label="Credential"
        value={search.credential}
        choices={(credentials ?? []).map(({ id, title, issuer }) => ({
          value: id,
          label: title,
          whole: issuer === null ? title : `${title}, ${issuer}`,
        }))}
        onChange={(credential) => onChange({ credential })}
      />
      {isAttempts ? (
        <ChoiceFilter<string>
          label="Outcome"
          value={search.state}
          choices={ATTEMPT_OUTCOMES.map((one) => ({ value: one, label: OUTCOME_WORDS[one] }))}
          onChange={(state) => onChange({ state })}
        />
      ) : (
        <>
          <ChoiceFilter
            label="Awarding body"
            value={typeof search.issuer === 'number' ? search.issuer : undefined}
            choices={(issuers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(issuer) => onChange({ issuer })}
          />
          <SkillFilter value={search.skill} onChange={(skill) => onChange({ skill })} />
          <ChoiceFilter<string>
            label="Proof"
            value={search.proof}
            choices={Object.entries(PROOF_WORDS).map(([value, label]) => ({ value, label }))}
            onChange={(proof) => onChange({ proof })}
          />
          <DateFilter search={search} onChange={onChange} />
        </>
      )}
      {FIELDS.map(([field, label]) => (
        <PeopleFacet key={field} field={field} label={label} search={search} onChange={onChange} />
      ))}
      <ChoiceFilter<string>
        label="People"
        usual="active"
        value={search.show ?? 'active'}
        choices={[
          { value: 'active', label: 'active' },
          { value: 'left', label: 'who left' },
          { value: 'all', label: 'all' },
        ]}
        onChange={(show) => onChange({ show: show === 'active' ? undefined : show })}
      />
      {search.person !== undefined && (
        <PersonTag id={search.person} onDrop={() => onChange({ person: undefined })} />
      )}
      {isAwardFiltered(search) && (
        <button
          type="button"
          className="link small"
          onClick={() =>
            onChange({ ...NO_AWARD_FILTER, ...(isAttempts ? { state: undefined } : {}) })
          }
        >
          Clear all
        </button>
      )}
    </div>
  );
});

function PeopleFacet(
  props: AwardFiltersProps & {
    readonly field: 'department' | 'role';
    readonly label: string;
  },
) {
  const { field, label, search, onChange } = props;
  const facets = useQuery(
    orpc.people.facets.queryOptions({
      input: { field, filter: peopleOf({ ...search, [field]: undefined }) },
    }),
  ).data;
  return (
    <ChoiceFilter<string>
      label={label}
      value={search[field]}
      choices={(facets ?? []).flatMap(({ value }) =>
        value === null ? [] : [{ value, label: value }],
      )}
      onChange={(next) => onChange({ [field]: next })}
    />
  );
}

function PersonTag({ id, onDrop }: { readonly id: number; readonly onDrop: () => void }) {
  const person = useQuery(orpc.people.get.queryOptions({ input: { id } })).data?.person;
  return (
    <button type="button" className="filter-tag" onClick={onDrop}>
      of {person?.name ?? 'one person'} <Icon name="close" size={12} />
      <span className="hidden-text">: drop this condition</span>
    </button>
  );
}
