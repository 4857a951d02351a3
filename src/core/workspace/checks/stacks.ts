/** Questions whose answers are ids of groups of stacks that are not as they must be. `say` goes on "it must not". */
export const STACK_QUESTIONS: readonly (readonly [code: string, sql: string, say: string])[] = [
  [
    'stack-root',
    `SELECT max(id) AS id FROM stack_group GROUP BY stack_id HAVING sum(parent_id IS NULL) <> 1`,
    'stand beside another outermost group, or without one',
  ],
  [
    'stack-parent',
    `SELECT g.id FROM stack_group g JOIN stack_group p ON p.id = g.parent_id
     WHERE p.stack_id <> g.stack_id OR p.id = g.id`,
    'lie within a group of another stack',
  ],
  [
    'stack-empty',
    `SELECT g.id FROM stack_group g
     WHERE NOT EXISTS (SELECT 1 FROM stack_component k WHERE k.group_id = g.id)
       AND NOT EXISTS (SELECT 1 FROM stack_group b WHERE b.parent_id = g.id)`,
    'be empty',
  ],
  [
    'stack-need',
    `SELECT g.id FROM stack_group g WHERE g.need >
       (SELECT count(*) FROM stack_component k WHERE k.group_id = g.id)
       + (SELECT count(*) FROM stack_group b WHERE b.parent_id = g.id)`,
    'ask for more than it holds',
  ],
];
