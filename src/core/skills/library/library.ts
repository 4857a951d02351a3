import { keptWhile, type ReadHandle, type Workspace } from '#core/workspace/index.ts';

/** A skill as lists are made of it; descriptions are read for those that are shown alone. */
export interface LibrarySkill {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  readonly categoryId: number | null;
  readonly groupId: number | null;
  readonly currencyMonths: number | null;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly archived: boolean;
  readonly aliases: readonly Alias[];
  /** Name and other names, folded, one a line. */
  readonly searchKey: string;
}

interface Alias {
  readonly name: string;
  readonly key: string;
}

export interface GroupNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
  readonly key: string;
  readonly depth: number;
  /** Names from the top of the tree, joined by " › ". */
  readonly path: string;
  /** Itself and all groups below it. */
  readonly within: ReadonlySet<number>;
}

export interface Library {
  /** In order of names. */
  readonly skills: readonly LibrarySkill[];
  readonly byId: ReadonlyMap<number, LibrarySkill>;
  readonly categories: ReadonlyMap<number, string>;
  /** In the order of the tree: each group before what is below it, by name. */
  readonly groups: ReadonlyMap<number, GroupNode>;
}

const TABLES = new Set(['skill', 'skill_alias', 'skill_category', 'skill_group']);
const NOTHING: readonly never[] = [];

/** All skills with their categories and the tree of groups, in memory until one of them changes. */
export const libraryOf = (workspace: Workspace): Library =>
  keptWhile(workspace, 'library', TABLES, () => readLibrary(workspace.read));

interface SkillRow {
  id: number;
  name: string;
  key: string;
  categoryId: number | null;
  groupId: number | null;
  currencyMonths: number | null;
  tags: string;
  source: string | null;
  sourceId: string | null;
  archived: number;
}

function readLibrary(db: ReadHandle): Library {
  const aliases = readAliases(db);
  const skills = db
    .all<SkillRow>(
      `SELECT id, name, name_key AS key, category_id AS categoryId, group_id AS groupId,
         currency_months AS currencyMonths, tags, source, source_id AS sourceId, archived
       FROM skill ORDER BY name_key`,
    )
    .map((row) => toSkill(row, aliases.get(row.id) ?? NOTHING));
  const categories = db.all<{ id: number; name: string }>(
    'SELECT id, name FROM skill_category ORDER BY id',
  );
  return {
    skills,
    byId: new Map(skills.map((skill) => [skill.id, skill])),
    categories: new Map(categories.map(({ id, name }) => [id, name])),
    groups: readGroups(db),
  };
}

/** By skill, in order of names. There may be a hundred thousand: one text for each column is quicker than as many rows. */
function readAliases(db: ReadHandle): Map<number, Alias[]> {
  const found = db.get<{ skillIds: string; names: string; keys: string }>(
    `SELECT json_group_array(skill_id) AS skillIds, json_group_array(name) AS names,
       json_group_array(name_key) AS keys
     FROM (SELECT skill_id, name, name_key FROM skill_alias ORDER BY name_key)`,
  );
  const names = JSON.parse(found?.names ?? '[]') as string[];
  const keys = JSON.parse(found?.keys ?? '[]') as string[];
  const aliases = new Map<number, Alias[]>();
  for (const [at, skillId] of (JSON.parse(found?.skillIds ?? '[]') as number[]).entries()) {
    const alias = { name: names[at] ?? '', key: keys[at] ?? '' };
    const list = aliases.get(skillId);
    if (list) list.push(alias);
    else aliases.set(skillId, [alias]);
  }
  return aliases;
}

const toSkill = (row: SkillRow, aliases: readonly Alias[]): LibrarySkill => ({
  ...row,
  tags: row.tags === '[]' ? NOTHING : (JSON.parse(row.tags) as string[]),
  archived: row.archived === 1,
  aliases,
  searchKey: aliases.length === 0 ? row.key : [row, ...aliases].map(({ key }) => key).join('\n'),
});

interface GroupRow {
  id: number;
  parentId: number | null;
  name: string;
  key: string;
}

function readGroups(db: ReadHandle): Map<number, GroupNode> {
  const below = new Map<number | null, GroupRow[]>();
  const rows = db.all<GroupRow>(
    'SELECT id, parent_id AS parentId, name, name_key AS key FROM skill_group ORDER BY name_key',
  );
  for (const row of rows) {
    const list = below.get(row.parentId);
    if (list) list.push(row);
    else below.set(row.parentId, [row]);
  }
  const groups = new Map<number, GroupNode>();
  const place = (row: GroupRow, depth: number, above: string): number[] => {
    const path = above === '' ? row.name : `${above} › ${row.name}`;
    const within = new Set([row.id]);
    groups.set(row.id, { ...row, depth, path, within });
    for (const child of below.get(row.id) ?? []) {
      for (const id of place(child, depth + 1, path)) within.add(id);
    }
    return [...within];
  };
  for (const row of below.get(null) ?? []) place(row, 0, '');
  return groups;
}
