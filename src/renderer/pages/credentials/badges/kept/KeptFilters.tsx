import { memo, useCallback } from 'react';
import { VERDICT_WORDS, VERDICTS } from '#shared/credentials.ts';
import { ChoiceFilter, type FilterChoice } from '../../../../components/ChoiceFilter.tsx';
import { SearchField } from '../../../../components/SearchField.tsx';
import type { CredentialsChange, CredentialsSearch } from '../../credentials-search.ts';
import { shortVerdict } from '../verdict-words.ts';

interface KeptFiltersProps {
  readonly search: CredentialsSearch;
  readonly person: string | undefined;
  readonly onChange: (change: CredentialsChange) => void;
}

const RESULTS = ['fail', 'unchecked', 'pass'] as const;
const CHOICES: readonly FilterChoice<string>[] = VERDICTS.flatMap((name) =>
  RESULTS.map((result) => ({
    value: `${name}:${result}`,
    label: `${VERDICT_WORDS[name]}: ${shortVerdict(name, result)}`,
  })),
);

/** Takes every condition away. */
export const NO_KEPT_FILTER: CredentialsChange = {
  q: undefined,
  verdict: undefined,
  only: undefined,
  person: undefined,
};
export const isKeptFiltered = (search: CredentialsSearch): boolean =>
  Object.keys(NO_KEPT_FILTER).some((key) => Reflect.get(search, key) !== undefined);

/** Which kept badges are listed. */
export const KeptFilters = memo(function KeptFilters(props: KeptFiltersProps) {
  const { search, person, onChange } = props;
  const find = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  return (
    <div className="filter-bar" role="search" aria-label="Filter kept badges">
      <SearchField
        className="filter-search"
        label="Search kept badges"
        placeholder="Badge, person, issuer or file"
        text={search.q ?? ''}
        onChange={find}
      />
      <ChoiceFilter
        label="Verdict"
        value={search.verdict}
        choices={CHOICES}
        onChange={(verdict) => onChange({ verdict })}
      />
      <ChoiceFilter
        label="Award"
        value={search.only}
        choices={[{ value: 'without-award', label: 'without an award' }]}
        onChange={(only) => onChange({ only })}
      />
      {person !== undefined && (
        <ChoiceFilter
          label="Person"
          value={search.person}
          choices={search.person === undefined ? [] : [{ value: search.person, label: person }]}
          onChange={(next) => onChange({ person: next })}
        />
      )}
      {isKeptFiltered(search) && (
        <button type="button" className="link small" onClick={() => onChange(NO_KEPT_FILTER)}>
          Clear all
        </button>
      )}
    </div>
  );
});
