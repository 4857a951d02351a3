import type { WriteHandle } from '#core/workspace/index.ts';
import { refuseBrokenStacks } from './save.ts';
import { stacksWith, tidyStacks } from './tidy.ts';
import { writeStack } from './write-stack.ts';

const OTHERS = '(SELECT value FROM json_each(:ids))';

/**
 * After several credentials became one, within a change: it takes their places in stacks, once in each group, and what the
 * first of them that is a stack consists of, unless it is a stack itself.
 * @throws Problem INVALID_INPUT where it would contain itself
 */
export function mergeStacks(db: WriteHandle, into: number, others: readonly number[]): void {
  const ids = JSON.stringify(others);
  const isStack = (id: number): boolean =>
    db.get('SELECT 1 FROM stack_group WHERE stack_id = ?', [id]) !== undefined;
  const [first, ...rest] = [into, ...others].filter(isStack);
  for (const id of rest) writeStack(db, id, null);
  if (first !== undefined && first !== into) {
    db.run('UPDATE stack_group SET stack_id = ? WHERE stack_id = ?', [into, first]);
  }
  const touched = stacksWith(db, others);
  db.run(
    `DELETE FROM stack_component WHERE credential_id IN ${OTHERS} AND id NOT IN (
       SELECT coalesce(max(CASE WHEN credential_id = :into THEN id END), min(id)) FROM stack_component
       WHERE credential_id = :into OR credential_id IN ${OTHERS} GROUP BY group_id)`,
    { into, ids },
  );
  db.run(`UPDATE stack_component SET credential_id = :into WHERE credential_id IN ${OTHERS}`, {
    into,
    ids,
  });
  tidyStacks(db, touched);
  refuseBrokenStacks(db, into);
}
