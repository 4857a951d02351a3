import type { IsoDate } from '#shared/dates.ts';
import type { TeamNode } from '#shared/contract/organisation.ts';
import { lineOf, sumBelow, sumDirect, type Line } from './line.ts';
import { joinedInYear, leftInYear } from './movement.ts';
import { activeOn, type Labels, type Staff } from './staff.ts';

export interface TreeAnswer {
  readonly asOf: IsoDate;
  readonly active: number;
  readonly nodes: TeamNode[];
  readonly leavesLeftOut: boolean;
  readonly cycles: { id: number; name: string }[][];
}

/** Active people up to whom everyone has a node; beyond, only those with reports. */
const MOST_LEAVES = 10_000;

/**
 * Everyone active on the day below their managers, parents before children. Somebody who is not active has a place only
 * where active people report to them, at any depth. Those without a manager, and those in a loop, are at the top.
 */
export function reportingTree(staff: Staff, labels: Labels, day: IsoDate): TreeAnswer {
  const line = lineOf(staff);
  const active = activeOn(staff, day);
  const activePeople = active.reduce((sum, one) => sum + one, 0);
  const leavesLeftOut = activePeople > MOST_LEAVES;
  const direct = sumDirect(line, active);
  const total = sumBelow(line, active);
  const joined = sumBelow(line, joinedInYear(staff, day));
  const left = sumBelow(line, leftInYear(staff, day));
  const nodes: TeamNode[] = [];

  const nodeAt = (at: number, depth: number, parent: string | null): TeamNode => ({
    key: `p:${staff.id[at] ?? 0}`,
    parent,
    depth,
    kind: 'person',
    label: labels.name[at] ?? '',
    personId: staff.id[at] ?? 0,
    detail: detailAt(staff, labels, at, active[at] === 1),
    direct: direct[at] ?? 0,
    total: total[at] ?? 0,
    leads: [],
    joinedLastYear: joined[at] ?? 0,
    leftLastYear: left[at] ?? 0,
  });

  const { roots, reports } = childrenOf(
    line,
    (at) => (total[at] ?? 0) > 0 || (active[at] === 1 && !leavesLeftOut),
  );
  const bySizeThenName = (a: number, b: number): number =>
    (total[b] ?? 0) - (total[a] ?? 0) ||
    ((labels.nameKey[a] ?? '') < (labels.nameKey[b] ?? '') ? -1 : 1);

  interface Open {
    readonly at: number;
    readonly depth: number;
    readonly parent: string | null;
  }
  // The last is taken first, so each family is put down in reverse.
  const open: Open[] = roots
    .sort(bySizeThenName)
    .toReversed()
    .map((at) => ({ at, depth: 0, parent: null }));
  for (let next = open.pop(); next; next = open.pop()) {
    const node = nodeAt(next.at, next.depth, next.parent);
    nodes.push(node);
    const children = reports.get(next.at)?.sort(bySizeThenName) ?? [];
    for (const at of children.toReversed()) {
      open.push({ at, depth: next.depth + 1, parent: node.key });
    }
  }
  const head = (at: number) => ({ id: staff.id[at] ?? 0, name: labels.name[at] ?? '' });
  return {
    asOf: day,
    active: activePeople,
    nodes,
    leavesLeftOut,
    cycles: line.loops.map((loop) => loop.map(head)),
  };
}

function childrenOf(
  line: Line,
  isShown: (at: number) => boolean,
): { roots: number[]; reports: Map<number, number[]> } {
  const roots: number[] = [];
  const reports = new Map<number, number[]>();
  for (const [at, above] of line.manager.entries()) {
    if (!isShown(at)) continue;
    const family = reports.get(above);
    if (above < 0 || line.inLoop[at] === 1) roots.push(at);
    else if (family) family.push(at);
    else reports.set(above, [at]);
  }
  return { roots, reports };
}

function detailAt(staff: Staff, labels: Labels, at: number, isActive: boolean): string | null {
  const role = labels.role[at] ?? null;
  const department = staff.department[at] ?? null;
  const known =
    role !== null && department !== null ? `${role} · ${department}` : (role ?? department);
  if (isActive) return known;
  return known === null ? 'not active' : `not active · ${known}`;
}
