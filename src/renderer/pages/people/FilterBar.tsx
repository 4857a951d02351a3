import { Button, Menu, SegmentedControl, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { TEXT_FILTER_FIELDS } from '#shared/contract/people.ts';

import { usePageAction } from '../../app/page-actions.ts';
import { Icon } from '../../components/Icon.tsx';
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
  return (
    <div className="filter-bar" role="search" aria-label="Filter people">
      <SearchField text={search.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
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

const TYPING_MS = 120;

/** Filters while one types, a moment after the last key. */
function SearchField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const field = useRef<HTMLInputElement>(null);
  const focus = useCallback(() => field.current?.select(), []);
  usePageAction('search', focus);
  useEffect(() => {
    // The address changed by other means (back, a view): the field follows.
    if (text !== sent.current) {
      sent.current = text;
      setTyped(text);
    }
  }, [text]);
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      onChange(sent.current);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <TextInput
      ref={field}
      className="filter-search"
      aria-label="Search people"
      placeholder="Name, number or e-mail"
      leftSection={<Icon name="search" size={14} />}
      leftSectionWidth={28}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === '') return;
        event.preventDefault();
        setTyped('');
      }}
    />
  );
}
