import { Problem } from '#shared/errors.ts';
import type { Workspace, WriteHandle } from '#core/workspace/index.ts';
import { mergeInto } from '../catalogue/merge.ts';
import { checkThere, unique, type Changed } from '../catalogue/places.ts';
import { issuersText } from './edits.ts';

const OTHERS = '(SELECT value FROM json_each(:ids))';
const TAKEN_OVER = ['country', 'website', 'email', 'accreditation', 'note'] as const;

/**
 * Makes one issuer of several, as one change: credentials, identifiers, keys and pinned documents move to `into`; credentials
 * that then have one title become one, the one of `into` or else the first. What `into` does not say of itself it takes from
 * the others.
 * @throws Problem NOT_FOUND; INVALID_INPUT where there is nothing to merge, or a credential would require or contain itself
 */
export async function mergeIssuers(
  workspace: Workspace,
  into: number,
  given: readonly number[],
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = unique(given).filter((id) => id !== into);
  if (ids.length === 0) {
    throw new Problem(
      'INVALID_INPUT',
      'An issuer cannot be merged with itself.',
      'Choose two or more issuers.',
    );
  }
  checkThere(workspace.read, 'issuer', [into, ...ids]);
  const title = `Merge ${issuersText(workspace.read, ids)} into ${issuersText(workspace.read, [into])}`;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkThere(db, 'issuer', [into, ...ids]);
      const both = { into, ids: JSON.stringify(ids) };
      await mergeCredentialsOf(db, both, breathe);
      mergeKeys(db, both);
      for (const [table, column] of [
        ['credential', 'issuer_id'],
        ['credential', 'platform_id'],
        ['issuer_identifier', 'issuer_id'],
        ['issuer_key', 'issuer_id'],
        ['pinned_document', 'issuer_id'],
      ]) {
        db.run(`UPDATE ${table} SET ${column} = :into WHERE ${column} IN ${OTHERS}`, both);
        await breathe();
      }
      mergeRows(db, both);
    },
    { signal },
  );
  return { changeId, rows: ids.length };
}

interface Both extends Record<string, string | number> {
  readonly into: number;
  /** The others, as JSON. */
  readonly ids: string;
}

/** Credentials of one title, before they are all of one awarding body. */
async function mergeCredentialsOf(
  db: WriteHandle,
  both: Both,
  breathe: () => Promise<void>,
): Promise<void> {
  const titles = db.all<{ ids: string }>(
    `SELECT json_group_array(id ORDER BY issuer_id <> :into, id) AS ids FROM credential
     WHERE issuer_id = :into OR issuer_id IN ${OTHERS} GROUP BY title_key HAVING count(*) > 1`,
    both,
  );
  for (const { ids } of titles) {
    const [first, ...rest] = JSON.parse(ids) as number[];
    if (first !== undefined) await mergeInto(db, first, rest, breathe);
  }
}

/** A key that several have stays once. */
function mergeKeys(db: WriteHandle, { into, ids }: Both): void {
  db.run(
    `DELETE FROM issuer_key WHERE issuer_id IN ${OTHERS} AND id NOT IN (
       SELECT coalesce(max(CASE WHEN issuer_id = :into THEN id END), min(id)) FROM issuer_key
       WHERE issuer_id = :into OR issuer_id IN ${OTHERS} GROUP BY fingerprint)`,
    { into, ids },
  );
}

function mergeRows(db: WriteHandle, { into, ids }: Both): void {
  for (const column of TAKEN_OVER) {
    db.run(
      `UPDATE issuer SET ${column} = (SELECT o.${column} FROM json_each(:ids) j
         JOIN issuer o ON o.id = j.value WHERE o.${column} IS NOT NULL ORDER BY j.key LIMIT 1)
       WHERE id = :into AND ${column} IS NULL AND EXISTS (
         SELECT 1 FROM issuer o WHERE o.id IN ${OTHERS} AND o.${column} IS NOT NULL)`,
      { into, ids },
    );
  }
  db.run(
    `UPDATE issuer SET is_platform = 1 WHERE id = :into AND is_platform = 0
       AND EXISTS (SELECT 1 FROM issuer o WHERE o.id IN ${OTHERS} AND o.is_platform = 1)`,
    { into, ids },
  );
  db.run(`DELETE FROM issuer WHERE id IN ${OTHERS}`, { ids });
}
