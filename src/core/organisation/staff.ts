import type { IsoDate } from '#shared/dates.ts';
import type { PersonStatus } from '#shared/person-fields.ts';
import { cachedByRevision, isActive } from '#core/people/index.ts';
import type { Workspace } from '#core/workspace/index.ts';

type Texts = readonly (string | null)[];

/** Everyone in the workspace, a column at a time; place `i` of every column is the same person. */
export interface Staff {
  readonly id: readonly number[];
  readonly managerId: readonly (number | null)[];
  readonly hireDate: readonly (IsoDate | null)[];
  readonly leavingDate: readonly (IsoDate | null)[];
  readonly status: readonly PersonStatus[];
  readonly department: Texts;
}

/** What else a tree says of people. */
export interface Labels {
  readonly name: readonly string[];
  /** The name without case and accents, for order. */
  readonly nameKey: readonly string[];
  readonly team: Texts;
  readonly role: Texts;
}

export interface Places {
  readonly location: Texts;
  readonly country: Texts;
}

const STAFF = {
  id: 'id',
  managerId: 'manager_id',
  hireDate: 'hire_date',
  leavingDate: 'leaving_date',
  status: 'status',
  department: 'department',
};

/** One text for each column is several times faster to fetch than a row for each person. */
function columnsOf(
  workspace: Workspace,
  columns: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const arrays = Object.entries(columns).map(
    ([key, column]) => `json_group_array(${column}) AS ${key}`,
  );
  // In the order of the table, not of an index, so that columns fetched apart belong together.
  const found = workspace.read.get<Record<string, string>>(
    `SELECT ${arrays.join(', ')} FROM person NOT INDEXED`,
  );
  return Object.fromEntries(
    Object.keys(columns).map((key) => [key, JSON.parse(found?.[key] ?? '[]')]),
  );
}

export const staffOf = (workspace: Workspace): Staff =>
  cachedByRevision(
    workspace,
    'staff',
    () => columnsOf(workspace, STAFF) as Record<keyof Staff, never>,
  );

export const labelsOf = (workspace: Workspace): Labels =>
  columnsOf(workspace, { name: 'name', nameKey: 'name_key', team: 'team', role: 'role' }) as Record<
    keyof Labels,
    never
  >;

export const placesOf = (workspace: Workspace): Places =>
  columnsOf(workspace, { location: 'location', country: 'country' }) as Record<keyof Places, never>;

/** 1 for each person who is active on the day, else 0. */
export function activeOn(staff: Staff, day: IsoDate): Uint8Array {
  return Uint8Array.from(staff.id, (_, at) => (isActive(employmentAt(staff, at), day) ? 1 : 0));
}

const employmentAt = (staff: Staff, at: number) => ({
  hireDate: staff.hireDate[at] ?? null,
  leavingDate: staff.leavingDate[at] ?? null,
  status: staff.status[at] ?? ('active' as const),
});
