import type { Skill } from '#shared/contract/skills.ts';
import type { IsoDate } from '#shared/dates.ts';
import { foldKey } from '#core/people/index.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { libraryOf, type Library, type LibrarySkill } from './library.ts';
import { usageOf, type Usage } from './usage.ts';

export interface SkillFilter {
  readonly search: string;
  readonly categoryId?: number | null | undefined;
  readonly groupId?: number | null | undefined;
  readonly tag?: string | undefined;
  readonly use: 'any' | 'required' | 'unrequired' | 'unrated';
  readonly archived: boolean;
}

export interface SkillSort {
  readonly field: 'name' | 'category' | 'group' | 'currencyMonths' | 'roles' | 'rated';
  readonly direction: 'asc' | 'desc';
}

/** Skills that the filter leaves, in order; those without a value of the field come last in both directions. */
export function listSkills(
  workspace: Workspace,
  filter: SkillFilter,
  sort: SkillSort,
  day: IsoDate = workspace.asOf(),
): LibrarySkill[] {
  const library = libraryOf(workspace);
  const usage = usageOf(workspace, day);
  const found = library.skills.filter(matcher(library, filter, usage));
  return sorted(found, library, usage, sort);
}

function matcher(
  library: Library,
  filter: SkillFilter,
  { book, roles, rated }: Usage,
): (skill: LibrarySkill) => boolean {
  const words = foldKey(filter.search).split(' ').filter(Boolean);
  const tag = filter.tag === undefined ? undefined : foldKey(filter.tag);
  const within = library.groups.get(filter.groupId ?? 0)?.within;
  const isUsed = (skill: LibrarySkill): boolean => {
    const place = book.skills.place(skill.id);
    if (filter.use === 'any') return true;
    if (filter.use === 'unrated') return (rated[place] ?? 0) === 0;
    return (roles[place] ?? 0) > 0 === (filter.use === 'required');
  };
  return (skill) =>
    skill.archived === filter.archived &&
    words.every((word) => skill.searchKey.includes(word)) &&
    (filter.categoryId === undefined || skill.categoryId === filter.categoryId) &&
    (filter.groupId === undefined ||
      (filter.groupId === null
        ? skill.groupId === null
        : skill.groupId !== null && within?.has(skill.groupId) === true)) &&
    (tag === undefined || skill.tags.some((one) => foldKey(one) === tag)) &&
    isUsed(skill);
}

function sorted(
  skills: LibrarySkill[],
  library: Library,
  { book, roles, rated }: Usage,
  { field, direction }: SkillSort,
): LibrarySkill[] {
  if (field === 'name') return direction === 'asc' ? skills : skills.toReversed();
  const rank = ranks(library, field);
  const valueOf = (skill: LibrarySkill): number | null => {
    if (field === 'roles') return roles[book.skills.place(skill.id)] ?? 0;
    if (field === 'rated') return rated[book.skills.place(skill.id)] ?? 0;
    if (field === 'currencyMonths') return skill.currencyMonths;
    const id = field === 'category' ? skill.categoryId : skill.groupId;
    return id === null ? null : (rank.get(id) ?? null);
  };
  const sign = direction === 'asc' ? 1 : -1;
  return skills
    .map((skill) => ({ skill, value: valueOf(skill) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null);
      }
      return sign * (a.value - b.value);
    })
    .map(({ skill }) => skill);
}

/** Place of each category, or group, in the order of names. */
function ranks(library: Library, field: SkillSort['field']): Map<number, number> {
  if (field === 'group') return new Map([...library.groups.keys()].map((id, at) => [id, at]));
  if (field !== 'category') return new Map();
  const byName = [...library.categories].map(([id, name]) => ({ id, key: foldKey(name) }));
  byName.sort((a, b) => (a.key < b.key ? -1 : 1));
  return new Map(byName.map(({ id }, at) => [id, at]));
}

/** These skills as they are shown, in the order given; ids that are gone are left out. */
export function shownSkills(
  workspace: Workspace,
  ids: readonly number[],
  day: IsoDate = workspace.asOf(),
): Skill[] {
  const { byId, categories, groups } = libraryOf(workspace);
  const descriptions = descriptionsOf(workspace.read, ids);
  const { book, roles, rated } = usageOf(workspace, day);
  return ids.flatMap((id) => {
    const skill = byId.get(id);
    if (!skill) return [];
    const { key: _key, searchKey: _searchKey, aliases, tags, ...rest } = skill;
    const place = book.skills.place(id);
    return [
      {
        ...rest,
        category: skill.categoryId === null ? null : (categories.get(skill.categoryId) ?? null),
        group: skill.groupId === null ? null : (groups.get(skill.groupId)?.path ?? null),
        description: descriptions.get(id) ?? null,
        tags: [...tags],
        aliases: aliases.map((alias) => alias.name),
        roles: roles[place] ?? 0,
        rated: rated[place] ?? 0,
      },
    ];
  });
}

const descriptionsOf = (db: ReadHandle, ids: readonly number[]): Map<number, string | null> =>
  new Map(
    db
      .all<{ id: number; description: string | null }>(
        'SELECT id, description FROM skill WHERE id IN (SELECT value FROM json_each(?))',
        [JSON.stringify(ids)],
      )
      .map(({ id, description }) => [id, description]),
  );
