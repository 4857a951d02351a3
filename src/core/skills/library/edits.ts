import type { SkillPatch } from '#shared/contract/skills.ts';
import { Problem } from '#shared/errors.ts';
import {
  removeRows,
  type ReadHandle,
  type Workspace,
  type WriteHandle,
} from '#core/workspace/index.ts';
import { addTagsTo } from './add-tags.ts';
import { createSkill, refuseTaken, tagsJson, writeAnchors } from './create-skill.ts';
import { counted, distinctNames, namedAs, type Named } from './names.ts';

export interface Changed {
  readonly changeId: number | null;
  readonly rows: number;
}

const LISTED = '(SELECT value FROM json_each(?))';
const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

/** @throws Problem NOT_FOUND where one of these skills is not there */
export function checkSkills(db: ReadHandle, ids: readonly number[]): void {
  const there =
    db.get<{ n: number }>(`SELECT count(*) AS n FROM skill WHERE id IN ${LISTED}`, [
      JSON.stringify(ids),
    ])?.n ?? 0;
  if (there === ids.length) return;
  throw new Problem(
    'NOT_FOUND',
    ids.length === 1
      ? 'This skill is no longer in the workspace.'
      : `Of those chosen ${counted(ids.length - there, 'skill')} ${ids.length - there === 1 ? 'is' : 'are'} no longer in the workspace.`,
    'Look at the list again and repeat it for those that are there.',
  );
}

/** "Welding", or "12 skills". */
export function skillsText(db: ReadHandle, ids: readonly number[]): string {
  if (ids.length !== 1) return counted(ids.length, 'skill');
  return (
    db.get<{ name: string }>('SELECT name FROM skill WHERE id = ?', [ids[0] ?? 0])?.name ??
    counted(1, 'skill')
  );
}

/** @throws Problem NOT_FOUND for a category or group that is not there */
function checkPlaces(db: ReadHandle, patch: SkillPatch): void {
  const there = (table: string, id: number | null | undefined): boolean =>
    id === undefined ||
    id === null ||
    db.get(`SELECT 1 FROM ${table} WHERE id = ?`, [id]) !== undefined;
  if (there('skill_category', patch.categoryId) && there('skill_group', patch.groupId)) return;
  throw new Problem(
    'NOT_FOUND',
    'The category or group chosen is no longer there.',
    'Choose another one.',
  );
}

/**
 * Adds a skill.
 * @returns its id
 * @throws Problem INVALID_INPUT where the name, or another name, leads to a skill already; NOT_FOUND
 */
export async function addSkill(
  workspace: Workspace,
  skill: SkillPatch & { readonly name: string },
): Promise<number> {
  const { name } = namedAs(skill.name, 'skill');
  const { value } = await workspace.change({ title: `Add skill ${name}`, kind: 'edit' }, (db) => {
    checkPlaces(db, skill);
    for (const alias of distinctNames(skill.aliases ?? [])) refuseTaken(db, alias, null);
    return createSkill(db, skill);
  });
  return value;
}

const COLUMNS = {
  categoryId: ['category_id', 'category'],
  groupId: ['group_id', 'group'],
  description: ['description', 'description'],
  currencyMonths: ['currency_months', 'currency'],
  tags: ['tags', 'tags'],
  archived: ['archived', 'archived'],
} as const;

const isGiven = (patch: SkillPatch, field: keyof SkillPatch): boolean => patch[field] !== undefined;

function valueOf(patch: SkillPatch, field: keyof typeof COLUMNS): string | number | null {
  const value = patch[field];
  if (field === 'tags') return tagsJson(patch.tags ?? []);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string') return value.trim() || null;
  return typeof value === 'number' ? value : null;
}

function titleOf(
  db: ReadHandle,
  ids: readonly number[],
  patch: SkillPatch,
  addTags: readonly string[],
): string {
  const what = skillsText(db, ids);
  if (patch.archived !== undefined && Object.keys(patch).length === 1) {
    return `${patch.archived ? 'Archive' : 'Bring back'} ${what}`;
  }
  if (ids.length === 1) return `Edit skill ${what}`;
  const fields = Object.entries(COLUMNS).flatMap(([field, [, label]]) =>
    isGiven(patch, field as keyof SkillPatch) || (field === 'tags' && addTags.length > 0)
      ? [label]
      : [],
  );
  return `Change ${fields.join(' and ') || 'nothing'} of ${what}`;
}

/**
 * Sets the same values for all these skills, and adds tags to those each has, as one change; those that have them already are not touched.
 * @throws Problem NOT_FOUND; INVALID_INPUT for a name of several, or one that leads to another skill
 */
