import type { PeopleFilter } from '#shared/contract/people.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import { fieldSql } from './fields.ts';
import { FINDING_SQL } from './findings.ts';
import { foldKey } from './keys.ts';
import { activeSql, leftSql } from './presence.ts';
import { reportingLoops } from './reporting.ts';

type Parameters = Record<string, string | number | null>;

/** Conditions on a person `p` with manager `m`, to be put after WHERE, and the values to bind. */
export interface Where {
  readonly sql: string;
  readonly parameters: Parameters;
}

export const FROM_PEOPLE = 'FROM person p LEFT JOIN person m ON m.id = p.manager_id';

/** The filter as SQL. @param asOf the day it is asked for, where the filter names none */
export function whereOf(db: ReadHandle, filter: PeopleFilter, asOf: IsoDate): Where {
  const parameters: Parameters = { asOf: filter.asOf ?? asOf };
  const conditions = [
    presenceOf(db, filter, parameters),
    ...searchOf(filter.search, parameters),
    ...valuesOf(filter.values, parameters),
  ];
  if (filter.hiredFrom !== undefined) {
    parameters['hiredFrom'] = filter.hiredFrom;
    conditions.push('p.hire_date >= @hiredFrom');
  }
  if (filter.hiredTo !== undefined) {
    parameters['hiredTo'] = filter.hiredTo;
    conditions.push('p.hire_date <= @hiredTo');
  }
  if (filter.missing !== undefined) {
    conditions.push(`${fieldSql(filter.missing, parameters)} IS NULL`);
  }
  if (filter.reportsTo !== undefined) {
    parameters['reportsTo'] = filter.reportsTo;
    conditions.push(`p.id IN (${BELOW}) AND p.id <> @reportsTo`);
  }
  return { sql: conditions.join('\n  AND '), parameters };
}

/** Ids of everyone below `@reportsTo`; UNION keeps a loop in the reporting line from running for ever. */
export const BELOW = `WITH RECURSIVE below (id) AS (
    SELECT id FROM person WHERE manager_id = @reportsTo
    UNION SELECT report.id FROM below JOIN person report ON report.manager_id = below.id)
  SELECT id FROM below`;

function presenceOf(db: ReadHandle, filter: PeopleFilter, parameters: Parameters): string {
  if (filter.finding === 'reporting-loop') {
    parameters['loops'] = JSON.stringify(loopsOf(db).flat());
    return `${activeSql('p')} AND p.id IN (SELECT value FROM json_each(@loops))`;
  }
  if (filter.finding !== undefined) return `(${FINDING_SQL[filter.finding]})`;
  if (filter.presence === 'all') return 'TRUE';
  return filter.presence === 'active' ? activeSql('p') : leftSql('p');
}

function searchOf(search: string, parameters: Parameters): string[] {
  const words = foldKey(search).split(' ').filter(Boolean);
  return [...new Set(words)].map((word, index) => {
    parameters[`word${index}`] = word;
    return `instr(p.search_key, @word${index}) > 0`;
  });
}

function valuesOf(values: PeopleFilter['values'], parameters: Parameters): string[] {
  return Object.entries(values).map(([field, wanted], index) => {
    const sql = fieldSql(field, parameters);
    parameters[`values${index}`] = JSON.stringify(wanted.filter((value) => value !== null));
    const listed = `${sql} IN (SELECT value FROM json_each(@values${index}))`;
    return wanted.includes(null) ? `(${listed} OR ${sql} IS NULL)` : listed;
  });
}

/** Loops in the reporting line of everyone in the workspace, as ids. */
export function loopsOf(db: ReadHandle): number[][] {
  const found = db.get<{ ids: string; managers: string }>(
    `SELECT json_group_array(id) AS ids, json_group_array(manager_id) AS managers
     FROM person WHERE manager_id IS NOT NULL`,
  );
  const ids = JSON.parse(found?.ids ?? '[]') as number[];
  const managers = JSON.parse(found?.managers ?? '[]') as number[];
  return reportingLoops(new Map(ids.map((id, at) => [id, managers[at] ?? id])));
}
