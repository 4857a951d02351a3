import { foldKey } from '#core/people/index.ts';
import type { WriteHandle } from '#core/workspace/index.ts';
import { tagsJson } from './create-skill.ts';

/**
 * Puts tags beside those that each skill has, whatever their case, within a change.
 * @returns how many skills have more tags now
 */
export function addTagsTo(
  db: WriteHandle,
  ids: readonly number[],
  tags: readonly string[],
): number {
  if (tags.length === 0) return 0;
  const rows = db.all<{ id: number; tags: string }>(
    'SELECT id, tags FROM skill WHERE id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  let changed = 0;
  for (const row of rows) {
    const before = JSON.parse(row.tags) as string[];
    const known = new Set(before.map((tag) => foldKey(tag)));
    const added = tags.filter((tag) => !known.has(foldKey(tag)));
    if (added.length === 0) continue;
    changed += db.run('UPDATE skill SET tags = ? WHERE id = ?', [
      tagsJson([...before, ...added]),
      row.id,
    ]).changes;
  }
  return changed;
}
