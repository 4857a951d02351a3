import type { CredentialPatch } from '#shared/contract/credentials.ts';
import { Problem } from '#shared/errors.ts';
import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { setPrice } from '../prices/index.ts';
import type { CredentialDraft } from '../types.ts';
import { COLUMN_FIELDS, COLUMNS, columnValue } from './columns.ts';
import { checkThere, namedAs, type Named } from './places.ts';
import { writeLists } from './write-lists.ts';

/**
 * Adds a catalogue entry with its lists and prices, within a change.
 * @returns its id
 * @throws Problem INVALID_INPUT where the awarding body has one of this title already, a level is off the scale, or it
 * would require itself; NOT_FOUND for an issuer, skill or credential that is not there
 */
export function createCredential(db: WriteHandle, draft: CredentialDraft): number {
  const { prices = [], ...patch } = draft;
  const named = namedAs(draft.title, 'title');
  checkIssuers(db, patch);
  refuseTaken(db, named, patch.issuerId ?? null, null);
  const fields = COLUMN_FIELDS.filter((field) => patch[field] !== undefined);
  const columns = ['title', 'title_key', ...fields.map((field) => COLUMNS[field][0])];
  const { lastId } = db.run(
    `INSERT INTO credential (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    [named.name, named.key, ...fields.map((field) => columnValue(patch, field))],
  );
  writeLists(db, lastId, patch);
  for (const price of prices) setPrice(db, { ...price, credentialId: lastId });
  return lastId;
}

/**
 * Sets what the patch has of one entry, within a change; what stands so already is not touched.
 * @returns whether anything differs now
 * @throws Problem as `createCredential`
 */
export function updateCredential(db: WriteHandle, id: number, patch: CredentialPatch): boolean {
  checkThere(db, 'credential', [id]);
  checkIssuers(db, patch);
  refuseMove(db, id, patch);
  let rows = 0;
  for (const field of COLUMN_FIELDS) {
    if (patch[field] === undefined) continue;
    const [column] = COLUMNS[field];
    const value = columnValue(patch, field);
    rows += db.run(`UPDATE credential SET ${column} = ? WHERE id = ? AND ${column} IS NOT ?`, [
      value,
      id,
      value,
    ]).changes;
  }
  if (patch.title !== undefined) rows += retitle(db, id, namedAs(patch.title, 'title'));
  return writeLists(db, id, patch) || rows > 0;
}

/** Its new title at its new awarding body must not be another's. */
function refuseMove(db: ReadHandle, id: number, patch: CredentialPatch): void {
  if (patch.title === undefined && patch.issuerId === undefined) return;
  const own = db.get<Named & { issuerId: number | null }>(
    'SELECT title AS name, title_key AS key, issuer_id AS issuerId FROM credential WHERE id = ?',
    [id],
  );
  if (!own) return;
  const named = patch.title === undefined ? own : namedAs(patch.title, 'title');
  refuseTaken(db, named, patch.issuerId === undefined ? own.issuerId : patch.issuerId, id);
}

/** The new title may have been another title of it until now. */
function retitle(db: WriteHandle, id: number, { name, key }: Named): number {
  db.run(`DELETE FROM credential_alias WHERE credential_id = ? AND source = '' AND name_key = ?`, [
    id,
    key,
  ]);
  return db.run('UPDATE credential SET title = ?, title_key = ? WHERE id = ? AND title IS NOT ?', [
    name,
    key,
    id,
    name,
  ]).changes;
}

/** @throws Problem INVALID_INPUT where another credential than `own` has the title at the awarding body */
export function refuseTaken(
  db: ReadHandle,
  { key }: Named,
  issuerId: number | null,
  own: number | null,
): void {
  const holder = db.get<{ id: number; title: string; issuer: string | null }>(
    `SELECT c.id, c.title, i.name AS issuer FROM credential c LEFT JOIN issuer i ON i.id = c.issuer_id
     WHERE c.title_key = ? AND coalesce(c.issuer_id, 0) = ?`,
    [key, issuerId ?? 0],
  );
  if (!holder || holder.id === own) return;
  throw new Problem(
    'INVALID_INPUT',
    holder.issuer === null
      ? `There is already a credential “${holder.title}” without an awarding body.`
      : `There is already a credential “${holder.title}” of ${holder.issuer}.`,
    'Choose another title or awarding body, or merge the two.',
  );
}

const checkIssuers = (db: ReadHandle, { issuerId, platformId }: CredentialPatch): void =>
  checkThere(
    db,
    'issuer',
    [issuerId, platformId].filter((id) => typeof id === 'number'),
  );
