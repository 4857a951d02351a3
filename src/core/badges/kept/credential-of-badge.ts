import { Problem } from '#shared/errors.ts';
import { createCredential, findIssuer, findOrCreateIssuer } from '#core/credentials/index.ts';
import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import type { WriteHandle } from '#core/workspace/index.ts';
import type { BadgeFacts } from '../types.ts';
import { draftOf } from './credential-draft-rules.ts';

export type CredentialChoice =
  | { readonly id: number }
  | {
      readonly create: true;
      readonly skills: readonly { readonly skillId: number; readonly level: number }[];
    };

/**
 * The issuer that a badge names, added where there is none of this identifier or name; null: it names none. What a badge
 * calls itself proves nothing, so its identifier becomes theirs only when she pins their key.
 */
export function issuerFor(db: WriteHandle, { issuer, country }: BadgeFacts): number | null {
  const known = db.get<{ id: number }>(
    'SELECT issuer_id AS id FROM issuer_identifier WHERE identifier = ?',
    [issuer.id ?? ''],
  );
  if (known) return known.id;
  const name = tidyName(issuer.name ?? issuer.id ?? '').slice(0, 300);
  if (foldKey(name) === '') return null;
  const there = findIssuer(db, name);
  if (there) return there.id;
  const id = findOrCreateIssuer(db, name);
  const website = /^https?:\/\//u.test(issuer.url ?? '') ? issuer.url : null;
  db.run('UPDATE issuer SET country = ?, website = ?, email = ? WHERE id = ?', [
    country?.slice(0, 120) ?? null,
    website?.slice(0, 2000) ?? null,
    issuer.email?.slice(0, 320) ?? null,
    id,
  ]);
  return id;
}

/**
 * The entry of the catalogue that an award is of: the one chosen, or one of what the badge says, which is made once however
 * many badges ask for it. @throws Problem NOT_FOUND, INVALID_INPUT
 */
export function credentialFor(
  db: WriteHandle,
  choice: CredentialChoice,
  facts: BadgeFacts,
): number {
  if ('id' in choice) {
    if (db.get('SELECT 1 FROM credential WHERE id = ?', [choice.id])) return choice.id;
    throw new Problem(
      'NOT_FOUND',
      'This credential is no longer in the catalogue.',
      'Choose another, or make one of what the badge says.',
    );
  }
  const issuerId = issuerFor(db, facts);
  const draft = draftOf(facts);
  const there = db.get<{ id: number }>(
    'SELECT id FROM credential WHERE title_key = ? AND coalesce(issuer_id, 0) = ?',
    [foldKey(tidyName(draft.title)), issuerId ?? 0],
  );
  return there?.id ?? createCredential(db, { ...draft, issuerId, skills: [...choice.skills] });
}
