import { Problem } from '#shared/errors.ts';
import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

export interface Changed {
  readonly changeId: number | null;
  readonly rows: number;
}

export interface Named {
  readonly name: string;
  readonly key: string;
}

export const LISTED = '(SELECT value FROM json_each(?))';
export const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

/** "1 credential", "1,200 credentials". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

/**
 * A title or name as it is stored, and what it is found by.
 * @throws Problem INVALID_INPUT where nothing is left of it
 */
export function namedAs(text: string, what: string): Named {
  const name = tidyName(text);
  const key = foldKey(name);
  if (key === '') {
    throw new Problem('INVALID_INPUT', `The ${what} is empty.`, `Enter a ${what}.`);
  }
  return { name, key };
}

/** Names tidied, none empty, none twice (case and accents apart), in the order given. */
export function distinctNamed(texts: readonly string[]): Named[] {
  const found = new Map<string, Named>();
  for (const text of texts) {
    const name = tidyName(text);
    const key = foldKey(name);
    if (key !== '' && !found.has(key)) found.set(key, { name, key });
  }
  return [...found.values()];
}

/** @throws Problem NOT_FOUND where one of these rows is not there */
export function checkThere(
  db: ReadHandle,
  table: 'credential' | 'issuer' | 'skill',
  ids: readonly number[],
): void {
  const wanted = unique(ids);
  const there =
    db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE id IN ${LISTED}`, [
      JSON.stringify(wanted),
    ])?.n ?? 0;
  const gone = wanted.length - there;
  if (gone === 0) return;
  throw new Problem(
    'NOT_FOUND',
    wanted.length === 1
      ? `This ${table} is no longer in the workspace.`
      : `Of those chosen ${counted(gone, table)} ${gone === 1 ? 'is' : 'are'} no longer in the workspace.`,
    'Look at the list again and repeat it for those that are there.',
  );
}

/** "ISTQB Foundation Level", or "12 credentials". */
export function credentialsText(db: ReadHandle, ids: readonly number[]): string {
  if (ids.length !== 1) return counted(ids.length, 'credential');
  return titleOf(db, ids[0] ?? 0);
}

export const titleOf = (db: ReadHandle, id: number): string =>
  db.get<{ title: string }>('SELECT title FROM credential WHERE id = ?', [id])?.title ??
  `credential ${id}`;
