import { Problem } from '#shared/errors.ts';
import type { CredentialPatch } from '#shared/contract/credentials.ts';
import { levelsOf } from '#core/skills/index.ts';
import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { checkThere, distinctNamed, namedAs, titleOf, unique } from './places.ts';
import { refuseCircle } from './prerequisites.ts';

type SkillTable = 'credential_skill' | 'credential_entry_skill';

interface SkillLevel {
  readonly skillId: number;
  readonly level: number;
}

/** Replaces the lists that the patch has, within a change. @returns whether anything differs now */
export function writeLists(db: WriteHandle, id: number, patch: CredentialPatch): boolean {
  let rows = 0;
  if (patch.skills) rows += writeSkills(db, 'credential_skill', id, patch.skills);
  if (patch.entrySkills) rows += writeSkills(db, 'credential_entry_skill', id, patch.entrySkills);
  if (patch.requiredCredentialIds) rows += writeRequired(db, id, patch.requiredCredentialIds);
  if (patch.otherTitles) rows += writeTitles(db, id, patch.otherTitles);
  return rows > 0;
}

/** Of a skill that stands twice the higher level counts. @throws Problem NOT_FOUND, INVALID_INPUT off the scale */
function writeSkills(
  db: WriteHandle,
  table: SkillTable,
  id: number,
  skills: readonly SkillLevel[],
): number {
  const wanted = new Map<number, number>();
  for (const { skillId, level } of skills) {
    wanted.set(skillId, Math.max(level, wanted.get(skillId) ?? 0));
  }
  checkThere(db, 'skill', [...wanted.keys()]);
  refuseOffScale(db, [...wanted.values()]);
  let rows = 0;
  const present = db.all<SkillLevel & { id: number }>(
    `SELECT id, skill_id AS skillId, level FROM ${table} WHERE credential_id = ?`,
    [id],
  );
  for (const row of present) {
    const level = wanted.get(row.skillId);
    wanted.delete(row.skillId);
    if (level === undefined) rows += db.run(`DELETE FROM ${table} WHERE id = ?`, [row.id]).changes;
    else if (level !== row.level) {
      rows += db.run(`UPDATE ${table} SET level = ? WHERE id = ?`, [level, row.id]).changes;
    }
  }
  for (const [skillId, level] of wanted) {
    rows += db.run(`INSERT INTO ${table} (credential_id, skill_id, level) VALUES (?, ?, ?)`, [
      id,
      skillId,
      level,
    ]).changes;
  }
  return rows;
}

function refuseOffScale(db: ReadHandle, levels: readonly number[]): void {
  const scale = new Set(levelsOf(db).map(({ value }) => value));
  const stray = levels.find((level) => level <= 0 || !scale.has(level));
  if (stray === undefined) return;
  throw new Problem(
    'INVALID_INPUT',
    stray <= 0 ? 'Level 0 says that nothing is certified.' : `${stray} is no level of the scale.`,
    'Choose a level of the scale above 0.',
  );
}

/** @throws Problem NOT_FOUND, INVALID_INPUT where the credential would, however far, require itself */
function writeRequired(db: WriteHandle, id: number, given: readonly number[]): number {
  const wanted = new Set(unique(given));
  checkThere(db, 'credential', [...wanted]);
  for (const required of wanted) refuseCircle(db, id, required);
  let rows = 0;
  const present = db.all<{ id: number; requiredId: number }>(
    'SELECT id, required_id AS requiredId FROM credential_prerequisite WHERE credential_id = ?',
    [id],
  );
  for (const row of present) {
    if (wanted.delete(row.requiredId)) continue;
    rows += db.run('DELETE FROM credential_prerequisite WHERE id = ?', [row.id]).changes;
  }
  for (const required of wanted) {
    rows += db.run(
      'INSERT INTO credential_prerequisite (credential_id, required_id) VALUES (?, ?)',
      [id, required],
    ).changes;
  }
  return rows;
}

/**
 * Other titles that any file may use; those remembered from one platform's files stay.
 * @throws Problem INVALID_INPUT where one is another title of another credential
 */
function writeTitles(db: WriteHandle, id: number, titles: readonly string[]): number {
  const own = namedAs(titleOf(db, id), 'title').key;
  const wanted = new Map(
    distinctNamed(titles)
      .filter(({ key }) => key !== own)
      .map((one) => [one.key, one]),
  );
  let rows = 0;
  const present = db.all<{ id: number; name: string; key: string }>(
    `SELECT id, name, name_key AS key FROM credential_alias WHERE credential_id = ? AND source = ''`,
    [id],
  );
  for (const alias of present) {
    const kept = wanted.get(alias.key);
    wanted.delete(alias.key);
    if (!kept) rows += db.run('DELETE FROM credential_alias WHERE id = ?', [alias.id]).changes;
    else if (kept.name !== alias.name) {
      rows += db.run('UPDATE credential_alias SET name = ? WHERE id = ?', [
        kept.name,
        alias.id,
      ]).changes;
    }
  }
  for (const { name, key } of wanted.values()) {
    const holder = db.get<{ id: number }>(
      `SELECT credential_id AS id FROM credential_alias WHERE source = '' AND name_key = ?`,
      [key],
    );
    if (holder) {
      throw new Problem(
        'INVALID_INPUT',
        `“${name}” is another title of “${titleOf(db, holder.id)}”.`,
        'Take it out there first, or leave it out here.',
      );
    }
    rows += db.run(
      `INSERT INTO credential_alias (credential_id, source, name, name_key) VALUES (?, '', ?, ?)`,
      [id, name, key],
    ).changes;
  }
  return rows;
}
