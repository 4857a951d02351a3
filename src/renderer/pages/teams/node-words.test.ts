import { expect, it } from 'vitest';
import type { TeamNode } from '#shared/contract/organisation.ts';
import { nodeSearch } from './node-words.ts';

const node = (part: Partial<TeamNode>): TeamNode => ({
  key: 'd:R%2FD',
  parent: null,
  depth: 0,
  kind: 'department',
  label: 'R/D',
  personId: null,
  detail: null,
  direct: 0,
  total: 0,
  leads: [],
  joinedLastYear: 0,
  leftLastYear: 0,
  ...part,
});

it('names the people of a node', () => {
  expect(nodeSearch(node({}))).toEqual({ department: ['R/D'] });
  expect(nodeSearch(node({ kind: 'team', key: 'd:R%2FD/t:Lab', label: 'Lab' }))).toEqual({
    department: ['R/D'],
    team: ['Lab'],
  });
  expect(nodeSearch(node({ kind: 'none', key: 'd:', label: null }))).toEqual({
    department: [null],
  });
  expect(nodeSearch(node({ kind: 'person', key: 'p:7', personId: 7 }))).toEqual({ reportsTo: 7 });
});
