import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../../app/client.ts';
import { count } from '../../../../app/format.ts';
import { perform } from '../../../../app/perform.ts';
import { orpc } from '../../../../app/queries.ts';
import { Panel } from '../../../../components/Panel.tsx';
import { useToday } from '../../use-today.ts';
import { validityWords } from '../../words.ts';
import { CredentialField } from './CredentialField.tsx';
import { PeopleField, type Chosen } from './PeopleField.tsx';

interface AddAwardsPanelProps {
  /** Chosen from the start: that of the filter. */
  readonly credentialId: number | null;
  readonly onClose: () => void;
}

const NOTHING = {
  expires: null as string | null,
  never: false,
  grade: '',
  note: '',
};

/** The same award for one or many people, as one change. The panel stays for the next credential. */
export function AddAwardsPanel({ credentialId: begin, onClose }: AddAwardsPanelProps) {
  const today = useToday();
  const [credentialId, setCredentialId] = useState(begin);
  const [people, setPeople] = useState<readonly Chosen[]>([]);
  const [issued, setIssued] = useState<string | null>(today || null);
  const [typed, setTyped] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const entry = useQuery(
    orpc.credentials.get.queryOptions({
      input: { id: credentialId ?? 1 },
      enabled: credentialId !== null,
    }),
  ).data;
  const validity = entry === undefined ? null : validityWords(entry.validityMonths);
  const change = (some: Partial<typeof NOTHING>): void => setTyped({ ...typed, ...some });
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (credentialId === null || issued === null || people.length === 0) return;
    setSaving(true);
    const done = await perform(
      client.awards.add({
        personIds: people.map(({ id }) => id),
        credentialId,
        award: {
          issued,
          grade: typed.grade.trim() || null,
          note: typed.note.trim() || null,
          // Absent: as long as the credential says.
          ...(typed.never
            ? { expires: null }
            : typed.expires === null
              ? {}
              : { expires: typed.expires }),
        },
      }),
      ({ ids, present }) =>
        `Added ${count(ids.length, 'award', 'awards')}.${
          present > 0 ? ` ${count(present, 'person', 'people')} had it of that day.` : ''
        }`,
    );
    setSaving(false);
    if (!done) return;
    setTried(false);
    setPeople([]);
    setTyped(NOTHING);
  };
  return (
    <Panel
      label="Add awards"
      title="Add awards"
      sub="One credential, earned on one day, by as many people as you like."
      onClose={onClose}
      closeOnEscape={people.length === 0 && typed === NOTHING}
      takeFocus
    >
      <form className="panel-fill" onSubmit={(event) => void save(event)} noValidate>
        <section className="panel-form">
          <CredentialField
            value={credentialId}
            error={tried && credentialId === null ? 'Choose what was earned.' : null}
            onChange={setCredentialId}
          />
          <DateInput
            label="Issued"
            value={issued}
            error={tried && issued === null ? 'An award needs the day of issue.' : null}
            onChange={setIssued}
          />
          <DateInput
            label="Expires (optional)"
            placeholder={
              typed.never
                ? 'never'
                : validity === null
                  ? 'as the credential says'
                  : `as the credential says: ${validity}`
            }
            clearable
            disabled={typed.never}
            {...(issued === null ? {} : { minDate: issued })}
            value={typed.expires}
            onChange={(expires) => change({ expires })}
          />
          <Checkbox
            label="It never expires"
            checked={typed.never}
            onChange={(event) => change({ never: event.currentTarget.checked, expires: null })}
          />
          <TextInput
            label="Grade (optional)"
            maxLength={200}
            value={typed.grade}
            onChange={(event) => change({ grade: event.currentTarget.value })}
          />
          <Textarea
            label="Note (optional)"
            autosize
            minRows={1}
            maxRows={6}
            maxLength={5000}
            value={typed.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <h3>Who earned it</h3>
          <PeopleField people={people} onChange={setPeople} />
          {tried && people.length === 0 && (
            <p className="small field-error" role="alert">
              Choose at least one person.
            </p>
          )}
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving}>
            Add {people.length > 1 ? count(people.length, 'award', 'awards') : 'the award'}
          </Button>
          <Button onClick={onClose}>Close</Button>
        </section>
      </form>
    </Panel>
  );
}
