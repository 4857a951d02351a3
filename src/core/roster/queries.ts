import {
  PERSON_COLUMNS,
  personParameters,
  type PersonRow,
  type PersonValues,
} from '#core/people/index.ts';
import type { ReadHandle, SqlValue, WriteHandle } from '#core/workspace/index.ts';

const PAGE = 1000;

export type ExistingPerson = PersonRow & { readonly name_key: string };

/** Everybody in the workspace, by id. @param breathe awaited after every thousand */
export async function existingPeople(
  db: ReadHandle,
  breathe: () => Promise<void>,
): Promise<ExistingPerson[]> {
  const people: ExistingPerson[] = [];
  let after = 0;
  for (;;) {
    const page = db.all<ExistingPerson>(
      `SELECT id, employee_number, name, email, department, team, role, manager_id, manager_text, hire_date,
         leaving_date, status, location, country, employment_type, weekly_hours, fte, salary, salary_currency,
         salary_period, cost_centre, custom, name_key
       FROM person WHERE id > ? ORDER BY id LIMIT ${PAGE}`,
      [after],
    );
    for (const person of page) people.push(person);
    if (page.length < PAGE) return people;
    after = page.at(-1)?.id ?? after;
    await breathe();
  }
}

/** A person under an id chosen beforehand, so that others of the same change can name it as their manager. */
export interface NewPerson {
  readonly id: number;
  readonly values: PersonValues;
}

/** People in one statement: its trigger makes SQLite keep pages aside for every statement, which costs most of it. */
const AT_ONCE = 32;
const ROW = `(?, ${PERSON_COLUMNS.map(() => '?').join(', ')})`;
const insertSql = (rows: number): string =>
  `INSERT INTO person (id, ${PERSON_COLUMNS.join(', ')}) VALUES ${Array<string>(rows).fill(ROW).join(', ')}`;
const INSERT_MANY = insertSql(AT_ONCE);
const INSERT_ONE = insertSql(1);

export function insertPeople(db: WriteHandle, people: readonly NewPerson[]): void {
  let at = 0;
  while (at < people.length) {
    const rest = people.length - at;
    const part = people.slice(at, at + (rest < AT_ONCE ? 1 : AT_ONCE));
    const parameters: SqlValue[] = [];
    for (const { id, values } of part) parameters.push(id, ...personParameters(values));
    db.run(part.length === AT_ONCE ? INSERT_MANY : INSERT_ONE, parameters);
    at += part.length;
  }
}

export const markLeft = (db: WriteHandle, id: number, leavingDate: string): void => {
  db.run(`UPDATE person SET status = 'left', leaving_date = ? WHERE id = ?`, [leavingDate, id]);
};

interface StoredMapping {
  readonly fields: string;
}

/** The mapping remembered for files with these headers, as JSON, or undefined. */
export const storedMapping = (db: ReadHandle, fingerprint: string): string | undefined =>
  db.get<StoredMapping>(
    `SELECT fields FROM column_mapping WHERE kind = 'roster' AND fingerprint = ?`,
    [fingerprint],
  )?.fields;

/** Remembers a mapping; one that is already known as it is touches nothing. */
export const storeMapping = (
  db: WriteHandle,
  mapping: { fingerprint: string; headers: string; fields: string; usedAt: string },
): void => {
  db.run(
    `INSERT INTO column_mapping (kind, fingerprint, headers, fields, used_at)
     VALUES ('roster', ?, ?, ?, ?)
     ON CONFLICT (kind, fingerprint) DO UPDATE
     SET fields = excluded.fields, headers = excluded.headers, used_at = excluded.used_at
     WHERE fields IS NOT excluded.fields`,
    [mapping.fingerprint, mapping.headers, mapping.fields, mapping.usedAt],
  );
};
