import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../app/client.ts';
import { notifyDone } from '../../app/notify.tsx';
import { orpc } from '../../app/queries.ts';
import { useWorkspaceSettings } from '../../app/workspace.ts';
import { Panel } from '../../components/Panel.tsx';
import { PersonFields } from '../person/PersonFields.tsx';
import { emptyValues, newPerson, type PersonValues } from '../person/person-values.ts';
import { usePersonForm } from '../person/use-person-form.ts';

/** A person who is in no file yet, entered by hand. */
export function AddPanel({ onClose }: { onClose: () => void }) {
  const currency = useWorkspaceSettings()?.defaultCurrency ?? '';
  const custom = useQuery(orpc.people.customFields.queryOptions()).data ?? [];
  const navigate = useNavigate();
  const [untouched] = useState<PersonValues>(() => emptyValues(currency));
  const { ref, values, errors, saving, change, submit } = usePersonForm(
    () => untouched,
    async (typed) => {
      const person = await client.people.create(newPerson(typed));
      notifyDone(`Added ${person.name}.`, {
        label: 'Open their page',
        run: () => navigate({ to: '/people/$id', params: { id: String(person.id) } }),
      });
      onClose();
    },
  );
  return (
    <Panel
      label="Add a person"
      title="Add a person"
      sub="Only the name is needed; the rest may follow."
      onClose={onClose}
      closeOnEscape={values === untouched}
      takeFocus
    >
      <form ref={ref} className="panel-fill" onSubmit={submit} noValidate>
        <section className="person-fields narrow">
          <PersonFields
            values={values}
            errors={errors}
            manager={null}
            customNames={custom.map(({ name }) => name)}
            onChange={change}
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
