import { textAt, type Table } from '../../matrix/table.ts';
import type { PersonField } from '../../matrix/person-columns.ts';
import { personOf } from '../../matrix/person-text.ts';
import type { PersonText } from '../../places.ts';
import type { LearningColumns } from '../columns.ts';

const FIELDS: ReadonlySet<string> = new Set([
  'name',
  'firstName',
  'lastName',
  'number',
  'email',
  'department',
  'team',
  'role',
]);
const IDENTITY: ReadonlySet<string> = new Set(['name', 'firstName', 'lastName', 'number', 'email']);
const NOWHERE = { department: null, team: null };

/** Whether the columns say who somebody is. */
export const namesPeople = ({ fields }: Pick<LearningColumns, 'fields'>): boolean =>
  [...fields.values()].some((field) => IDENTITY.has(field));

/**
 * The person of a row; of rows that name nobody below one that does, that one, where a file writes people once for
 * several rows. One object for all rows that say the same of somebody.
 */
export function peopleOfRows(
  table: Table,
  { header, fields }: LearningColumns,
): (row: number) => PersonText | null {
  const columns = new Map(
    [...fields].filter(([, field]) => FIELDS.has(field)) as [number, PersonField][],
  );
  const known = new Map<string, PersonText | null>();
  const own = (row: number): PersonText | null => {
    const key = [...columns.keys()].map((column) => textAt(table, row, column)).join('\u001f');
    let person = known.get(key);
    if (person === undefined) {
      person = personOf((column) => textAt(table, row, column), columns, NOWHERE);
      known.set(key, person);
    }
    return person;
  };
  let named = 0;
  const end = Math.min(table.rows, header + 300);
  for (let row = header + 1; row < end; row++) if (own(row) !== null) named++;
  const sparse = named > 0 && named <= (end - header - 1) * 0.7;
  let last: PersonText | null = null;
  return (row) => {
    const person = own(row);
    if (person !== null) last = person;
    return person ?? (sparse ? last : null);
  };
}
