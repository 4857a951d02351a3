import type { StackGroup } from '#shared/contract/stacks.ts';
import type { WriteHandle } from '#core/workspace/index.ts';

/**
 * Replaces what a stack consists of, within a change; null: it is no stack any more. Groups and components that stay where
 * they are keep their rows, so that the history tells what changed of them.
 * @returns rows touched
 */
export function writeStack(db: WriteHandle, stackId: number, group: StackGroup | null): number {
  const [root = null, ...strays] = db
    .all<{ id: number }>(
      'SELECT id FROM stack_group WHERE stack_id = ? AND parent_id IS NULL ORDER BY id',
      [stackId],
    )
    .map(({ id }) => id);
  let rows = 0;
  for (const id of strays) rows += removeGroup(db, id);
  if (group) return rows + writeGroup(db, { stackId, parentId: null, position: 0 }, root, group);
  return root === null ? rows : rows + removeGroup(db, root);
}

interface Place {
  readonly stackId: number;
  readonly parentId: number | null;
  readonly position: number;
}

/** @param there the row of the group that stands in its place; null: there is none */
function writeGroup(
  db: WriteHandle,
  { stackId, parentId, position }: Place,
  there: number | null,
  { title, need, credentialIds, groups }: StackGroup,
): number {
  let rows = 1;
  let id = there;
  if (id === null) {
    id = db.run(
      'INSERT INTO stack_group (stack_id, parent_id, need, title, position) VALUES (?, ?, ?, ?, ?)',
      [stackId, parentId, need, title, position],
    ).lastId;
  } else {
    rows = db.run(
      `UPDATE stack_group SET need = :need, title = :title, position = :position
       WHERE id = :id AND (need IS NOT :need OR title IS NOT :title OR position <> :position)`,
      { need, title, position, id },
    ).changes;
  }
  rows += writeComponents(db, id, credentialIds);
  const below = groupsIn(db, id);
  for (const [at, group] of groups.entries()) {
    rows += writeGroup(db, { stackId, parentId: id, position: at }, below[at] ?? null, group);
  }
  for (const gone of below.slice(groups.length)) rows += removeGroup(db, gone);
  return rows;
}

const groupsIn = (db: WriteHandle, id: number): number[] =>
  db
    .all<{ id: number }>('SELECT id FROM stack_group WHERE parent_id = ? ORDER BY position, id', [
      id,
    ])
    .map((row) => row.id);

function writeComponents(db: WriteHandle, groupId: number, ids: readonly number[]): number {
  let rows = db.run(
    `DELETE FROM stack_component WHERE group_id = ?
       AND credential_id NOT IN (SELECT value FROM json_each(?))`,
    [groupId, JSON.stringify(ids)],
  ).changes;
  for (const [position, id] of ids.entries()) {
    rows += db.run(
      `INSERT INTO stack_component (group_id, credential_id, position) VALUES (?, ?, ?)
       ON CONFLICT (group_id, credential_id) DO UPDATE SET position = excluded.position
       WHERE position <> excluded.position`,
      [groupId, id, position],
    ).changes;
  }
  return rows;
}

/** With all that is in it. */
function removeGroup(db: WriteHandle, id: number): number {
  let rows = 0;
  for (const below of groupsIn(db, id)) rows += removeGroup(db, below);
  rows += db.run('DELETE FROM stack_component WHERE group_id = ?', [id]).changes;
  return rows + db.run('DELETE FROM stack_group WHERE id = ?', [id]).changes;
}
