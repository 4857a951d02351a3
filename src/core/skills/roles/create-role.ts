import { Problem } from '#shared/errors.ts';
import { foldKey } from '#core/people/index.ts';
import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { namedAs, tidyName } from '../library/names.ts';

export interface RoleName {
  readonly id: number;
  readonly name: string;
  readonly isFamily: boolean;
  readonly familyId: number | null;
}

interface RoleNameRow {
  id: number;
  key: string;
  name: string;
  isFamily: number;
  familyId: number | null;
}

const SELECT = `SELECT id, name_key AS key, name, is_family AS isFamily, family_id AS familyId FROM role`;

const toName = ({ id, name, isFamily, familyId }: RoleNameRow): RoleName => ({
  id,
  name,
  isFamily: isFamily === 1,
  familyId,
});

/** Folded name → role or family. */
export const roleNames = (db: ReadHandle): Map<string, RoleName> =>
  new Map(db.all<RoleNameRow>(SELECT).map((row) => [row.key, toName(row)]));

/** The role or family of this name, whatever its case and accents. */
export function findRole(db: ReadHandle, text: string): RoleName | undefined {
  const row = db.get<RoleNameRow>(`${SELECT} WHERE name_key = ?`, [foldKey(tidyName(text))]);
  return row && toName(row);
}

export interface NewRole {
  readonly name: string;
  readonly isFamily?: boolean | undefined;
  readonly familyId?: number | null | undefined;
  readonly description?: string | null | undefined;
}

/**
 * Adds a role or family, within a change.
 * @returns its id
 * @throws Problem INVALID_INPUT where the name is taken or the family is none
 */
export function createRole(db: WriteHandle, role: NewRole): number {
  const { name, key } = namedAs(role.name, 'role');
  refuseTakenRole(db, name, null);
  const isFamily = role.isFamily === true;
  const familyId = role.familyId ?? null;
  checkFamily(db, { isFamily, familyId });
  return db.run(
    'INSERT INTO role (name, name_key, is_family, family_id, description) VALUES (?, ?, ?, ?, ?)',
    [name, key, isFamily ? 1 : 0, familyId, role.description?.trim() || null],
  ).lastId;
}

/** @throws Problem INVALID_INPUT where another role than `own` has the name */
export function refuseTakenRole(db: ReadHandle, name: string, own: number | null): void {
  const holder = findRole(db, name);
  if (!holder || holder.id === own) return;
  throw new Problem(
    'INVALID_INPUT',
    `There is already a ${holder.isFamily ? 'family' : 'role'} “${holder.name}”.`,
    'Choose another name.',
  );
}

/** @throws Problem INVALID_INPUT where the family is not one, or a family would belong to a family */
export function checkFamily(
  db: ReadHandle,
  role: { readonly isFamily: boolean; readonly familyId: number | null },
): void {
  if (role.familyId === null) return;
  const family = db.get<RoleNameRow>(`${SELECT} WHERE id = ?`, [role.familyId]);
  if (!family || family.isFamily === 0) {
    throw new Problem(
      'INVALID_INPUT',
      family ? `“${family.name}” is a role, not a family.` : 'The family chosen is not there.',
      'Choose a family, or none.',
    );
  }
  if (role.isFamily) {
    throw new Problem(
      'INVALID_INPUT',
      'A family cannot belong to another family.',
      'Leave its family empty.',
    );
  }
}

/**
 * Puts a role into a family, or into none, within a change.
 * @throws Problem INVALID_INPUT where that cannot be
 */
export function setFamily(db: WriteHandle, roleId: number, familyId: number | null): void {
  const role = db.get<RoleNameRow>(`${SELECT} WHERE id = ?`, [roleId]);
  checkFamily(db, { isFamily: role?.isFamily === 1, familyId });
  db.run('UPDATE role SET family_id = ? WHERE id = ? AND family_id IS NOT ?', [
    familyId,
    roleId,
    familyId,
  ]);
}
