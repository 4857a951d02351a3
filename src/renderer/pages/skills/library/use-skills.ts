import { useCallback, useMemo, useState } from 'react';
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

/** The address without what the panel shows, the same object until filter or order change. */
export function useListSearch(search: SkillsSearch): SkillsSearch {
  const { skill: _, add: __, ...list } = search;
  const [kept, setKept] = useState(list);
  if (JSON.stringify(kept) === JSON.stringify(list)) return kept;
  setKept(list);
  return list;
}

/** What the library asks for, the same in every request about one list. */
export const useSkillQuery = (list: SkillsSearch) =>
  useMemo(() => ({ filter: skillFilterOf(list), sort: skillSortOf(list) }), [list]);

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
