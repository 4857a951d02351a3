import { foldKey } from '#core/people/index.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import { tidyName } from './names.ts';

export interface SkillName {
  readonly id: number;
  /** The skill's own name. */
  readonly name: string;
  /** The other name that this is, or null for the name itself. */
  readonly alias: string | null;
}

/** Folded name or other name → skill. For going through a file; of one name only, `findSkill` is quicker. */
export function skillNames(db: ReadHandle): Map<string, SkillName> {
  const names = new Map<string, SkillName>();
  const aliases = db.all<{ key: string; id: number; name: string; alias: string }>(
    `SELECT a.name_key AS key, s.id, s.name, a.name AS alias
     FROM skill_alias a JOIN skill s ON s.id = a.skill_id`,
  );
  for (const { key, id, name, alias } of aliases) names.set(key, { id, name, alias });
  const skills = db.all<{ key: string; id: number; name: string }>(
    'SELECT name_key AS key, id, name FROM skill',
  );
  for (const { key, id, name } of skills) names.set(key, { id, name, alias: null });
  return names;
}

/** The skill of this name or other name, whatever its case and accents. */
export function findSkill(db: ReadHandle, text: string): SkillName | undefined {
  const key = foldKey(tidyName(text));
  return (
    db.get<SkillName>('SELECT id, name, NULL AS alias FROM skill WHERE name_key = ?', [key]) ??
    db.get<SkillName>(
      `SELECT s.id, s.name, a.name AS alias FROM skill_alias a JOIN skill s ON s.id = a.skill_id
       WHERE a.name_key = ?`,
      [key],
    )
  );
}
