import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { Person } from '#shared/contract/people.ts';
import { client } from '../../app/client.ts';
import { notifyDone, notifyProblem } from '../../app/notify.tsx';
import { orpc } from '../../app/queries.ts';
import { undo } from '../../app/undo.ts';
import { focusFirstError } from './focus-first-error.ts';
import { PersonFields } from './PersonFields.tsx';
import { errorsOf, patchBetween, valuesOf, type PersonValues } from './person-values.ts';

/** The person's facts as a form; saving is one change, and only of what was changed. */
export function EditForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const custom = useQuery(orpc.people.customFields.queryOptions()).data ?? [];
  const [before] = useState<PersonValues>(() => valuesOf(person));
  const [values, setValues] = useState(before);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const errors = errorsOf(values);
  const patch = patchBetween(before, values);
  const changed = Object.keys(patch).length;
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    // An open list or calendar takes Esc for itself; typed changes are not thrown away by one key.
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && changed === 0) onDone();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [changed, onDone]);

  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) {
      focusFirstError(form.current);
      return;
    }
    if (changed === 0) {
      onDone();
      return;
    }
    setSaving(true);
    try {
      const { changeId } = await client.people.update({ ids: [person.id], patch });
      notifyDone(
        `Changed ${values.name.trim()}.`,
        changeId === null ? undefined : { label: 'Undo', run: () => undo(changeId) },
      );
      onDone();
    } catch (error) {
      notifyProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      ref={form}
      className="person-edit"
      noValidate
      aria-label={`Edit ${person.name}`}
      onSubmit={(event) => void save(event)}
    >
      <div className="page-work pad person-fields">
        <PersonFields
          values={values}
          errors={tried ? errors : {}}
          manager={person.manager}
          personId={person.id}
          customNames={custom.map(({ name }) => name)}
          onChange={(change) => setValues({ ...values, ...change })}
        />
      </div>
      <div className="page-foot">
        <Button type="submit" variant="filled" loading={saving}>
          Save
        </Button>
        <Button onClick={onDone}>Cancel</Button>
        <span className="small muted" role="status">
          {changed === 0
            ? 'Nothing changed yet'
            : `${changed === 1 ? 'One field' : `${changed} fields`} changed, saved as one change`}
        </span>
      </div>
    </form>
  );
}
