import { NumberInput, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { count } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { Icon } from '../../../components/Icon.tsx';
import { setReading } from './skill-actions.ts';

/** What holds for a catalogue or for awards where the file itself does not say. */
export function LearningSettings({ reading }: { readonly reading: SkillFileReading }) {
  const { kind, settings, unsaid } = reading;
  const scale = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const { course, date, outcome, currency, level } = unsaid;
  if (kind === 'awards' && course + date + outcome + currency + level === 0) return null;
  return (
    <section className="stack">
      {unsaid.course > 0 && <Course key={settings.course} value={settings.course ?? ''} />}
      {kind === 'credentials' && (
        <DateInput
          label="Prices hold from"
          value={settings.validFrom ?? settings.date}
          onChange={(validFrom) => {
            if (validFrom !== null) void setReading({ settings: { validFrom } });
          }}
        />
      )}
      {kind === 'awards' && unsaid.date > 0 && (
        <DateInput
          label="Day of awards"
          description={`For ${count(unsaid.date, 'award', 'awards')} without a day of issue`}
          value={settings.date}
          onChange={(date) => {
            if (date !== null) void setReading({ settings: { date } });
          }}
        />
      )}
      {unsaid.outcome > 0 && <PassMark key={settings.passMark} reading={reading} />}
      {unsaid.currency > 0 && <Currency key={settings.currency} reading={reading} />}
      {unsaid.level > 0 && (
        <Select
          label="Level of skills"
          description={`For ${count(unsaid.level, 'skill', 'skills')} without a level. Empty: left out`}
          data={scale
            .filter(({ value }) => value > 0)
            .map(({ value, name }) => ({ value: String(value), label: `${value} · ${name}` }))}
          value={settings.skillLevel === null ? null : String(settings.skillLevel)}
          clearable
          placeholder="Left out"
          withCheckIcon={false}
          rightSection={settings.skillLevel === null ? <Icon name="down" size={12} /> : undefined}
          onChange={(value) =>
            void setReading({ settings: { skillLevel: value === null ? null : Number(value) } })
          }
        />
      )}
    </section>
  );
}

function Course({ value }: { readonly value: string }) {
  const [text, setText] = useState(value);
  const save = (): void => {
    const course = text.trim() === '' ? null : text.trim();
    if ((course ?? '') !== value) void setReading({ settings: { course } });
  };
  return (
    <TextInput
      label="Course"
      description="The file does not name it"
      placeholder="Title of the course"
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}

function PassMark({ reading }: { readonly reading: SkillFileReading }) {
  const { settings, unsaid } = reading;
  const [mark, setMark] = useState<string | number>(settings.passMark ?? '');
  const save = (): void => {
    const passMark = typeof mark === 'number' ? mark : null;
    if (passMark !== settings.passMark) void setReading({ settings: { passMark } });
  };
  return (
    <NumberInput
      label="Grade that passes"
      description={`${count(unsaid.outcome, 'entry has', 'entries have')} only a grade. Empty: kept as under way`}
      hideControls
      value={mark}
      onChange={setMark}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}

function Currency({ reading }: { readonly reading: SkillFileReading }) {
  const { settings, unsaid } = reading;
  const [text, setText] = useState(settings.currency);
  const currency = text.trim().toUpperCase();
  const isCode = /^[A-Z]{3}$/.test(currency);
  const save = (): void => {
    if (isCode && currency !== settings.currency) void setReading({ settings: { currency } });
  };
  return (
    <TextInput
      label="Currency"
      description={`For ${count(unsaid.currency, 'amount', 'amounts')} without one`}
      maxLength={3}
      value={text}
      error={isCode ? null : 'Three letters, such as EUR'}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
