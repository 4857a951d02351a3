import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { memo, useState } from 'react';
import type { ChangeSearch } from './MatrixFilters.tsx';
import { ENTRY_SOURCES, SOURCE_WORDS, withSource, type MatrixSearch } from './matrix-search.ts';

interface EntryBarProps {
  readonly search: MatrixSearch;
  readonly asOf: string;
  readonly onChange: ChangeSearch;
}

const SOURCES = ENTRY_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }));

/** What every level typed below is entered as, and where the next one goes. */
export const EntryBar = memo(function EntryBar({ search, asOf, onChange }: EntryBarProps) {
  return (
    <div className="entry-bar" role="group" aria-label="How levels are entered">
      <Select
        className="entry-source"
        aria-label="Source of the levels entered"
        leftSection={<span className="facet-label">Enter as</span>}
        leftSectionWidth={72}
        data={SOURCES}
        value={search.source ?? 'manager'}
        allowDeselect={false}
        onChange={(source) =>
          source !== null && onChange(withSource(source, search.show ?? 'rating'))
        }
      />
      <DateInput
        className="entry-date"
        aria-label="Date of the levels entered"
        leftSection={<span className="facet-label">on</span>}
        leftSectionWidth={34}
        value={search.date ?? asOf}
        maxDate={asOf}
        onChange={(date) => onChange({ date: date === null || date === asOf ? undefined : date })}
      />
      <AssessorField
        key={search.by}
        text={search.by ?? ''}
        onChange={(by) => onChange({ by: by || undefined })}
      />
      <SegmentedControl
        aria-label="After a level"
        value={search.move ?? 'down'}
        onChange={(move) => onChange({ move: move === 'right' ? 'right' : undefined })}
        data={[
          { value: 'down', label: 'then down' },
          { value: 'right', label: 'then right' },
        ]}
      />
    </div>
  );
});

function AssessorField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  return (
    <TextInput
      className="entry-assessor"
      aria-label="Assessor of the levels entered"
      placeholder="assessor"
      leftSection={<span className="facet-label">by</span>}
      leftSectionWidth={34}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => onChange(typed.trim())}
      onKeyDown={(event) => event.key === 'Enter' && onChange(typed.trim())}
    />
  );
}