export async function updateSkills(
  workspace: Workspace,
  given: readonly number[],
  patch: SkillPatch,
  addTags: readonly string[] = [],
): Promise<Changed> {
  const ids = unique(given);
  const [only] = ids;
  if (ids.length > 1 && (isGiven(patch, 'name') || isGiven(patch, 'aliases'))) {
    throw new Problem(
      'INVALID_INPUT',
      `One name cannot belong to ${counted(ids.length, 'skill')}.`,
      'Set names skill by skill.',
    );
  }
  checkSkills(workspace.read, ids);
  const title = titleOf(workspace.read, ids, patch, addTags);
  const { value, changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    checkSkills(db, ids);
    checkPlaces(db, patch);
    let rows = addTagsTo(db, ids, addTags);
    for (const field of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
      if (!isGiven(patch, field)) continue;
      const [column] = COLUMNS[field];
      const set = valueOf(patch, field);
      rows = Math.max(
        rows,
        db.run(`UPDATE skill SET ${column} = ? WHERE id IN ${LISTED} AND ${column} IS NOT ?`, [
          set,
          JSON.stringify(ids),
          set,
        ]).changes,
      );
    }
    if (only !== undefined) rows = Math.max(rows, rename(db, only, patch));
    return rows;
  });
  return { changeId, rows: value };
}

/** Name and other names of one skill; what was its name and is another name now changes places. */
function rename(db: WriteHandle, id: number, patch: SkillPatch): number {
  let rows = 0;
  const named = patch.name === undefined ? null : namedAs(patch.name, 'skill');
  if (named) {
    refuseTaken(db, named, id);
    db.run('DELETE FROM skill_alias WHERE skill_id = ? AND name_key = ?', [id, named.key]);
    rows += db.run('UPDATE skill SET name = ?, name_key = ? WHERE id = ? AND name IS NOT ?', [
      named.name,
      named.key,
      id,
      named.name,
    ]).changes;
  }
  if (patch.aliases !== undefined) rows += setAliases(db, id, distinctNames(patch.aliases));
  return Math.min(rows, 1);
}

/** @throws Problem INVALID_INPUT where one leads to another skill */
function setAliases(db: WriteHandle, id: number, aliases: readonly Named[]): number {
  const own = db.get<{ key: string }>('SELECT name_key AS key FROM skill WHERE id = ?', [id])?.key;
  const wanted = new Map(aliases.filter(({ key }) => key !== own).map((one) => [one.key, one]));
  let rows = 0;
  const present = db.all<{ id: number; name: string; key: string }>(
    'SELECT id, name, name_key AS key FROM skill_alias WHERE skill_id = ?',
    [id],
  );
  for (const alias of present) {
    const kept = wanted.get(alias.key);
    wanted.delete(alias.key);
    if (!kept) rows += db.run('DELETE FROM skill_alias WHERE id = ?', [alias.id]).changes;
    else if (kept.name !== alias.name) {
      rows += db.run('UPDATE skill_alias SET name = ? WHERE id = ?', [kept.name, alias.id]).changes;
    }
  }
  for (const { name, key } of wanted.values()) {
    refuseTaken(db, { name, key }, id);
    rows += db.run('INSERT INTO skill_alias (skill_id, name, name_key) VALUES (?, ?, ?)', [
      id,
      name,
      key,
    ]).changes;
  }
  return rows;
}

/** What levels look like in this very skill: the whole list. */
export async function setAnchors(
  workspace: Workspace,
  id: number,
  anchors: readonly { readonly level: number; readonly anchor: string }[],
): Promise<Changed> {
  checkSkills(workspace.read, [id]);
  const title = `Describe levels of ${skillsText(workspace.read, [id])}`;
  const { value, changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    checkSkills(db, [id]);
    const named = new Map(anchors.map(({ level, anchor }) => [level, anchor]));
    const scale = db.all<{ value: number }>('SELECT value FROM level').map((row) => row.value);
    const stray = [...named.keys()].find((level) => !scale.includes(level));
    if (stray !== undefined) {
      throw new Problem(
        'INVALID_INPUT',
        `${stray} is no level of the scale.`,
        'Choose a level of it.',
      );
    }
    const all = scale.map((level) => ({ level, anchor: named.get(level) ?? '' }));
    return writeAnchors(db, id, all);
  });
  return { changeId, rows: value };
}

/** Takes skills out with everything that is said of them, as one change that can be undone. */
export async function removeSkills(
  workspace: Workspace,
  given: readonly number[],
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = unique(given);
  checkSkills(workspace.read, ids);
  const title = `Remove ${ids.length === 1 ? 'skill ' : ''}${skillsText(workspace.read, ids)}`;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkSkills(db, ids);
      for (const _ of removeRows(db, 'skill', ids)) await breathe();
    },
    { signal },
  );
  return { changeId, rows: ids.length };
}
