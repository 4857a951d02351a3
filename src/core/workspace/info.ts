import type { WorkspaceInfo } from '#shared/contract/workspace.ts';
import { activeOn } from './active.ts';
import { changeHead, lastChange, nextRedo, nextUndo, type ChangeHead } from './change-log/heads.ts';
import type { Workspace } from './types.ts';

const short = (head: ChangeHead | null) =>
  head === null ? null : { id: head.id, title: head.title, at: head.at };

/** Bytes of the content, wherever it is at present: in the file or still in its log. */
const sizeOf = ({ read }: Workspace): number =>
  read.get<{ bytes: number }>(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  )?.bytes ?? 0;

interface Counts {
  people: number;
  activePeople: number;
}

const NOBODY: Counts = { people: 0, activePeople: 0 };
const counted = new WeakMap<Workspace, { key: string; counts: Counts }>();

/** Asked after every change by every page, and slow to count: kept until the next change. */
function countPeople(workspace: Workspace, asOf: string): Counts {
  const key = `${workspace.revision} ${asOf}`;
  const known = counted.get(workspace);
  if (known?.key === key) return known.counts;
  const counts =
    workspace.read.get<Counts>(
      `SELECT count(*) AS people, coalesce(sum(${activeOn()}), 0) AS activePeople FROM person`,
      { asOf },
    ) ?? NOBODY;
  counted.set(workspace, { key, counts });
  return counts;
}

/** What every page shows of the open workspace; people are counted as active on `asOf`. */
export function workspaceInfo(
  workspace: Workspace,
  warnings: readonly string[],
  asOf: string = workspace.asOf(),
): WorkspaceInfo {
  const { read } = workspace;
  const redo = nextRedo(read);
  // Named by what it would do again, not by the undo that it takes back.
  const again = redo?.undoes ? changeHead(read, redo.undoes) : null;
  return {
    path: workspace.path,
    name: workspace.name,
    revision: workspace.revision,
    sizeBytes: sizeOf(workspace),
    ...countPeople(workspace, asOf),
    asOf,
    lastChange: short(lastChange(read)),
    undo: short(nextUndo(read)),
    redo: redo && again ? { id: redo.id, title: again.title, at: again.at } : null,
    warnings: [...warnings],
  };
}
