import type { Workspace } from '#core/workspace/index.ts';

const KEPT = 12;

interface Kept {
  revision: number;
  /** Oldest use first. */
  readonly values: Map<string, unknown>;
}

const caches = new WeakMap<Workspace, Kept>();

/**
 * What `make` gives, kept until the workspace changes (the dozen used last). One key must always stand for one type.
 */
export function cachedByRevision<T>(workspace: Workspace, key: string, make: () => T): T {
  let kept = caches.get(workspace);
  if (kept?.revision !== workspace.revision) {
    kept = { revision: workspace.revision, values: new Map() };
    caches.set(workspace, kept);
  }
  const value = kept.values.has(key) ? (kept.values.get(key) as T) : make();
  kept.values.delete(key);
  kept.values.set(key, value);
  const [oldest] = kept.values.keys();
  if (kept.values.size > KEPT && oldest !== undefined) kept.values.delete(oldest);
  return value;
}
