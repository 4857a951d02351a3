import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';
import { filterOf, type FilterField, type PeopleSearch } from './people-search.ts';
import { valueWords } from './words.tsx';
import { NamedDropdown } from '../../components/NamedDropdown.tsx';

interface FacetFilterProps {
  field: FilterField;
  label: string;
  search: PeopleSearch;
  /** Just added by her: opens by itself. */
  openAtOnce: boolean;
  onChange: (values: (string | null)[]) => void;
}

const LONG = 10;
const MOST = 200;

/** Chooses values of one field, each with how many people the other filters leave for it. */
export function FacetFilter({ field, label, search, openAtOnce, onChange }: FacetFilterProps) {
  const chosen = search[field] ?? [];
  const [shown, setShown] = useState(openAtOnce);
  const summary =
    chosen.length === 0
      ? 'all'
      : chosen.length === 1
        ? valueWords(field, chosen[0] ?? null)
        : `${chosen.length} chosen`;
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          className={chosen.length > 0 ? 'facet on' : 'facet'}
          rightSection={<Icon name="down" size={12} />}
          onClick={() => setShown(!shown)}
        >
          <span className="facet-label">{label}</span>
          <span className="cut">{summary}</span>
        </Button>
      </Popover.Target>
      <NamedDropdown label={label} className="facet-menu">
        <Values field={field} search={search} chosen={chosen} onChange={onChange} />
      </NamedDropdown>
    </Popover>
  );
}

function Values(props: {
  field: FilterField;
  search: PeopleSearch;
  chosen: (string | null)[];
  onChange: (values: (string | null)[]) => void;
}) {
  const { field, search, chosen, onChange } = props;
  const [sought, setSought] = useState('');
  const facets = useQuery(
    orpc.people.facets.queryOptions({
      input: { field, filter: filterOf(search) },
      placeholderData: keepPreviousData,
    }),
  );
  const all = facets.data ?? [];
  const fitting = all.filter(({ value }) =>
    valueWords(field, value).toLowerCase().includes(sought.toLowerCase()),
  );
  const toggle = (value: string | null): void =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <>
      {all.length > LONG && (
        <TextInput
          aria-label="Find a value"
          placeholder="Find a value"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul>
        {fitting.slice(0, MOST).map(({ value, people }) => (
          <li key={value ?? '\u0000'}>
            <Checkbox
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
              label={
                <>
                  <span className={value === null ? 'grow muted' : 'grow'}>
                    {valueWords(field, value)}
                  </span>
                  <span className="muted num">{formatNumber(people)}</span>
                </>
              }
            />
          </li>
        ))}
      </ul>
      {facets.isSuccess && fitting.length === 0 && <p className="small muted">No such value.</p>}
      {fitting.length > MOST && (
        <p className="small muted">
          {formatNumber(fitting.length - MOST)} more: type to find them.
        </p>
      )}
      {chosen.length > 0 && (
        <button type="button" className="link small" onClick={() => onChange([])}>
          Clear
        </button>
      )}
    </>
  );
}
