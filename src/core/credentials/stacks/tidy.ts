import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';

const LISTED = '(SELECT value FROM json_each(?))';

/** Stacks that have one of these credentials as a direct component. */
export const stacksWith = (db: ReadHandle, credentialIds: readonly number[]): number[] =>
  db
    .all<{ id: number }>(
      `SELECT DISTINCT g.stack_id AS id FROM stack_component k JOIN stack_group g ON g.id = k.group_id
       WHERE k.credential_id IN ${LISTED}`,
      [JSON.stringify(credentialIds)],
    )
    .map(({ id }) => id);

/**
 * After components were taken out, within a change: groups that hold nothing go, as far up as that reaches, and a group that
 * asks for as many as it holds, or for more, asks for all of them.
 */
export function tidyStacks(db: WriteHandle, stackIds: readonly number[]): void {
  if (stackIds.length === 0) return;
  const list = JSON.stringify(stackIds);
  const holdsNothing = `stack_id IN ${LISTED}
    AND NOT EXISTS (SELECT 1 FROM stack_component k WHERE k.group_id = stack_group.id)
    AND NOT EXISTS (SELECT 1 FROM stack_group b WHERE b.parent_id = stack_group.id)`;
  let gone = 1;
  while (gone > 0) gone = db.run(`DELETE FROM stack_group WHERE ${holdsNothing}`, [list]).changes;
  db.run(
    `UPDATE stack_group SET need = NULL WHERE stack_id IN ${LISTED} AND need >=
       (SELECT count(*) FROM stack_component k WHERE k.group_id = stack_group.id)
       + (SELECT count(*) FROM stack_group b WHERE b.parent_id = stack_group.id)`,
    [list],
  );
}
