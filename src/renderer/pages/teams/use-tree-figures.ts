import { useQueries, useQuery } from '@tanstack/react-query';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { TeamNode } from '#shared/contract/organisation.ts';
import { orpc } from '../../app/queries.ts';
import { departmentOf } from './node-words.ts';
import { groupOf } from './node-group.ts';
import type { TreeLine } from './tree-view.ts';

type Overview = InferContractRouterOutputs<Contract>['gaps']['overview'];
export type NodeFigures = Overview['groups'][number];

export interface TreeFigures {
  /** Anything is required of anybody. */
  readonly some: boolean;
  readonly of: (node: TeamNode) => NodeFigures | undefined;
}

const byKey = (overview: Overview | undefined): ReadonlyMap<string | null, NodeFigures> =>
  new Map(overview?.groups.map((group) => [group.key, group]));

/**
 * Gap figures of what the tree shows, as the Gaps page computes them. Teams are asked for department by department, since
 * two departments may have a team of the same name; only those that are open.
 */
export function useTreeFigures(
  by: 'department' | 'reporting-line',
  lines: readonly TreeLine[],
): TreeFigures {
  const overview = useQuery(
    orpc.gaps.overview.queryOptions({
      input: { by: by === 'department' ? 'department' : 'manager' },
    }),
  ).data;
  const some = (overview?.figures.requirements ?? 0) > 0;
  const opened = some && by === 'department' ? openDepartments(lines) : [];
  const teams = useQueries({
    queries: opened.map((department) =>
      orpc.gaps.overview.queryOptions({
        input: { by: 'team', filter: { values: { department: [department] } } },
      }),
    ),
  });
  const top = byKey(overview);
  const below = new Map(opened.map((department, at) => [department, byKey(teams[at]?.data)]));
  return {
    some,
    of: (node) =>
      node.kind === 'team'
        ? below.get(departmentOf(node))?.get(node.label)
        : top.get(groupOf(node).key),
  };
}

const openDepartments = (lines: readonly TreeLine[]): (string | null)[] => [
  ...new Set(
    lines.filter(({ node }) => node.kind === 'team').map(({ node }) => departmentOf(node)),
  ),
];
