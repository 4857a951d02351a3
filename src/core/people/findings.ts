import type { FindingCode } from '#shared/contract/people.ts';
import { activeSql, leftSql } from './presence.ts';

/** What must not be the same for two active people. */
export const TWIN_SQL = {
  'duplicate-email': 'lower(p.email)',
  'duplicate-name': 'p.name_key',
} as const;

const repeated = (expression: string): string => `${activeSql('p')} AND ${expression} IN (
  SELECT ${expression.replaceAll('p.', 'twin.')} FROM person twin WHERE ${activeSql('twin')}
  GROUP BY 1 HAVING count(*) > 1)`;

export type SimpleFinding = Exclude<FindingCode, 'reporting-loop' | keyof typeof TWIN_SQL>;

/**
 * Conditions on a person `p` with manager `m`, on the day `@asOf`.
 * @param active SQL for whether the person is active on that day
 */
export const simpleFindingsSql = (active: string): Readonly<Record<SimpleFinding, string>> => ({
  'missing-employeeNumber': `${active} AND p.employee_number IS NULL`,
  'missing-email': `${active} AND p.email IS NULL`,
  'missing-department': `${active} AND p.department IS NULL`,
  'missing-role': `${active} AND p.role IS NULL`,
  'missing-manager': `${active} AND p.manager_id IS NULL AND p.manager_text IS NULL`,
  'missing-hireDate': `${active} AND p.hire_date IS NULL`,
  'missing-location': `${active} AND p.location IS NULL`,
  'left-without-date': `p.status = 'left' AND p.leaving_date IS NULL`,
  'leaving-date-past': `p.status <> 'left' AND p.leaving_date < @asOf`,
  'leaving-before-hire': `p.leaving_date < p.hire_date`,
  'hired-in-future': `p.status <> 'left' AND p.hire_date > @asOf`,
  'manager-unknown': `${active} AND p.manager_id IS NULL AND p.manager_text IS NOT NULL`,
  'manager-left': `${active} AND m.id IS NOT NULL AND ${leftSql('m')}`,
});

/** The condition of each finding but loops, which are found from the whole line. */
export const FINDING_SQL: Readonly<Record<Exclude<FindingCode, 'reporting-loop'>, string>> = {
  ...simpleFindingsSql(activeSql('p')),
  'duplicate-email': repeated(TWIN_SQL['duplicate-email']),
  'duplicate-name': repeated(TWIN_SQL['duplicate-name']),
};
