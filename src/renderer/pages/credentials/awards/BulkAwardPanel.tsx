import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Panel } from '../../../components/Panel.tsx';
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
  const [saving, setSaving] = useState(false);
  const fields = useRef<HTMLElement>(null);
  const chosen = ALL.filter((field) => field in patch);
  const awards = count(selection.count, 'award', 'awards');
  useEffect(() => {
    // A field just chosen wants its value next.
    if (chosen.length === 0) return;
    const inputs = fields.current?.querySelectorAll<HTMLElement>(
      '.bulk-field :is(input, textarea)',
    );
    [...(inputs ?? [])].at(-1)?.focus();
  }, [chosen.length]);
  const drop = (field: Field): void => {
    const { [field]: _, ...rest } = patch;
    setPatch(rest);
  };
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    const done = await perform(
      client.awards.update({ ids: [...selection.ids], patch }),
      `Changed ${awards}.`,
    );
    setSaving(false);
    if (done) onClose();
  };
  return (
    <Panel
      label={`Edit ${awards}`}
      title={`Edit ${awards}`}
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
                label={`Leave ${FIELDS[field]} as it is`}
                onClick={() => drop(field)}
              />
            </div>
          ))}
          <Select
            label={chosen.length === 0 ? 'What to set' : 'And'}
            placeholder="Choose a field"
            data={ALL.filter((field) => !chosen.includes(field)).map((field) => ({
              value: field,
              label: FIELDS[field],
            }))}
            value={null}
            onChange={(value) => {
              const field = ALL.find((one) => one === value);
              if (field === 'issued' || field === 'revokedOn')
                setPatch({ ...patch, [field]: today });
              else if (field !== undefined) setPatch({ ...patch, [field]: null });
            }}
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving} disabled={chosen.length === 0}>
            Change {awards}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </form>
    </Panel>
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
