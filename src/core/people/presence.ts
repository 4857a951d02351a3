import type { IsoDate } from '#shared/dates.ts';
import type { PersonStatus } from '#shared/person-fields.ts';
import { activeOn } from '#core/workspace/index.ts';

/**
 * Who is there on a day. A leaving date decides where there is one (it is the last day of employment); without one the
 * status does. Nobody is there before the hire date; where that is unknown, they are taken to have been there always.
 */
export interface Employment {
  readonly hireDate: IsoDate | null;
  readonly leavingDate: IsoDate | null;
  readonly status: PersonStatus;
}

/** Whether the person has left before the day. */
const hasLeft = (person: Employment, day: IsoDate): boolean =>
  person.leavingDate === null ? person.status === 'left' : person.leavingDate < day;

/** Whether the person counts as active on the day. */
export const isActive = (person: Employment, day: IsoDate): boolean =>
  !hasLeft(person, day) && (person.hireDate === null || person.hireDate <= day);

/** `hasLeft` as SQL, of the table alias given, on the day bound as `@asOf`. */
export const leftSql = (table: string): string =>
  `(${table}.leaving_date < @asOf OR (${table}.leaving_date IS NULL AND ${table}.status = 'left'))`;

/** `isActive` as SQL, of the table alias given, on the day bound as `@asOf`. */
export const activeSql = (table: string): string => activeOn(table, '@asOf');
