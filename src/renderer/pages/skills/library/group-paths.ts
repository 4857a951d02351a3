export interface GroupNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
}

const BETWEEN = ' › ';

/** The names from the top of the tree down to each group, joined: "Data › Databases". */
export function groupPaths(groups: readonly GroupNode[]): ReadonlyMap<number, string> {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const paths = new Map<number, string>();
  const pathOf = (group: GroupNode, above: number): string => {
    const known = paths.get(group.id);
    if (known !== undefined) return known;
    const parent = group.parentId === null ? undefined : byId.get(group.parentId);
    // No tree is as deep as it has groups: whoever gets there goes round in a circle.
    const path =
      parent === undefined || above > groups.length
        ? group.name
        : pathOf(parent, above + 1) + BETWEEN + group.name;
    paths.set(group.id, path);
    return path;
  };
  for (const group of groups) pathOf(group, 0);
  return paths;
}

/** A group and everything below it: none of these can become its parent. */
export function withBelow(groups: readonly GroupNode[], id: number): ReadonlySet<number> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const group of groups)
      if (group.parentId !== null && found.has(group.parentId)) found.add(group.id);
  }
  return found;
}
