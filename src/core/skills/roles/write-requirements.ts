import type { IsoDate } from '#shared/dates.ts';
import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { SINCE_ALWAYS, versionOn, type RequirementValue } from './rules.ts';

export interface RequirementsToWrite {
  readonly roleId: number;
  /** The day from which on they hold; null: since always. */
  readonly validFrom: IsoDate | null;
  readonly note?: string | null | undefined;
  readonly requirements: readonly RequirementValue[];
  /**
   * `replace`: this is the whole list. `merge`: skills not named keep what they have; a day without a version yet begins
   * with those of the version in force on it.
   */
  readonly mode: 'replace' | 'merge';
}

interface RequirementRow {
  id: number;
  skillId: number;
  level: number;
  importance: number;
  credential: number;
}

const rowsOf = (db: ReadHandle, versionId: number): RequirementRow[] =>
  db.all<RequirementRow>(
    `SELECT id, skill_id AS skillId, level, importance, credential FROM requirement WHERE version_id = ?`,
    [versionId],
  );

export interface VersionRow {
  readonly id: number;
  readonly validFrom: IsoDate;
  readonly note: string | null;
}

/** From the earliest on. */
export const versionsOf = (db: ReadHandle, roleId: number): VersionRow[] =>
  db.all<VersionRow>(
    `SELECT id, valid_from AS validFrom, note FROM role_version WHERE role_id = ? ORDER BY valid_from`,
    [roleId],
  );

/** What one version itself says. */
export const requirementsOf = (db: ReadHandle, versionId: number): RequirementValue[] =>
  rowsOf(db, versionId).map(({ skillId, level, importance, credential }) => ({
    skillId,
    level,
    importance,
    credential: credential === 1,
  }));

/**
 * Writes one version of what a role requires, within a change; what is as it was is not touched.
 * @returns how many requirements differ now, the version's own row apart
 */
export function writeRequirements(
  db: WriteHandle,
  { roleId, validFrom, note, requirements, mode }: RequirementsToWrite,
): { versionId: number; changed: number } {
  const day = validFrom ?? SINCE_ALWAYS;
  const versions = versionsOf(db, roleId);
  const there = versions.find((version) => version.validFrom === day);
  const wanted = new Map(requirements.map((one) => [one.skillId, one]));
  if (mode === 'merge') {
    const base = there ?? versionOn(versions, day);
    for (const one of base ? requirementsOf(db, base.id) : []) {
      if (!wanted.has(one.skillId)) wanted.set(one.skillId, one);
    }
  }
  const versionId = there?.id ?? insertVersion(db, roleId, day);
  if (note !== undefined) {
    const text = note?.trim() || null;
    db.run('UPDATE role_version SET note = ? WHERE id = ? AND note IS NOT ?', [
      text,
      versionId,
      text,
    ]);
  }
  return { versionId, changed: writeList(db, versionId, wanted) };
}

const insertVersion = (db: WriteHandle, roleId: number, day: IsoDate): number =>
  db.run('INSERT INTO role_version (role_id, valid_from) VALUES (?, ?)', [roleId, day]).lastId;

function writeList(
  db: WriteHandle,
  versionId: number,
  wanted: Map<number, RequirementValue>,
): number {
  let changed = 0;
  for (const row of rowsOf(db, versionId)) {
    const one = wanted.get(row.skillId);
    wanted.delete(row.skillId);
    if (!one) {
      changed += db.run('DELETE FROM requirement WHERE id = ?', [row.id]).changes;
    } else if (
      one.level !== row.level ||
      one.importance !== row.importance ||
      one.credential !== (row.credential === 1)
    ) {
      changed += db.run(
        'UPDATE requirement SET level = ?, importance = ?, credential = ? WHERE id = ?',
        [one.level, one.importance, one.credential ? 1 : 0, row.id],
      ).changes;
    }
  }
  for (const one of wanted.values()) {
    changed += db.run(
      `INSERT INTO requirement (version_id, skill_id, level, importance, credential) VALUES (?, ?, ?, ?, ?)`,
      [versionId, one.skillId, one.level, one.importance, one.credential ? 1 : 0],
    ).changes;
  }
  return changed;
}
