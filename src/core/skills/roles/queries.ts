import type { Requirement, Role } from '#shared/contract/skills.ts';
import type { IsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import { activeSql, cachedByRevision, foldKey } from '#core/people/index.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { bookOf, dayOf } from '../book/index.ts';
import {
  overlay,
  SINCE_ALWAYS,
  versionOn,
  type EffectiveRequirement,
  type RequirementValue,
} from './rules.ts';
import { requirementsOf, versionsOf, type VersionRow } from './write-requirements.ts';

interface RoleRow {
  readonly id: number;
  readonly name: string;
  readonly key: string;
  readonly description: string | null;
  readonly isFamily: number;
  readonly familyId: number | null;
  readonly family: string | null;
}

const SELECT_ROLE = `SELECT r.id, r.name, r.name_key AS key, r.description, r.is_family AS isFamily,
    r.family_id AS familyId, f.name AS family
  FROM role r LEFT JOIN role f ON f.id = r.family_id`;

/** @throws Problem NOT_FOUND */
export function roleRow(db: ReadHandle, id: number): RoleRow {
  const row = db.get<RoleRow>(`${SELECT_ROLE} WHERE r.id = ?`, [id]);
  if (row) return row;
  throw new Problem(
    'NOT_FOUND',
    'This role is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}

/** A role with its family, and everything that both ever said. */
interface RoleHistory {
  readonly row: RoleRow;
  readonly versions: readonly VersionRow[];
  readonly familyVersions: readonly VersionRow[];
}

export const historyOf = (db: ReadHandle, row: RoleRow): RoleHistory => ({
  row,
  versions: versionsOf(db, row.id),
  familyVersions: row.familyId === null ? [] : versionsOf(db, row.familyId),
});

/** What a role itself says on a day, and what comes of it with its family. */
export function inForceOn(
  db: ReadHandle,
  { versions, familyVersions }: RoleHistory,
  day: IsoDate,
): { version: VersionRow | null; own: RequirementValue[]; effective: EffectiveRequirement[] } {
  const version = versionOn(versions, day);
  const above = versionOn(familyVersions, day);
  const own = version ? requirementsOf(db, version.id) : [];
  const family = above ? requirementsOf(db, above.id) : [];
  return { version, own, effective: overlay(family, own) };
}

export interface RosterRole {
  /** As most people of it have it written. */
  readonly name: string;
  /** Every way it is written. */
  readonly texts: readonly string[];
  readonly people: number;
}

export interface RosterRoles {
  /** By folded name. */
  readonly byKey: ReadonlyMap<string, RosterRole>;
  readonly withoutRole: number;
}

/** The roles that people active on the day have in the roster. */
export const rosterRoles = (workspace: Workspace, day: IsoDate): RosterRoles =>
  cachedByRevision(workspace, `roster roles ${day}`, () => {
    const rows = workspace.read.all<{ role: string | null; people: number }>(
      `SELECT p.role, count(*) AS people FROM person p WHERE ${activeSql('p')}
       GROUP BY p.role ORDER BY people DESC, p.role`,
      { asOf: day },
    );
    const byKey = new Map<string, { name: string; texts: string[]; people: number }>();
    let withoutRole = 0;
    for (const { role, people } of rows) {
      const key = role === null ? '' : foldKey(role);
      const known = byKey.get(key);
      if (role === null || key === '') withoutRole += people;
      else if (known) {
        known.texts.push(role);
        known.people += people;
      } else byKey.set(key, { name: role, texts: [role], people });
    }
    return { byKey, withoutRole };
  });

/** A role as it is shown on a day. */
export function shownRole(workspace: Workspace, row: RoleRow, day: IsoDate): Role {
  const history = historyOf(workspace.read, row);
  const { version, effective } = inForceOn(workspace.read, history, day);
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    isFamily: row.isFamily === 1,
    familyId: row.familyId,
    family: row.family,
    people: rosterRoles(workspace, day).byKey.get(row.key)?.people ?? 0,
    requirements: effective.length,
    critical: effective.filter((one) => one.importance === 3).length,
    versions: history.versions.length,
    since: version === null ? null : shownDay(version.validFrom),
  };
}

export const shownDay = (day: IsoDate): IsoDate | null => (day === SINCE_ALWAYS ? null : day);

/** Roles and families, by name. */
export function shownRoles(workspace: Workspace, day: IsoDate): Role[] {
  const { roles } = bookOf(workspace);
  const { byKey } = rosterRoles(workspace, day);
  const versions = new Map(
    workspace.read
      .all<{ roleId: number; count: number; since: IsoDate | null }>(
        `SELECT role_id AS roleId, count(*) AS count,
           max(valid_from) FILTER (WHERE valid_from <= ?) AS since
         FROM role_version GROUP BY role_id`,
        [day],
      )
      .map((row) => [row.roleId, row]),
  );
  return workspace.read.all<RoleRow>(`${SELECT_ROLE} ORDER BY r.name_key`).map((row) => {
    const { importance } = roles.requirements(roles.place(row.id), dayOf(day));
    const { count = 0, since = null } = versions.get(row.id) ?? {};
    return {
      id: row.id,
      name: row.name,
      description: row.description,
      isFamily: row.isFamily === 1,
      familyId: row.familyId,
      family: row.family,
      people: byKey.get(row.key)?.people ?? 0,
      requirements: importance.length,
      critical: importance.filter((weight) => weight === 3).length,
      versions: count,
      since: since === null ? null : shownDay(since),
    };
  });
}

interface SkillHead {
  readonly id: number;
  readonly skill: string;
  readonly category: string | null;
  readonly key: string;
}

/** Requirements with the names of their skills, the most important first, then by name. */
export function withNames<R extends RequirementValue>(
  db: ReadHandle,
  requirements: readonly R[],
): (R & Pick<Requirement, 'skill' | 'category'>)[] {
  const heads = skillHeads(
    db,
    requirements.map((one) => one.skillId),
  );
  const keyOf = (one: R): string => heads.get(one.skillId)?.key ?? '';
  return requirements
    .toSorted((a, b) => b.importance - a.importance || (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((one) => ({
      ...one,
      skill: heads.get(one.skillId)?.skill ?? '',
      category: heads.get(one.skillId)?.category ?? null,
    }));
}

export const skillHeads = (db: ReadHandle, ids: readonly number[]): Map<number, SkillHead> =>
  new Map(
    db
      .all<SkillHead>(
        `SELECT s.id, s.name AS skill, c.name AS category, s.name_key AS key
         FROM skill s LEFT JOIN skill_category c ON c.id = s.category_id
         WHERE s.id IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(ids)],
      )
      .map((head) => [head.id, head]),
  );

/** Active people of a role, by name. */
export function membersOf(
  workspace: Workspace,
  row: RoleRow,
  day: IsoDate,
): { id: number; name: string }[] {
  const texts = rosterRoles(workspace, day).byKey.get(row.key)?.texts ?? [];
  return workspace.read.all<{ id: number; name: string }>(
    `SELECT p.id, p.name FROM person p
     WHERE p.role IN (SELECT value FROM json_each(@texts)) AND ${activeSql('p')}
     ORDER BY p.name_key, p.id`,
    { texts: JSON.stringify(texts), asOf: day },
  );
}
