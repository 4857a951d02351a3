import type { IsoDate } from '#shared/dates.ts';
import type { TeamNode } from '#shared/contract/organisation.ts';
import { lineOf, sumBelow, sumDirect } from './line.ts';
import { joinedInYear, leftInYear } from './movement.ts';
import type { TreeAnswer } from './reporting-tree.ts';
import { activeOn, type Labels, type Staff } from './staff.ts';

const collator = new Intl.Collator('en', { numeric: true });
const MOST_LEADS = 3;

interface Unit {
  readonly label: string | null;
  readonly teams: Map<string, Unit>;
  direct: number;
  total: number;
  joined: number;
  left: number;
  /** Places of those who may lead it. */
  readonly leads: number[];
}

const unitOf = (label: string | null): Unit => ({
  label,
  teams: new Map(),
  direct: 0,
  total: 0,
  joined: 0,
  left: 0,
  leads: [],
});

/** Names may hold the separator of keys. */
const escape = (name: string): string => name.replace(/[%/]/g, encodeURIComponent);

/**
 * Departments in order of their names, each followed by its teams; people without a department come last. Who leads is
 * read from the reporting line: those of the unit with reports whose own manager is not of the unit, at most three.
 */
export function departmentTree(staff: Staff, labels: Labels, day: IsoDate): TreeAnswer {
  const line = lineOf(staff);
  const active = activeOn(staff, day);
  const joined = joinedInYear(staff, day);
  const left = leftInYear(staff, day);
  const direct = sumDirect(line, active);
  const departments = new Map<string | null, Unit>();

  const add = (unit: Unit, at: number, isDirect: boolean): void => {
    unit.total += active[at] ?? 0;
    unit.direct += isDirect ? (active[at] ?? 0) : 0;
    unit.joined += joined[at] ?? 0;
    unit.left += left[at] ?? 0;
  };
  for (const [at, department] of staff.department.entries()) {
    const unit = departments.get(department) ?? unitOf(department);
    departments.set(department, unit);
    const team = labels.team[at] ?? null;
    add(unit, at, team === null);
    const above = line.manager[at] ?? -1;
    const mayLead = active[at] === 1 && (direct[at] ?? 0) > 0;
    const sameDepartment =
      above >= 0 && active[above] === 1 && staff.department[above] === department;
    if (mayLead && department !== null && !sameDepartment) unit.leads.push(at);
    if (team === null) continue;
    const part = unit.teams.get(team) ?? unitOf(team);
    unit.teams.set(team, part);
    add(part, at, true);
    if (mayLead && !(sameDepartment && labels.team[above] === team)) part.leads.push(at);
  }

  const below = sumBelow(line, active);
  const head = (at: number) => ({ id: staff.id[at] ?? 0, name: labels.name[at] ?? '' });
  const nodeOf = (unit: Unit, key: string, parent: string | null): TeamNode => ({
    key,
    parent,
    depth: parent === null ? 0 : 1,
    kind: parent === null ? (unit.label === null ? 'none' : 'department') : 'team',
    label: unit.label,
    personId: null,
    detail: null,
    direct: unit.direct,
    total: unit.total,
    leads: unit.leads
      .sort((a, b) => (below[b] ?? 0) - (below[a] ?? 0) || a - b)
      .slice(0, MOST_LEADS)
      .map(head),
    joinedLastYear: unit.joined,
    leftLastYear: unit.left,
  });
  const nodes = inOrder(departments.values()).flatMap((department) => {
    const key = `d:${escape(department.label ?? '')}`;
    const teams = inOrder(department.teams.values()).map((team) =>
      nodeOf(team, `${key}/t:${escape(team.label ?? '')}`, key),
    );
    return [nodeOf(department, key, null), ...teams];
  });
  return {
    asOf: day,
    active: active.reduce((sum, one) => sum + one, 0),
    nodes,
    leavesLeftOut: false,
    cycles: line.loops.map((loop) => loop.map(head)),
  };
}

/** By name, the nameless last; units that nobody was in for a year are left out. */
const inOrder = (units: Iterable<Unit>): Unit[] =>
  [...units]
    .filter((unit) => unit.total + unit.left + unit.joined > 0)
    .sort(
      (a, b) =>
        Number(a.label === null) - Number(b.label === null) ||
        collator.compare(a.label ?? '', b.label ?? ''),
    );
