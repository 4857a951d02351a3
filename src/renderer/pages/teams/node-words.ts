import type { TeamNode } from '#shared/contract/organisation.ts';
import type { PeopleSearch } from '../people/people-search.ts';

/** The name of a node; people without a department have one too. */
export const nodeLabel = (node: TeamNode): string => node.label ?? 'Without a department';

/** The department that a node is or lies in, read from its key: `d:Finance/t:Payroll`. */
export function departmentOf(node: TeamNode): string | null {
  const [first = ''] = node.key.split('/');
  const name = decodeURIComponent(first.replace(/^d:/, ''));
  return name === '' ? null : name;
}

/** The people of a node, as the People page is asked for them. */
export function nodeSearch(node: TeamNode): PeopleSearch {
  switch (node.kind) {
    case 'person':
      return node.personId === null ? {} : { reportsTo: node.personId };
    case 'team':
      return { department: [departmentOf(node)], team: [node.label] };
    case 'department':
      return { department: [node.label] };
    case 'none':
      return { department: [null] };
  }
}
