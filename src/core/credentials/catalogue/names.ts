import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import type { CredentialName } from '../types.ts';
import { namedAs } from './places.ts';

/** Every entry with all that files may call it, by title; the archived too. For going through a file. */
export function credentialNames(read: ReadHandle): CredentialName[] {
  const aliases = new Map<number, { source: string; key: string }[]>();
  const rows = read.all<{ id: number; source: string; key: string }>(
    'SELECT credential_id AS id, source, name_key AS key FROM credential_alias ORDER BY id',
  );
  for (const { id, source, key } of rows) {
    const list = aliases.get(id);
    if (list) list.push({ source, key });
    else aliases.set(id, [{ source, key }]);
  }
  return read
    .all<Omit<CredentialName, 'archived' | 'aliases'> & { archived: number }>(
      `SELECT c.id, c.title, c.title_key AS titleKey, i.name AS issuer, c.issuer_id AS issuerId, c.archived
       FROM credential c LEFT JOIN issuer i ON i.id = c.issuer_id ORDER BY c.title_key, c.id`,
    )
    .map((row) => ({ ...row, archived: row.archived === 1, aliases: aliases.get(row.id) ?? [] }));
}

/**
 * Remembers, within a change, what files call a credential. The latest decision counts: a name of the same source that led
 * to another leads to this one from now on.
 * @param source the platform whose files say so; empty: any file
 * @returns whether that is new
 */
export function rememberTitle(
  db: WriteHandle,
  credentialId: number,
  name: string,
  source: string,
): boolean {
  const named = namedAs(name, 'title');
  const isTitle = db.get('SELECT 1 FROM credential WHERE id = ? AND title_key = ?', [
    credentialId,
    named.key,
  ]);
  const { changes } = db.run(
    `INSERT INTO credential_alias (credential_id, source, name, name_key)
     SELECT :credentialId, :source, :name, :key
     WHERE :isTitle = 0 OR EXISTS (SELECT 1 FROM credential_alias WHERE source = :source AND name_key = :key)
       OR (SELECT count(*) FROM credential WHERE title_key = :key) > 1
     ON CONFLICT (source, name_key) DO UPDATE SET credential_id = excluded.credential_id
     WHERE credential_id <> excluded.credential_id`,
    { credentialId, source, ...named, isTitle: isTitle ? 1 : 0 },
  );
  return changes > 0;
}
