import { describe, expect, it } from 'vitest';
import type { TeamNode } from '#shared/contract/organisation.ts';
import { firstOpen, linesOf, searchTree, shapeOf } from './tree-view.ts';

const node = (key: string, parent: string | null, depth: number, label = key): TeamNode => ({
  key,
  parent,
  depth,
  kind: 'person',
  label,
  personId: 1,
  detail: null,
  direct: 0,
  total: 0,
  leads: [],
  joinedLastYear: 0,
  leftLastYear: 0,
});
const shape = shapeOf([
  node('a', null, 0, 'Ada'),
  node('b', 'a', 1, 'Ben'),
  node('c', 'b', 2, 'Cleo'),
  node('d', 'a', 1, 'Dora'),
  node('e', null, 0, 'Emil'),
]);
const keys = (lines: ReturnType<typeof linesOf>): string =>
  lines.map((line) => line.node.key).join('');

describe('lines of a tree', () => {
  it('leave out what hangs below a closed node', () => {
    expect(keys(linesOf(shape, new Set(), null))).toBe('ae');
    expect(keys(linesOf(shape, new Set(['a']), null))).toBe('abde');
    expect(keys(linesOf(shape, new Set(['a', 'b']), null))).toBe('abcde');
    expect(keys(linesOf(shape, new Set(['b']), null))).toBe('ae');
  });

  it('know their place among their siblings', () => {
    const [, , dora] = linesOf(shape, new Set(['a']), null);
    expect(dora).toMatchObject({ place: 2, siblings: 2, open: null });
  });

  it('show what was searched for with all above it', () => {
    const found = searchTree(shape, ' cle ');
    expect(found?.hits).toBe(1);
    expect(keys(linesOf(shape, new Set(), found?.kept ?? null))).toBe('abc');
    expect(searchTree(shape, ' ')).toBeNull();
  });

  it('start open where they fit on a screen', () => {
    expect([...firstOpen(shape)]).toEqual(['a', 'b']);
  });
});
