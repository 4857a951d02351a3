import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type SyntheticEvent } from 'react';
import { client } from '../../app/client.ts';
import { notifyDone, notifyProblem } from '../../app/notify.tsx';
import { orpc } from '../../app/queries.ts';
import { useWorkspaceSettings } from '../../app/workspace.ts';
import { Panel } from '../../components/Panel.tsx';
import { focusFirstError } from '../person/focus-first-error.ts';
import { PersonFields } from '../person/PersonFields.tsx';
import { emptyValues, errorsOf, newPerson, type PersonValues } from '../person/person-values.ts';

/** A person who is in no file yet, entered by hand. */
export function AddPanel({ onClose }: { onClose: () => void }) {
  const currency = useWorkspaceSettings()?.defaultCurrency ?? '';
  const custom = useQuery(orpc.people.customFields.queryOptions()).data ?? [];
  const navigate = useNavigate();
  const [values, setValues] = useState<PersonValues>(() => emptyValues(currency));
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const errors = errorsOf(values);
  const [untouched] = useState(values);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) {
      focusFirstError(form.current);
      return;
    }
    setSaving(true);
    try {
      const person = await client.people.create(newPerson(values));
      notifyDone(`Added ${person.name}.`, {
        label: 'Open their page',
        run: () => navigate({ to: '/people/$id', params: { id: String(person.id) } }),
      });
      onClose();
    } catch (error) {
      notifyProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Panel
      label="Add a person"
      title="Add a person"
      sub="Only the name is needed; the rest may follow."
      onClose={onClose}
      closeOnEscape={values === untouched}
      takeFocus
    >
      <form ref={form} className="panel-fill" onSubmit={(event) => void save(event)} noValidate>
        <section className="person-fields narrow">
          <PersonFields
            values={values}
            errors={tried ? errors : {}}
            manager={null}
            customNames={custom.map(({ name }) => name)}
            onChange={(change) => setValues({ ...values, ...change })}
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving}>
            Add
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </form>
    </Panel>
  );
}
