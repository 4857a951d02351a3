import { useCallback, useMemo } from 'react';
import type { Skill } from '#shared/contract/skills.ts';
import { orpc, queryClient } from '../../../app/queries.ts';
import {
  useIdSelection,
  type IdSelection,
} from '../../../components/data-table/use-id-selection.ts';
import {
  useRowWindow,
  type RowPage,
  type RowWindow,
} from '../../../components/data-table/use-row-window.ts';
import { skillFilterOf, skillSortOf, type SkillsSearch } from '../skills-search.ts';

const PAGE = 100;

interface ListPage {
  readonly total: number;
  readonly skills: readonly Skill[];
}

const read = ({ total, skills }: ListPage): RowPage<Skill> => ({ total, rows: skills });

/** What the library asks for, the same in every request about one list. */
export function useSkillQuery(search: SkillsSearch) {
  // What the panel shows does not change the list.
  const { skill: _, add: __, ...list } = search;
  const key = JSON.stringify(list);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => ({ filter: skillFilterOf(list), sort: skillSortOf(list) }), [key]);
}

export type SkillQuery = ReturnType<typeof useSkillQuery>;
export type SkillSelection = IdSelection<Skill>;

/** The skills of the list, fetched a hundred at a time around what is on the screen. */
export function useSkills(query: SkillQuery): RowWindow<Skill> {
  const page = useCallback(
    (offset: number) => orpc.skills.list.queryOptions({ input: { ...query, offset, limit: PAGE } }),
    [query],
  );
  return useRowWindow<ListPage, Skill>(PAGE, page, read);
}

export function useSkillSelection(
  query: SkillQuery,
  skillAt: (index: number) => Skill | undefined,
): SkillSelection {
  const idsOf = useCallback(
    () => queryClient.fetchQuery(orpc.skills.ids.queryOptions({ input: query })),
    [query],
  );
  return useIdSelection(JSON.stringify(query.filter), skillAt, idsOf);
}
