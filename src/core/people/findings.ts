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

/** Conditions on a person `p` with manager `m`, on the day `@asOf`; loops are found otherwise, from the whole line. */
export const FINDING_SQL: Readonly<Record<Exclude<FindingCode, 'reporting-loop'>, string>> = {
  'missing-employeeNumber': `${activeSql('p')} AND p.employee_number IS NULL`,
  'missing-email': `${activeSql('p')} AND p.email IS NULL`,
  'missing-department': `${activeSql('p')} AND p.department IS NULL`,
  'missing-role': `${activeSql('p')} AND p.role IS NULL`,
  'missing-manager': `${activeSql('p')} AND p.manager_id IS NULL AND p.manager_text IS NULL`,
  'missing-hireDate': `${activeSql('p')} AND p.hire_date IS NULL`,
  'missing-location': `${activeSql('p')} AND p.location IS NULL`,
  'duplicate-email': repeated(TWIN_SQL['duplicate-email']),
  'duplicate-name': repeated(TWIN_SQL['duplicate-name']),
  'left-without-date': `p.status = 'left' AND p.leaving_date IS NULL`,
  'leaving-date-past': `p.status <> 'left' AND p.leaving_date < @asOf`,
  'leaving-before-hire': `p.leaving_date < p.hire_date`,
  'hired-in-future': `p.status <> 'left' AND p.hire_date > @asOf`,
  'manager-unknown': `${activeSql('p')} AND p.manager_id IS NULL AND p.manager_text IS NOT NULL`,
  'manager-left': `${activeSql('p')} AND m.id IS NOT NULL AND ${leftSql('m')}`,
};
