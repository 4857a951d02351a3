import type { Level } from '#shared/skills.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

/** The workspace's scale, from the lowest level up. */
export const levelsOf = (db: ReadHandle): Level[] =>
  db.all<Level>('SELECT value, name, anchor FROM level ORDER BY value');
