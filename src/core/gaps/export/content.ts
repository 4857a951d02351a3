import type { GroupField } from '#shared/skills.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { groupingOf } from '../grouping.ts';
import { nameRanks } from '../name-order.ts';
import { byRole, type RoleGrouping } from '../roles.ts';
import type { Grouping, Scope } from '../types.ts';

/** More requirements than this are written as plain values: a spreadsheet would take minutes over the formulas. */
export const MOST_LIVE = 100_000;
/** A sheet holds 1,048,576 rows. */
const MOST_ROWS = 1_000_000;

/** What goes into the workbook, and where it stands. */
export interface Content {
  readonly scope: Scope;
  readonly by: GroupField;
  readonly grouping: Grouping;
  readonly roles: RoleGrouping;
  /** By place. */
  readonly employeeNumbers: readonly (string | null)[];
  /** Places of the people, in order of names. */
  readonly people: readonly number[];
  /** Requirements of all of them, as many as fit. */
  readonly requirements: number;
  /** Whether figures are formulas. */
  readonly isLive: boolean;
  /** Whether more is required than fits. */
  readonly isCut: boolean;
}

export function contentOf(
  workspace: Workspace,
  scope: Scope,
  by: GroupField,
  mostLive: number,
): Content {
  const { standing } = scope;
  const ranks = nameRanks(standing.book);
  const people: number[] = [];
  for (const [place, is] of scope.people.entries()) if (is === 1) people.push(place);
  people.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
  let requirements = 0;
  for (const place of people) requirements += pairsOf(scope, place).length;
  const found = workspace.read.get<{ numbers: string }>(
    `SELECT json_group_array(employee_number) AS numbers
     FROM (SELECT employee_number FROM person NOT INDEXED ORDER BY id)`,
  );
  return {
    scope,
    by,
    grouping: groupingOf(standing.book, by),
    roles: byRole(standing.book),
    employeeNumbers: JSON.parse(found?.numbers ?? '[]') as (string | null)[],
    people,
    requirements: Math.min(requirements, MOST_ROWS),
    isLive: requirements <= mostLive,
    isCut: requirements > MOST_ROWS,
  };
}

/** The requirements of somebody that are in the scope. */
export function pairsOf({ standing, skills }: Scope, place: number): number[] {
  const pairs: number[] = [];
  const last = standing.start[place + 1] ?? 0;
  for (let pair = standing.start[place] ?? 0; pair < last; pair += 1) {
    if (skills === null || skills[standing.skill[pair] ?? 0] === 1) pairs.push(pair);
  }
  return pairs;
}
