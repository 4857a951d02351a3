import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { SkillPatch } from '#shared/contract/skills.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { BulkEdit } from '../../../components/BulkEdit.tsx';
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
const ALL = Object.keys(FIELDS) as Field[];

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
  const known = useQuery(orpc.skills.tags.queryOptions()).data ?? [];
  const skills = count(selection.count, 'skill', 'skills');
  const months = monthsOf(typed);
  const save = async (): Promise<boolean> => {
    if (months === undefined) return false;
    const patch: SkillPatch = {
      ...(fields.includes('category') ? { categoryId } : {}),
      ...(fields.includes('group') ? { groupId } : {}),
      ...(fields.includes('months') ? { currencyMonths: months } : {}),
    };
    const done = await perform(
      client.skills.update({
        ids: [...selection.ids],
        patch,
        addTags: fields.includes('tags') ? tags : [],
      }),
      `Changed ${skills}.`,
    );
    return done !== null;
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
    <BulkEdit
      what={skills}
      fields={ALL}
      labelOf={(field) => FIELDS[field]}
      chosen={fields}
      onChoose={(field) => setFields([...fields, field])}
      onDrop={(field) => setFields(fields.filter((one) => one !== field))}
      inputOf={(field) => inputs[field]}
      onSave={save}
      onClose={onClose}
    />
  );
}
