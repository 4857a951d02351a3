import type { IsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import { peopleOfRole, writeRole } from '#core/people/index.ts';
import { removeRows, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import { checkSkills, type Changed } from '../library/edits.ts';
import { counted, namedAs } from '../library/names.ts';
import {
  checkFamily,
  createRole,
  refuseTakenRole,
  roleNames,
  type NewRole,
} from './create-role.ts';
import { inForceOn, historyOf, roleRow, rosterRoles } from './queries.ts';
import type { RequirementValue } from './rules.ts';
import { writeRequirements } from './write-requirements.ts';

/** People written before others are answered. */
const BATCH = 500;

const noun = (isFamily: boolean): string => (isFamily ? 'role family' : 'role');

/** @returns its id. @throws Problem INVALID_INPUT where the name is taken or the family is none */
export async function addRole(workspace: Workspace, role: NewRole): Promise<number> {
  const { name } = namedAs(role.name, 'role');
  const title = `Add ${noun(role.isFamily === true)} ${name}`;
  const { value } = await workspace.change({ title, kind: 'edit' }, (db) => createRole(db, role));
  return value;
}

/** Sets up every role that active people have and that is not known yet, as one change. */
export async function addUnknownRoles(workspace: Workspace): Promise<Changed> {
  const { byKey } = rosterRoles(workspace, workspace.asOf());
  const known = roleNames(workspace.read);
  const unknown = [...byKey].filter(([key]) => !known.has(key)).map(([, role]) => role.name);
  const [only] = unknown;
  const title =
    unknown.length === 1 && only !== undefined
      ? `Add role ${only}`
      : `Add ${counted(unknown.length, 'role')} of the roster`;
  const { changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    for (const name of unknown) createRole(db, { name });
  });
  return { changeId, rows: unknown.length };
}

interface RolePatch {
  readonly name?: string | undefined;
  readonly familyId?: number | null | undefined;
  readonly description?: string | null | undefined;
}

/**
 * Renames or describes a role, or puts it into a family.
 * @param renamePeople writes a new name for everyone who has the role in the roster too
 * @throws Problem NOT_FOUND; INVALID_INPUT where the name is taken or the family is none
 */
export async function updateRole(
  workspace: Workspace,
  id: number,
  patch: RolePatch,
  renamePeople = false,
): Promise<void> {
  const before = roleRow(workspace.read, id);
  const title = editTitle(before, patch, renamePeople);
  await workspace.longChange({ title, kind: 'edit' }, async (db, breathe) => {
    const row = roleRow(db, id);
    const people = renamePeople && row.isFamily === 0 ? peopleOfRole(db, row.name) : [];
    if (patch.name !== undefined) {
      const { name, key } = namedAs(patch.name, 'role');
      refuseTakenRole(db, name, id);
      db.run('UPDATE role SET name = ?, name_key = ? WHERE id = ?', [name, key, id]);
    }
    if (patch.familyId !== undefined) {
      checkFamily(db, { isFamily: row.isFamily === 1, familyId: patch.familyId });
      db.run('UPDATE role SET family_id = ? WHERE id = ?', [patch.familyId, id]);
    }
    if (patch.description !== undefined) {
      const text = patch.description?.trim() || null;
      db.run('UPDATE role SET description = ? WHERE id = ?', [text, id]);
    }
    if (patch.name === undefined) return;
    const { name } = namedAs(patch.name, 'role');
    for (let at = 0; at < people.length; at += BATCH) {
      await breathe();
      writeRole(db, people.slice(at, at + BATCH), name);
    }
  });
}

function editTitle(
  before: { readonly name: string; readonly isFamily: number },
  patch: RolePatch,
  renamePeople: boolean,
): string {
  const what = `${noun(before.isFamily === 1)} ${before.name}`;
  if (patch.name === undefined) return `Edit ${what}`;
  const { name } = namedAs(patch.name, 'role');
  if (name === before.name) return `Edit ${what}`;
  const people = renamePeople && before.isFamily === 0 ? ', of its people too' : '';
  return `Rename ${what} to ${name}${people}`;
}

/** Takes roles out with all they ever required; roles of a family that goes have no family then. */
export async function removeRoles(
  workspace: Workspace,
  given: readonly number[],
): Promise<Changed> {
  const ids = [...new Set(given)];
  const names = ids.map((id) => roleRow(workspace.read, id).name);
  const title =
    ids.length === 1 ? `Remove role ${names.join('')}` : `Remove ${counted(ids.length, 'role')}`;
  const { changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    for (const id of ids) roleRow(db, id);
    for (const _ of removeRows(db, 'role', ids)) continue;
  });
  return { changeId, rows: ids.length };
}

