import { readDate } from '../typing/read-date.ts';
import type { ColumnPlan } from './plan.ts';
import { yearsBetween, type Scalar } from './read-cell.ts';
import type { StagedTable } from './stage.ts';

const EARLIEST_HIRE = '1930-01-01';
const LONGEST_SERVICE = 60;
const YOUNGEST = 14;

/** Tells of hire dates that cannot be: in the future, before 1930, after leaving, at the age of a child. */
export function checkAges(table: StagedTable, plans: readonly ColumnPlan[], today: string): void {
  const hired = table.fields.get('hireDate');
  if (!hired) return;
  const { problems } = table;
  const left = table.fields.get('leavingDate');
  const birth = birthDates(table, plans, today);
  const at = hired.plan.column;
  hired.values.forEach((value, row) => {
    if (typeof value !== 'string') return;
    const until = left?.values[row];
    const end = typeof until === 'string' && until < today ? until : today;
    // Counted exactly only where the years alone come near.
    const near = Number(end.slice(0, 4)) - Number(value.slice(0, 4)) >= LONGEST_SERVICE;
    const years = near ? yearsBetween(value, end) : 0;
    const born = birth(row);
    const age = born === null ? null : yearsBetween(born, value);
    if (value > today) problems.add('date-future', row, at, value);
    else if (value < EARLIEST_HIRE)
      problems.add('service-impossible', row, at, value, 'a hire before 1930');
    else if (years > LONGEST_SERVICE)
      problems.add('service-impossible', row, at, value, `${years} years of service`);
    else if (age !== null && age < YOUNGEST)
      problems.add(
        'service-impossible',
        row,
        at,
        value,
        age < 0 ? `a hire before birth` : `a hire at the age of ${age}`,
      );
    if (left && typeof until === 'string' && until < value)
      problems.add('leaving-before-hire', row, left.plan.column, until, value);
  });
}

/** The days of birth, where a custom column holds them. */
function birthDates(
  table: StagedTable,
  plans: readonly ColumnPlan[],
  today: string,
): (row: number) => string | null {
  const plan = plans.find((column) => column.birthDate);
  const column = table.custom.find((custom) => custom.plan === plan);
  if (!plan || !column) return () => null;
  const finding = plan.dates ?? { order: 'dmy', bySeparator: new Map(), mixed: false };
  const thisYear = Number(today.slice(0, 4));
  const known = new Map<Scalar, string | null>();
  return (row) => {
    const value = column.values[row];
    if (typeof value !== 'string') return null;
    let date = known.get(value);
    if (date === undefined) {
      date = readDate(value, finding, thisYear - YOUNGEST).date ?? null;
      known.set(value, date);
    }
    return date;
  };
}
