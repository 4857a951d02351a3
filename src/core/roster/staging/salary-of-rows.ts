import type { Scalar } from './read-cell.ts';
import type { StagedTable } from './stage.ts';

interface Pay {
  readonly salary: readonly Scalar[] | undefined;
  readonly salaryCurrency: readonly Scalar[] | undefined;
  readonly salaryPeriod: readonly Scalar[] | undefined;
}

/** Amounts, with what their cells, the columns beside them and their header say of currency and period, in that order. */
export function salaryOf(table: StagedTable): Pay {
  const column = table.fields.get('salary');
  const currencies = table.fields.get('salaryCurrency')?.values;
  const periods = table.fields.get('salaryPeriod')?.values;
  if (!column) return { salary: undefined, salaryCurrency: currencies, salaryPeriod: periods };
  const salary: Scalar[] = [];
  const salaryCurrency: Scalar[] = [];
  const salaryPeriod: Scalar[] = [];
  column.values.forEach((value, row) => {
    const [amount, currency = '', period = ''] = typeof value === 'string' ? value.split('|') : [];
    const number = amount === undefined ? value : Number(amount);
    const paid = typeof number === 'number';
    salary.push(number);
    salaryCurrency.push(
      currency || (currencies?.[row] ?? (paid ? column.plan.currency : null) ?? undefined),
    );
    salaryPeriod.push(
      period || (periods?.[row] ?? (paid ? column.plan.period : null) ?? undefined),
    );
  });
  return { salary, salaryCurrency, salaryPeriod };
}

const FAR = 20;
const ENOUGH = 20;

/** Tells of amounts twenty times the median or a twentieth of it: a month for a year, cents for euros. */
export function checkAmounts(table: StagedTable, salary: Pay['salary']): void {
  const column = table.fields.get('salary');
  if (!column || !salary) return;
  const known = salary.filter((value): value is number => typeof value === 'number' && value > 0);
  if (known.length < ENOUGH) return;
  const median = Float64Array.from(known).sort()[Math.floor(known.length / 2)] ?? 0;
  salary.forEach((value, row) => {
    if (typeof value !== 'number' || value === 0) return;
    const detail =
      value > median * FAR
        ? `more than ${FAR} times the median`
        : value < median / FAR
          ? `less than a ${FAR}th of the median`
          : '';
    if (detail !== '')
      table.problems.add('salary-unlikely', row, column.plan.column, String(value), detail);
  });
}
