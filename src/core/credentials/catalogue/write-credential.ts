import type { CredentialPatch } from '#shared/contract/credentials.ts';
import { Problem } from '#shared/errors.ts';
import type { ReadHandle, SqlValue, WriteHandle } from '#core/workspace/index.ts';
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
  const changed = updateRow(db, id, patch);
  return writeLists(db, id, patch) || changed;
}

/** In one statement: title and awarding body are told apart from others' together. */
function updateRow(db: WriteHandle, id: number, patch: CredentialPatch): boolean {
  const sets = COLUMN_FIELDS.filter((field) => patch[field] !== undefined).map(
    (field): [column: string, value: SqlValue] => [COLUMNS[field][0], columnValue(patch, field)],
  );
  if (patch.title !== undefined) {
    const { name, key } = namedAs(patch.title, 'title');
    sets.push(['title', name], ['title_key', key]);
    // What was another title of it until now may be its own.
    db.run(
      `DELETE FROM credential_alias WHERE credential_id = ? AND source = '' AND name_key = ?`,
      [id, key],
    );
  }
  if (sets.length === 0) return false;
  const values = sets.map(([, value]) => value);
  const { changes } = db.run(
    `UPDATE credential SET ${sets.map(([column]) => `${column} = ?`).join(', ')}
     WHERE id = ? AND (${sets.map(([column]) => `${column} IS NOT ?`).join(' OR ')})`,
    [...values, id, ...values],
  );
  return changes > 0;
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
