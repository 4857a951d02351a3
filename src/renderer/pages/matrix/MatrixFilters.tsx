import { Select } from '@mantine/core';
import { memo, useCallback } from 'react';
import { SearchField } from '../../components/SearchField.tsx';
import { FacetFilter } from '../people/FacetFilter.tsx';
import { fieldLabel } from '../people/field-label.ts';
import { TEXT_FILTER_FIELDS } from '#shared/contract/people.ts';
import type { FilterField } from '../people/people-search.ts';
import type { MatrixSearch, Order } from './matrix-search.ts';
import { SkillPicker } from './SkillPicker.tsx';
import type { ColumnSkill } from './store/columns.ts';

export type ChangeSearch = (change: Partial<Record<keyof MatrixSearch, unknown>>) => void;

interface MatrixFiltersProps {
  readonly search: MatrixSearch;
  readonly columns: readonly ColumnSkill[];
  readonly onChange: ChangeSearch;
}

const USUAL: readonly FilterField[] = ['department', 'team', 'role'];

const ORDER_CHOICES: { value: Order; label: string }[] = [
  { value: 'name', label: 'Name' },
  { value: 'gap', label: 'Largest gap' },
  { value: 'role', label: 'Role' },
  { value: 'department', label: 'Department' },
];

const NO_FILTER: Partial<Record<keyof MatrixSearch, undefined>> = {
  q: undefined,
  reportsTo: undefined,
  ...Object.fromEntries(TEXT_FILTER_FIELDS.map((field) => [field, undefined])),
};

export const isFiltered = (search: MatrixSearch): boolean =>
  Object.keys(NO_FILTER).some((key) => Reflect.get(search, key) !== undefined);

export const clearFilter = (onChange: ChangeSearch): void => onChange(NO_FILTER);

/** Which people, in which order, and which skills. */
export const MatrixFilters = memo(function MatrixFilters(props: MatrixFiltersProps) {
  const { search, columns, onChange } = props;
  const fields = TEXT_FILTER_FIELDS.filter((field) => USUAL.includes(field) || search[field]);
  const sought = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  return (
    <div className="filter-bar" role="search" aria-label="People and skills shown">
      <SearchField
        className="filter-search"
        label="Search people"
        placeholder="Name, number or e-mail"
        text={search.q ?? ''}
        onChange={sought}
      />
      {fields.map((field) => (
        <FacetFilter
          key={field}
          field={field}
          label={fieldLabel(field)}
          search={search}
          openAtOnce={false}
          onChange={(values) => onChange({ [field]: values.length > 0 ? values : undefined })}
        />
      ))}
      <SkillPicker
        chosen={search.skills}
        columns={columns}
        onChange={(skills) => onChange({ skills })}
      />
      <Select
        className="matrix-sort"
        aria-label="Order of people"
        leftSection={<span className="facet-label">Sort</span>}
        leftSectionWidth={42}
        data={ORDER_CHOICES}
        value={search.order ?? 'name'}
        allowDeselect={false}
        onChange={(order) => order !== null && onChange({ order })}
      />
      {isFiltered(search) && (
        <button type="button" className="link small" onClick={() => clearFilter(onChange)}>
          Clear all
        </button>
      )}
    </div>
  );
});
