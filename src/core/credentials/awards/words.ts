import { Problem } from '#shared/errors.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

const LISTED = '(SELECT value FROM json_each(?))';

/** "1 award", "12 awards" */
export const counted = (count: number, one: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${one}s`;

const countIn = (db: ReadHandle, table: string, ids: readonly number[]): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE id IN ${LISTED}`, [
    JSON.stringify(ids),
  ])?.n ?? 0;

/** @throws Problem NOT_FOUND where one of these awards or attempts is not there */
export function checkThere(
  db: ReadHandle,
  table: 'award' | 'attempt',
  ids: readonly number[],
): void {
  const gone = ids.length - countIn(db, table, ids);
  if (gone === 0) return;
  throw new Problem(
    'NOT_FOUND',
    ids.length === 1
      ? `This ${table} is no longer in the workspace.`
      : `Of those chosen ${counted(gone, table)} ${gone === 1 ? 'is' : 'are'} no longer in the workspace.`,
    'Look at the list again and repeat it for those that are there.',
  );
}

/** @throws Problem NOT_FOUND where the credential or one of these people is not there */
export function checkSubjects(
  db: ReadHandle,
  personIds: readonly number[],
  credentialId: number,
): void {
  if (countIn(db, 'credential', [credentialId]) === 0) {
    throw new Problem(
      'NOT_FOUND',
      'This credential is no longer in the catalogue.',
      'Choose another one, or undo its removal in the history.',
    );
  }
  const gone = personIds.length - countIn(db, 'person', personIds);
  if (gone === 0) return;
  throw new Problem(
    'NOT_FOUND',
    personIds.length === 1
      ? 'This person is no longer in the workspace.'
      : `Of those chosen ${gone === 1 ? '1 person is' : `${gone.toLocaleString('en')} people are`} no longer in the workspace.`,
    'Look at the list again and repeat it for those who are there.',
  );
}

/** "Ana Ferreira", "12 people" */
export function peopleText(db: ReadHandle, ids: readonly number[]): string {
  const [id = 0] = ids;
  if (ids.length !== 1) return `${ids.length.toLocaleString('en')} people`;
  return db.get<{ name: string }>('SELECT name FROM person WHERE id = ?', [id])?.name ?? '1 person';
}

/** "“Welding inspector”" */
export const credentialText = (db: ReadHandle, id: number): string =>
  `“${db.get<{ title: string }>('SELECT title FROM credential WHERE id = ?', [id])?.title ?? ''}”`;

/** "“Welding inspector” of Ana Ferreira", "12 awards" */
export function awardsText(
  db: ReadHandle,
  table: 'award' | 'attempt',
  ids: readonly number[],
): string {
  const [id = 0] = ids;
  const row =
    ids.length === 1
      ? db.get<{ title: string; name: string }>(
          `SELECT c.title, p.name FROM ${table} a JOIN credential c ON c.id = a.credential_id
           JOIN person p ON p.id = a.person_id WHERE a.id = ?`,
          [id],
        )
      : undefined;
  return row ? `“${row.title}” of ${row.name}` : counted(ids.length, table);
}
