import { createHash } from 'node:crypto';
import { cachedByRevision } from '#core/people/index.ts';
import { fileContent } from '#core/credentials/index.ts';
import type { PinnedKind } from '#shared/credentials.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { recogniseDocument } from '../proof/index.ts';
import type { JsonObject, Trust, TrustedIssuer } from '../types.ts';

/** What is trusted, and a short text that is another whenever it is. */
export interface KeyedTrust {
  readonly trust: Trust;
  readonly key: string;
}

interface KeyRow {
  readonly issuerId: number;
  readonly fingerprint: string;
  readonly keyId: string | null;
  readonly jwk: string;
}

interface DocumentRow {
  readonly url: string;
  readonly kind: PinnedKind;
  readonly issuerId: number | null;
  readonly fileId: number;
  readonly sha256: string;
  readonly takenOn: string;
}

function issuersIn(db: ReadHandle): Map<number, TrustedIssuer> {
  const identifiers = new Map<number, string[]>();
  const rows = db.all<{ id: number; identifier: string }>(
    'SELECT issuer_id AS id, identifier FROM issuer_identifier ORDER BY id',
  );
  for (const { id, identifier } of rows) {
    const list = identifiers.get(id);
    if (list) list.push(identifier);
    else identifiers.set(id, [identifier]);
  }
  const issuers = db.all<{ id: number; name: string }>('SELECT id, name FROM issuer ORDER BY id');
  return new Map(
    issuers.map(({ id, name }) => [id, { id, name, identifiers: identifiers.get(id) ?? [] }]),
  );
}

/** As it is checked by: JSON, or the compact text of a JWS. */
function contentOf(db: ReadHandle, fileId: number): JsonObject | string {
  const text = Buffer.from(fileContent(db, fileId)).toString('utf8');
  return recogniseDocument(text)?.content ?? text;
}

function read(db: ReadHandle): KeyedTrust {
  const issuers = issuersIn(db);
  const keys = db.all<KeyRow>(
    'SELECT issuer_id AS issuerId, fingerprint, key_id AS keyId, jwk FROM issuer_key ORDER BY id',
  );
  const documents = db.all<DocumentRow>(
    `SELECT d.url, d.kind, d.issuer_id AS issuerId, d.file_id AS fileId, f.sha256, d.taken_on AS takenOn
     FROM pinned_document d JOIN stored_file f ON f.id = d.file_id ORDER BY d.id`,
  );
  const trust: Trust = {
    keys: keys.flatMap(({ issuerId, fingerprint, keyId, jwk }) => {
      const issuer = issuers.get(issuerId);
      return issuer ? [{ fingerprint, jwk: JSON.parse(jwk) as JsonObject, keyId, issuer }] : [];
    }),
    documents: documents.map(({ url, kind, issuerId, fileId, takenOn }) => ({
      url,
      kind,
      content: contentOf(db, fileId),
      takenOn,
      issuer: issuers.get(issuerId ?? 0) ?? null,
    })),
    issuers: [...issuers.values()],
  };
  const key = createHash('sha256').update(JSON.stringify([keys, documents, trust.issuers]));
  return { trust, key: key.digest('hex') };
}

/** What she has pinned, and the issuers of the catalogue. */
export const trustOfWorkspace = (workspace: Workspace): KeyedTrust =>
  cachedByRevision(workspace, 'badge trust', () => read(workspace.read));

export const bothTrusted = (a: Trust, b: Trust): Trust => ({
  keys: [...a.keys, ...b.keys],
  documents: [...a.documents, ...b.documents],
  issuers: [...a.issuers, ...b.issuers],
});
