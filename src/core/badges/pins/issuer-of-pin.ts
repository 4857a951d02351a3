import { Problem } from '#shared/errors.ts';
import { findIssuer, findOrCreateIssuer } from '#core/credentials/index.ts';
import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';

/** @throws Problem NOT_FOUND */
export function issuerName(db: ReadHandle, id: number): string {
  const found = db.get<{ name: string }>('SELECT name FROM issuer WHERE id = ?', [id]);
  if (found) return found.name;
  throw new Problem(
    'NOT_FOUND',
    'This issuer is no longer in the workspace.',
    'Choose another issuer.',
  );
}

/** The issuer that has an identifier, if any. */
const byIdentifier = (db: ReadHandle, identifier: string | null) =>
  db.get<{ id: number; name: string }>(
    `SELECT i.id, i.name FROM issuer_identifier n JOIN issuer i ON i.id = n.issuer_id WHERE n.identifier = ?`,
    [identifier ?? ''],
  );

/**
 * The issuer that what is pinned belongs to, added where there is none: by identifier, then by name.
 * @returns null where it says neither
 */
export function issuerNamed(
  db: WriteHandle,
  identifier: string | null,
  name: string | null,
): number | null {
  const known = byIdentifier(db, identifier);
  if (known) return known.id;
  const called = tidyName(name ?? identifier ?? '').slice(0, 300);
  if (foldKey(called) === '') return null;
  return findIssuer(db, called)?.id ?? findOrCreateIssuer(db, called);
}

/** Makes a URL or DID one of the issuer's. @throws Problem INVALID_INPUT where it leads to another issuer */
export function addIdentifier(db: WriteHandle, issuerId: number, identifier: string): boolean {
  const other = byIdentifier(db, identifier);
  if (other && other.id !== issuerId) {
    throw new Problem(
      'INVALID_INPUT',
      `${identifier} is known as ${other.name}’s, and can be one issuer’s only.`,
      `Pin it to ${other.name}, or merge the two issuers.`,
    );
  }
  if (other) return false;
  db.run('INSERT INTO issuer_identifier (issuer_id, identifier) VALUES (?, ?)', [
    issuerId,
    identifier,
  ]);
  return true;
}
