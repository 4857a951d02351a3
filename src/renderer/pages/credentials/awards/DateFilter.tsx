import { Button, Popover, SegmentedControl } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { formatDate } from '../../../app/format.ts';
import { Icon } from '../../../components/Icon.tsx';
import { NamedDropdown } from '../../../components/NamedDropdown.tsx';
import type { CredentialsChange, CredentialsSearch } from '../credentials-search.ts';

interface DateFilterProps {
  readonly search: CredentialsSearch;
  readonly onChange: (change: CredentialsChange) => void;
}

/** Awards that were issued, or that expire, between two days. */
export function DateFilter({ search, onChange }: DateFilterProps) {
  const [shown, setShown] = useState(false);
  const { from, to } = search;
  const by = search.by === 'issued' ? 'issued' : 'expires';
  const isSet = from !== undefined || to !== undefined;
  const words = [
    by,
    from === undefined ? '' : `from ${formatDate(from)}`,
    to === undefined ? '' : `to ${formatDate(to)}`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Popover opened={shown} onChange={setShown} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          className={isSet ? 'facet on' : 'facet'}
          rightSection={<Icon name="down" size={12} />}
          onClick={() => setShown(!shown)}
        >
          <span className="facet-label">Dates</span>
          <span className="cut">{isSet ? words : 'all'}</span>
        </Button>
      </Popover.Target>
      <NamedDropdown label="Dates" className="facet-menu">
        <div className="panel-form">
          <SegmentedControl
            fullWidth
            aria-label="Which day"
            value={by}
            data={[
              { value: 'expires', label: 'Expires' },
              { value: 'issued', label: 'Issued' },
            ]}
            onChange={(next) => onChange({ by: next === 'issued' ? next : undefined })}
          />
          <DateInput
            label="From"
            clearable
            popoverProps={{ withinPortal: false }}
            value={from ?? null}
            onChange={(day) => onChange({ from: day ?? undefined })}
          />
          <DateInput
            label="To"
            clearable
            popoverProps={{ withinPortal: false }}
            value={to ?? null}
            onChange={(day) => onChange({ to: day ?? undefined })}
          />
          {isSet && (
            <button
              type="button"
              className="link small"
              onClick={() => onChange({ by: undefined, from: undefined, to: undefined })}
            >
              Clear
            </button>
          )}
        </div>
      </NamedDropdown>
    </Popover>
  );
}
