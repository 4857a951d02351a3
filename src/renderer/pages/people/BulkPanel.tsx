import { Button, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { PersonPatch } from '#shared/contract/people.ts';
import { PERSON_STATUSES, SHARED_TEXT_FIELDS } from '#shared/person-fields.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { notifyDone, notifyProblem } from '../../app/notify.tsx';
import { undo } from '../../app/undo.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { Panel } from '../../components/Panel.tsx';
import { KnownText } from '../person/KnownText.tsx';
import { PersonPicker } from '../person/PersonPicker.tsx';
import { isStatus } from '../person/person-values.ts';
import { fieldLabel } from './field-label.ts';
import type { PeopleSelection } from './use-selection.ts';
import { STATUS_WORDS } from './words.tsx';

const FIELDS = [...SHARED_TEXT_FIELDS, 'managerId', 'status', 'hireDate', 'leavingDate'] as const;
type BulkField = (typeof FIELDS)[number];

const labelOf = (field: BulkField): string => fieldLabel(field === 'managerId' ? 'manager' : field);

/** Sets the same values for everyone chosen, as one change that one Undo takes back. */
export function BulkPanel({
  selection,
  onClose,
}: {
  selection: PeopleSelection;
  onClose: () => void;
}) {
  const [patch, setPatch] = useState<PersonPatch>({});
  const [saving, setSaving] = useState(false);
  const chosen = FIELDS.filter((field) => field in patch);
  const people = count(selection.count, 'person', 'people');
  const fields = useRef<HTMLElement>(null);
  useEffect(() => {
    // A field just chosen wants its value next.
    if (chosen.length === 0) return;
    const inputs = fields.current?.querySelectorAll<HTMLElement>('.bulk-field input');
    [...(inputs ?? [])].at(-1)?.focus();
  }, [chosen.length]);
  const drop = (field: BulkField): void => {
    const { [field]: _, ...rest } = patch;
    setPatch(rest);
  };
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    try {
      const done = await client.people.update({ ids: [...selection.ids], patch });
      const { changeId } = done;
      notifyDone(
        changeId === null
          ? 'Nothing to change: everyone has these values already.'
          : `Changed ${count(done.people, 'person', 'people')}.`,
        changeId === null ? undefined : { label: 'Undo', run: () => undo(changeId) },
      );
      onClose();
    } catch (error) {
      notifyProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Panel
      label={`Edit ${people}`}
      title={`Edit ${people}`}
      sub="Choose what to set. What you do not choose stays as it is for each of them."
      onClose={onClose}
      closeOnEscape={chosen.length === 0}
      takeFocus
    >
      <form className="panel-fill" onSubmit={(event) => void save(event)}>
        <section className="panel-form" ref={fields}>
          {chosen.map((field) => (
            <div key={field} className="row bulk-field">
              <div className="grow">
                <BulkInput
                  field={field}
                  patch={patch}
                  onChange={(change) => setPatch({ ...patch, ...change })}
                />
              </div>
              <IconButton
                icon="close"
                label={`Leave ${labelOf(field)} as it is`}
                onClick={() => drop(field)}
              />
            </div>
          ))}
          <Select
            label={chosen.length === 0 ? 'What to set' : 'And'}
            placeholder="Choose a field"
            data={FIELDS.filter((field) => !chosen.includes(field)).map((field) => ({
              value: field,
              label: labelOf(field),
            }))}
            value={null}
            onChange={(field) =>
              field && setPatch({ ...patch, [field]: field === 'status' ? 'active' : null })
            }
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving} disabled={chosen.length === 0}>
            Change {people}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </form>
    </Panel>
  );
}

function BulkInput(props: {
  field: BulkField;
  patch: PersonPatch;
  onChange: (change: PersonPatch) => void;
}) {
  const { field, patch, onChange } = props;
  if (field === 'managerId') {
    return (
      <PersonPicker
        label="Manager"
        placeholder="none: takes the manager away"
        value={patch.managerId ?? null}
        name={null}
        onChange={(managerId) => onChange({ managerId })}
      />
    );
  }
  if (field === 'status') {
    return (
      <Select
        label="Status"
        data={PERSON_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
        value={patch.status ?? 'active'}
        allowDeselect={false}
        onChange={(status) => isStatus(status) && onChange({ status })}
      />
    );
  }
  if (field === 'hireDate' || field === 'leavingDate') {
    return (
      <DateInput
        label={labelOf(field)}
        placeholder="none: takes the date away"
        clearable
        value={patch[field] ?? null}
        onChange={(date) => onChange({ [field]: date })}
      />
    );
  }
  return (
    <KnownText
      field={field}
      placeholder="none: takes the value away"
      value={patch[field] ?? ''}
      onChange={(value) => onChange({ [field]: value || null })}
    />
  );
}
