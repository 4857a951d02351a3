import type { StackGroup } from '#shared/contract/stacks.ts';
import { keptWhile, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import type { Stacks } from './formula-rules.ts';

interface GroupRow {
  id: number;
  stackId: number;
  parentId: number | null;
  need: number | null;
  title: string | null;
}

/** Every stack as it stands. */
export function readStacks(db: ReadHandle): Map<number, StackGroup> {
  const components = Map.groupBy(
    db.all<{ groupId: number; id: number }>(
      'SELECT group_id AS groupId, credential_id AS id FROM stack_component ORDER BY position, id',
    ),
    ({ groupId }) => groupId,
  );
  const stacks = new Map<number, StackGroup>();
  const groups = new Map<number, StackGroup>();
  const rows = db.all<GroupRow>(
    `SELECT id, stack_id AS stackId, parent_id AS parentId, need, title FROM stack_group
     ORDER BY position, id`,
  );
  for (const { id, need, title } of rows) {
    const credentialIds = (components.get(id) ?? []).map((one) => one.id);
    groups.set(id, { title, need, credentialIds, groups: [] });
  }
  for (const { id, stackId, parentId } of rows) {
    const group = groups.get(id);
    if (!group) continue;
    if (parentId === null) stacks.set(stackId, group);
    else groups.get(parentId)?.groups.push(group);
  }
  return stacks;
}

const TABLES = new Set(['stack_group', 'stack_component']);

/** The same, kept until one of them changes. */
export const stacksOf = (workspace: Workspace): Stacks =>
  keptWhile(workspace, 'stacks', TABLES, () => readStacks(workspace.read));

/** What a stack directly consists of, in its order, each once. */
export function componentsOf({ credentialIds, groups }: StackGroup): number[] {
  return [...new Set([...credentialIds, ...groups.flatMap((group) => componentsOf(group))])];
}

/** The same, and what those among them that are stacks consist of, each after what it belongs to. */
export function allComponentsOf(stacks: Stacks, stackId: number): number[] {
  const found = new Set<number>();
  const visit = (id: number): void => {
    const group = stacks.get(id);
    if (!group) return;
    const fresh = componentsOf(group).filter((one) => !found.has(one));
    for (const one of fresh) found.add(one);
    for (const one of fresh) visit(one);
  };
  visit(stackId);
  return [...found];
}
