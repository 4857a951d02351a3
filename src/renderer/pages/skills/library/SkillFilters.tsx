import { useQuery } from '@tanstack/react-query';
import { memo, useCallback } from 'react';
import { orpc } from '../../../app/queries.ts';
import { ChoiceFilter, type FilterChoice } from '../../../components/ChoiceFilter.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import {
  isSkillFiltered,
  NO_SKILL_FILTER,
  type SkillsSearch,
  type SkillUse,
} from '../skills-search.ts';
import { USE_WORDS } from './use-words.ts';

export type ChangeSearch = (change: Partial<Record<keyof SkillsSearch, unknown>>) => void;

interface SkillFiltersProps {
  readonly search: SkillsSearch;
  readonly onChange: ChangeSearch;
}

const USES: readonly FilterChoice<SkillUse>[] = Object.entries(USE_WORDS).map(([value, label]) => ({
  value: value as SkillUse,
  label,
}));

/** Which skills are listed. Drawn only when the address changes, not while the table below scrolls. */
export const SkillFilters = memo(function SkillFilters({ search, onChange }: SkillFiltersProps) {
  const categories = useQuery(orpc.skills.categories.queryOptions()).data ?? [];
  const groups = useQuery(orpc.skills.groups.queryOptions()).data ?? [];
  const tags = useQuery(orpc.skills.tags.queryOptions()).data ?? [];
  const find = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  return (
    <div className="filter-bar" role="search" aria-label="Filter skills">
      <SearchField
        className="filter-search"
        label="Search skills"
        placeholder="Name or other name"
        text={search.q ?? ''}
        onChange={find}
      />
      <ChoiceFilter
        label="Category"
        value={search.category}
        choices={[
          ...categories.map(({ id, name, skills }) => ({ value: id, label: name, count: skills })),
          { value: 'none' as const, label: 'without a category' },
        ]}
        onChange={(category) => onChange({ category })}
      />
      {groups.length > 0 && (
        <ChoiceFilter
          label="Group"
          value={search.group}
          choices={[
            ...groups.map(({ id, name, depth, allSkills }) => ({
              value: id,
              label: name,
              depth,
              count: allSkills,
            })),
            { value: 'none' as const, label: 'without a group' },
          ]}
          onChange={(group) => onChange({ group })}
        />
      )}
      {tags.length > 0 && (
        <ChoiceFilter
          label="Tag"
          value={search.tag}
          choices={tags.map(({ tag, skills }) => ({ value: tag, label: tag, count: skills }))}
          onChange={(tag) => onChange({ tag })}
        />
      )}
      <ChoiceFilter
        label="Use"
        value={search.use}
        choices={USES}
        onChange={(use) => onChange({ use })}
      />
      {isSkillFiltered(search) && (
        <button type="button" className="link small" onClick={() => onChange(NO_SKILL_FILTER)}>
          Clear all
        </button>
      )}
    </div>
  );
});
