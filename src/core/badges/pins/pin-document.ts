import { basename } from 'node:path';
import type { badgesContract } from '#shared/contract/badges.ts';
import { Problem } from '#shared/errors.ts';
import { dropOrphanFiles, storeFile } from '#core/credentials/index.ts';
import type { Answer, Asked } from '#core/gaps/index.ts';
import type { AppContext, WriteHandle } from '#core/workspace/index.ts';
import { recogniseDocument, type RecognisedDocument } from '../proof/index.ts';
import { addIdentifier, issuerName, issuerNamed } from './issuer-of-pin.ts';
import { pinnedDocuments } from './pins.ts';
import { asKeyProblem, textOfFile } from './read-file.ts';

type Input = Asked<typeof badgesContract.pinDocument>;
type Output = Answer<typeof badgesContract.pinDocument>;

async function recognised(
  path: string,
): Promise<{ bytes: Uint8Array; document: RecognisedDocument }> {
  const file = basename(path);
  const { bytes, text } = await textOfFile(path);
  const document = asKeyProblem(file, () => recogniseDocument(text));
  if (document) return { bytes, document };
  throw new Problem(
    'FILE_UNSUPPORTED',
    `“${file}” is no document that badges are checked by.`,
    'Choose a profile, key, DID document, badge class, or a status or revocation list.',
    { file },
  );
}

/** Whose it is: as she says; else, of a profile, DID document or key, whom it names itself; of a list nobody is concluded. */
function issuerOf(db: WriteHandle, { issuerId }: Input, found: RecognisedDocument): number | null {
  if (issuerId !== undefined) {
    if (issuerId !== null) issuerName(db, issuerId);
    return issuerId;
  }
  const identifier =
    found.kind === 'profile' || found.kind === 'did'
      ? found.url
      : found.kind === 'key'
        ? (found.keys[0]?.controller ?? null)
        : null;
  return identifier === null ? null : issuerNamed(db, identifier, found.name);
}

interface Row {
  readonly id: number;
  readonly fileId: number;
  readonly issuerId: number | null;
}

/**
 * Keeps a copy of what stands at a URL, as one change; a newer copy takes the place of the one before, whoever's that was unless
 * she says otherwise.
 * @throws Problem FILE_UNSUPPORTED, FILE_NOT_FOUND, NOT_FOUND; INVALID_INPUT where nothing says where it stands
 */
export async function pinDocument(context: AppContext, input: Input): Promise<Output> {
  const workspace = context.workspaces.current();
  const { bytes, document } = await recognised(input.path);
  const url = input.url !== undefined && input.url !== '' ? input.url : document.url;
  if (url === null) {
    throw new Problem(
      'INVALID_INPUT',
      'The document does not say at which address it stands.',
      'Enter the address by which badges name it.',
      { file: basename(input.path) },
    );
  }
  const kind = input.kind ?? document.kind;
  const takenOn = input.takenOn ?? context.clock.today();
  const { value, changeId } = await workspace.change(
    { title: `Pin a copy of ${url}`, kind: 'edit' },
    (db) => {
      const before = db.get<Row>(
        'SELECT id, file_id AS fileId, issuer_id AS issuerId FROM pinned_document WHERE url = ?',
        [url],
      );
      const issuerId =
        issuerOf(db, input, document) ??
        (input.issuerId === null ? null : (before?.issuerId ?? null));
      if (issuerId !== null && (kind === 'profile' || kind === 'did'))
        addIdentifier(db, issuerId, url);
      const fileId = storeFile(db, bytes);
      const values = { url, kind, issuerId, fileId, takenOn };
      if (!before) {
        return db.run(
          `INSERT INTO pinned_document (url, kind, issuer_id, file_id, taken_on)
           VALUES (:url, :kind, :issuerId, :fileId, :takenOn)`,
          values,
        ).lastId;
      }
      db.run(
        `UPDATE pinned_document SET kind = :kind, issuer_id = :issuerId, file_id = :fileId, taken_on = :takenOn
         WHERE url = :url AND (kind <> :kind OR issuer_id IS NOT :issuerId OR file_id <> :fileId OR taken_on <> :takenOn)`,
        values,
      );
      if (before.fileId !== fileId) dropOrphanFiles(db, [before.fileId]);
      return before.id;
    },
  );
  const pinned = pinnedDocuments(workspace, workspace.asOf()).find(({ id }) => id === value);
  if (!pinned) throw new Error('The document was pinned and is not there');
  return { changeId, rows: changeId === null ? 0 : 1, document: pinned };
}
