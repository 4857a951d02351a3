import { removeRows, type Workspace } from '#core/workspace/index.ts';
import { badgeRow } from './rows.ts';

/** Takes kept badges out with their original files, as one change; awards made of them stay, without their badge. */
export async function removeBadges(
  workspace: Workspace,
  given: readonly number[],
  signal?: AbortSignal,
): Promise<{ readonly changeId: number | null; readonly rows: number }> {
  const ids = [...new Set(given)];
  for (const id of ids) badgeRow(workspace.read, id);
  const one = workspace.read.get<{ name: string; person: string }>(
    'SELECT b.name, p.name AS person FROM badge b JOIN person p ON p.id = b.person_id WHERE b.id = ?',
    [ids[0] ?? 0],
  );
  const title =
    ids.length === 1 && one
      ? `Remove badge “${one.name}” of ${one.person}`
      : `Remove ${ids.length.toLocaleString('en')} badges`;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      for (const _ of removeRows(db, 'badge', ids)) await breathe();
    },
    { signal },
  );
  return { changeId, rows: ids.length };
}
