import { Problem } from '#shared/errors.ts';
import { PERSON_FIELDS } from '#shared/person-fields.ts';
import { COLUMN_OF_FIELD } from './row.ts';

/** Name of the manager: of the person here, else what the file said. */
const MANAGER_SQL = 'coalesce(m.name, p.manager_text)';

const CUSTOM_PREFIX = 'custom:';

/** The part of `custom:<header>` after the colon, or null where the field is none of those. */
export const customHeader = (field: string): string | null =>
  field.startsWith(CUSTOM_PREFIX) ? field.slice(CUSTOM_PREFIX.length) : null;

const isStoredField = (field: string): field is keyof typeof COLUMN_OF_FIELD =>
  Object.hasOwn(COLUMN_OF_FIELD, field);

/**
 * SQL for the value of a field of `Person`, or of `custom:<header>`, of a person `p` with manager `m`.
 * @param parameters a header is bound here, never written into the statement
 * @throws Problem INVALID_INPUT for a field that there is not
 */
export function fieldSql(
  field: string,
  parameters: Record<string, string | number | null>,
): string {
  if (field === 'manager') return MANAGER_SQL;
  if (field === 'id') return 'p.id';
  if (isStoredField(field)) return `p.${COLUMN_OF_FIELD[field]}`;
  const header = customHeader(field);
  if (header === null || header === '') {
    throw new Problem('INVALID_INPUT', `There is no field “${field}”.`, 'Choose another field.');
  }
  const name = `header${Object.keys(parameters).length}`;
  // A path finds plain headers quickly; those with quotes or backslashes cannot be written as one.
  const plain = !/["\\\p{Cc}]/u.test(header);
  parameters[name] = plain ? `$."${header}"` : header;
  return plain
    ? `(p.custom ->> @${name})`
    : `(SELECT j.value FROM json_each(p.custom) j WHERE j.key = @${name})`;
}

/** What the field is called on the screen. */
export function fieldLabel(field: string): string {
  const header = customHeader(field);
  if (header !== null) return header;
  const id = field === 'managerId' ? 'manager' : field;
  return PERSON_FIELDS.find((known) => known.id === id)?.label ?? field;
}
