import { Problem } from '#shared/errors.ts';
import type { Workspace, WriteHandle } from '#core/workspace/index.ts';
import { addAliases, tagsJson } from './create-skill.ts';
import { checkSkills, skillsText, type Changed } from './edits.ts';

type Breathe = () => Promise<void>;

/** Ratings moved before others are answered. */
const BATCH = 1000;
const OTHERS = '(SELECT value FROM json_each(:ids))';

/**
 * Makes one skill of several, as one change: see `skills.merge`. What `into` does not say of itself it takes from the
 * others, the first that says it.
 * @throws Problem NOT_FOUND, INVALID_INPUT where there is nothing to merge, CANCELLED
 */
export async function mergeSkills(
  workspace: Workspace,
  into: number,
  given: readonly number[],
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = [...new Set(given)].filter((id) => id !== into);
  if (ids.length === 0) {
    throw new Problem(
      'INVALID_INPUT',
      'A skill cannot be merged with itself.',
      'Choose two or more skills.',
    );
  }
  checkSkills(workspace.read, [into, ...ids]);
  const title = `Merge ${skillsText(workspace.read, ids)} into ${skillsText(workspace.read, [into])}`;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkSkills(db, [into, ...ids]);
      const both = { into, ids: JSON.stringify(ids) };
      mergeRequirements(db, both);
      mergeAnchors(db, both);
      mergeCertified(db, 'credential_skill', both);
      mergeCertified(db, 'credential_entry_skill', both);
      await moveRatings(db, both, breathe);
      mergeNames(db, both);
    },
    { signal },
  );
  return { changeId, rows: ids.length };
}

interface Both extends Record<string, string | number> {
  readonly into: number;
  /** The others, as JSON. */
  readonly ids: string;
}

/** Where a version asks for several of them, the higher level and importance, and a credential if any asked for one. */
function mergeRequirements(db: WriteHandle, { into, ids }: Both): void {
  const versions = db.all<{
    versionId: number;
    level: number;
    importance: number;
    credential: number;
    keep: number;
  }>(
    `SELECT version_id AS versionId, max(level) AS level, max(importance) AS importance,
       max(credential) AS credential, coalesce(max(CASE WHEN skill_id = :into THEN id END), min(id)) AS keep
     FROM requirement
     WHERE version_id IN (SELECT version_id FROM requirement WHERE skill_id IN ${OTHERS})
       AND (skill_id = :into OR skill_id IN ${OTHERS})
     GROUP BY version_id`,
    { into, ids },
  );
  for (const { versionId, level, importance, credential, keep } of versions) {
    db.run(
      `DELETE FROM requirement WHERE version_id = :versionId AND id <> :keep
         AND (skill_id = :into OR skill_id IN ${OTHERS})`,
      { versionId, keep, into, ids },
    );
    db.run(
      `UPDATE requirement SET skill_id = :into, level = :level, importance = :importance,
         credential = :credential WHERE id = :keep`,
      { into, level, importance, credential, keep },
    );
  }
}

/** The higher level where a credential certifies, or asks for, several of them. */
function mergeCertified(
  db: WriteHandle,
  table: 'credential_skill' | 'credential_entry_skill',
  { into, ids }: Both,
): void {
  const rows = db.all<{ credentialId: number; level: number; keep: number }>(
    `SELECT credential_id AS credentialId, max(level) AS level,
       coalesce(max(CASE WHEN skill_id = :into THEN id END), min(id)) AS keep
     FROM ${table}
     WHERE credential_id IN (SELECT credential_id FROM ${table} WHERE skill_id IN ${OTHERS})
       AND (skill_id = :into OR skill_id IN ${OTHERS})
     GROUP BY credential_id`,
    { into, ids },
  );
  for (const { credentialId, level, keep } of rows) {
    db.run(
      `DELETE FROM ${table} WHERE credential_id = :credentialId AND id <> :keep
         AND (skill_id = :into OR skill_id IN ${OTHERS})`,
      { credentialId, keep, into, ids },
    );
    db.run(`UPDATE ${table} SET skill_id = :into, level = :level WHERE id = :keep`, {
      into,
      level,
      keep,
    });
  }
}

/** Its own words stay; levels that it does not describe get the first of the others'. */
function mergeAnchors(db: WriteHandle, { into, ids }: Both): void {
  const anchors = db.all<{ id: number; level: number }>(
    `SELECT id, level FROM skill_anchor WHERE skill_id IN ${OTHERS} ORDER BY id`,
    { ids },
  );
  for (const { id, level } of anchors) {
    const taken = db.get('SELECT 1 FROM skill_anchor WHERE skill_id = ? AND level = ?', [
      into,
      level,
    ]);
    if (taken) db.run('DELETE FROM skill_anchor WHERE id = ?', [id]);
    else db.run('UPDATE skill_anchor SET skill_id = ? WHERE id = ?', [into, id]);
  }
}

async function moveRatings(db: WriteHandle, both: Both, breathe: Breathe): Promise<void> {
  for (let moved = BATCH; moved > 0;) {
    await breathe();
    moved = db.run(
      `UPDATE assessment SET skill_id = :into
       WHERE id IN (SELECT id FROM assessment WHERE skill_id IN ${OTHERS} LIMIT ${BATCH})`,
      both,
    ).changes;
  }
}

interface Described {
  id: number;
  name: string;
  tags: string;
  [column: string]: string | number | null;
}

const TAKEN_OVER = [
  'category_id',
  'group_id',
  'description',
  'currency_months',
  'source',
  'source_id',
] as const;

function mergeNames(db: WriteHandle, { into, ids }: Both): void {
  const columns = ['id', 'name', 'tags', ...TAKEN_OVER].map((column) => `s.${column}`).join(', ');
  const own = db.get<Described>(`SELECT ${columns} FROM skill s WHERE s.id = ?`, [into]);
  const others = db.all<Described>(
    `SELECT ${columns} FROM json_each(:ids) j JOIN skill s ON s.id = j.value ORDER BY j.key`,
    { ids },
  );
  if (!own) return;
  for (const column of TAKEN_OVER) {
    const value = own[column] ?? others.find((other) => other[column] !== null)?.[column] ?? null;
    db.run(`UPDATE skill SET ${column} = ? WHERE id = ? AND ${column} IS NOT ?`, [
      value,
      into,
      value,
    ]);
  }
  const tags = tagsJson([own, ...others].flatMap((skill) => JSON.parse(skill.tags) as string[]));
  db.run('UPDATE skill SET tags = ? WHERE id = ? AND tags <> ?', [tags, into, tags]);
  db.run(`UPDATE skill_alias SET skill_id = :into WHERE skill_id IN ${OTHERS}`, { into, ids });
  db.run(`DELETE FROM skill WHERE id IN ${OTHERS}`, { ids });
  addAliases(
    db,
    into,
    others.map((other) => other.name),
  );
}
