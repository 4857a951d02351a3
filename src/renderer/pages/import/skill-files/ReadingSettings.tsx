import { Checkbox, Radio, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { count } from '../../../app/format.ts';
import { Icon } from '../../../components/Icon.tsx';
import { LearningSettings } from './LearningSettings.tsx';
import { setReading } from './skill-actions.ts';

const SOURCES = [
  { value: 'manager', label: 'Their managers' },
  { value: 'self', label: 'The people themselves' },
  { value: 'test', label: 'Tests' },
  { value: 'credential', label: 'Credentials' },
  { value: 'import', label: 'Not known' },
] as const;
type Source = (typeof SOURCES)[number]['value'];

const isSource = (value: string | null): value is Source =>
  SOURCES.some((source) => source.value === value);

/** What holds for everything in the file, where the file itself does not say. */
export function ReadingSettings({ reading }: { readonly reading: SkillFileReading }) {
  const { kind, settings, unsaid, levels } = reading;
  const total = ratingsOf(reading);
  const hasBlanks = levels.some(({ text }) => text === '');
  if (kind === 'credentials' || kind === 'awards') return <LearningSettings reading={reading} />;
  if (kind === 'skills') {
    return (
      <section>
        <Checkbox
          label="Keep the file’s tree as groups"
          checked={settings.groups}
          onChange={(event) =>
            void setReading({ settings: { groups: event.currentTarget.checked } })
          }
        />
      </section>
    );
  }
  if (kind === 'requirements') {
    return (
      <section>
        <DateInput
          label="In force from"
          description="Empty: since always"
          clearable
          value={settings.validFrom}
          onChange={(validFrom) => void setReading({ settings: { validFrom } })}
        />
      </section>
    );
  }
  return (
    <section className="stack">
      {unsaid.date > 0 && (
        <DateInput
          label="Day of the ratings"
          description={share(unsaid.date, total, 'without a day')}
          value={settings.date}
          onChange={(date) => {
            if (date !== null) void setReading({ settings: { date } });
          }}
        />
      )}
      {unsaid.source > 0 && (
        <Select
          label="Who rated"
          description={share(unsaid.source, total, 'of which the file does not say')}
          data={[...SOURCES]}
          value={settings.source}
          allowDeselect={false}
          withCheckIcon={false}
          rightSection={<Icon name="down" size={12} />}
          onChange={(source) => {
            if (isSource(source)) void setReading({ settings: { source } });
          }}
        />
      )}
      {unsaid.assessor > 0 && unsaid.source > 0 && (
        <Assessor key={settings.assessor} value={settings.assessor ?? ''} />
      )}
      {unsaid.date + unsaid.source === 0 && total > 0 && (
        <p className="small second">Each rating says when it was made, and by whom.</p>
      )}
      {hasBlanks && (
        <Radio.Group
          label="An empty cell"
          value={settings.blank}
          onChange={(value) =>
            void setReading({ settings: { blank: value === 'zero' ? 'zero' : 'unrated' } })
          }
        >
          <div className="stack">
            <Radio value="unrated" label="says nothing: unrated" />
            <Radio value="zero" label="is the lowest level" />
          </div>
        </Radio.Group>
      )}
    </section>
  );
}

const ratingsOf = ({ sheets }: SkillFileReading): number =>
  sheets.reduce((sum, { taken, entries }) => sum + (taken ? entries : 0), 0);

/** "for the 12 ratings without a day"; nothing where it is for all. */
const share = (some: number, total: number, which: string): string | undefined =>
  some < total ? `For the ${count(some, 'rating', 'ratings')} ${which}` : undefined;

function Assessor({ value }: { readonly value: string }) {
  const [text, setText] = useState(value);
  const save = (): void => {
    const assessor = text.trim() === '' ? null : text.trim();
    if ((assessor ?? '') !== value) void setReading({ settings: { assessor } });
  };
  return (
    <TextInput
      label="Name of the assessor"
      description="Optional"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
