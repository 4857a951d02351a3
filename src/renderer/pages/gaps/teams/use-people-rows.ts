import { useCallback } from 'react';
import type { GapScope } from '#shared/contract/figures.ts';
import { client } from '../../../app/client.ts';
import { useWorkspace } from '../../../app/workspace.ts';
import type { FetchRows } from '../../../components/row-pages.ts';
import type { SkillCell } from '../../../components/skill-cells/cell-look.ts';
import { useRowPages } from '../../../components/use-row-pages.ts';
import type { HeatColumn, MatrixAnswer } from './heat-rows.ts';

/** A person's line beneath the groups; cells stand in the order of the columns. */
export interface PeopleRow {
  readonly person: MatrixAnswer['people'][number];
  readonly cells: readonly SkillCell[];
}

/** The most skills that one answer carries. */
const MOST_COLUMNS = 400;

function rowsOf({ people, skills, cells }: MatrixAnswer): PeopleRow[] {
  return people.map((person, row) => ({
    person,
    cells: skills.map((_, column) => {
      const at = row * skills.length + column;
      return {
        level: cells.level[at] ?? null,
        required: cells.required[at] ?? 0,
        flags: cells.flags[at] ?? 0,
      };
    }),
  }));
}

/** The people of a group in the columns shown, the largest gap first, fetched where they are looked at. */
export function usePeopleRows(
  scope: GapScope,
  group: { readonly field: string; readonly value: string | null } | null,
  columns: readonly HeatColumn[],
) {
  const revision = useWorkspace()?.revision ?? 0;
  const skillIds = columns.slice(0, MOST_COLUMNS).map(({ skill }) => skill.skillId);
  // What is asked for, as a text: a new list only where it differs.
  const key = JSON.stringify({ scope, group, skillIds });
  const fetch = useCallback<FetchRows<PeopleRow>>(
    async (window, signal) => {
      const asked = JSON.parse(key) as {
        scope: GapScope;
        group: { field: string; value: string | null } | null;
        skillIds: number[];
      };
      if (asked.group === null || asked.skillIds.length === 0) return { total: 0, rows: [] };
      const answer = await client.assessments.matrix(
        {
          filter: {
            ...asked.scope.filter,
            values: { ...asked.scope.filter?.values, [asked.group.field]: [asked.group.value] },
          },
          staleAsUnrated: asked.scope.staleAsUnrated ?? false,
          skillIds: asked.skillIds,
          sort: 'gap',
          ...window,
        },
        { signal },
      );
      return { total: answer.total, rows: rowsOf(answer) };
    },
    [key],
  );
  return useRowPages(fetch, revision);
}
