import { Button, Menu, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useCallback, useState } from 'react';
import { TEXT_FILTER_FIELDS } from '#shared/contract/people.ts';
import { Icon } from '../../components/Icon.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { FacetFilter } from './FacetFilter.tsx';
import { fieldLabel } from './field-label.ts';
import { FilterTags } from './FilterTags.tsx';
import type { FilterField, PeopleSearch } from './people-search.ts';

const USUAL: readonly FilterField[] = ['department', 'team', 'role'];
const USUAL_WIDE: readonly FilterField[] = [...USUAL, 'location'];

interface FilterBarProps {
  search: PeopleSearch;
  /** Sets parts of the address; undefined takes a part away. */
  onChange: (change: Partial<Record<keyof PeopleSearch, unknown>>) => void;
}

/** Drawn only when the address changes, not while the table below scrolls. */
export const FilterBar = memo(function FilterBar({ search, onChange }: FilterBarProps) {
  const [added, setAdded] = useState<readonly FilterField[]>([]);
  const narrow = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  const usual = narrow ? USUAL : USUAL_WIDE;
  const shown = TEXT_FILTER_FIELDS.filter(
    (field) => usual.includes(field) || added.includes(field) || search[field],
  );
  const more = TEXT_FILTER_FIELDS.filter((field) => !shown.includes(field));
  const sought = useCallback((q: string) => onChange({ q: q || undefined }), [onChange]);
  return (
    <div className="filter-bar" role="search" aria-label="Filter people">
      <SearchField
        className="filter-search"
        label="Search people"
        placeholder="Name, number or e-mail"
        text={search.q ?? ''}
        onChange={sought}
      />
      <SegmentedControl
        aria-label="Employed"
        value={search.presence ?? 'active'}
        onChange={(presence) =>
          onChange({ presence: presence === 'active' ? undefined : presence })
        }
        data={[
          { value: 'active', label: 'Active' },
          { value: 'left', label: 'Left' },
          { value: 'all', label: 'All' },
        ]}
      />
      {shown.map((field) => (
        <FacetFilter
          key={field}
          field={field}
          label={fieldLabel(field)}
          search={search}
          openAtOnce={added.includes(field)}
          onChange={(values) => onChange({ [field]: values.length > 0 ? values : undefined })}
        />
      ))}
      {more.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" leftSection={<Icon name="plus" size={14} />}>
              Filter
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((field) => (
              <Menu.Item key={field} onClick={() => setAdded([...added, field])}>
                {fieldLabel(field)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <FilterTags search={search} onChange={onChange} />
    </div>
  );
});
