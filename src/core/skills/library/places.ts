import { Problem } from '#shared/errors.ts';
import { foldKey } from '#core/people/index.ts';
import { removeRows, type Workspace } from '#core/workspace/index.ts';
import type { Changed } from './edits.ts';
import { libraryOf } from './library.ts';
import { namedAs } from './names.ts';

export interface CategoryView {
  readonly id: number;
  readonly name: string;
  readonly skills: number;
}

export interface GroupView {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly depth: number;
  readonly skills: number;
  readonly allSkills: number;
}

const taken = (what: string, name: string): Problem =>
  new Problem('INVALID_INPUT', `There is already a ${what} “${name}”.`, 'Choose another name.');

const gone = (what: string): Problem =>
  new Problem('NOT_FOUND', `This ${what} is no longer there.`, 'Look at the list again.');

const tally = <Key>(keys: Iterable<Key>): Map<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** By name, with how many skills that are not archived each has. */
export function categoriesOf(workspace: Workspace): CategoryView[] {
  const { skills, categories } = libraryOf(workspace);
  const counts = tally(skills.filter((s) => !s.archived).map((skill) => skill.categoryId));
  return [...categories]
    .map(([id, name]) => ({ id, name, skills: counts.get(id) ?? 0, key: foldKey(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id, name, skills: count }) => ({ id, name, skills: count }));
}

/**
 * Adds a category, or renames the one given.
 * @returns its id
 * @throws Problem INVALID_INPUT where another has the name, NOT_FOUND
 */
export async function saveCategory(
  workspace: Workspace,
  category: { readonly id?: number | undefined; readonly name: string },
): Promise<number> {
  const { name, key } = namedAs(category.name, 'category');
  const { id } = category;
  const title = id === undefined ? `Add category ${name}` : `Rename category to ${name}`;
  const { value } = await workspace.change({ title, kind: 'edit' }, (db) => {
    const holder = db.get<{ id: number; name: string }>(
      'SELECT id, name FROM skill_category WHERE name_key = ?',
      [key],
    );
    if (holder && holder.id !== id) throw taken('category', holder.name);
    if (id === undefined) {
      return db.run('INSERT INTO skill_category (name, name_key) VALUES (?, ?)', [name, key])
        .lastId;
    }
    const { changes } = db.run('UPDATE skill_category SET name = ?, name_key = ? WHERE id = ?', [
      name,
      key,
      id,
    ]);
    if (changes === 0) throw gone('category');
    return id;
  });
  return value;
}

/** Its skills have no category then. */
export async function removeCategory(workspace: Workspace, id: number): Promise<Changed> {
  const name = libraryOf(workspace).categories.get(id);
  if (name === undefined) throw gone('category');
  const title = `Remove category ${name}`;
  const { changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    for (const _ of removeRows(db, 'skill_category', [id])) continue;
  });
  return { changeId, rows: 1 };
}

/** In the order of the tree, with how many skills that are not archived each has. */
export function groupsOf(workspace: Workspace): GroupView[] {
  const { skills, groups } = libraryOf(workspace);
  const counts = tally(skills.filter((s) => !s.archived).map((skill) => skill.groupId));
  return [...groups.values()].map(({ id, parentId, name, depth, within }) => {
    let allSkills = 0;
    for (const below of within) allSkills += counts.get(below) ?? 0;
    return { id, parentId, name, depth, skills: counts.get(id) ?? 0, allSkills };
  });
}

/**
 * Adds a group to the tree, or renames or moves the one given.
 * @returns its id
 * @throws Problem INVALID_INPUT where it would lie below itself or beside one of the same name, NOT_FOUND
 */
export async function saveGroup(
  workspace: Workspace,
  group: {
    readonly id?: number | undefined;
    readonly parentId: number | null;
    readonly name: string;
  },
): Promise<number> {
  const { name, key } = namedAs(group.name, 'group');
  const { id, parentId } = group;
  const title = id === undefined ? `Add skill group ${name}` : `Change skill group ${name}`;
  const { value } = await workspace.change({ title, kind: 'edit' }, (db) => {
    const { groups } = libraryOf(workspace);
    if (parentId !== null && !groups.has(parentId)) throw gone('group');
    if (id !== undefined && !groups.has(id)) throw gone('group');
    if (id !== undefined && parentId !== null && groups.get(id)?.within.has(parentId)) {
      throw new Problem(
        'INVALID_INPUT',
        `“${name}” cannot lie below itself.`,
        'Choose a group that is not part of it.',
      );
    }
    const holder = db.get<{ id: number; name: string }>(
      'SELECT id, name FROM skill_group WHERE coalesce(parent_id, 0) = ? AND name_key = ?',
      [parentId ?? 0, key],
    );
    if (holder && holder.id !== id) throw taken('group', holder.name);
    if (id === undefined) {
      return db.run('INSERT INTO skill_group (parent_id, name, name_key) VALUES (?, ?, ?)', [
        parentId,
        name,
        key,
      ]).lastId;
    }
    db.run('UPDATE skill_group SET parent_id = ?, name = ?, name_key = ? WHERE id = ?', [
      parentId,
      name,
      key,
      id,
    ]);
    return id;
  });
  return value;
}

/**
 * Its skills and groups move up to where it was; a group that would then lie beside one of the same name is put
 * together with it.
 */
export async function removeGroup(workspace: Workspace, id: number): Promise<Changed> {
  const group = libraryOf(workspace).groups.get(id);
  if (!group) throw gone('group');
  const title = `Remove skill group ${group.name}`;
  const { changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    const moveUp = (from: number, to: number | null): void => {
      db.run('UPDATE skill SET group_id = ? WHERE group_id = ?', [to, from]);
      // First, for a group below it may have its name.
      db.run('DELETE FROM skill_group WHERE id = ?', [from]);
      const children = db.all<{ id: number; key: string }>(
        'SELECT id, name_key AS key FROM skill_group WHERE parent_id = ?',
        [from],
      );
      for (const child of children) {
        const same = db.get<{ id: number }>(
          'SELECT id FROM skill_group WHERE coalesce(parent_id, 0) = ? AND name_key = ?',
          [to ?? 0, child.key],
        );
        if (same) moveUp(child.id, same.id);
        else db.run('UPDATE skill_group SET parent_id = ? WHERE id = ?', [to, child.id]);
      }
    };
    moveUp(id, group.parentId);
  });
  return { changeId, rows: 1 };
}
