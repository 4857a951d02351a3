import { Button, Select, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { SkillPatch } from '#shared/contract/skills.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { CategorySelect } from './CategorySelect.tsx';
import { GroupSelect } from './GroupSelect.tsx';
import { MonthsInput, monthsOf } from './MonthsInput.tsx';
import type { SkillSelection } from './use-skills.ts';

const FIELDS = {
  category: 'Category',
  group: 'Group',
  tags: 'Tags to add',
  months: 'How long a rating holds',
} as const;
type Field = keyof typeof FIELDS;
const isField = (value: string | null): value is Field => value !== null && value in FIELDS;

interface BulkSkillPanelProps {
  readonly selection: SkillSelection;
  readonly onClose: () => void;
}

/** Sets the same values for every skill chosen, as one change that one Undo takes back. */
export function BulkSkillPanel({ selection, onClose }: BulkSkillPanelProps) {
  const [fields, setFields] = useState<readonly Field[]>([]);
  const [categoryId, setCategory] = useState<number | null>(null);
  const [groupId, setGroup] = useState<number | null>(null);
  const [tags, setTags] = useState<string[]>([]);
  const [typed, setTyped] = useState<string | number>('');
  const [saving, setSaving] = useState(false);
  const known = useQuery(orpc.skills.tags.queryOptions()).data ?? [];
  const skills = count(selection.count, 'skill', 'skills');
  const months = monthsOf(typed);
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    // A field just chosen wants its value next.
    const inputs = form.current?.querySelectorAll<HTMLElement>(
      '.bulk-field input:not([type="hidden"])',
    );
    if (fields.length > 0) [...(inputs ?? [])].at(-1)?.focus();
  }, [fields.length]);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (months === undefined) return;
    const patch: SkillPatch = {
      ...(fields.includes('category') ? { categoryId } : {}),
      ...(fields.includes('group') ? { groupId } : {}),
      ...(fields.includes('months') ? { currencyMonths: months } : {}),
    };
    setSaving(true);
    const done = await perform(
      client.skills.update({
        ids: [...selection.ids],
        patch,
        addTags: fields.includes('tags') ? tags : [],
      }),
      `Changed ${skills}.`,
    );
    setSaving(false);
    if (done) onClose();
  };
  const inputs: Readonly<Record<Field, ReactNode>> = {
    category: (
      <CategorySelect value={categoryId} placeholder="none: takes it away" onChange={setCategory} />
    ),
    group: (
      <GroupSelect
        label="Group"
        value={groupId}
        placeholder="none: takes it away"
        onChange={setGroup}
      />
    ),
    tags: (
      <TagsInput
        label={FIELDS.tags}
        acceptValueOnBlur
        data={known.map(({ tag }) => tag)}
        value={tags}
        onChange={setTags}
      />
    ),
    months: <MonthsInput value={typed} onChange={setTyped} />,
  };
  return (
    <Panel
      label={`Edit ${skills}`}
      title={`Edit ${skills}`}
      sub="Choose what to set. What you do not choose stays as it is for each of them."
      onClose={onClose}
      closeOnEscape={fields.length === 0}
      takeFocus
    >
      <form className="panel-fill" onSubmit={(event) => void save(event)}>
        <section className="panel-form" ref={form}>
          {fields.map((field) => (
            <div key={field} className="row bulk-field">
              <div className="grow">{inputs[field]}</div>
              <IconButton
                icon="close"
                label={`Leave ${FIELDS[field].toLowerCase()} as it is`}
                onClick={() => setFields(fields.filter((one) => one !== field))}
              />
            </div>
          ))}
          <Select
            label={fields.length === 0 ? 'What to set' : 'And'}
            placeholder="Choose a field"
            data={Object.entries(FIELDS)
              .filter(([field]) => !fields.some((one) => one === field))
              .map(([value, label]) => ({ value, label }))}
            value={null}
            onChange={(field) => isField(field) && setFields([...fields, field])}
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving} disabled={fields.length === 0}>
            Change {skills}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </form>
    </Panel>
  );
}
