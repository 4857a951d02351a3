import { Problem } from '#shared/errors.ts';
import type { OpenWorkspace } from '../open-workspace.ts';
import type { WriteHandle } from '../types.ts';
import { refuseConflicts } from './conflicts.ts';
import { changeHead, nextRedo, nextUndo, type ChangeHead } from './heads.ts';
import { refuseBroken } from './invariants.ts';
import { explainUnique, refuseDangling } from './references.ts';
import { beforeTable, type TrackedTable } from './tables.ts';

/** Rows replaced between two breaths. */
const CHUNK = 250;

const nothing = (what: string): Problem =>
  new Problem(
    'NOTHING_TO_UNDO',
    what,
    'The History page shows what was changed and what can be undone.',
  );

/** Takes back the given change, or the latest that stands; of an undo, does again what it took back. */
export async function undo(workspace: OpenWorkspace, changeId?: number): Promise<ChangeHead> {
  const db = workspace.read;
  const target = changeId === undefined ? nextUndo(db) : changeHead(db, changeId);
  if (!target) {
    if (changeId === undefined) throw nothing('There is nothing to undo.');
    throw new Problem(
      'NOT_FOUND',
      'There is no such change.',
      'Choose a change from the History page.',
    );
  }
  return takeBack(workspace, original(workspace, target));
}

/** Does again what the latest undo took back. */
export async function redo(workspace: OpenWorkspace): Promise<ChangeHead> {
  const target = nextRedo(workspace.read);
  if (!target) throw nothing('There is nothing to redo.');
  return takeBack(workspace, target);
}

/** A redo stands for the change that it did again. */
function original(workspace: OpenWorkspace, target: ChangeHead): ChangeHead {
  let found = target;
  while (found.kind === 'redo') {
    const back = found.undoes === null ? null : changeHead(workspace.read, found.undoes);
    const first = back?.undoes ? changeHead(workspace.read, back.undoes) : null;
    if (!first) throw new Error(`Change ${found.id} does again what is not in the history`);
    found = first;
  }
  return found;
}

async function takeBack(workspace: OpenWorkspace, target: ChangeHead): Promise<ChangeHead> {
  const again = target.kind === 'undo';
  const title = again
    ? (changeHead(workspace.read, target.undoes ?? 0)?.title ?? '')
    : target.title;
  const result = await workspace.longChange(
    { kind: again ? 'redo' : 'undo', title: `${again ? 'Redo' : 'Undo'} “${title}”` },
    async (db, breathe) => {
      // Read again within the transaction: another request may have come first.
      const present = changeHead(db, target.id);
      if (!present) throw nothing('There is no such change any more.');
      refuse(present);
      await refuseConflicts(db, present, breathe);
      await replaceRows(db, present, workspace.tracked, breathe);
      await refuseDangling(db, present, workspace.tracked, breathe);
      await refuseBroken(db, present, breathe);
    },
    {
      undoes: target.id,
      onFinish: (db, id) => {
        db.run('UPDATE change SET undone_by = ? WHERE id = ?', [id, target.id]);
        // Done again, the first change stands as if it had never been taken back.
        if (again) db.run('UPDATE change SET undone_by = NULL WHERE id = ?', [target.undoes]);
      },
    },
  );
  const head = result.changeId === null ? null : changeHead(workspace.read, result.changeId);
  if (!head) throw nothing(`“${target.title}” has nothing left that could be undone.`);
  return head;
}

function refuse(change: ChangeHead): void {
  if (change.undoneBy !== null) {
    throw nothing(
      change.kind === 'undo'
        ? 'This was done again already.'
        : `“${change.title}” was undone already.`,
    );
  }
  if (change.kind === 'erase') {
    throw nothing('Erasing a person cannot be undone: what was erased is kept nowhere.');
  }
  if (change.touched.length === 0) {
    throw nothing(`“${change.title}” touched only people who have been erased since.`);
  }
}

/**
 * Puts every row of the change back to what it held before. All are removed first and then put back, so that unique
 * values can change places; the triggers record the net of it.
 */
async function replaceRows(
  db: WriteHandle,
  change: ChangeHead,
  tracked: readonly TrackedTable[],
  breathe: () => Promise<void>,
): Promise<void> {
  const touched = new Set(change.touched.map((one) => one.entity));
  const tables = tracked.filter((table) => touched.has(table.name));
  db.run('PRAGMA defer_foreign_keys = ON');
  const chunks = async (sql: (table: TrackedTable) => string) => {
    for (const table of tables) {
      const text = sql(table);
      for (let from = change.firstRow; from <= change.lastRow; from += CHUNK) {
        const to = Math.min(from + CHUNK - 1, change.lastRow);
        try {
          db.run(text, [from, to]);
        } catch (error) {
          throw explainUnique(db, error, change, table);
        }
        await breathe();
      }
    }
  };
  await chunks(
    ({ name }) => `DELETE FROM ${name} WHERE id IN (
      SELECT row_id FROM change_row NOT INDEXED WHERE id BETWEEN ? AND ? AND entity = '${name}')`,
  );
  await chunks(({ name, columns }) => {
    const rest = columns.slice(1);
    return `INSERT INTO ${name} (id, ${rest.join(', ')})
      SELECT r.row_id, ${rest.map((column) => `b.${column}`).join(', ')}
      FROM change_row r NOT INDEXED CROSS JOIN ${beforeTable(name)} b ON b.id = r.id
      WHERE r.id BETWEEN ? AND ? AND r.entity = '${name}'`;
  });
}
