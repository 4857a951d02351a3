/**
 * Loops in a reporting line, where everyone has at most one manager: each as the people of the loop in order, every one
 * reporting to the next and the last to the first. They start at the smallest id and come in order of it.
 * @param managers person → manager
 */
export function reportingLoops(managers: ReadonlyMap<number, number>): number[][] {
  const seenFrom = new Map<number, number>();
  const loops: number[][] = [];
  for (const start of managers.keys()) {
    let at: number | undefined = start;
    while (at !== undefined && !seenFrom.has(at)) {
      seenFrom.set(at, start);
      at = managers.get(at);
    }
    if (at === undefined || seenFrom.get(at) !== start) continue;
    loops.push(loopThrough(at, managers));
  }
  return loops.sort(([a = 0], [b = 0]) => a - b);
}

function loopThrough(member: number, managers: ReadonlyMap<number, number>): number[] {
  const loop = [member];
  for (let at = managers.get(member); at !== undefined && at !== member; at = managers.get(at)) {
    loop.push(at);
  }
  const first = loop.indexOf(loop.reduce((least, id) => Math.min(least, id)));
  return [...loop.slice(first), ...loop.slice(0, first)];
}
