import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { formatInstant, formatSize } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { restorePoint } from '../../app/workspace-files.ts';

type Point = InferContractRouterOutputs<Contract>['workspace']['restorePoints'][number];

/** The states that were kept before imports and migrations, and the way back to each. */
export function RestorePoints() {
  const points = useQuery(orpc.workspace.restorePoints.queryOptions()).data;
  const [chosen, setChosen] = useState<Point | null>(null);
  return (
    <div>
      <h3>Restore points</h3>
      {points?.length === 0 && (
        <p className="second">
          None yet. One is written before every import; the last ten are kept.
        </p>
      )}
      {points && points.length > 0 && (
        <table className="plain flush compact settings-table">
          <thead>
            <tr>
              <th scope="col">Written</th>
              <th scope="col">Why</th>
              <th scope="col" className="num">
                Size
              </th>
              <th scope="col">
                <span className="hidden-text">Deed</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                <td className="nowrap">{formatInstant(point.at)}</td>
                <td>{point.reason}</td>
                <td className="num nowrap">{formatSize(point.sizeBytes)}</td>
                <td className="num">
                  <button
                    type="button"
                    className="link"
                    onClick={() => setChosen(point)}
                    aria-label={`Restore the state of ${formatInstant(point.at)}`}
                  >
                    Restore
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Modal
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        title="Go back to this restore point"
        size={440}
      >
        {chosen && (
          <>
            <p className="second">
              The whole file goes back to {formatInstant(chosen.at)}, {chosen.reason}. What was done
              since is kept as a restore point of its own.
            </p>
            <div className="row dialog-foot">
              <Button onClick={() => setChosen(null)}>Cancel</Button>
              <Button
                variant="filled"
                data-autofocus
                onClick={() => {
                  setChosen(null);
                  void restorePoint(chosen.id);
                }}
              >
                Restore
              </Button>
            </div>
          </>
        )}
      </Modal>
    </div>
  );
}
