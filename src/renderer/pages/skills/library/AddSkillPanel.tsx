import { Button, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type SyntheticEvent } from 'react';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { Panel } from '../../../components/Panel.tsx';
import { CategorySelect } from './CategorySelect.tsx';
import { GroupSelect } from './GroupSelect.tsx';
import { MonthsInput, monthsOf } from './MonthsInput.tsx';

interface Typed {
  readonly name: string;
  readonly aliases: string[];
  readonly categoryId: number | null;
  readonly groupId: number | null;
  readonly tags: string[];
  readonly months: string | number;
  readonly description: string;
}

const NOTHING: Typed = {
  name: '',
  aliases: [],
  categoryId: null,
  groupId: null,
  tags: [],
  months: '',
  description: '',
};

/** Skills entered by hand. The panel stays for the next one, with category and group kept. */
export function AddSkillPanel({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const tags = useQuery(orpc.skills.tags.queryOptions()).data ?? [];
  const name = useRef<HTMLInputElement>(null);
  const change = (some: Partial<Typed>): void => setTyped({ ...typed, ...some });
  const months = monthsOf(typed.months);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (typed.name.trim() === '' || months === undefined) {
      name.current?.focus();
      return;
    }
    setSaving(true);
    const { months: _, description, ...rest } = typed;
    const added = await perform(
      client.skills.create({
        ...rest,
        name: typed.name.trim(),
        currencyMonths: months,
        description: description.trim() || null,
      }),
      `Added ${typed.name.trim()}.`,
    );
    setSaving(false);
    if (!added) return;
    setTried(false);
    setTyped({ ...NOTHING, categoryId: typed.categoryId, groupId: typed.groupId });
    name.current?.focus();
  };
  return (
    <Panel
      label="Add a skill"
      title="Add a skill"
      sub="Only the name is needed; the rest may follow."
      onClose={onClose}
      closeOnEscape={typed === NOTHING}
      takeFocus
    >
      <form className="panel-fill" onSubmit={(event) => void save(event)} noValidate>
        <section className="panel-form">
          <TextInput
            ref={name}
            label="Name"
            maxLength={300}
            autoComplete="off"
            value={typed.name}
            error={tried && typed.name.trim() === '' ? 'A skill needs a name.' : null}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TagsInput
            label="Other names (optional)"
            placeholder={typed.aliases.length === 0 ? 'Enter adds one' : ''}
            acceptValueOnBlur
            splitChars={[';']}
            value={typed.aliases}
            onChange={(aliases) => change({ aliases })}
          />
          <CategorySelect
            value={typed.categoryId}
            onChange={(categoryId) => change({ categoryId })}
          />
          <GroupSelect
            label="Group (optional)"
            value={typed.groupId}
            onChange={(groupId) => change({ groupId })}
          />
          <TagsInput
            label="Tags (optional)"
            placeholder={typed.tags.length === 0 ? 'strategic, emerging …' : ''}
            acceptValueOnBlur
            data={tags.map(({ tag }) => tag)}
            value={typed.tags}
            onChange={(next) => change({ tags: next })}
          />
          <MonthsInput value={typed.months} onChange={(next) => change({ months: next })} />
          <Textarea
            label="Description (optional)"
            autosize
            minRows={2}
            maxRows={10}
            maxLength={20_000}
            value={typed.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving}>
            Add
          </Button>
          <Button onClick={onClose}>Close</Button>
        </section>
      </form>
    </Panel>
  );
}
