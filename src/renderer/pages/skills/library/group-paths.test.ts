import { describe, expect, it } from 'vitest';
import { groupPaths, withBelow } from './group-paths.ts';

const groups = [
  { id: 1, parentId: null, name: 'Data' },
  { id: 2, parentId: 1, name: 'Databases' },
  { id: 3, parentId: 2, name: 'SQL' },
  { id: 4, parentId: null, name: 'People' },
];

describe('the tree of groups', () => {
  it('names a group with all above it, in whatever order they come', () => {
    expect(groupPaths(groups).get(3)).toBe('Data › Databases › SQL');
    expect(groupPaths(groups.toReversed()).get(3)).toBe('Data › Databases › SQL');
    expect(groupPaths(groups).get(4)).toBe('People');
  });

  it('knows what lies below a group', () => {
    expect([...withBelow(groups, 1)]).toEqual([1, 2, 3]);
    expect([...withBelow(groups, 4)]).toEqual([4]);
  });
});
