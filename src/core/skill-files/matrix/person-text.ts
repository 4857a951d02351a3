import { fullName } from '#core/roster/index.ts';
import type { PersonText } from '../types.ts';
import type { PersonField } from './person-columns.ts';

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;

/** Who a row speaks of, by its columns; null where it names nobody. */
export function personOf(
  textAt: (column: number) => string,
  fields: ReadonlyMap<number, PersonField>,
  sheet: { readonly department: string | null; readonly team: string | null },
): PersonText | null {
  const found: Partial<Record<PersonField, string>> = {};
  for (const [column, field] of fields) {
    const text = textAt(column);
    if (text !== '' && found[field] === undefined) found[field] = text;
  }
  const name = nameOf(found);
  const { number = null, department, team, role = null } = found;
  let email = found.email?.replace(/^mailto:/iu, '') ?? null;
  if (email !== null && !email.includes('@')) email = null;
  if (name === null && email === null && number === null) return null;
  return {
    number,
    email,
    name,
    department: department ?? sheet.department,
    team: team ?? sheet.team,
    role,
  };
}

function nameOf(found: Partial<Record<PersonField, string>>): string | null {
  const { name, firstName, lastName } = found;
  if (firstName !== undefined || lastName !== undefined) {
    // A column called "Name" beside one of first names holds the last names.
    const last = lastName ?? name ?? '';
    const first = firstName ?? (lastName === undefined ? '' : (name ?? ''));
    if (first === '' || last === '') return first || last || null;
    return EAST_ASIAN.test(first) && EAST_ASIAN.test(last)
      ? `${last} ${first}`
      : `${first} ${last}`;
  }
  if (name === undefined) return null;
  const plain = name.replace(/\s+/gu, ' ').trim();
  // What stands in brackets behind a name of two words is a remark: "Anna Berg (Developer)".
  return fullName(/^(\S+ \S.*?) [([（][^)\]）]+[)\]）]$/u.exec(plain)?.[1] ?? plain);
}
