import { Select } from '@mantine/core';
import type { ImportColumn } from '#shared/contract/imports.ts';
import { Icon } from '../../components/Icon.tsx';
import { CUSTOM, fieldChoices, fieldLabel } from './columns-view.ts';
import { mapColumn } from './decisions.ts';

const LEAVE_OUT = '';

interface FieldSelectProps {
  readonly column: ImportColumn;
  readonly columns: readonly ImportColumn[];
}

/** Where a column goes: what fits first, then every field, then keeping it as it is or leaving it out. */
export function FieldSelect({ column, columns }: FieldSelectProps) {
  const choices = fieldChoices(columns, column);
  const fits = new Set(column.candidates.map(({ field }) => field));
  const taken = new Map(choices.map(({ value, takenBy }) => [value, takenBy]));
  const match = new Map(column.candidates.map(({ field, confidence }) => [field, confidence]));
  const choice = (value: string): { value: string; label: string } => ({
    value,
    label: fieldLabel(value === LEAVE_OUT ? null : value),
  });
  const groups = [
    { group: 'Fits', items: [...fits].filter((field) => field !== CUSTOM).map(choice) },
    {
      group: 'Other fields',
      items: choices.filter(({ value }) => !fits.has(value)).map(({ value }) => choice(value)),
    },
    { group: 'Or', items: [choice(CUSTOM), choice(LEAVE_OUT)] },
  ].filter(({ items }) => items.length > 0);
  const value = column.undecided ? null : (column.field ?? LEAVE_OUT);
  return (
    <Select
      aria-label={`Column ${column.letter}, ${column.header}, goes to`}
      data={groups}
      value={value}
      placeholder="Choose a field"
      error={column.undecided}
      searchable
      rightSection={<Icon name="down" size={12} />}
      rightSectionWidth={24}
      allowDeselect={false}
      withCheckIcon={false}
      openOnFocus={false}
      withScrollArea={false}
      styles={{ options: { maxHeight: 280, overflowY: 'auto' } }}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      className={column.field === null && !column.undecided ? 'field-select out' : 'field-select'}
      nothingFoundMessage="No such field"
      onChange={(chosen) => {
        if (chosen === null || chosen === value) return;
        const field = chosen === LEAVE_OUT ? null : chosen;
        void mapColumn({ column: column.index, field });
      }}
      renderOption={({ option }) => (
        <span className="field-option">
          <span className="grow">{option.label}</span>
          <Beside taken={taken.get(option.value)} match={match.get(option.value)} />
        </span>
      )}
    />
  );
}

function Beside(props: {
  readonly taken: string | null | undefined;
  readonly match: number | undefined;
}) {
  if (props.taken) return <span className="small muted">now column {props.taken}</span>;
  if (props.match === undefined) return null;
  return <span className="small muted">{Math.round(props.match * 100)} %</span>;
}
