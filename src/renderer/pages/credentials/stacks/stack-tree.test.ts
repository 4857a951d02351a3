import { expect, test } from 'vitest';
import type { StackGroup } from '#shared/contract/stacks.ts';
import {
  addCredential,
  addGroup,
  credentialsIn,
  EMPTY_STACK,
  faultOf,
  groupAt,
  groupName,
  groupsIn,
  moveCredential,
  moveGroup,
  moveInto,
  removeCredential,
  removeGroup,
  ruleWords,
} from './stack-tree.ts';

const any = (need: number | null, ids: number[], ...groups: StackGroup[]): StackGroup => ({
  title: null,
  need,
  credentialIds: ids,
  groups,
});
const TREE = any(null, [1, 2], any(2, [3, 4, 5]), any(1, [6], any(null, [7, 8])));

test('a group is found by its way down', () => {
  expect(groupAt(TREE, [])).toBe(TREE);
  expect(groupAt(TREE, [1, 0])?.credentialIds).toEqual([7, 8]);
  expect(groupAt(TREE, [4])).toBeUndefined();
});

test('a credential is added once, at the end of its group', () => {
  expect(groupAt(addCredential(TREE, [1], 9), [1])?.credentialIds).toEqual([6, 9]);
  expect(addCredential(TREE, [0], 4)).toEqual(TREE);
});

test('a group within a group asks for any one, until it is told otherwise', () => {
  expect(groupAt(addGroup(TREE, []), [2])).toEqual(any(1, []));
});

test('what is taken out never leaves a group asking for more than it holds', () => {
  expect(groupAt(removeCredential(TREE, [0], 3), [0])).toMatchObject({ need: 2 });
  const two = removeCredential(removeCredential(TREE, [0], 3), [0], 4);
  expect(groupAt(two, [0])).toMatchObject({ need: null, credentialIds: [5] });
});

test('a group goes with all that is in it; the stack itself stays', () => {
  expect([...credentialsIn(removeGroup(TREE, [1]))]).toEqual([1, 2, 3, 4, 5]);
  expect(removeGroup(TREE, [])).toBe(TREE);
});

test('moved within its group, and not beyond its ends', () => {
  expect(moveCredential(TREE, [], 2, -1).credentialIds).toEqual([2, 1]);
  expect(moveCredential(TREE, [], 2, 1).credentialIds).toEqual([1, 2]);
  expect(moveGroup(TREE, [1], -1).groups[0]?.credentialIds).toEqual([6]);
});

test('moved from one group into another', () => {
  const next = moveInto(TREE, [0], 3, [1, 0]);
  expect(groupAt(next, [0])?.credentialIds).toEqual([4, 5]);
  expect(groupAt(next, [1, 0])?.credentialIds).toEqual([7, 8, 3]);
});

test('rules and groups in words', () => {
  expect(ruleWords(TREE)).toBe('All of 4');
  expect(groupsIn(TREE).map(({ group }) => ruleWords(group))).toEqual([
    'All of 4',
    'Any 2 of 3',
    'Any 1 of 2',
    'All of 2',
  ]);
  expect(groupsIn(TREE).map(groupName)).toEqual([
    'the stack itself',
    'group 1',
    'group 2',
    'group 2.1',
  ]);
});

test('an empty group keeps a stack from being saved', () => {
  expect(faultOf(TREE)).toBeNull();
  expect(faultOf(EMPTY_STACK)).toBe('Add a credential first.');
  expect(faultOf(addGroup(TREE, []))).toMatch(/nothing in group 3/);
});
