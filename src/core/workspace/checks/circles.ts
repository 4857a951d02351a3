import type { ReadHandle } from '../types.ts';

/** Ids of groups of the tree of skills that lie, however far, below themselves. */
export const circlesIn = (db: ReadHandle): number[] => circlesAmong(db, 'skill_group');

/** The same of any table whose rows have a row above them. */
export function circlesAmong(db: ReadHandle, table: 'skill_group' | 'stack_group'): number[] {
  const parents = new Map(
    db
      .all<{ id: number; parent: number | null }>(`SELECT id, parent_id AS parent FROM ${table}`)
      .map(({ id, parent }) => [id, parent]),
  );
  // Groups known to lead to the top: each is walked once, however deep the tree.
  const sound = new Set<number>();
  const circular = new Set<number>();
  for (const start of parents.keys()) {
    const way = new Set<number>();
    let id: number | null = start;
    while (id !== null && !sound.has(id) && !circular.has(id) && !way.has(id)) {
      way.add(id);
      id = parents.get(id) ?? null;
    }
    if (id !== null && way.has(id)) {
      const list = [...way];
      for (const one of list.slice(list.indexOf(id))) circular.add(one);
    }
    for (const one of way) if (!circular.has(one)) sound.add(one);
  }
  return [...circular];
}
