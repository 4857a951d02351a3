import { credentialNames, updateCredential } from '#core/credentials/index.ts';
import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import { Problem } from '#shared/errors.ts';
import type { WriteHandle } from '#core/workspace/index.ts';

/** Between the titles of several: a comma may well belong to one. */
const BETWEEN = /\s*[;\n]\s*/u;

/**
 * Ties credentials to those that the file names as their prerequisites, where every one it names is the title of just one
 * in the catalogue. The words stay as they are written; where any is something else they are all that is known.
 * @param said ids of credentials, each with its prerequisites as the file has them
 */
export function linkPrerequisites(
  db: WriteHandle,
  said: readonly { readonly id: number; readonly text: string }[],
): void {
  if (said.length === 0) return;
  const byTitle = Map.groupBy(credentialNames(db), ({ titleKey }) => titleKey);
  for (const { id, text } of said) {
    const named = text
      .split(BETWEEN)
      .filter((title) => title !== '')
      .map((title) => byTitle.get(foldKey(tidyName(title))) ?? []);
    if (named.some((found) => found.length !== 1)) continue;
    const required = new Set([...requiredOf(db, id), ...named.flat().map((one) => one.id)]);
    required.delete(id);
    try {
      updateCredential(db, id, { requiredCredentialIds: [...required] });
    } catch (error) {
      // Two that name each other: which one comes first is for her to say, and the words are still there.
      if (!(error instanceof Problem && error.code === 'INVALID_INPUT')) throw error;
    }
  }
}

const requiredOf = (db: WriteHandle, id: number): number[] =>
  db
    .all<{ id: number }>(
      'SELECT required_id AS id FROM credential_prerequisite WHERE credential_id = ? ORDER BY id',
      [id],
    )
    .map((row) => row.id);
