import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { foldKey } from './keys.ts';

/** People of the roster, leavers too, whose role is this name; upper and lower case and spaces aside. */
export function peopleOfRole(db: ReadHandle, name: string): number[] {
  const key = foldKey(name);
  const texts = db
    .all<{ role: string }>('SELECT DISTINCT role FROM person WHERE role IS NOT NULL')
    .map(({ role }) => role)
    .filter((role) => foldKey(role) === key);
  return db
    .all<{ id: number }>(
      'SELECT id FROM person WHERE role IN (SELECT value FROM json_each(?)) ORDER BY id',
      [JSON.stringify(texts)],
    )
    .map(({ id }) => id);
}

/** Writes the role of these people. @returns how many had another */
export const writeRole = (db: WriteHandle, ids: readonly number[], role: string): number =>
  db.run(
    `UPDATE person SET role = @role
     WHERE id IN (SELECT value FROM json_each(@ids)) AND role IS NOT @role`,
    { role, ids: JSON.stringify(ids) },
  ).changes;
