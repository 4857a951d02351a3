import type { Compared, RequirementItem } from './shapes.ts';
import { foldKey } from '#core/people/index.ts';
import {
  createRole,
  findRole,
  setFamily,
  tidyName,
  writeRequirements,
  type RequirementValue,
} from '#core/skills/index.ts';
import type { WriteHandle } from '#core/workspace/index.ts';

/** Makes the roles that are new, gives families to those that have none, and writes what is required. */
export async function writeRoles(
  db: WriteHandle,
  { resolved, items }: Compared,
  skills: readonly (number | null)[],
  breathe: () => Promise<void>,
): Promise<void> {
  const families = familiesOf(db, resolved);
  // A role that others name as their family, and that nobody holds, is one.
  const named = new Set(
    resolved.collected.roles.flatMap(({ family }) => (family === null ? [] : [foldKey(family)])),
  );
  const ids = resolved.rolesMade.map(
    ({ id, made }) =>
      id ??
      createRole(db, {
        name: made ?? '',
        isFamily: named.has(foldKey(made ?? '')) && !isHeld(db, made ?? ''),
      }),
  );
  resolved.collected.roles.forEach(({ family }, place) => {
    const id = ids[resolved.roleTarget[place] ?? -1];
    const familyId = family === null ? undefined : families(family);
    if (id === undefined || familyId === undefined || id === familyId) return;
    const own = db.get<{ family_id: number | null; is_family: number }>(
      'SELECT family_id, is_family FROM role WHERE id = ?',
      [id],
    );
    if (own?.family_id === null && own.is_family === 0) setFamily(db, id, familyId);
  });
  for (const { roleId, validFrom, requirements } of lists(items, ids, skills)) {
    await breathe();
    writeRequirements(db, { roleId, validFrom, requirements, mode: 'merge' });
  }
}

const isHeld = (db: WriteHandle, role: string): boolean =>
  db.get('SELECT 1 FROM person WHERE role = ? COLLATE NOCASE LIMIT 1', [role]) !== undefined;

/** Ids of families by name; made where there is none. A role of that name is no family and stays what it is. */
function familiesOf(
  db: WriteHandle,
  { collected, roleTarget }: Compared['resolved'],
): (name: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  const roles = new Set(
    collected.roles.filter((_, at) => roleTarget[at] !== -1).map(({ key }) => key),
  );
  return (name) => {
    if (known.has(name)) return known.get(name);
    const there = findRole(db, name);
    const isRole = there ? !there.isFamily : roles.has(foldKey(tidyName(name)));
    const id = isRole ? undefined : (there?.id ?? createRole(db, { name, isFamily: true }));
    known.set(name, id);
    return id;
  };
}

interface List {
  readonly roleId: number;
  readonly validFrom: string | null;
  readonly requirements: RequirementValue[];
}

/** What is to be written of each role and day. */
function lists(
  items: Compared['items'],
  roles: readonly number[],
  skills: readonly (number | null)[],
): Iterable<List> {
  const all = new Map<string, List>();
  const going = [...items.added, ...items.changed].filter(
    (item): item is RequirementItem => item.what === 'requirement',
  );
  for (const { role, skill, level, importance, credential, validFrom } of going) {
    const roleId = roles[role];
    const skillId = skills[skill];
    if (roleId === undefined || !skillId) continue;
    const key = `${roleId} ${validFrom ?? ''}`;
    const list = all.get(key) ?? { roleId, validFrom, requirements: [] };
    all.set(key, list);
    list.requirements.push({ skillId, level, importance, credential });
  }
  // From the earliest day on: a later version begins with what the one before it says.
  return [...all.values()].sort((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));
}
