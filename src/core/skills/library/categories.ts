import { foldKey } from '#core/people/index.ts';
import type { WriteHandle } from '#core/workspace/index.ts';
import { namedAs, tidyName } from './names.ts';

/** The category of this name, whatever its case; made, within the change, where there is none. */
export function findOrCreateCategory(db: WriteHandle, text: string): number {
  const { name, key } = namedAs(text, 'category');
  const there = db.get<{ id: number }>('SELECT id FROM skill_category WHERE name_key = ?', [key]);
  if (there) return there.id;
  return db.run('INSERT INTO skill_category (name, name_key) VALUES (?, ?)', [name, key]).lastId;
}

/**
 * The group at the end of a path from the top of the tree; what is missing of it is made, within the change.
 * @returns null for a path without a name
 */
export function findOrCreateGroup(db: WriteHandle, path: readonly string[]): number | null {
  let parentId: number | null = null;
  for (const text of path) {
    const name = tidyName(text);
    const key = foldKey(name);
    if (key === '') continue;
    const there: { id: number } | undefined = db.get<{ id: number }>(
      'SELECT id FROM skill_group WHERE coalesce(parent_id, 0) = ? AND name_key = ?',
      [parentId ?? 0, key],
    );
    parentId =
      there?.id ??
      db.run('INSERT INTO skill_group (parent_id, name, name_key) VALUES (?, ?, ?)', [
        parentId,
        name,
        key,
      ]).lastId;
  }
  return parentId;
}
