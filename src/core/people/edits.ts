import type { PersonPatch } from '#shared/contract/people.ts';
import { Problem } from '#shared/errors.ts';
import {
  eraseRows,
  removeRows,
  type ReadHandle,
  type SqlValue,
  type Workspace,
  type WriteHandle,
} from '#core/workspace/index.ts';
import { foldKey, searchKey } from './keys.ts';
import { managersOf, type Head } from './queries.ts';
import {
  COLUMN_OF_FIELD,
  insertPerson,
  toPersonValues,
  type PersonRow,
  type PersonValues,
  type StoredField,
} from './row.ts';
import {
  emptyPerson,
  patchLabels,
  patched,
  peopleCount,
  refuseLoop,
  tidyPatch,
  updateTitle,
  type TidyPatch,
} from './patch.ts';

export interface Changed {
  readonly changeId: number | null;
  readonly people: number;
}

/** Rows written before others are answered. */
const BATCH = 200;

const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

const LISTED = '(SELECT value FROM json_each(?))';

const rowsOf = (db: ReadHandle, ids: readonly number[]): PersonRow[] =>
  db.all<PersonRow>(`SELECT * FROM person WHERE id IN ${LISTED}`, [JSON.stringify(ids)]);

/** @throws Problem NOT_FOUND where one of these people is not there */
function checkThere(db: ReadHandle, ids: readonly number[]): void {
  const there = db.get<{ people: number }>(
    `SELECT count(*) AS people FROM person WHERE id IN ${LISTED}`,
    [JSON.stringify(ids)],
  );
  const gone = ids.length - (there?.people ?? 0);
  if (gone === 0) return;
  throw new Problem(
    'NOT_FOUND',
    ids.length === 1
      ? 'This person is no longer in the workspace.'
      : `Of those chosen ${peopleCount(gone)} ${gone === 1 ? 'is' : 'are'} no longer in the workspace.`,
    'Look at the list again and repeat it for those who are there.',
  );
}

/** What to call the one person of a change; empty where it is not about one. */
function nameOfOne(db: ReadHandle, ids: readonly number[]): string {
  checkThere(db, ids);
  return ids.length === 1 ? (rowsOf(db, ids)[0]?.name ?? '') : '';
}

/** @throws Problem NOT_FOUND, or INVALID_INPUT where the manager would come to report to one of these people */
function checkManager(db: ReadHandle, ids: readonly number[], managerId: number): void {
  const manager = db.get<Head>('SELECT id, name FROM person WHERE id = ?', [managerId]);
  if (!manager) {
    throw new Problem(
      'NOT_FOUND',
      'The manager chosen is no longer in the workspace.',
      'Choose another manager.',
    );
  }
  const line = [manager, ...managersOf(db, managerId).toReversed()];
  const chosen = new Set(ids);
  const at = line.findIndex((person) => chosen.has(person.id));
  if (at < 0) return;
  const loop = line.slice(0, at + 1).map((person) => person.name);
  refuseLoop([loop[at] ?? '', ...loop.slice(0, at)]);
}

/** @throws Problem INVALID_INPUT where somebody else has the number */
function checkNumber(db: ReadHandle, employeeNumber: string, ids: readonly number[]): void {
  const holder = db.get<Head>('SELECT id, name FROM person WHERE employee_number = ?', [
    employeeNumber,
  ]);
  if (ids.length > 1) {
    throw new Problem(
      'INVALID_INPUT',
      `One employee number cannot belong to ${peopleCount(ids.length)}.`,
      'Set employee numbers person by person.',
    );
  }
  if (holder && !ids.includes(holder.id)) {
    throw new Problem(
      'INVALID_INPUT',
      `Employee number ${employeeNumber} already belongs to ${holder.name}.`,
      'Use another number, or correct the other person first.',
    );
  }
}

function checkAgainstOthers(db: ReadHandle, ids: readonly number[], patch: TidyPatch): void {
  if (patch.managerId) checkManager(db, ids, patch.managerId);
  if (patch.employeeNumber) checkNumber(db, patch.employeeNumber, ids);
}

