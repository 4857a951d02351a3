import { implement } from '@orpc/server';
import { historyContract, type Change } from '#shared/contract/history.ts';
import { Problem } from '#shared/errors.ts';
import { laterChanges, seemsUndoable } from './change-log/conflicts.ts';
import { changeDetails } from './change-log/details.ts';
import { changeHead, listChanges, type ChangeHead } from './change-log/heads.ts';
import { redo, undo } from './change-log/undo.ts';
import { entityWords } from './entities/index.ts';
import { openOf } from './holder.ts';
import type { AppContext, ReadHandle } from './types.ts';

const os = implement(historyContract).$context<AppContext>();

/** A change that stands, of a kind that can be undone, whose rows, where they are few, nothing has touched since. */
function canUndo(db: ReadHandle, head: ChangeHead): boolean {
  if (head.undoneBy !== null || head.touched.length === 0) return false;
  if (head.kind === 'erase' || head.kind === 'redo') return false;
  return seemsUndoable(db, head, laterChanges(db, head));
}

const changeOf = (db: ReadHandle, head: ChangeHead): Change => ({
  id: head.id,
  at: head.at,
  who: head.who,
  kind: head.kind,
  title: head.title,
  touched: head.touched.map((touched) => ({ ...touched, entity: entityWords(touched.entity).one })),
  undoes: head.undoes,
  undoneBy: head.undoneBy,
  canUndo: canUndo(db, head),
});

/** @throws Problem NOT_FOUND where no change has the id */
function knownHead(db: ReadHandle, changeId: number): ChangeHead {
  const head = changeHead(db, changeId);
  if (head) return head;
  throw new Problem(
    'NOT_FOUND',
    'There is no such change.',
    'Choose a change from the History page.',
  );
}

export const historyHandlers = {
  list: os.list.handler(({ context, input }) => {
    const { read } = context.workspaces.current();
    const { total, heads } = listChanges(read, input);
    return { total, changes: heads.map((head) => changeOf(read, head)) };
  }),

  get: os.get.handler(({ context, input }) => {
    const { read } = context.workspaces.current();
    return changeOf(read, knownHead(read, input.changeId));
  }),

  details: os.details.handler(({ context, input }) => {
    const workspace = openOf(context.workspaces.current());
    const head = knownHead(workspace.read, input.changeId);
    return changeDetails(workspace.read, head, workspace.tracked, input);
  }),

  undo: os.undo.handler(async ({ context, input }) => {
    const workspace = openOf(context.workspaces.current());
    return changeOf(workspace.read, await undo(workspace, input.changeId));
  }),

  redo: os.redo.handler(async ({ context }) => {
    const workspace = openOf(context.workspaces.current());
    return changeOf(workspace.read, await redo(workspace));
  }),
};
