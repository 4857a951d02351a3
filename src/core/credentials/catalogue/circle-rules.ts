/**
 * A way from `from` to `to` along the edges, both ends included; null where none leads there. Of a circle that an edge
 * `to` → `from` would close it is the proof.
 * @param next where each place leads
 */
export function wayTo(
  from: number,
  to: number,
  next: (id: number) => readonly number[],
): number[] | null {
  const cameFrom = new Map<number, number | null>([[from, null]]);
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return backFrom(at, cameFrom);
    for (const id of next(at)) {
      if (cameFrom.has(id)) continue;
      cameFrom.set(id, at);
      open.push(id);
    }
  }
  return null;
}

function backFrom(end: number, cameFrom: ReadonlyMap<number, number | null>): number[] {
  const way: number[] = [];
  for (let at: number | null = end; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way.toReversed();
}
