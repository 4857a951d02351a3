import type { ExistingPerson } from '../queries.ts';
import { SHARED_TEXT_FIELDS } from '#shared/person-fields.ts';
import type { RowPeople } from '../staging/row-people.ts';
import type { Scalar } from '../staging/read-cell.ts';
import { minorDigits } from '../typing/money.ts';
import { FATE, type Identities } from './identity.ts';
import type { PeopleIndex } from './people-index.ts';

const COLUMN = {
  department: 'department',
  team: 'team',
  role: 'role',
  location: 'location',
  country: 'country',
  employmentType: 'employment_type',
  costCentre: 'cost_centre',
} as const;

/**
 * Rows that only a name identifies. Namesakes are told apart by what else is equal: first everything, then hire date
 * and e-mail; one row and one person that are left over belong together; any others are taken for new people.
 */
export function matchNames(
  people: RowPeople,
  { by, keys, fate }: Identities,
  existing: readonly ExistingPerson[],
  index: PeopleIndex,
  seen: Uint8Array,
  claim: (row: number, at: number) => void,
): void {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < people.count; row++) {
    if (by[row] !== 'a' || fate[row] === FATE.merged) continue;
    const key = keys[row] ?? '';
    if (index.byName(key).length === 0) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const [key, group] of groups) {
    let rows = group;
    const free = (): number[] => index.byName(key).filter((at) => seen[at] === 0);
    for (const sign of [everything, someThings]) {
      const waiting = new Map<string, number[]>();
      for (const at of free()) {
        const person = existing[at];
        const signature = person ? sign(people, null, person) : null;
        if (signature === null) continue;
        const same = waiting.get(signature);
        if (same) same.push(at);
        else waiting.set(signature, [at]);
      }
      rows = rows.filter((row) => {
        const signature = sign(people, row, null);
        const at = signature === null ? undefined : waiting.get(signature)?.shift();
        if (at === undefined) return true;
        settle(row, at);
        return false;
      });
    }
    const left = free();
    const [row] = rows;
    const [at] = left;
    if (rows.length === 1 && left.length === 1 && row !== undefined && at !== undefined)
      settle(row, at);
  }

  function settle(row: number, at: number): void {
    if (fate[row] === FATE.in) claim(row, at);
    else seen[at] = 1;
  }
}

type Told = string | number | null;
const told = (value: Scalar): Told => value ?? null;

/** All that the file has a column for, of a row or of a person. Managers are left out: they are not yet found. */
function everything(people: RowPeople, row: number | null, person: ExistingPerson | null): string {
  const parts: Told[] = [];
  const add = (column: readonly Scalar[] | undefined, stored: Told | undefined): void => {
    if (column) parts.push(row === null ? (stored ?? null) : told(column[row]));
  };
  for (const field of SHARED_TEXT_FIELDS) add(people.texts.get(field), person?.[COLUMN[field]]);
  add(people.email, person?.email);
  add(people.hireDate, person?.hire_date);
  add(people.leavingDate, person?.leaving_date);
  add(people.weeklyHours, person?.weekly_hours);
  add(people.fte, person?.fte);
  const digits = person?.salary_currency ? minorDigits(person.salary_currency) : 0;
  const salary = person?.salary;
  add(people.salary, salary === null || salary === undefined ? null : salary / 10 ** digits);
  const custom = person ? (JSON.parse(person.custom) as Record<string, string>) : {};
  for (const { header, values } of people.custom) add(values, custom[header]);
  return JSON.stringify(parts);
}

/** Hire date and e-mail, where there is at least one. */
function someThings(
  people: RowPeople,
  row: number | null,
  person: ExistingPerson | null,
): string | null {
  const hired = people.hireDate
    ? row === null
      ? (person?.hire_date ?? null)
      : told(people.hireDate[row])
    : null;
  const email = people.email
    ? row === null
      ? (person?.email ?? null)
      : told(people.email[row])
    : null;
  return hired === null && email === null ? null : JSON.stringify([hired, email]);
}
