import type { CredentialPatch } from '#shared/contract/credentials.ts';
import type { Money } from '#shared/money.ts';
import { Problem } from '#shared/errors.ts';
import { removeRows, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import { stacksWith, tidyStacks } from '../stacks/tidy.ts';
import { COLUMN_FIELDS, COLUMNS } from './columns.ts';
import { checkThere, counted, credentialsText, namedAs, unique, type Changed } from './places.ts';
import { createCredential, updateCredential } from './write-credential.ts';

type NewCredential = CredentialPatch & {
  readonly title: string;
  readonly price?: (Money & { readonly validFrom?: string | undefined }) | undefined;
};

/** Adds an entry, with its price from today on where no day is said. @throws Problem as `createCredential` */
export async function addCredential(
  workspace: Workspace,
  { price, ...draft }: NewCredential,
): Promise<{ id: number; changeId: number }> {
  const { name } = namedAs(draft.title, 'title');
  const prices = price ? [{ ...price, validFrom: price.validFrom ?? workspace.asOf() }] : [];
  const { value, changeId } = await workspace.change(
    { title: `Add credential ${name}`, kind: 'edit' },
    (db) => createCredential(db, { ...draft, prices }),
  );
  if (changeId === null) throw new Error('A credential was added and the history has no change');
  return { id: value, changeId };
}

const LIST_LABELS: Readonly<Partial<Record<keyof CredentialPatch, string>>> = {
  skills: 'skills',
  requiredCredentialIds: 'prerequisites',
  entrySkills: 'entry skills',
  otherTitles: 'other titles',
};

function titleOfUpdate(db: ReadHandle, ids: readonly number[], patch: CredentialPatch): string {
  const what = credentialsText(db, ids);
  if (patch.archived !== undefined && Object.keys(patch).length === 1) {
    return `${patch.archived ? 'Archive' : 'Bring back'} ${what}`;
  }
  if (ids.length === 1) return `Edit credential ${what}`;
  const labels = [
    ...COLUMN_FIELDS.filter((field) => patch[field] !== undefined).map(
      (field) => COLUMNS[field][1],
    ),
    ...Object.entries(LIST_LABELS)
      .filter(([field]) => patch[field as keyof CredentialPatch] !== undefined)
      .map(([, label]) => label),
  ];
  return `Change ${[...new Set(labels)].join(' and ') || 'nothing'} of ${what}`;
}

/**
 * Sets the same values for all these entries, as one change; those that have them already are not touched.
 * @throws Problem NOT_FOUND; INVALID_INPUT for a title of several, one that is taken, or as `updateCredential`
 */
export async function updateCredentials(
  workspace: Workspace,
  given: readonly number[],
  patch: CredentialPatch,
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = unique(given);
  if (ids.length > 1 && (patch.title !== undefined || patch.otherTitles !== undefined)) {
    throw new Problem(
      'INVALID_INPUT',
      `One title cannot belong to ${counted(ids.length, 'credential')}.`,
      'Set titles one by one.',
    );
  }
  checkThere(workspace.read, 'credential', ids);
  const title = titleOfUpdate(workspace.read, ids, patch);
  const { value, changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      let rows = 0;
      for (const id of ids) {
        rows += updateCredential(db, id, patch) ? 1 : 0;
        await breathe();
      }
      return rows;
    },
    { signal },
  );
  return { changeId, rows: value };
}

/**
 * Takes entries out with all that is said of them, their awards and attempts included, as one change that can be undone.
 * Stacks that they were part of ask for what is left of them.
 */
export async function removeCredentials(
  workspace: Workspace,
  given: readonly number[],
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = unique(given);
  checkThere(workspace.read, 'credential', ids);
  const title = `Remove ${ids.length === 1 ? 'credential ' : ''}${credentialsText(workspace.read, ids)}`;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkThere(db, 'credential', ids);
      const gone = new Set(ids);
      const stacks = stacksWith(db, ids).filter((id) => !gone.has(id));
      for (const _ of removeRows(db, 'credential', ids)) await breathe();
      tidyStacks(db, stacks);
    },
    { signal },
  );
  return { changeId, rows: ids.length };
}

/** Forgets that files call a credential so. @throws Problem NOT_FOUND */
export async function removeTitle(workspace: Workspace, id: number): Promise<Changed> {
  const alias = workspace.read.get<{ name: string }>(
    'SELECT name FROM credential_alias WHERE id = ?',
    [id],
  );
  if (!alias) {
    throw new Problem('NOT_FOUND', 'This title is no longer there.', 'Look at the list again.');
  }
  const { value, changeId } = await workspace.change(
    { title: `Forget the title ${alias.name}`, kind: 'edit' },
    (db) => db.run('DELETE FROM credential_alias WHERE id = ?', [id]).changes,
  );
  return { changeId, rows: value };
}
