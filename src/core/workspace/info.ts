import { statSync } from 'node:fs';
import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { activeOn } from './active.ts';
import { lastChange, nextRedo, nextUndo, type ChangeHead } from './change-log/heads.ts';
import { isMissing } from './problems.ts';
import type { Workspace } from './types.ts';

const short = (head: ChangeHead | null) =>
  head === null ? null : { id: head.id, title: head.title, at: head.at };

/** Bytes of the file with its log; the log goes when the workspace is closed. */
function sizeOf(path: string): number {
  return [path, `${path}-wal`].reduce((sum, file) => {
    try {
      return sum + statSync(file).size;
    } catch (error) {
      if (isMissing(error)) return sum;
      throw error;
    }
  }, 0);
}

/** What every page shows of the open workspace; people are counted as active on `asOf`. */
export function workspaceInfo(
  workspace: Workspace,
  warnings: readonly string[],
  asOf: string = workspace.asOf(),
): WorkspaceInfo {
  const { read } = workspace;
  const counts = read.get<{ people: number; activePeople: number }>(
    `SELECT count(*) AS people, coalesce(sum(${activeOn()}), 0) AS activePeople FROM person`,
    { asOf },
  ) ?? { people: 0, activePeople: 0 };
  const redo = nextRedo(read);
  const undone = redo?.undoes === undefined || redo.undoes === null ? null : redo.undoes;
  return {
    path: workspace.path,
    name: workspace.name,
    revision: workspace.revision,
    sizeBytes: sizeOf(workspace.path),
    ...counts,
    asOf,
    lastChange: short(lastChange(read)),
    undo: short(nextUndo(read)),
    redo: undone === null ? null : short(redo),
    warnings: [...warnings],
  };
}