/** Columns and their values where the two differ, the keys for order and search with them. */
function differences(before: PersonValues, after: PersonValues): [string, SqlValue][] {
  const changed: [string, SqlValue][] = [];
  for (const [field, column] of Object.entries(COLUMN_OF_FIELD) as [StoredField, string][]) {
    if (before[field] !== after[field]) changed.push([column, after[field]]);
  }
  if (before.managerText !== after.managerText) changed.push(['manager_text', after.managerText]);
  const custom = JSON.stringify(after.custom);
  if (JSON.stringify(before.custom) !== custom) changed.push(['custom', custom]);
  const search = searchKey(after.name, after.employeeNumber, after.email);
  if (before.name !== after.name) changed.push(['name_key', foldKey(after.name)]);
  if (search !== searchKey(before.name, before.employeeNumber, before.email)) {
    changed.push(['search_key', search]);
  }
  return changed;
}

/** Writes what differs; whether anything did. */
function writeOne(db: WriteHandle, row: PersonRow, patch: TidyPatch): boolean {
  const before = toPersonValues(row);
  const changed = differences(before, patched(before, patch));
  if (changed.length === 0) return false;
  const columns = changed.map(([column]) => `${column} = ?`).join(', ');
  db.run(`UPDATE person SET ${columns} WHERE id = ?`, [
    ...changed.map(([, value]) => value),
    row.id,
  ]);
  return true;
}

/**
 * Adds one person. A person without status is active.
 * @returns the id
 * @throws Problem INVALID_INPUT, NOT_FOUND for a manager who is not there
 */
export async function createPerson(
  workspace: Workspace,
  input: PersonPatch & { readonly name: string },
): Promise<number> {
  const patch = tidyPatch(input);
  const person = patched(emptyPerson(patch.name ?? input.name), patch);
  const { value } = await workspace.change({ title: `Add ${person.name}`, kind: 'edit' }, (db) => {
    checkAgainstOthers(db, [], patch);
    return insertPerson(db, person);
  });
  return value;
}

/**
 * Sets the same values for all these people, as one change; people who have them already are not touched.
 * @throws Problem INVALID_INPUT, NOT_FOUND, CANCELLED; then nothing is changed
 */
export async function updatePeople(
  workspace: Workspace,
  given: readonly number[],
  givenPatch: PersonPatch,
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = unique(given);
  const patch = tidyPatch(givenPatch);
  const title = updateTitle(patchLabels(patch), ids.length, nameOfOne(workspace.read, ids));
  const { value, changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkThere(db, ids);
      checkAgainstOthers(db, ids, patch);
      let people = 0;
      for (let at = 0; at < ids.length; at += BATCH) {
        await breathe();
        const rows = rowsOf(db, ids.slice(at, at + BATCH));
        people += rows.filter((row) => writeOne(db, row, patch)).length;
      }
      return people;
    },
    { signal },
  );
  return { changeId, people: value };
}

/**
 * Takes these people and their ratings out, as one change that can be undone; those who reported to them have no manager
 * then.
 */
export async function removePeople(
  workspace: Workspace,
  given: readonly number[],
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = unique(given);
  const title = `Remove ${nameOfOne(workspace.read, ids) || peopleCount(ids.length)}`;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkThere(db, ids);
      for (const _ of removeRows(db, 'person', ids)) await breathe();
    },
    { signal },
  );
  return { changeId, people: ids.length };
}

/**
 * Takes these people out of the workspace and out of its history for good, for a request under privacy law. The title
 * of the change names nobody.
 */
export async function erasePeople(
  workspace: Workspace,
  given: readonly number[],
): Promise<Changed> {
  const ids = unique(given);
  const title = `Erase ${peopleCount(ids.length)}`;
  const { changeId } = await workspace.change({ title, kind: 'erase' }, (db) => {
    checkThere(db, ids);
    eraseRows(db, 'person', ids);
  });
  return { changeId, people: ids.length };
}
