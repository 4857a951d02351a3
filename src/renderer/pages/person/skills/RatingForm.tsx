import { Button, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ASSESSMENT_SOURCES, type AssessmentSource } from '#shared/skills.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { SOURCE_WORDS } from './person-skills.ts';

interface RatingFormProps {
  readonly personId: number;
  readonly skillId: number;
  readonly skill: string;
  readonly asOf: string;
  readonly onDone: () => void;
}

const isSource = (value: string | null): value is AssessmentSource =>
  ASSESSMENT_SOURCES.some((source) => source === value);

/** A new rating: level by its name and anchor, day, who says so, and for a credential until when it counts. */
export function RatingForm({ personId, skillId, skill, asOf, onDone }: RatingFormProps) {
  const scale = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const own = useQuery(orpc.skills.get.queryOptions({ input: { id: skillId } })).data?.anchors;
  const [level, setLevel] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(asOf);
  const [source, setSource] = useState<AssessmentSource>('manager');
  const [assessor, setAssessor] = useState('');
  const [note, setNote] = useState('');
  const [validUntil, setValidUntil] = useState<string | null>(null);
  const anchor =
    level === null
      ? null
      : (own?.find((one) => one.level === Number(level))?.anchor ??
        scale.find(({ value }) => value === Number(level))?.anchor ??
        null);
  const save = async (): Promise<void> => {
    if (level === null || date === null) return;
    const done = await perform(
      client.assessments.add({
        personId,
        skillId,
        level: Number(level),
        date,
        source,
        assessor: assessor.trim() === '' ? null : assessor.trim(),
        note: note.trim() === '' ? null : note.trim(),
        validUntil: source === 'credential' ? validUntil : null,
      }),
      `Rated ${skill} at level ${level}.`,
    );
    if (done !== null) onDone();
  };
  return (
    <form
      className="rating-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select
        label="Level"
        data-autofocus
        data={scale.map(({ value, name }) => ({
          value: String(value),
          label: `${value} · ${name}`,
        }))}
        value={level}
        onChange={setLevel}
        withCheckIcon={false}
      />
      <DateInput label="Day" value={date} maxDate={asOf} onChange={setDate} />
      <Select
        label="By"
        data={ASSESSMENT_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }))}
        value={source}
        allowDeselect={false}
        withCheckIcon={false}
        onChange={(value) => {
          if (isSource(value)) setSource(value);
        }}
      />
      <TextInput
        label="Name of the assessor (optional)"
        value={assessor}
        onChange={(event) => setAssessor(event.currentTarget.value)}
      />
      {source === 'credential' && (
        <DateInput
          label="Valid until (optional)"
          value={validUntil}
          clearable
          onChange={setValidUntil}
        />
      )}
      <TextInput
        className="note-field"
        label="Note (optional)"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {anchor !== null && <p className="anchor small second">{anchor}</p>}
      <div className="row deeds">
        <Button type="submit" variant="filled" disabled={level === null || date === null}>
          Save the rating
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}