/**
 * A new role with the family and, since always, the requirements that this one has today.
 * @returns its id
 */
export async function copyRole(workspace: Workspace, id: number, name: string): Promise<number> {
  const { name: tidied } = namedAs(name, 'role');
  const from = roleRow(workspace.read, id);
  const day = workspace.asOf();
  const { value } = await workspace.change(
    { title: `Copy ${from.name} to ${tidied}`, kind: 'edit' },
    (db) => {
      const row = roleRow(db, id);
      const roleId = createRole(db, {
        name: tidied,
        isFamily: row.isFamily === 1,
        familyId: row.familyId,
        description: row.description,
      });
      const { own } = inForceOn(db, historyOf(db, row), day);
      if (own.length > 0) {
        writeRequirements(db, { roleId, validFrom: null, requirements: own, mode: 'replace' });
      }
      return roleId;
    },
  );
  return value;
}

/** @throws Problem NOT_FOUND for skills that are gone; INVALID_INPUT for levels off the scale or a skill named twice */
function checkRequirements(db: ReadHandle, requirements: readonly RequirementValue[]): void {
  const skills = new Set(requirements.map((one) => one.skillId));
  if (skills.size < requirements.length) {
    throw new Problem(
      'INVALID_INPUT',
      'One skill is required twice.',
      'Keep one of the two requirements.',
    );
  }
  checkSkills(db, [...skills]);
  const scale = new Set(db.all<{ value: number }>('SELECT value FROM level').map((l) => l.value));
  const wrong = requirements.find((one) => one.level !== 0 && !scale.has(one.level));
  if (wrong) {
    throw new Problem(
      'INVALID_INPUT',
      `${wrong.level} is no level of the scale.`,
      'Choose a level of the scale.',
    );
  }
}

/** Writes the whole list of one version: see `roles.setRequirements`. */
export async function setRequirements(
  workspace: Workspace,
  input: {
    readonly roleId: number;
    readonly validFrom: IsoDate | null;
    readonly note: string | null;
    readonly requirements: readonly RequirementValue[];
  },
): Promise<Changed> {
  const { name } = roleRow(workspace.read, input.roleId);
  const since = input.validFrom === null ? '' : ` from ${input.validFrom}`;
  const { value, changeId } = await workspace.change(
    { title: `Set requirements of ${name}${since}`, kind: 'edit' },
    (db) => {
      roleRow(db, input.roleId);
      checkRequirements(db, input.requirements);
      return writeRequirements(db, { ...input, mode: 'replace' });
    },
  );
  return { changeId, rows: value.changed };
}

/** What was in force before it is in force then. @throws Problem NOT_FOUND */
export async function removeVersion(workspace: Workspace, versionId: number): Promise<Changed> {
  const version = workspace.read.get<{ roleId: number }>(
    'SELECT role_id AS roleId FROM role_version WHERE id = ?',
    [versionId],
  );
  if (!version) {
    throw new Problem(
      'NOT_FOUND',
      'This version is no longer there.',
      'Look at the versions of the role again.',
    );
  }
  const { name } = roleRow(workspace.read, version.roleId);
  const { changeId } = await workspace.change(
    { title: `Remove a version of ${name}`, kind: 'edit' },
    (db) => {
      for (const _ of removeRows(db, 'role_version', [versionId])) continue;
    },
  );
  return { changeId, rows: 1 };
}
