import type { PeopleFilter } from '#shared/contract/people.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { cachedByRevision } from './cache.ts';
import { fieldSql } from './fields.ts';
import { FROM_PEOPLE, whereOf, type Where } from './filter-sql.ts';
import { YEARLY_SALARY_SQL, orderTail, sortByValue } from './sort.ts';

export interface PeopleSort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/**
 * Ids of the people that the filter leaves, in the order asked for. Kept for the lists asked for last, so that any page
 * of one costs only that page.
 * @throws Problem INVALID_INPUT for a field that there is not
 */
export function orderedIds(
  workspace: Workspace,
  filter: PeopleFilter,
  sort: PeopleSort,
): readonly number[] {
  const day = filter.asOf ?? workspace.asOf();
  return cachedByRevision(workspace, `ids ${JSON.stringify([filter, day, sort])}`, () => {
    const where = whereOf(workspace.read, filter, day);
    if (sort.field === 'name' && sort.direction === 'asc') return idsByName(workspace, where);
    if (sort.field === 'name') return idsByName(workspace, where).toReversed();
    return idsByValue(workspace, where, sort);
  });
}

/** First letters after those of ASCII: scripts whose order is not that of their code points. */
const OTHER_SCRIPT = `(p.name_key > '\u007f')`;

function idsByName({ read }: Workspace, where: Where): number[] {
  // One text of all ids is several times faster to fetch than a row for each.
  const found = read.get<{ ids: string; others: number | null }>(
    `SELECT json_group_array(id) AS ids, sum(other) AS others FROM (
       SELECT p.id, ${OTHER_SCRIPT} AS other ${FROM_PEOPLE} WHERE ${where.sql}
       ORDER BY p.name_key, p.name, p.id)`,
    where.parameters,
  );
  const ids = JSON.parse(found?.ids ?? '[]') as number[];
  if (!found?.others) return ids;
  const others = read.all<{ id: number; name: string }>(
    `SELECT p.id, p.name ${FROM_PEOPLE} WHERE ${where.sql} AND ${OTHER_SCRIPT}`,
    where.parameters,
  );
  return orderTail(ids, new Map(others.map((person) => [person.id, person.name])));
}

function idsByValue(workspace: Workspace, where: Where, sort: PeopleSort): number[] {
  const parameters = { ...where.parameters };
  const bySalary = sort.field === 'salary';
  const value = bySalary ? YEARLY_SALARY_SQL : fieldSql(sort.field, parameters);
  const found = workspace.read.get<{ ids: string; vals: string; currencies: string }>(
    `SELECT json_group_array(id) AS ids, json_group_array(value) AS vals,
       json_group_array(currency) AS currencies FROM (
       SELECT p.id, ${value} AS value, ${bySalary ? 'p.salary_currency' : 'NULL'} AS currency
       ${FROM_PEOPLE} WHERE ${where.sql} ORDER BY p.name_key, p.name, p.id)`,
    parameters,
  );
  const ids = JSON.parse(found?.ids ?? '[]') as number[];
  const values = JSON.parse(found?.vals ?? '[]') as (string | number | null)[];
  const sorted = sortByValue(ids, values, sort.direction);
  if (!bySalary) return sorted;
  // Amounts of different currencies cannot be compared: each currency is in order by itself.
  const currencies = JSON.parse(found?.currencies ?? '[]') as (string | null)[];
  const currencyOf = new Map(
    ids.map((id, index) => [id, values[index] === null ? null : (currencies[index] ?? '')]),
  );
  return sortByValue(
    sorted,
    sorted.map((id) => currencyOf.get(id) ?? null),
    'asc',
  );
}
