import { Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { BulkEdit } from '../../../components/BulkEdit.tsx';
import { useToday } from '../use-today.ts';
import type { AwardPatch } from './panel/AwardFields.tsx';
import type { AwardSelection } from './use-awards.ts';

const FIELDS = {
  expires: 'Expires',
  issued: 'Issued',
  grade: 'Grade',
  note: 'Note',
  revokedOn: 'Revoked from',
  revocationReason: 'Reason of revocation',
} as const;
type Field = keyof typeof FIELDS;
const ALL = Object.keys(FIELDS) as Field[];

interface BulkAwardPanelProps {
  readonly selection: AwardSelection;
  readonly onClose: () => void;
}

/** Sets the same values for all chosen awards, as one change that one Undo takes back. */
export function BulkAwardPanel({ selection, onClose }: BulkAwardPanelProps) {
  const today = useToday();
  const [patch, setPatch] = useState<AwardPatch>({});
  const chosen = ALL.filter((field) => field in patch);
  const awards = count(selection.count, 'award', 'awards');
  const drop = (field: Field): void => {
    const { [field]: _, ...rest } = patch;
    setPatch(rest);
  };
  const save = async (): Promise<boolean> =>
    (await perform(
      client.awards.update({ ids: [...selection.ids], patch }),
      `Changed ${awards}.`,
    )) !== null;
  return (
    <BulkEdit
      what={awards}
      fields={ALL}
      labelOf={(field) => FIELDS[field]}
      chosen={chosen}
      onChoose={(field) => {
        const isDay = field === 'issued' || field === 'revokedOn';
        setPatch({ ...patch, [field]: isDay ? today : null });
      }}
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
  readonly field: Field;
  readonly patch: AwardPatch;
  readonly onChange: (change: AwardPatch) => void;
}) {
  const { field, patch, onChange } = props;
  const label = FIELDS[field];
  if (field === 'issued')
    return (
      <DateInput
        label={label}
        value={patch.issued ?? null}
        onChange={(day) => day !== null && onChange({ issued: day })}
      />
    );
  if (field === 'expires' || field === 'revokedOn')
    return (
      <DateInput
        label={label}
        placeholder={field === 'expires' ? 'never' : 'none: they count again'}
        clearable
        value={patch[field] ?? null}
        onChange={(day) => onChange({ [field]: day })}
      />
    );
  const given = {
    label,
    placeholder: 'none: takes the text away',
    value: patch[field] ?? '',
  };
  if (field === 'grade')
    return (
      <TextInput
        {...given}
        maxLength={200}
        onChange={(event) => onChange({ grade: event.currentTarget.value || null })}
      />
    );
  return (
    <Textarea
      {...given}
      autosize
      minRows={2}
      maxLength={field === 'note' ? 5000 : 2000}
      onChange={(event) => onChange({ [field]: event.currentTarget.value || null })}
    />
  );
}
