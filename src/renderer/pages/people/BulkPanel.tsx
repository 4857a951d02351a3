import { Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { PersonPatch } from '#shared/contract/people.ts';
import { PERSON_STATUSES, SHARED_TEXT_FIELDS } from '#shared/person-fields.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { perform } from '../../app/perform.ts';
import { BulkEdit } from '../../components/BulkEdit.tsx';
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
  const chosen = FIELDS.filter((field) => field in patch);
  const people = count(selection.count, 'person', 'people');
  const drop = (field: BulkField): void => {
    const { [field]: _, ...rest } = patch;
    setPatch(rest);
  };
  const save = async (): Promise<boolean> =>
    (await perform(
      client.people.update({ ids: [...selection.ids], patch }),
      ({ people: changed }) => `Changed ${count(changed, 'person', 'people')}.`,
    )) !== null;
  return (
    <BulkEdit
      what={people}
      fields={FIELDS}
      labelOf={labelOf}
      chosen={chosen}
      onChoose={(field) => setPatch({ ...patch, [field]: field === 'status' ? 'active' : null })}
      onDrop={drop}
      inputOf={(field) => (
        <BulkInput
          field={field}
          patch={patch}
          onChange={(change) => setPatch({ ...patch, ...change })}
        />
      )}
      onSave={save}
      onClose={onClose}
    />
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
