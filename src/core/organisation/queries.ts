import type { ReadHandle } from '#core/workspace/index.ts';

/** The latest import that was not taken back, or null. */
export const lastImportOf = (db: ReadHandle): { title: string; at: string } | null =>
  db.get<{ title: string; at: string }>(
    `SELECT title, at FROM change WHERE kind = 'import' AND undone_by IS NULL
     ORDER BY id DESC LIMIT 1`,
  ) ?? null;
