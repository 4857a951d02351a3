import type { ExistingPerson } from '../queries.ts';
import type { Matches } from './match.ts';

const UNTOUCHED = -2;

/**
 * Circles in the reporting line as it would be. For each, the row whose link closes it, and the people of the circle
 * in order, the first repeated at the end. A circle always holds a link of the file, as the workspace has none.
 */
export function breakLoops(
  nodes: Int32Array,
  matches: Matches,
  existing: readonly ExistingPerson[],
  rows: number,
): { readonly row: number; readonly path: readonly number[] }[] {
  const nodeOfPerson = new Int32Array(existing.length);
  const positionOfId = new Map<number, number>();
  existing.forEach((person, at) => {
    nodeOfPerson[at] = rows + at;
    positionOfId.set(person.id, at);
  });
  for (let row = 0; row < rows; row++) {
    const at = matches.person[row] ?? -1;
    if (at >= 0) nodeOfPerson[at] = row;
  }
  const stored = (at: number): number => {
    const id = existing[at]?.manager_id ?? null;
    const manager = id === null ? undefined : positionOfId.get(id);
    return manager === undefined ? -1 : (nodeOfPerson[manager] ?? -1);
  };
  const above = (node: number): number => {
    if (node >= rows) return stored(node - rows);
    const told = nodes[node] ?? -1;
    if (told !== UNTOUCHED) return told;
    const at = matches.person[node] ?? -1;
    return at >= 0 ? stored(at) : -1;
  };
  /** 0: not yet visited, 1: on the way now, 2: done. */
  const state = new Uint8Array(rows + existing.length);
  const loops: { row: number; path: number[] }[] = [];
  for (let start = 0; start < rows; start++) {
    if (state[start] !== 0) continue;
    const way: number[] = [];
    let node = start;
    while (node >= 0 && state[node] === 0) {
      state[node] = 1;
      way.push(node);
      node = above(node);
    }
    if (node >= 0 && state[node] === 1) {
      const circle = way.slice(way.indexOf(node));
      // The last link of the file is the one that closes the circle.
      const row = Math.max(...circle.filter((each) => each < rows && (nodes[each] ?? -1) >= 0));
      const at = circle.indexOf(row);
      if (at !== -1) loops.push({ row, path: [...circle.slice(at), ...circle.slice(0, at), row] });
    }
    for (const each of way) state[each] = 2;
  }
  return loops;
}
