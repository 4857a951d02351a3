import { Problem } from '#shared/errors.ts';
import type { WriteHandle } from '#core/workspace/index.ts';
import { findSkill } from './lookup.ts';
import { distinctNames, namedAs, type Named } from './names.ts';

export interface NewSkill {
  readonly name: string;
  readonly categoryId?: number | null | undefined;
  readonly groupId?: number | null | undefined;
  readonly description?: string | null | undefined;
  readonly currencyMonths?: number | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly source?: string | null | undefined;
  readonly sourceId?: string | null | undefined;
  readonly archived?: boolean | undefined;
}

const blankToNull = (text: string | null | undefined): string | null => text?.trim() || null;

/**
 * Adds a skill, within a change. Other names that lead to another skill already are left out.
 * @returns its id
 * @throws Problem INVALID_INPUT where it has no name or the name leads to another skill
 */
export function createSkill(db: WriteHandle, skill: NewSkill): number {
  const { name, key } = namedAs(skill.name, 'skill');
  refuseTaken(db, { name, key }, null);
  const { lastId } = db.run(
    `INSERT INTO skill (name, name_key, category_id, group_id, description, currency_months, tags, source, source_id, archived)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      name,
      key,
      skill.categoryId ?? null,
      skill.groupId ?? null,
      blankToNull(skill.description),
      skill.currencyMonths ?? null,
      tagsJson(skill.tags ?? []),
      blankToNull(skill.source),
      blankToNull(skill.sourceId),
      skill.archived === true ? 1 : 0,
    ],
  );
  addAliases(db, lastId, skill.aliases ?? []);
  return lastId;
}

export const tagsJson = (tags: readonly string[]): string =>
  JSON.stringify(distinctNames(tags).map((tag) => tag.name));

/** @throws Problem INVALID_INPUT where another skill than `own` has this as its name or another name */
export function refuseTaken(db: WriteHandle, { name }: Named, own: number | null): void {
  const holder = findSkill(db, name);
  if (!holder || holder.id === own) return;
  throw new Problem(
    'INVALID_INPUT',
    holder.alias === null
      ? `There is already a skill “${holder.name}”.`
      : `“${holder.alias}” is another name of the skill “${holder.name}”.`,
    'Choose another name, or use that skill.',
  );
}

/**
 * Gives a skill further names, within a change; those that lead to some skill already are left out.
 * @returns how many were added
 */
export function addAliases(db: WriteHandle, skillId: number, aliases: readonly string[]): number {
  let added = 0;
  for (const { name, key } of distinctNames(aliases)) {
    added += db.run(
      `INSERT INTO skill_alias (skill_id, name, name_key)
       SELECT :skillId, :name, :key
       WHERE NOT EXISTS (SELECT 1 FROM skill WHERE name_key = :key)
         AND NOT EXISTS (SELECT 1 FROM skill_alias WHERE name_key = :key)`,
      { skillId, name, key },
    ).changes;
  }
  return added;
}

/**
 * What a level looks like in this very skill, within a change. Levels not named keep what they say; '' removes.
 * @returns how many differ now
 */
export function writeAnchors(
  db: WriteHandle,
  skillId: number,
  anchors: readonly { readonly level: number; readonly anchor: string }[],
): number {
  let rows = 0;
  for (const { level, anchor } of anchors) {
    const text = anchor.trim();
    if (text === '') {
      rows += db.run('DELETE FROM skill_anchor WHERE skill_id = ? AND level = ?', [
        skillId,
        level,
      ]).changes;
      continue;
    }
    rows += db.run(
      `INSERT INTO skill_anchor (skill_id, level, anchor) VALUES (?, ?, ?)
       ON CONFLICT (skill_id, level) DO UPDATE SET anchor = excluded.anchor
       WHERE anchor IS NOT excluded.anchor`,
      [skillId, level, text],
    ).changes;
  }
  return rows;
}
