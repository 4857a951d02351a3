import type { PeopleFilter, Person } from '#shared/contract/people.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { cachedByRevision } from './cache.ts';
import { fieldSql } from './fields.ts';
import { BELOW, FROM_PEOPLE, whereOf } from './filter-sql.ts';
import { activeSql } from './presence.ts';
import { SELECT_PERSON, toPerson, type PersonRow } from './row.ts';

type JoinedRow = PersonRow & { readonly manager_name: string | null };

/** The people of these ids that there are, in the order of the ids. */
export function peopleByIds(db: ReadHandle, ids: readonly number[]): Person[] {
  const rows = db.all<JoinedRow>(
    `${SELECT_PERSON} WHERE p.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toPerson(row)] : [];
  });
}

export const personById = (db: ReadHandle, id: number): Person | undefined =>
  peopleByIds(db, [id])[0];

export interface Head {
  readonly id: number;
  readonly name: string;
}

/** From the top of the reporting line down to the direct manager; a loop ends where it would repeat. */
export function managersOf(db: ReadHandle, id: number): Head[] {
  const managers: Head[] = [];
  const seen = new Set([id]);
  const managerOf = (of: number): Head | undefined =>
    db.get<Head>(
      'SELECT m.id, m.name FROM person p JOIN person m ON m.id = p.manager_id WHERE p.id = ?',
      [of],
    );
  for (let at = managerOf(id); at && !seen.has(at.id); at = managerOf(at.id)) {
    seen.add(at.id);
    managers.unshift(at);
  }
  return managers;
}

/** Those active on the day who report to the person directly, by name, and how many do at any depth. */
export function reportsOf(
  db: ReadHandle,
  id: number,
  asOf: string,
): { reports: Person[]; allReports: number } {
  const parameters = { reportsTo: id, asOf };
  const reports = db.all<JoinedRow>(
    `${SELECT_PERSON} WHERE p.manager_id = @reportsTo AND p.id <> @reportsTo AND ${activeSql('p')}
     ORDER BY p.name_key, p.name, p.id`,
    parameters,
  );
  const below = db.get<{ people: number }>(
    `SELECT count(*) AS people FROM person p
     WHERE p.id IN (${BELOW}) AND p.id <> @reportsTo AND ${activeSql('p')}`,
    parameters,
  );
  return { reports: reports.map(toPerson), allReports: below?.people ?? 0 };
}

/** Ids of those whom the filter leaves, in no order. @param asOf the day it is asked for, where the filter names none */
export function filteredIds(db: ReadHandle, filter: PeopleFilter, asOf: string): number[] {
  const where = whereOf(db, filter, asOf);
  const found = db.get<{ ids: string }>(
    `SELECT json_group_array(p.id) AS ids ${FROM_PEOPLE} WHERE ${where.sql}`,
    where.parameters,
  );
  return JSON.parse(found?.ids ?? '[]') as number[];
}

export interface Facet {
  readonly value: string | null;
  readonly people: number;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Values of a field among those whom the filter leaves, its condition on that field apart; most people first, empty last. */
export function facetsOf(
  workspace: Workspace,
  filter: PeopleFilter,
  field: keyof PeopleFilter['values'],
): Facet[] {
  const { [field]: _own, ...values } = filter.values;
  const where = whereOf(workspace.read, { ...filter, values }, workspace.asOf());
  const facets = workspace.read.all<Facet>(
    `SELECT ${fieldSql(field, where.parameters)} AS value, count(*) AS people ${FROM_PEOPLE}
     WHERE ${where.sql} GROUP BY 1`,
    where.parameters,
  );
  return facets.sort(
    (a, b) =>
      Number(a.value === null) - Number(b.value === null) ||
      b.people - a.people ||
      collator.compare(a.value ?? '', b.value ?? ''),
  );
}

/** Custom fields in use, with how many people have a value; by name. */
export const customFieldsOf = (workspace: Workspace): { name: string; people: number }[] =>
  cachedByRevision(workspace, 'custom fields', () =>
    workspace.read
      .all<{ name: string; people: number }>(
        `SELECT j.key AS name, count(*) AS people FROM person p, json_each(p.custom) j
         WHERE p.custom <> '{}' GROUP BY 1`,
      )
      .sort((a, b) => collator.compare(a.name, b.name)),
  );
