import { isNamePrefix } from '../mapping/header-text.ts';
import { isNobody, joinName } from '../typing/person-name.ts';
import type { Scalar } from './read-cell.ts';
import type { StagedTable } from './stage.ts';

const asText = (value: Scalar): string => (typeof value === 'string' ? value : '');

/** "de" and "Vries" → "de Vries". */
const prefixed = (prefix: string, last: string): string =>
  prefix === '' || last === '' ? last : `${prefix} ${last}`;

/**
 * The name of every row: the whole name, else first and last, else made of the number or the e-mail address. A row
 * that has neither is left without one.
 */
export function namesOf(table: StagedTable): {
  name: string[];
  named: Uint8Array;
  hasNames: boolean;
} {
  const column =
    table.fields.get('name') ?? table.fields.get('lastName') ?? table.fields.get('firstName');
  const whole = table.fields.get('name')?.values;
  const first = table.fields.get('firstName')?.values;
  const last = table.fields.get('lastName')?.values;
  const prefix = table.custom.find(({ plan }) => isNamePrefix(plan.header))?.values;
  const number = table.fields.get('employeeNumber')?.values;
  const email = table.fields.get('email')?.values;
  const name: string[] = [];
  const named = new Uint8Array(table.rows.length);
  for (let row = 0; row < table.rows.length; row++) {
    const own =
      asText(whole?.[row]) ||
      joinName(asText(first?.[row]), prefixed(asText(prefix?.[row]), asText(last?.[row])));
    const key = asText(number?.[row]);
    named[row] = own === '' ? 0 : 1;
    const made = own || (key === '' ? asText(email?.[row]) : `Employee ${key}`);
    name.push(made);
    if (!column) continue;
    if (own.length < 20 && own !== '' && isNobody(own))
      table.problems.add('name-nobody', row, column.plan.column, own);
  }
  return { name, named, hasNames: column !== undefined };
}
