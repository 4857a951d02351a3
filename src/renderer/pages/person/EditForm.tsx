import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Person } from '#shared/contract/people.ts';
import { client } from '../../app/client.ts';
import { notifyDone } from '../../app/notify.tsx';
import { orpc } from '../../app/queries.ts';
import { undo } from '../../app/undo.ts';
import { PersonFields } from './PersonFields.tsx';
import { patchBetween, valuesOf, type PersonValues } from './person-values.ts';
import { usePersonForm } from './use-person-form.ts';

/** The person's facts as a form; saving is one change, and only of what was changed. */
export function EditForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const custom = useQuery(orpc.people.customFields.queryOptions()).data ?? [];
  const [before] = useState<PersonValues>(() => valuesOf(person));
  const { ref, values, errors, saving, change, submit } = usePersonForm(
    () => before,
    async (typed) => {
      const patch = patchBetween(before, typed);
      if (Object.keys(patch).length > 0) {
        const { changeId } = await client.people.update({ ids: [person.id], patch });
        notifyDone(
          `Changed ${typed.name.trim()}.`,
          changeId === null ? undefined : { label: 'Undo', run: () => undo(changeId) },
        );
      }
      onDone();
    },
  );
  const changed = Object.keys(patchBetween(before, values)).length;
  useEffect(() => ref.current?.querySelector('input')?.focus(), [ref]);
  useEffect(() => {
    // An open list or calendar takes Esc for itself; typed changes are not thrown away by one key.
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && changed === 0) onDone();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [changed, onDone]);

  return (
    <form
      ref={ref}
      className="person-edit"
      noValidate
      aria-label={`Edit ${person.name}`}
      onSubmit={submit}
    >
      <div className="page-work pad person-fields">
        <PersonFields
          values={values}
          errors={errors}
          manager={person.manager}
          personId={person.id}
          customNames={custom.map(({ name }) => name)}
          onChange={change}
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
