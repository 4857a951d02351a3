import { SHARED_TEXT_FIELDS, type SharedTextField } from '#shared/person-fields.ts';
import type { PersonStatus } from '#shared/person-fields.ts';
import { checkAges } from './age-checks.ts';
import { namesOf } from './names-of-rows.ts';
import type { ColumnPlan } from './plan.ts';
import type { Scalar } from './read-cell.ts';
import { checkAmounts, salaryOf } from './salary-of-rows.ts';
import { statusOf, statusWordsWorthKeeping } from './status-of-rows.ts';
import type { StagedTable } from './stage.ts';

type Column = readonly Scalar[] | undefined;

/** What the rows say of people, one array per field; undefined: the file has no such column. */
export interface RowPeople {
  readonly count: number;
  readonly texts: ReadonlyMap<SharedTextField, readonly Scalar[]>;
  readonly number: Column;
  readonly email: Column;
  /** Of the file, or made of the number or the address; empty where the row names nobody. */
  readonly name: readonly string[];
  /** 1 where the name is one of the file. */
  readonly named: Uint8Array;
  readonly hasNames: boolean;
  readonly manager: Column;
  readonly hireDate: Column;
  readonly leavingDate: Column;
  readonly status: readonly (PersonStatus | undefined)[] | undefined;
  readonly weeklyHours: Column;
  readonly fte: Column;
  /** In whole units of the currency. */
  readonly salary: Column;
  readonly salaryCurrency: Column;
  readonly salaryPeriod: Column;
  /** The file has a column for the status, beside any leaving date. */
  readonly statusTold: boolean;
  readonly custom: readonly { readonly header: string; readonly values: readonly Scalar[] }[];
}

/** Puts typed columns together to people and checks each row. @param today who left before it counts as left */
export async function peopleOfRows(
  table: StagedTable,
  plans: readonly ColumnPlan[],
  today: string,
  sheetName: string,
  breathe: () => Promise<void>,
): Promise<RowPeople> {
  const values = (field: Parameters<typeof table.fields.get>[0]): Column =>
    table.fields.get(field)?.values;
  const texts = new Map<SharedTextField, readonly Scalar[]>();
  for (const field of SHARED_TEXT_FIELDS) {
    const found = values(field);
    if (found) texts.set(field, found);
  }
  const status = statusOf(table, today, sheetName);
  await breathe();
  checkAges(table, plans, today);
  await breathe();
  const pay = salaryOf(table);
  checkAmounts(table, pay.salary);
  await breathe();
  const custom = table.custom
    .filter(({ plan }) => plan.profile.filled > 0)
    .map(({ plan, values }): RowPeople['custom'][number] => ({ header: plan.header, values }));
  const words = statusWordsWorthKeeping(table);
  if (words) custom.push(words);
  return {
    count: table.rows.length,
    texts,
    number: values('employeeNumber'),
    email: values('email'),
    ...namesOf(table),
    manager: values('manager'),
    hireDate: values('hireDate'),
    leavingDate: values('leavingDate'),
    status,
    statusTold: table.fields.has('status'),
    weeklyHours: values('weeklyHours'),
    fte: values('fte'),
    ...pay,
    custom,
  };
}
