import type { TeamNode } from '#shared/contract/organisation.ts';

/** A line of the tree as drawn. */
export interface TreeLine {
  readonly node: TeamNode;
  /** Null: nothing hangs below. */
  readonly open: boolean | null;
  /** 1-based place among its siblings and how many they are, for those who hear the tree. */
  readonly place: number;
  readonly siblings: number;
}

/** Facts of the whole tree, computed once an answer: who has children, places among siblings. */
export interface TreeShape {
  readonly nodes: readonly TeamNode[];
  readonly parents: ReadonlySet<string>;
  readonly place: ReadonlyMap<string, number>;
  readonly siblings: ReadonlyMap<string | null, number>;
}

export function shapeOf(nodes: readonly TeamNode[]): TreeShape {
  const parents = new Set<string>();
  const place = new Map<string, number>();
  const siblings = new Map<string | null, number>();
  for (const { key, parent } of nodes) {
    if (parent !== null) parents.add(parent);
    const at = (siblings.get(parent) ?? 0) + 1;
    siblings.set(parent, at);
    place.set(key, at);
  }
  return { nodes, parents, place, siblings };
}

/**
 * The lines to draw. `nodes` come parents first, so one pass is enough: below a closed node everything deeper is left out.
 * @param found keys to keep, with what is above them, while something is searched for; null: everything
 */
export function linesOf(
  shape: TreeShape,
  open: ReadonlySet<string>,
  found: ReadonlySet<string> | null,
): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  let closedAt = Number.POSITIVE_INFINITY;
  for (const node of shape.nodes) {
    if (node.depth > closedAt) continue;
    closedAt = Number.POSITIVE_INFINITY;
    if (found !== null && !found.has(node.key)) continue;
    const isParent = shape.parents.has(node.key);
    const isOpen = isParent ? found !== null || open.has(node.key) : null;
    if (isOpen === false) closedAt = node.depth;
    lines.push({
      node,
      open: isOpen,
      place: shape.place.get(node.key) ?? 1,
      siblings: shape.siblings.get(node.parent) ?? 1,
    });
  }
  return lines;
}

/** Nodes whose name or detail holds the text, with all that is above them; null where nothing is searched for. */
export function searchTree(
  shape: TreeShape,
  text: string,
): { kept: ReadonlySet<string>; hits: number } | null {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return null;
  const parentOf = new Map(shape.nodes.map(({ key, parent }) => [key, parent]));
  const kept = new Set<string>();
  let hits = 0;
  for (const node of shape.nodes) {
    const words = `${node.label ?? ''} ${node.detail ?? ''}`.toLocaleLowerCase();
    if (!words.includes(wanted)) continue;
    hits += 1;
    for (let key: string | null = node.key; key !== null && !kept.has(key);) {
      kept.add(key);
      key = parentOf.get(key) ?? null;
    }
  }
  return { kept, hits };
}

/** Small trees are shown whole, large ones down to the second level. */
export function firstOpen(shape: TreeShape): ReadonlySet<string> {
  const depth = shape.nodes.length <= 60 ? Number.POSITIVE_INFINITY : 1;
  const keys = shape.nodes
    .filter((node) => node.depth < depth && shape.parents.has(node.key))
    .map(({ key }) => key);
  // Hundreds of heads would push each other off the screen.
  return new Set(depth === 1 && keys.length > 20 ? [] : keys);
}
