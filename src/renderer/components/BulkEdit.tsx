import { Button, Select } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { IconButton } from './IconButton.tsx';
import { Panel } from './Panel.tsx';

interface BulkEditProps<Field extends string> {
  /** What is edited, with how many: `12 awards`. */
  readonly what: string;
  /** Every field that can be set, in the order offered, and what each is called. */
  readonly fields: readonly Field[];
  readonly labelOf: (field: Field) => string;
  /** Those that are to be set. */
  readonly chosen: readonly Field[];
  readonly onChoose: (field: Field) => void;
  readonly onDrop: (field: Field) => void;
  /** Where the value of a field is entered. */
  readonly inputOf: (field: Field) => ReactNode;
  /** Whether it is saved, and the panel done with. */
  readonly onSave: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Sets the same values for everything chosen: field by field, what is not chosen stays as it is. */
export function BulkEdit<Field extends string>(props: BulkEditProps<Field>) {
  const { what, fields, labelOf, chosen, onChoose, onDrop, inputOf, onSave, onClose } = props;
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    // A field just chosen wants its value next.
    if (chosen.length === 0) return;
    const inputs = form.current?.querySelectorAll<HTMLElement>(
      '.bulk-field :is(input:not([type="hidden"]), textarea)',
    );
    [...(inputs ?? [])].at(-1)?.focus();
  }, [chosen.length]);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setSaving(true);
    const isSaved = await onSave();
    setSaving(false);
    if (isSaved) onClose();
  };
  return (
    <Panel
      label={`Edit ${what}`}
      title={`Edit ${what}`}
      sub="Choose what to set. What you do not choose stays as it is for each of them."
      onClose={onClose}
      closeOnEscape={chosen.length === 0}
      takeFocus
    >
      <form className="panel-fill" onSubmit={(event) => void save(event)}>
        <section className="panel-form" ref={form}>
          {chosen.map((field) => (
            <div key={field} className="row bulk-field">
              <div className="grow">{inputOf(field)}</div>
              <IconButton
                icon="close"
                label={`Leave ${labelOf(field).toLowerCase()} as it is`}
                onClick={() => onDrop(field)}
              />
            </div>
          ))}
          <Select
            label={chosen.length === 0 ? 'What to set' : 'And'}
            placeholder="Choose a field"
            data={fields
              .filter((field) => !chosen.includes(field))
              .map((field) => ({ value: field, label: labelOf(field) }))}
            value={null}
            onChange={(value) => {
              const field = fields.find((one) => one === value);
              if (field !== undefined) onChoose(field);
            }}
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving} disabled={chosen.length === 0}>
            Change {what}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </form>
    </Panel>
  );
}
