import type { WorkspaceSettings } from '#shared/contract/settings.ts';
import type { Key } from '../difference/identity.ts';
import { plainNumber } from '../typing/employee-number.ts';
import type { ColumnPlan } from './plan.ts';
import type { Scalar } from './read-cell.ts';
import type { RowPeople } from './row-people.ts';
import type { StagedTable } from './stage.ts';

const FILE = -1;
const FEW = 0.05;

/** What is true of the file as a whole, told once: what it lacks, and what was assumed of it. */
export function checkFile(
  table: StagedTable,
  people: RowPeople,
  plans: readonly ColumnPlan[],
  key: Key,
  settings: WorkspaceSettings,
): void {
  const { problems } = table;
  const doubt = hardlyPeople(plans);
  if (doubt !== null) problems.add('hardly-people', FILE, -1, null, doubt);
  if (!people.hasNames) {
    const by = people.number ? 'number, as in “Employee 17”' : 'e-mail address';
    problems.add(
      'names-absent',
      FILE,
      -1,
      null,
      `The file has no column with names. People who are new are called by their ${by}.`,
    );
  }
  if (key === 'name') {
    problems.add(
      'key-is-name',
      FILE,
      -1,
      null,
      'The file has no employee numbers and no e-mail addresses that tell people apart, so people are recognised by their names. Somebody whose name changes looks like somebody new; people of one name are told apart by their other data.',
    );
  }
  checkEmails(table, key);
  for (const plan of plans) {
    checkDates(plan, table);
    if (plan.field === 'salary') checkPay(plan, table, people, settings);
    if (plan.padTo > 0) checkPadding(plan, table);
  }
}

const OF_ANYTHING = new Set(['employeeNumber', 'name', 'location', 'country', 'custom']);
const MANY_COLUMNS = 4;
const SURE = 0.85;

/** What speaks against a list of people: many columns, and of those only such as a list of anything has. Or null. */
export function hardlyPeople(plans: readonly ColumnPlan[]): string | null {
  const filled = plans.filter(({ profile, field }) => field !== null && profile.filled > 0);
  const telling = filled.filter(({ field, chosen, guess }) => {
    if (chosen || field === null) return true;
    if (field === 'employeeNumber') return guess.confidence >= SURE;
    return !OF_ANYTHING.has(field);
  });
  if (filled.length < MANY_COLUMNS || telling.length > 0) return null;
  return `Of ${filled.length} columns, only those that a list of anything may have were recognised: this may not be a list of people.`;
}

function checkEmails(table: StagedTable, key: Key): void {
  const email = table.fields.get('email');
  // With the address as the key, each that is used twice is a duplicate key already.
  if (!email || key === 'email' || allDiffer(email.values)) return;
  const first = new Map<string, number>();
  const repeated: number[] = [];
  email.values.forEach((value, row) => {
    if (typeof value !== 'string') return;
    const address = value.toLowerCase();
    if (first.has(address)) repeated.push(row);
    else first.set(address, row);
  });
  if (repeated.length === 0) return;
  if (repeated.length > email.values.length * FEW) {
    const detail = `${first.size} e-mail addresses stand for ${first.size + repeated.length} people. They go in as they stand, but tell nobody apart.`;
    table.problems.add('emails-shared', FILE, email.plan.column, null, detail);
    return;
  }
  for (const row of repeated) {
    const value = String(email.values[row]);
    const earlier = table.rowNumber(first.get(value.toLowerCase()) ?? 0);
    table.problems.add('email-shared', row, email.plan.column, value, String(earlier));
  }
}

/** Quickly, and but for case. */
function allDiffer(values: readonly Scalar[]): boolean {
  const told = values.filter((value) => typeof value === 'string');
  return new Set(told).size === told.length;
}

function checkDates(plan: ColumnPlan, { problems }: StagedTable): void {
  const { dates } = plan;
  if (!dates || plan.field === 'custom') return;
  if (dates.ambiguous)
    problems.add(
      'date-order-assumed',
      FILE,
      plan.column,
      null,
      `${plan.header}: ${dates.evidence}`,
    );
  for (const { separator, example, count } of dates.borrowed) {
    const detail = `${plan.header}: ${count} dates are written otherwise than the rest (“${example}”, with “${separator}”) and none of them shows its order; they are read like the others. If a program changed them on the way, day and month may be swapped: choose the order by hand or export the file again.`;
    problems.add('date-written-otherwise', FILE, plan.column, null, detail);
  }
}

function checkPay(
  plan: ColumnPlan,
  { problems }: StagedTable,
  people: RowPeople,
  settings: WorkspaceSettings,
): void {
  const paid = people.salary?.filter((value) => typeof value === 'number').length ?? 0;
  if (paid === 0) return;
  const without = (column: RowPeople['salaryCurrency']): number =>
    people.salary?.filter(
      (value, row) => typeof value === 'number' && typeof column?.[row] !== 'string',
    ).length ?? 0;
  const currency = without(people.salaryCurrency);
  if (currency > 0) {
    const detail = `${currency} amounts of “${plan.header}” have no currency. Who has none yet is given ${settings.defaultCurrency}, the currency of this workspace (see Settings).`;
    problems.add('currency-assumed', FILE, plan.column, null, detail);
  }
  const period = without(people.salaryPeriod);
  if (period > 0) {
    const detail = `${period} amounts of “${plan.header}” do not say whether they are for a year, a month or an hour; the period is left open.`;
    problems.add('period-unstated', FILE, plan.column, null, detail);
  }
}

function checkPadding(plan: ColumnPlan, table: StagedTable): void {
  let padded = 0;
  for (let row = 0; row < table.rows.length; row++)
    if (plainNumber(table.textAt(row, plan.column)).length < plan.padTo) padded++;
  const detail = `${padded} numbers of “${plan.header}” had lost their leading zeros and are filled up to ${plan.padTo} digits, like the rest.`;
  table.problems.add('number-padded', FILE, plan.column, null, detail);
}
