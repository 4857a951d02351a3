import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { EmptyState } from '../../../components/States.tsx';
import { skillFilterOf, NO_SKILL_FILTER, type SkillsSearch } from '../skills-search.ts';
import type { ChangeSearch } from './SkillFilters.tsx';
import { USE_WORDS } from './use-words.ts';

/** Before there is any skill: three ways to begin. */
export function NoSkillsYet({ onAdd }: { readonly onAdd: () => void }) {
  const navigate = useNavigate();
  const unknown = useQuery(orpc.roles.list.queryOptions({ input: {} })).data?.unknown ?? [];
  const setUp = async (): Promise<void> => {
    const done = await perform(
      client.roles.createUnknown(),
      ({ rows }) => `Set up ${count(rows, 'role', 'roles')}.`,
    );
    if (done) await navigate({ to: '/skills', search: { tab: 'roles' } });
  };
  return (
    <EmptyState
      title="No skills yet"
      deeds={
        <>
          <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
            Import skills
          </Button>
          {unknown.length > 0 && (
            <Button onClick={() => void setUp()}>
              Start from the {count(unknown.length, 'role', 'roles')} of the roster
            </Button>
          )}
          <Button onClick={onAdd}>Add a skill by hand</Button>
        </>
      }
    >
      Every skill that a role may require and people may be rated in is listed here. Import a
      library (O*NET, ESCO, SFIA, Moodle), a plain list, a skill matrix or a sheet of requirements;
      or begin with the roles that people have and add skills as you say what each requires.
    </EmptyState>
  );
}

interface NoSkillFitsProps {
  readonly search: SkillsSearch;
  readonly onChange: ChangeSearch;
}

/** Says which conditions leave nothing, and offers to drop them. */
export function NoSkillFits({ search, onChange }: NoSkillFitsProps) {
  const groups = useQuery(orpc.skills.groups.queryOptions()).data ?? [];
  const categories = useQuery(orpc.skills.categories.queryOptions()).data ?? [];
  const { categoryId, groupId, tag } = skillFilterOf(search);
  const nameOf = (list: readonly { id: number; name: string }[], id: number): string =>
    list.find((one) => one.id === id)?.name ?? '…';
  const parts = [
    search.q ? `“${search.q}”` : null,
    categoryId === undefined
      ? null
      : categoryId === null
        ? 'without a category'
        : `category ${nameOf(categories, categoryId)}`,
    groupId === undefined
      ? null
      : groupId === null
        ? 'without a group'
        : `group ${nameOf(groups, groupId)}`,
    tag ? `tag ${tag}` : null,
    search.use ? USE_WORDS[search.use] : null,
  ].filter((part) => part !== null);
  return (
    <EmptyState
      title="No skill fits"
      deeds={<Button onClick={() => onChange(NO_SKILL_FILTER)}>Clear the filter</Button>}
    >
      Filtered by: {parts.join(', ')}.
    </EmptyState>
  );
}
