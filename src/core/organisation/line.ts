import { reportingLoops } from '#core/people/index.ts';
import type { Staff } from './staff.ts';

/** The reporting line as places in the staff's columns. */
export interface Line {
  /** Place of the manager; -1 where there is none. */
  readonly manager: Int32Array;
  /** Loops, each as places, everyone reporting to the next and the last to the first. */
  readonly loops: readonly (readonly number[])[];
  /** 1 for everyone in a loop. */
  readonly inLoop: Uint8Array;
  /** Everyone who is in no loop, reports before their managers. */
  readonly upwards: Int32Array;
}

export function lineOf(staff: Staff): Line {
  const people = staff.id.length;
  const placeOf = new Map(staff.id.map((id, at) => [id, at]));
  const manager = Int32Array.from(staff.managerId, (id) =>
    id === null ? -1 : (placeOf.get(id) ?? -1),
  );
  const { upwards, rest } = fromTheLeaves(manager);
  // Whoever cannot be reached from the leaves upwards is in a loop.
  const loops = reportingLoops(new Map(rest.map((at) => [at, manager[at] ?? -1])));
  const inLoop = new Uint8Array(people);
  for (const at of rest) inLoop[at] = 1;
  return { manager, loops, inLoop, upwards };
}

function fromTheLeaves(manager: Int32Array): { upwards: Int32Array; rest: number[] } {
  const waiting = new Int32Array(manager.length);
  for (const at of manager) if (at >= 0) waiting[at] = (waiting[at] ?? 0) + 1;
  const upwards = new Int32Array(manager.length);
  let found = 0;
  for (const [at, reports] of waiting.entries()) if (reports === 0) upwards[found++] = at;
  for (let next = 0; next < found; next++) {
    const above = manager[upwards[next] ?? 0] ?? -1;
    if (above < 0) continue;
    waiting[above] = (waiting[above] ?? 0) - 1;
    if (waiting[above] === 0) upwards[found++] = above;
  }
  const rest = [...waiting.entries()].flatMap(([at, reports]) => (reports > 0 ? [at] : []));
  return { upwards: upwards.subarray(0, found), rest };
}

/**
 * For each person the sum of `of` over everyone below, themselves not counted. In a loop everyone else in it is below,
 * with all who report to them.
 */
export function sumBelow(line: Line, of: Uint8Array): Int32Array {
  const below = new Int32Array(of.length);
  for (const at of line.upwards) {
    const above = line.manager[at] ?? -1;
    if (above >= 0) below[above] = (below[above] ?? 0) + (below[at] ?? 0) + (of[at] ?? 0);
  }
  for (const loop of line.loops) {
    const all = loop.reduce((sum, at) => sum + (below[at] ?? 0) + (of[at] ?? 0), 0);
    for (const at of loop) below[at] = all - (of[at] ?? 0);
  }
  return below;
}

/** For each person the sum of `of` over those who report to them directly. */
export function sumDirect(line: Line, of: Uint8Array): Int32Array {
  const direct = new Int32Array(of.length);
  for (const [at, above] of line.manager.entries()) {
    if (above >= 0 && above !== at) direct[above] = (direct[above] ?? 0) + (of[at] ?? 0);
  }
  return direct;
}
