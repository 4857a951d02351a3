import type { credentialsContract } from '#shared/contract/credentials.ts';
import { Problem } from '#shared/errors.ts';
import type { Asked } from '#core/gaps/index.ts';
import {
  removeRows,
  type ReadHandle,
  type SqlValue,
  type Workspace,
  type WriteHandle,
} from '#core/workspace/index.ts';
import { checkThere, counted, LISTED, namedAs, unique, type Changed } from '../catalogue/places.ts';
import { findIssuer } from './write-issuer.ts';

type NewIssuer = Asked<typeof credentialsContract.createIssuer>;
type IssuerPatch = Asked<typeof credentialsContract.updateIssuer>['patch'];

const COLUMNS = {
  isPlatform: 'is_platform',
  country: 'country',
  website: 'website',
  email: 'email',
  accreditation: 'accreditation',
  note: 'note',
} as const satisfies Partial<Record<keyof IssuerPatch, string>>;
type Field = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as Field[];

function valueOf(patch: IssuerPatch, field: Field): SqlValue {
  const value = patch[field];
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value?.trim() || null;
}

/** "ISTQB", or "3 issuers". */
export const issuersText = (db: ReadHandle, ids: readonly number[]): string =>
  (ids.length === 1
    ? db.get<{ name: string }>('SELECT name FROM issuer WHERE id = ?', [ids[0] ?? 0])?.name
    : undefined) ?? counted(ids.length, 'issuer');

/** @returns its id @throws Problem INVALID_INPUT where the name, or an identifier, is another's */
export async function addIssuer(workspace: Workspace, issuer: NewIssuer): Promise<number> {
  const named = namedAs(issuer.name, 'name');
  const { value } = await workspace.change(
    { title: `Add issuer ${named.name}`, kind: 'edit' },
    (db) => {
      refuseTaken(db, named.name, null);
      const { lastId } = db.run('INSERT INTO issuer (name, name_key) VALUES (?, ?)', [
        named.name,
        named.key,
      ]);
      writeFields(db, lastId, issuer);
      return lastId;
    },
  );
  return value;
}

/** @throws Problem NOT_FOUND, INVALID_INPUT where the name, or an identifier, is another's */
export async function updateIssuer(
  workspace: Workspace,
  id: number,
  patch: IssuerPatch,
): Promise<Changed> {
  checkThere(workspace.read, 'issuer', [id]);
  const title = `Edit issuer ${issuersText(workspace.read, [id])}`;
  const { value, changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    checkThere(db, 'issuer', [id]);
    let rows = writeFields(db, id, patch);
    if (patch.name !== undefined) {
      const { name, key } = namedAs(patch.name, 'name');
      refuseTaken(db, name, id);
      rows += db.run('UPDATE issuer SET name = ?, name_key = ? WHERE id = ? AND name IS NOT ?', [
        name,
        key,
        id,
        name,
      ]).changes;
    }
    return Math.min(rows, 1);
  });
  return { changeId, rows: value };
}

function refuseTaken(db: ReadHandle, name: string, own: number | null): void {
  const holder = findIssuer(db, name);
  if (!holder || holder.id === own) return;
  throw new Problem(
    'INVALID_INPUT',
    `There is already an issuer “${holder.name}”.`,
    'Choose another name, or merge the two.',
  );
}

function writeFields(db: WriteHandle, id: number, patch: IssuerPatch): number {
  let rows = 0;
  for (const field of FIELDS) {
    if (patch[field] === undefined) continue;
    const column = COLUMNS[field];
    const value = valueOf(patch, field);
    rows += db.run(`UPDATE issuer SET ${column} = ? WHERE id = ? AND ${column} IS NOT ?`, [
      value,
      id,
      value,
    ]).changes;
  }
  return patch.identifiers ? rows + writeIdentifiers(db, id, patch.identifiers) : rows;
}

/** URLs and DIDs are told apart as they are written. @throws Problem INVALID_INPUT where one leads to another issuer */
function writeIdentifiers(db: WriteHandle, id: number, given: readonly string[]): number {
  const wanted = new Set(given.map((one) => one.trim()).filter(Boolean));
  let rows = 0;
  const present = db.all<{ id: number; identifier: string }>(
    'SELECT id, identifier FROM issuer_identifier WHERE issuer_id = ?',
    [id],
  );
  for (const row of present) {
    if (wanted.delete(row.identifier)) continue;
    rows += db.run('DELETE FROM issuer_identifier WHERE id = ?', [row.id]).changes;
  }
  for (const identifier of wanted) {
    const holder = db.get<{ name: string }>(
      `SELECT i.name FROM issuer_identifier d JOIN issuer i ON i.id = d.issuer_id WHERE d.identifier = ?`,
      [identifier],
    );
    if (holder) {
      throw new Problem(
        'INVALID_INPUT',
        `“${identifier}” already leads to ${holder.name}.`,
        'Take it out there first, or merge the two issuers.',
      );
    }
    rows += db.run('INSERT INTO issuer_identifier (issuer_id, identifier) VALUES (?, ?)', [
      id,
      identifier,
    ]).changes;
  }
  return rows;
}

/**
 * Takes issuers out with their identifiers and keys; their credentials and pinned documents stay, without an issuer.
 * @throws Problem NOT_FOUND, INVALID_INPUT where two credentials of one title would stand without an awarding body
 */
export async function removeIssuers(
  workspace: Workspace,
  given: readonly number[],
): Promise<Changed> {
  const ids = unique(given);
  checkThere(workspace.read, 'issuer', ids);
  const title = `Remove ${ids.length === 1 ? 'issuer ' : ''}${issuersText(workspace.read, ids)}`;
  const { changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    checkThere(db, 'issuer', ids);
    const twice = db.get<{ title: string }>(
      `SELECT min(title) AS title FROM credential WHERE issuer_id IS NULL OR issuer_id IN ${LISTED}
       GROUP BY title_key HAVING count(*) > 1 LIMIT 1`,
      [JSON.stringify(ids)],
    );
    if (twice) {
      throw new Problem(
        'INVALID_INPUT',
        `Two credentials “${twice.title}” would stand side by side without an awarding body.`,
        'Merge these two first, or give one another title.',
      );
    }
    for (const _ of removeRows(db, 'issuer', ids)) continue;
  });
  return { changeId, rows: ids.length };
}
