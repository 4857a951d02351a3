import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Skill, SkillPatch } from '#shared/contract/skills.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { SavedArea } from '../../../components/SavedArea.tsx';
import { SavedText } from '../../../components/SavedText.tsx';
import { CategorySelect } from './CategorySelect.tsx';
import { GroupSelect } from './GroupSelect.tsx';
import { SavedMonths } from './MonthsInput.tsx';

/** What may be said of a skill; each field is saved as one leaves it, and can be taken back by itself. */
export function SkillFields({ skill }: { readonly skill: Skill }) {
  const tags = useQuery(orpc.skills.tags.queryOptions()).data ?? [];
  const save = (patch: SkillPatch, what: string): void =>
    void perform(client.skills.update({ ids: [skill.id], patch }), `${skill.name}: ${what}.`);
  return (
    <section className="panel-form">
      <SavedText
        label="Name"
        maxLength={300}
        value={skill.name}
        check={(text) => (text === '' ? 'A skill needs a name.' : null)}
        onSave={(name) => save({ name }, 'name changed')}
      />
      <TagsInput
        label="Other names (optional)"
        placeholder={skill.aliases.length === 0 ? 'Enter adds one' : ''}
        acceptValueOnBlur
        splitChars={[';']}
        value={skill.aliases}
        onChange={(aliases) => save({ aliases }, 'other names changed')}
      />
      <CategorySelect
        value={skill.categoryId}
        onChange={(categoryId) => save({ categoryId }, 'category changed')}
      />
      <GroupSelect
        label="Group (optional)"
        value={skill.groupId}
        onChange={(groupId) => save({ groupId }, 'group changed')}
      />
      <TagsInput
        label="Tags (optional)"
        placeholder={skill.tags.length === 0 ? 'strategic, emerging …' : ''}
        acceptValueOnBlur
        data={tags.map(({ tag }) => tag)}
        value={skill.tags}
        onChange={(next) => save({ tags: next }, 'tags changed')}
      />
      <SavedMonths
        value={skill.currencyMonths}
        onSave={(currencyMonths) => save({ currencyMonths }, 'how long a rating holds changed')}
      />
      <SavedArea
        label="Description (optional)"
        minRows={2}
        maxLength={20_000}
        value={skill.description ?? ''}
        onSave={(text) => save({ description: text || null }, 'description changed')}
      />
    </section>
  );
}
