import { Problem } from '#shared/errors.ts';
import type { Workspace } from '#core/workspace/index.ts';

export interface SavedView {
  readonly id: number;
  readonly name: string;
  readonly state: Record<string, unknown>;
}

const PAGE = 'people';

/** Saved views of the page, by name. */
export const viewsOf = (workspace: Workspace): SavedView[] =>
  workspace.read
    .all<{ id: number; name: string; state: string }>(
      'SELECT id, name, state FROM saved_view WHERE page = ?',
      [PAGE],
    )
    .map((row) => ({ ...row, state: JSON.parse(row.state) as Record<string, unknown> }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));

/**
 * Saves a new view, or the one of this id anew.
 * @throws Problem INVALID_INPUT where another view has the name, NOT_FOUND where there is none of this id
 */
export async function saveView(
  workspace: Workspace,
  view: {
    readonly id?: number | undefined;
    readonly name: string;
    readonly state: Record<string, unknown>;
  },
): Promise<SavedView> {
  const { value: id } = await workspace.change(
    { title: `Save view “${view.name}”`, kind: 'settings' },
    (db) => {
      const namesake = db.get<{ id: number }>(
        'SELECT id FROM saved_view WHERE page = ? AND name = ?',
        [PAGE, view.name],
      );
      if (namesake && namesake.id !== view.id) {
        throw new Problem(
          'INVALID_INPUT',
          `There is already a view “${view.name}”.`,
          'Choose another name, or save over that view.',
        );
      }
      const state = JSON.stringify(view.state);
      if (view.id === undefined) {
        return db.run('INSERT INTO saved_view (page, name, state) VALUES (?, ?, ?)', [
          PAGE,
          view.name,
          state,
        ]).lastId;
      }
      const { changes } = db.run(
        'UPDATE saved_view SET name = ?, state = ? WHERE page = ? AND id = ?',
        [view.name, state, PAGE, view.id],
      );
      if (changes === 0) throw viewGone();
      return view.id;
    },
  );
  return { id, name: view.name, state: view.state };
}

/** Whether there was such a view. */
export async function removeView(workspace: Workspace, id: number): Promise<boolean> {
  const view = viewsOf(workspace).find((known) => known.id === id);
  if (!view) return false;
  const { value } = await workspace.change(
    { title: `Remove view “${view.name}”`, kind: 'settings' },
    (db) => db.run('DELETE FROM saved_view WHERE page = ? AND id = ?', [PAGE, id]).changes > 0,
  );
  return value;
}

const viewGone = (): Problem =>
  new Problem('NOT_FOUND', 'This view is no longer there.', 'Save it as a new view.');
