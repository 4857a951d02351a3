import { useEffect, useMemo, useState } from 'react';
import { client } from '../../app/client.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { useWorkspace } from '../../app/workspace.ts';
import type { MatrixScope } from './matrix-search.ts';
import { matrixStore, type MatrixSource, type MatrixStore } from './store/matrix-store.ts';

function sourceOf(scope: MatrixScope, say: (words: string) => void): MatrixSource {
  const { filter, skillIds } = scope;
  return {
    fetch: (window, signal) => client.assessments.matrix({ ...scope, ...window }, { signal }),
    async figures(signal) {
      const { figures } = await client.gaps.overview(
        { filter, ...(skillIds ? { skillIds } : {}) },
        { signal },
      );
      return figures;
    },
    async enter(cells, { date, source, assessor }) {
      const reply = await client.assessments.enter({
        cells: [...cells],
        source,
        assessor,
        ...(date ? { date } : {}),
      });
      return reply.cells;
    },
    showsForce: scope.show === 'rating',
    failed: notifyProblem,
    overruled: (cells) =>
      say(
        cells === 1
          ? 'Entered. The cell shows another level: another rating or a credential decides.'
          : `Entered. ${cells} cells show another level: other ratings or credentials decide.`,
      ),
  };
}

/**
 * The cells of a scope. Those of the former scope stay until the first of the new ones are here, and are `stale` until
 * then.
 *
 * @param scope the same object until people or skills change
 */
export function useMatrixStore(
  scope: MatrixScope,
  say: (words: string) => void,
): { readonly store: MatrixStore; readonly stale: boolean } {
  const revision = useWorkspace()?.revision;
  const next = useMemo(() => matrixStore(sourceOf(scope, say)), [scope, say]);
  const [shown, setShown] = useState(next);
  useEffect(() => {
    const look = (): void => {
      const { total, error } = next.get();
      if (total !== undefined || error !== null) setShown(next);
    };
    look();
    return next.subscribe(look);
  }, [next]);
  useEffect(() => {
    if (revision !== undefined) next.refresh(revision);
  }, [next, revision]);
  useEffect(() => next.open(), [next]);
  return { store: shown, stale: shown !== next };
}
