import { Button, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState, type SyntheticEvent } from 'react';
import { ATTEMPT_OUTCOMES, type AttemptOutcome } from '#shared/credentials.ts';
import { client } from '../../../../app/client.ts';
import { count } from '../../../../app/format.ts';
import { perform } from '../../../../app/perform.ts';
import { Panel } from '../../../../components/Panel.tsx';
import { CredentialField } from '../add/CredentialField.tsx';
import { PeopleField, type Chosen } from '../add/PeopleField.tsx';
import { OUTCOME_WORDS } from '../award-words.ts';

interface AddAttemptPanelProps {
  readonly credentialId: number | null;
  readonly onClose: () => void;
}

/** The same attempt for one or many people, as one change. */
export function AddAttemptPanel({ credentialId: begin, onClose }: AddAttemptPanelProps) {
  const [credentialId, setCredentialId] = useState(begin);
  const [people, setPeople] = useState<readonly Chosen[]>([]);
  const [outcome, setOutcome] = useState<AttemptOutcome>('in-progress');
  const [started, setStarted] = useState<string | null>(null);
  const [ended, setEnded] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (credentialId === null || people.length === 0) return;
    setSaving(true);
    const done = await perform(
      client.awards.addAttempt({
        personIds: people.map(({ id }) => id),
        credentialId,
        outcome,
        started,
        ended: outcome === 'in-progress' ? null : ended,
      }),
      `Added ${count(people.length, 'attempt', 'attempts')}.`,
    );
    setSaving(false);
    if (!done) return;
    setTried(false);
    setPeople([]);
  };
  return (
    <Panel
      label="Add attempts"
      title="Add attempts"
      sub="Who is on the way, failed or gave up. Whoever passed gets an award instead."
      onClose={onClose}
      closeOnEscape={people.length === 0}
      takeFocus
    >
      <form className="panel-fill" onSubmit={(event) => void save(event)} noValidate>
        <section className="panel-form">
          <CredentialField
            value={credentialId}
            error={tried && credentialId === null ? 'Choose what is tried for.' : null}
            onChange={setCredentialId}
          />
          <Select
            label="Outcome"
            data={ATTEMPT_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value] }))}
            value={outcome}
            allowDeselect={false}
            withCheckIcon={false}
            onChange={(value) =>
              setOutcome(ATTEMPT_OUTCOMES.find((one) => one === value) ?? outcome)
            }
          />
          <DateInput
            label="Started (optional)"
            placeholder="not known"
            clearable
            value={started}
            onChange={setStarted}
          />
          {outcome !== 'in-progress' && (
            <DateInput
              label="Ended (optional)"
              placeholder="not known"
              clearable
              value={ended}
              onChange={setEnded}
            />
          )}
          <h3>Who</h3>
          <PeopleField people={people} onChange={setPeople} />
          {tried && people.length === 0 && (
            <p className="small field-error" role="alert">
              Choose at least one person.
            </p>
          )}
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving}>
            Add {people.length > 1 ? count(people.length, 'attempt', 'attempts') : 'the attempt'}
          </Button>
          <Button onClick={onClose}>Close</Button>
        </section>
      </form>
    </Panel>
  );
}
