import { lastChangeOf } from './touched.ts';
import type { Workspace } from './types.ts';

interface Kept {
  revision: number;
  lastChange: number;
  readonly values: Map<string, { readonly tables: ReadonlySet<string>; readonly value: unknown }>;
}

const keeps = new WeakMap<Workspace, Kept>();

/** Tables that changes since the last look have touched are forgotten. */
function upToDate(workspace: Workspace): Kept {
  let kept = keeps.get(workspace);
  if (!kept) {
    kept = {
      revision: workspace.revision,
      lastChange: lastChangeOf(workspace.read),
      values: new Map(),
    };
    keeps.set(workspace, kept);
  }
  if (kept.revision === workspace.revision) return kept;
  const changes = workspace.read.all<{ id: number; touched: string }>(
    'SELECT id, touched FROM change WHERE id > ? ORDER BY id',
    [kept.lastChange],
  );
  for (const { id, touched } of changes) {
    kept.lastChange = id;
    for (const { entity } of JSON.parse(touched) as { entity: string }[]) {
      for (const [key, { tables }] of kept.values) if (tables.has(entity)) kept.values.delete(key);
    }
  }
  kept.revision = workspace.revision;
  return kept;
}

/**
 * What `make` reads from these tables, kept until a change touches one of them. One key must always stand for one type.
 * Unlike what is kept by revision, it outlives a rating that is entered.
 */
export function keptWhile<T>(
  workspace: Workspace,
  key: string,
  tables: ReadonlySet<string>,
  make: () => T,
): T {
  const { values } = upToDate(workspace);
  const kept = values.get(key);
  if (kept) return kept.value as T;
  const value = make();
  values.set(key, { tables, value });
  return value;
}
