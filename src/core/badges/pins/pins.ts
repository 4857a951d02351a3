import type { badgesContract } from '#shared/contract/badges.ts';
import type { PinnedKind } from '#shared/credentials.ts';
import { dayNumber, type IsoDate } from '#shared/dates.ts';
import { fileContent } from '#core/credentials/index.ts';
import type { Answer } from '#core/gaps/index.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { removeRows, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import { keyFrom, recogniseDocument } from '../proof/index.ts';
import type { JsonObject } from '../types.ts';

type Output = Answer<typeof badgesContract.pins>;
type PinnedKey = Output['keys'][number];
type PinnedDocument = Output['documents'][number];

/** Reports looked into before others are answered. */
const SLICE = 300;

/** How many kept badges were signed by each key, by fingerprint. */
async function badgesByKey(
  db: ReadHandle,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (let after = 0, more = true; more;) {
    const rows = db.all<{ id: number; keys: string }>(
      `SELECT id, json_extract(report, '$.keys') AS keys FROM badge WHERE id > ? ORDER BY id LIMIT ${SLICE}`,
      [after],
    );
    for (const { keys } of rows) {
      const found = JSON.parse(keys) as readonly { readonly fingerprint: string }[];
      for (const print of new Set(found.map(({ fingerprint }) => fingerprint)))
        counts.set(print, (counts.get(print) ?? 0) + 1);
    }
    after = rows.at(-1)?.id ?? after;
    more = rows.length === SLICE;
    await breathe();
  }
  return counts;
}

interface KeyRow extends Omit<PinnedKey, 'kind' | 'badges'> {
  readonly jwk: string;
}

const kindOf = (jwk: string): string =>
  keyFrom(JSON.parse(jwk) as JsonObject)[0]?.key.kind ?? 'Key of an unknown kind';

async function pinnedKeys(db: ReadHandle, breathe: () => Promise<void>): Promise<PinnedKey[]> {
  const badges = await badgesByKey(db, breathe);
  return db
    .all<KeyRow>(
      `SELECT k.id, k.issuer_id AS issuerId, i.name AS issuer, k.fingerprint, k.key_id AS keyId, k.jwk,
         k.pinned_on AS pinnedOn, k.note
       FROM issuer_key k JOIN issuer i ON i.id = k.issuer_id ORDER BY i.name_key, k.id`,
    )
    .map(({ jwk, ...row }) => ({
      ...row,
      kind: kindOf(jwk),
      badges: badges.get(row.fingerprint) ?? 0,
    }));
}

interface DocumentRow extends Omit<PinnedDocument, 'ageDays' | 'summary'> {
  readonly kind: PinnedKind;
  readonly fileId: number;
}

function summaryOf(db: ReadHandle, fileId: number): string {
  const text = Buffer.from(fileContent(db, fileId)).toString('utf8');
  return recogniseDocument(text)?.summary ?? 'Document of another kind';
}

/** The copies that she has pinned, each with its age on the day. */
export function pinnedDocuments(workspace: Workspace, asOf: IsoDate): PinnedDocument[] {
  const { read: db } = workspace;
  const documents = cachedByRevision(workspace, 'pinned documents', () =>
    db
      .all<DocumentRow>(
        `SELECT d.id, d.url, d.kind, d.issuer_id AS issuerId, i.name AS issuer, f.size AS sizeBytes, f.sha256,
           d.taken_on AS takenOn, f.id AS fileId
         FROM pinned_document d JOIN stored_file f ON f.id = d.file_id
         LEFT JOIN issuer i ON i.id = d.issuer_id ORDER BY d.url`,
      )
      .map(({ fileId, ...row }) => ({ ...row, summary: summaryOf(db, fileId) })),
  );
  const day = dayNumber(asOf);
  return documents.map((row) => ({ ...row, ageDays: day - dayNumber(row.takenOn) }));
}

/** All that badges are checked by. */
export const pinsOf = async (
  workspace: Workspace,
  asOf: IsoDate,
  breathe: () => Promise<void>,
): Promise<Output> => ({
  keys: await pinnedKeys(workspace.read, breathe),
  documents: pinnedDocuments(workspace, asOf),
});

function titleOf(
  db: ReadHandle,
  keyIds: readonly number[],
  documentIds: readonly number[],
): string {
  const key = db.get<{ issuer: string }>(
    'SELECT i.name AS issuer FROM issuer_key k JOIN issuer i ON i.id = k.issuer_id WHERE k.id = ?',
    [keyIds[0] ?? 0],
  );
  const document = db.get<{ url: string }>('SELECT url FROM pinned_document WHERE id = ?', [
    documentIds[0] ?? 0,
  ]);
  const total = keyIds.length + documentIds.length;
  if (total > 1) return `Unpin ${total} keys and documents`;
  return key
    ? `Unpin a key of ${key.issuer}`
    : `Unpin the copy of ${document?.url ?? 'a document'}`;
}

/** Takes keys and copies out, as one change; badges judged by them stay as they were judged. */
export async function unpin(
  workspace: Workspace,
  {
    keyIds,
    documentIds,
  }: { readonly keyIds: readonly number[]; readonly documentIds: readonly number[] },
): Promise<{ readonly changeId: number | null; readonly rows: number }> {
  const count = (db: ReadHandle): number =>
    db.get<{ n: number }>(
      'SELECT (SELECT count(*) FROM issuer_key) + (SELECT count(*) FROM pinned_document) AS n',
    )?.n ?? 0;
  const { value, changeId } = await workspace.change(
    { title: titleOf(workspace.read, keyIds, documentIds), kind: 'edit' },
    (db) => {
      const before = count(db);
      for (const [table, ids] of [
        ['issuer_key', keyIds],
        ['pinned_document', documentIds],
      ] as const) {
        for (const _ of removeRows(db, table, ids)) continue;
      }
      return before - count(db);
    },
  );
  return { changeId, rows: value };
}
