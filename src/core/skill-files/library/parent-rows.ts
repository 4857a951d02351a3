import { foldKey } from '#core/people/index.ts';

export interface ParentRow {
  readonly id: string;
  readonly name: string;
  /** Id or name of the row above; '' at the top. */
  readonly parent: string;
  readonly add: (path: readonly string[]) => void;
}

/** Adds the rows that no other row stands under, each with the names of those above it. */
export function parentsToGroups(rows: readonly ParentRow[]): void {
  const byKey = new Map<string, ParentRow>();
  for (const row of rows) {
    byKey.set(foldKey(row.name), row);
    if (row.id !== '') byKey.set(foldKey(row.id), row);
  }
  const above = new Set(
    rows.flatMap(({ parent }) => (parent === '' ? [] : (byKey.get(foldKey(parent)) ?? []))),
  );
  for (const row of rows) {
    if (above.has(row)) continue;
    const path: string[] = [];
    const seen = new Set<ParentRow>([row]);
    let at = row.parent;
    while (at !== '') {
      const parent = byKey.get(foldKey(at));
      if (parent && seen.has(parent)) break;
      path.unshift(parent?.name ?? at);
      if (!parent) break;
      seen.add(parent);
      at = parent.parent;
    }
    row.add(path);
  }
}
