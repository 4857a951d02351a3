import type { StackGroup } from '#shared/contract/stacks.ts';

/** Which group: the places to go down from the top, which is `[]`. */
export type Path = readonly number[];

export const EMPTY_STACK: StackGroup = { title: null, need: null, credentialIds: [], groups: [] };

/** Credentials and groups that a group holds directly. */
export const membersOf = ({ credentialIds, groups }: StackGroup): number =>
  credentialIds.length + groups.length;

export function groupAt(root: StackGroup, path: Path): StackGroup | undefined {
  let group: StackGroup | undefined = root;
  for (const step of path) group = group?.groups[step];
  return group;
}

/** The tree with one group replaced by what `edit` makes of it. */
export function withGroup(
  root: StackGroup,
  path: Path,
  edit: (group: StackGroup) => StackGroup,
): StackGroup {
  const [step, ...rest] = path;
  if (step === undefined) return edit(root);
  return {
    ...root,
    groups: root.groups.map((group, index) =>
      index === step ? withGroup(group, rest, edit) : group,
    ),
  };
}

/** A group cannot ask for more than it holds. */
const fitting = (group: StackGroup): StackGroup => {
  const members = membersOf(group);
  return group.need !== null && group.need >= members && members > 0
    ? { ...group, need: members === 1 ? null : Math.min(group.need, members) }
    : group;
};

export const addCredential = (root: StackGroup, path: Path, id: number): StackGroup =>
  withGroup(root, path, (group) =>
    group.credentialIds.includes(id)
      ? group
      : { ...group, credentialIds: [...group.credentialIds, id] },
  );

/** A group within a group asks for any one until it is told otherwise: "all of" would change nothing there. */
export const addGroup = (root: StackGroup, path: Path): StackGroup =>
  withGroup(root, path, (group) => ({
    ...group,
    groups: [...group.groups, { ...EMPTY_STACK, need: 1 }],
  }));

export const removeCredential = (root: StackGroup, path: Path, id: number): StackGroup =>
  withGroup(root, path, (group) =>
    fitting({ ...group, credentialIds: group.credentialIds.filter((one) => one !== id) }),
  );

/** The group at the path, with all that is in it. */
export function removeGroup(root: StackGroup, path: Path): StackGroup {
  const at = path.at(-1);
  if (at === undefined) return root;
  return withGroup(root, path.slice(0, -1), (group) =>
    fitting({ ...group, groups: group.groups.toSpliced(at, 1) }),
  );
}

const moved = <T>(list: readonly T[], from: number, step: number): T[] => {
  const to = from + step;
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, one);
};

/** One place up (−1) or down (1) within its group. */
export const moveCredential = (
  root: StackGroup,
  path: Path,
  id: number,
  step: -1 | 1,
): StackGroup =>
  withGroup(root, path, (group) => ({
    ...group,
    credentialIds: moved(group.credentialIds, group.credentialIds.indexOf(id), step),
  }));

export function moveGroup(root: StackGroup, path: Path, step: -1 | 1): StackGroup {
  const at = path.at(-1);
  if (at === undefined) return root;
  return withGroup(root, path.slice(0, -1), (group) => ({
    ...group,
    groups: moved(group.groups, at, step),
  }));
}

/** From one group into another. */
export const moveInto = (root: StackGroup, from: Path, id: number, to: Path): StackGroup =>
  addCredential(removeCredential(root, from, id), to, id);

/** All that a tree names, each once. */
export const credentialsIn = (root: StackGroup): ReadonlySet<number> =>
  new Set([...root.credentialIds, ...root.groups.flatMap((group) => [...credentialsIn(group)])]);

export interface PlacedGroup {
  readonly path: Path;
  readonly group: StackGroup;
}

/** Every group, from the top down. */
export const groupsIn = (root: StackGroup, path: Path = []): readonly PlacedGroup[] => [
  { path, group: root },
  ...root.groups.flatMap((group, index) => groupsIn(group, [...path, index])),
];

/** "All of 3", "Any 2 of 4" */
export function ruleWords(group: StackGroup): string {
  const members = membersOf(group);
  return group.need === null ? `All of ${members}` : `Any ${group.need} of ${members}`;
}

/** What a group is called where it has no name of its own: by its place. */
export const groupName = ({ path, group }: PlacedGroup): string =>
  group.title ??
  (path.length === 0 ? 'the stack itself' : `group ${path.map((at) => at + 1).join('.')}`);

/** What keeps a tree from being saved, in words; null: nothing. */
export function faultOf(root: StackGroup): string | null {
  const empty = groupsIn(root).find(({ group }) => membersOf(group) === 0);
  if (!empty) return null;
  return empty.path.length === 0
    ? 'Add a credential first.'
    : `There is nothing in ${groupName(empty)}: add a credential, or take the group out.`;
}
