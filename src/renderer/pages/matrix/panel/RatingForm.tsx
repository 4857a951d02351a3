import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState, type FormEvent } from 'react';
import type { Assessment } from '#shared/contract/assessments.ts';
import { client } from '../../../app/client.ts';
import { host, type PickedFile } from '../../../app/host.ts';
import { notifyProblem } from '../../../app/notify.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { SkillCell } from '../../../components/skill-cells/cell-look.ts';
import { ENTRY_SOURCES, SOURCE_WORDS, type EntrySource } from '../matrix-search.ts';
import type { ColumnSkill } from '../store/columns.ts';
import type { Manner } from '../store/edit-queue.ts';
import type { MatrixPerson } from '../store/page-store.ts';
import type { LevelWords } from './level-words.ts';
import { LevelChoice } from './LevelChoice.tsx';

interface RatingFormProps {
  readonly person: MatrixPerson;
  readonly skill: ColumnSkill;
  readonly cell: SkillCell;
  readonly levels: readonly LevelWords[];
  readonly ratings: readonly Assessment[];
  readonly manner: Manner;
  readonly asOf: string;
  readonly onWithdraw: () => void;
  readonly onSaved: () => void;
}

const SOURCES = ENTRY_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }));

/** A rating chosen by reading, with day, source, note and proof. The same day and source is corrected. */
export function RatingForm(props: RatingFormProps) {
  const { person, skill, cell, levels, ratings, manner } = props;
  const [level, setLevel] = useState(cell.level);
  const [date, setDate] = useState(manner.date ?? props.asOf);
  const [source, setSource] = useState<EntrySource>(manner.source);
  const [assessor, setAssessor] = useState(manner.assessor ?? '');
  const [note, setNote] = useState('');
  const [file, setFile] = useState<PickedFile | null>(null);
  const [busy, setBusy] = useState(false);

  const choose = (): void => {
    host
      .chooseOpen('evidence')
      .then((picked) => picked && setFile(picked))
      .catch(notifyProblem);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (level === null || busy) return;
    setBusy(true);
    try {
      const rating = {
        level,
        date,
        source,
        assessor: assessor.trim() || null,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      };
      const same = ratings.find((one) => one.date === date && one.source === source);
      const { id } = same
        ? { ...(await client.assessments.update({ id: same.id, patch: rating })), id: same.id }
        : await client.assessments.add({ personId: person.id, skillId: skill.id, ...rating });
      if (file)
        await client.assessments.attach({ assessmentId: id, path: file.path, name: file.name });
      setNote('');
      setFile(null);
      props.onSaved();
    } catch (error) {
      notifyProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} aria-label="A rating">
      <section>
        <LevelChoice levels={levels} value={level} required={cell.required} onChange={setLevel} />
      </section>
      <section className="rating-fields">
        <DateInput
          label="Date"
          value={date}
          maxDate={props.asOf}
          onChange={(day) => day !== null && setDate(day)}
        />
        <Select
          label="Source"
          data={SOURCES}
          value={source}
          allowDeselect={false}
          onChange={(chosen) => chosen !== null && setSource(chosen)}
        />
        <TextInput
          label="Assessor (optional)"
          value={assessor}
          maxLength={200}
          onChange={(event) => setAssessor(event.currentTarget.value)}
        />
        <Textarea
          label="Note (optional)"
          autosize
          minRows={2}
          maxRows={6}
          maxLength={5000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className="row wrap">
          <Button leftSection={<Icon name="file" size={14} />} onClick={choose}>
            {file ? 'Another file' : 'Add evidence'}
          </Button>
          {file && <span className="small">{file.name}</span>}
        </div>
        <div className="row wrap">
          <Button type="submit" variant="filled" disabled={level === null || busy}>
            Save rating
          </Button>
          <Button disabled={cell.level === null} onClick={props.onWithdraw}>
            Withdraw
          </Button>
        </div>
      </section>
    </form>
  );
}
