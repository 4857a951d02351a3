import type { TeamNode } from '#shared/contract/organisation.ts';
import type { GapScope } from '#shared/contract/figures.ts';
import type { GapsSearch } from '../gaps/gaps-search.ts';
import type { WhoSearch } from '../find/find-search.ts';
import { departmentOf, nodeLabel } from './node-words.ts';

/** A node as analyses of gaps know it: the group of a field, among the people that a filter leaves. */
export interface NodeGroup {
  readonly by: 'department' | 'team' | 'manager';
  readonly key: string | null;
  readonly values: NonNullable<NonNullable<GapScope['filter']>['values']>;
}

/** For a person: those who report to them directly. */
export function groupOf(node: TeamNode): NodeGroup {
  switch (node.kind) {
    case 'person':
      return {
        by: 'manager',
        key: node.personId === null ? null : String(node.personId),
        values: { manager: [node.label] },
      };
    case 'team':
      return {
        by: 'team',
        key: node.label,
        values: { department: [departmentOf(node)], team: [node.label] },
      };
    default:
      return { by: 'department', key: node.label, values: { department: [node.label] } };
  }
}

/** Where the Gaps page shows the same figures. */
export function gapsOf(node: TeamNode): GapsSearch {
  const { by, key } = groupOf(node);
  const department = node.kind === 'team' ? departmentOf(node) : null;
  return {
    ...(by === 'department' ? {} : { by }),
    ...(department === null ? {} : { department }),
    group: key,
  };
}

/** Whom a search by skill may find: the people of the node. */
export const whoOf = (node: TeamNode): WhoSearch =>
  node.kind === 'person'
    ? node.personId === null
      ? {}
      : { reportsTo: node.personId }
    : groupOf(node).values;

/** What the figures of a node are about, in words. */
export const figuresTitle = (node: TeamNode): string =>
  node.kind === 'person' ? `Gap index of those who report to ${nodeLabel(node)}` : 'Gap index';
