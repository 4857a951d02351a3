import { Problem } from '#shared/errors.ts';
import type { Workspace, WriteHandle } from '#core/workspace/index.ts';
import { mergeStacks } from '../stacks/merge.ts';
import { COLUMN_FIELDS, COLUMNS } from './columns.ts';
import { checkThere, credentialsText, unique, type Changed } from './places.ts';
import { refuseCircleOf } from './prerequisites.ts';

type Breathe = () => Promise<void>;

/** Awards moved before others are answered. */
const BATCH = 250;
const OTHERS = '(SELECT value FROM json_each(:ids))';

/**
 * Makes one credential of several, as one change: see `credentials.merge`. What `into` does not say of itself it takes from
 * the others, the first that says it.
 * @throws Problem NOT_FOUND; INVALID_INPUT where there is nothing to merge, or it would require or contain itself; CANCELLED
 */
export async function mergeCredentials(
  workspace: Workspace,
  into: number,
  given: readonly number[],
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = unique(given).filter((id) => id !== into);
  if (ids.length === 0) {
    throw new Problem(
      'INVALID_INPUT',
      'A credential cannot be merged with itself.',
      'Choose two or more credentials.',
    );
  }
  checkThere(workspace.read, 'credential', [into, ...ids]);
  const title = `Merge ${credentialsText(workspace.read, ids)} into ${credentialsText(workspace.read, [into])}`;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkThere(db, 'credential', [into, ...ids]);
      await mergeInto(db, into, ids, breathe);
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

/** The same, within a change. */
export async function mergeInto(
  db: WriteHandle,
  into: number,
  ids: readonly number[],
  breathe: Breathe,
): Promise<void> {
  const both = { into, ids: JSON.stringify(ids) };
  mergeLevels(db, 'credential_skill', both);
  mergeLevels(db, 'credential_entry_skill', both);
  mergePrices(db, both);
  mergePrerequisites(db, both);
  mergeStacks(db, into, ids);
  await move(db, 'award', both, breathe);
  await move(db, 'attempt', both, breathe);
  mergeRows(db, both);
}

/** The higher level where several certify, or ask for, a skill. */
function mergeLevels(
  db: WriteHandle,
  table: 'credential_skill' | 'credential_entry_skill',
  { into, ids }: Both,
): void {
  const rows = db.all<{ skillId: number; level: number; keep: number }>(
    `SELECT skill_id AS skillId, max(level) AS level,
       coalesce(max(CASE WHEN credential_id = :into THEN id END), min(id)) AS keep
     FROM ${table} WHERE credential_id = :into OR credential_id IN ${OTHERS} GROUP BY skill_id`,
    { into, ids },
  );
  for (const { skillId, level, keep } of rows) {
    db.run(
      `DELETE FROM ${table} WHERE skill_id = :skillId AND id <> :keep
         AND (credential_id = :into OR credential_id IN ${OTHERS})`,
      { skillId, keep, into, ids },
    );
    db.run(
      `UPDATE ${table} SET credential_id = :into, level = :level
       WHERE id = :keep AND (credential_id <> :into OR level <> :level)`,
      { into, level, keep },
    );
  }
}

/** Of two prices that begin on one day the one entered last stays. */
function mergePrices(db: WriteHandle, { into, ids }: Both): void {
  const all = `(credential_id = :into OR credential_id IN ${OTHERS})`;
  db.run(
    `DELETE FROM credential_price WHERE ${all} AND id NOT IN
       (SELECT max(id) FROM credential_price WHERE ${all} GROUP BY valid_from)`,
    { into, ids },
  );
  db.run(`UPDATE credential_price SET credential_id = :into WHERE credential_id IN ${OTHERS}`, {
    into,
    ids,
  });
}

/** Each once, and none of itself. @throws Problem INVALID_INPUT where it would require itself by way of others */
function mergePrerequisites(db: WriteHandle, { into, ids }: Both): void {
  const others = new Set(JSON.parse(ids) as number[]);
  const rows = db.all<{ id: number; credentialId: number; requiredId: number }>(
    `SELECT id, credential_id AS credentialId, required_id AS requiredId FROM credential_prerequisite
     WHERE credential_id = :into OR required_id = :into
       OR credential_id IN ${OTHERS} OR required_id IN ${OTHERS}
     ORDER BY credential_id IN ${OTHERS} OR required_id IN ${OTHERS}, id`,
    { into, ids },
  );
  const known = new Set<string>();
  for (const row of rows) {
    const credentialId = others.has(row.credentialId) ? into : row.credentialId;
    const requiredId = others.has(row.requiredId) ? into : row.requiredId;
    const key = `${credentialId} ${requiredId}`;
    if (credentialId === requiredId || known.has(key)) {
      db.run('DELETE FROM credential_prerequisite WHERE id = ?', [row.id]);
    } else if (credentialId !== row.credentialId || requiredId !== row.requiredId) {
      db.run('UPDATE credential_prerequisite SET credential_id = ?, required_id = ? WHERE id = ?', [
        credentialId,
        requiredId,
        row.id,
      ]);
    }
    known.add(key);
  }
  refuseCircleOf(db, into);
}

async function move(
  db: WriteHandle,
  table: 'award' | 'attempt',
  both: Both,
  breathe: Breathe,
): Promise<void> {
  for (let moved = BATCH; moved > 0;) {
    await breathe();
    moved = db.run(
      `UPDATE ${table} SET credential_id = :into
       WHERE id IN (SELECT id FROM ${table} WHERE credential_id IN ${OTHERS} LIMIT ${BATCH})`,
      both,
    ).changes;
  }
}

type Described = Record<string, string | number | null>;

/** What it does not say of itself; the others' titles become other titles of it. */
function mergeRows(db: WriteHandle, { into, ids }: Both): void {
  const taken = COLUMN_FIELDS.filter((field) => field !== 'archived').map(
    (field) => COLUMNS[field][0],
  );
  const columns = ['id', 'title', 'title_key', ...taken].map((column) => `c.${column}`).join(', ');
  const own = db.get<Described>(`SELECT ${columns} FROM credential c WHERE c.id = ?`, [into]);
  const others = db.all<Described>(
    `SELECT ${columns} FROM json_each(:ids) j JOIN credential c ON c.id = j.value ORDER BY j.key`,
    { ids },
  );
  if (!own) return;
  // Gone before `into` takes their awarding body: it may have their very title.
  db.run(`UPDATE credential_alias SET credential_id = :into WHERE credential_id IN ${OTHERS}`, {
    into,
    ids,
  });
  db.run(`DELETE FROM credential WHERE id IN ${OTHERS}`, { ids });
  for (const column of taken) {
    if (own[column] !== null) continue;
    const value = others.find((other) => other[column] !== null)?.[column] ?? null;
    if (value === null || (column === 'issuer_id' && isTaken(db, own, value))) continue;
    db.run(`UPDATE credential SET ${column} = ? WHERE id = ?`, [value, into]);
  }
  for (const { title = null, title_key: key = null } of others) {
    if (key === own['title_key']) continue;
    db.run(
      `INSERT INTO credential_alias (credential_id, source, name, name_key) VALUES (?, '', ?, ?)
       ON CONFLICT (source, name_key) DO NOTHING`,
      [into, title, key],
    );
  }
  db.run(`DELETE FROM credential_alias WHERE credential_id = ? AND source = '' AND name_key = ?`, [
    into,
    own['title_key'] ?? null,
  ]);
}

/** Whether another credential of that awarding body has its title. */
const isTaken = (db: WriteHandle, own: Described, issuerId: string | number): boolean =>
  db.get('SELECT 1 FROM credential WHERE title_key = ? AND issuer_id = ? AND id <> ?', [
    own['title_key'] ?? null,
    issuerId,
    own['id'] ?? null,
  ]) !== undefined;
