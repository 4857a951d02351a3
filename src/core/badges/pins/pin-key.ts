import { basename } from 'node:path';
import type { badgesContract } from '#shared/contract/badges.ts';
import { Problem } from '#shared/errors.ts';
import type { Answer, Asked } from '#core/gaps/index.ts';
import type { AppContext, WriteHandle } from '#core/workspace/index.ts';
import type { Either } from '../check/one.ts';
import { unpackReport } from '../check/packed-report.ts';
import { sessionOf } from '../check/session.ts';
import { keptBadge } from '../kept/read-kept.ts';
import { keyFrom, recogniseDocument } from '../proof/index.ts';
import type { JsonObject } from '../types.ts';
import { asKeyProblem, textOfFile } from './read-file.ts';
import { addIdentifier, issuerName, issuerNamed } from './issuer-of-pin.ts';

type Input = Asked<typeof badgesContract.pinKey>;
type Output = Answer<typeof badgesContract.pinKey>;

/** Keys to be pinned, and whose they say they are. */
interface Found {
  readonly keys: readonly {
    readonly fingerprint: string;
    readonly keyId: string | null;
    readonly jwk: JsonObject;
  }[];
  readonly identifier: string | null;
  readonly name: string | null;
}

function inBadge(context: AppContext, of: Either, fingerprint: string): Found {
  const { keys, facts } =
    'checkId' in of
      ? unpackReport(sessionOf(context).get(of.checkId).checked.report)
      : keptBadge(context.workspaces.current().read, of.badgeId).report;
  const key = keys.find((one) => one.fingerprint === fingerprint);
  if (!key) {
    throw new Problem(
      'NOT_FOUND',
      'The badge was not signed by a key of this fingerprint.',
      'Look at the badge again and pin the key that it shows.',
    );
  }
  const { issuer } = facts;
  return {
    keys: [{ fingerprint, keyId: key.keyId, jwk: key.jwk as JsonObject }],
    identifier: issuer.id,
    name: issuer.name,
  };
}

async function inFile(path: string): Promise<Found> {
  const { text } = await textOfFile(path);
  const file = basename(path);
  const found = asKeyProblem(file, () => ({
    stated: keyFrom(text),
    document: recogniseDocument(text),
  }));
  const keys = found.stated.filter(({ asserts, until }) => asserts && until === null);
  const [first] = keys;
  if (!first) {
    throw new Problem(
      'FILE_UNSUPPORTED',
      `There is no key in “${file}” that an issuer may sign with.`,
      'Choose a key (PEM, JWK, JWKS), a key or DID document, or a profile.',
      { file },
    );
  }
  const { document } = found;
  const isOwn = document?.kind === 'profile' || document?.kind === 'did';
  return {
    keys: keys.map(({ key, keyId }) => ({ fingerprint: key.fingerprint, keyId, jwk: key.jwk })),
    identifier: isOwn ? document.url : first.controller,
    name: document?.name ?? null,
  };
}

/** Writes what is not there yet, and a note that is given. @returns rows touched */
function writeKey(
  db: WriteHandle,
  key: Found['keys'][number],
  pin: { readonly issuerId: number; readonly pinnedOn: string; readonly note: string | null },
): number {
  const values = { ...pin, fingerprint: key.fingerprint };
  const there = db.get<{ id: number }>(
    'SELECT id FROM issuer_key WHERE issuer_id = ? AND fingerprint = ?',
    [pin.issuerId, key.fingerprint],
  );
  if (there) {
    return db.run(
      'UPDATE issuer_key SET note = :note WHERE id = :id AND note IS NOT :note AND :note IS NOT NULL',
      {
        id: there.id,
        note: pin.note,
      },
    ).changes;
  }
  return db.run(
    `INSERT INTO issuer_key (issuer_id, fingerprint, key_id, jwk, pinned_on, note)
     VALUES (:issuerId, :fingerprint, :keyId, :jwk, :pinnedOn, :note)`,
    { ...values, keyId: key.keyId, jwk: JSON.stringify(key.jwk) },
  ).changes;
}

/**
 * Says that a key, of a badge or of a file, is this issuer's, as one change; without an issuer, one of the name that goes with
 * the key.
 * @throws Problem NOT_FOUND, FILE_UNSUPPORTED, INVALID_INPUT where the identifier in the badge is another issuer's
 */
export async function pinKey(context: AppContext, input: Input): Promise<Output> {
  const workspace = context.workspaces.current();
  const { from, note } = input;
  const found =
    'path' in from ? await inFile(from.path) : inBadge(context, from.of, from.fingerprint);
  const named =
    input.issuerId === undefined
      ? (found.name ?? found.identifier ?? 'an issuer')
      : issuerName(workspace.read, input.issuerId);
  const what = found.keys.length === 1 ? 'a key' : `${found.keys.length} keys`;
  const { value, changeId } = await workspace.change(
    { title: `Pin ${what} of ${named}`, kind: 'edit' },
    (db) => {
      const issuerId = input.issuerId ?? issuerNamed(db, found.identifier, found.name);
      if (issuerId === null) {
        throw new Problem(
          'INVALID_INPUT',
          'Neither the file nor the badge says whose the key is.',
          'Choose the issuer.',
        );
      }
      issuerName(db, issuerId);
      let rows = 0;
      if (found.identifier !== null && addIdentifier(db, issuerId, found.identifier)) rows += 1;
      const pin = { issuerId, pinnedOn: context.clock.today(), note };
      for (const key of found.keys) rows += writeKey(db, key, pin);
      return { rows, issuerId };
    },
  );
  return { changeId, ...value };
}
