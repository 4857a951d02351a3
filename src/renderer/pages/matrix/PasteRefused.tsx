import { Button, Modal } from '@mantine/core';
import { useEffect } from 'react';
import { count, formatNumber } from '../../app/format.ts';
import { focusGrid } from './grid/focus-grid.ts';
import type { Refusal } from './grid/blocks.ts';
import type { MatrixStore } from './store/matrix-store.ts';

interface PasteRefusedProps {
  readonly refused: readonly Refusal[];
  readonly store: MatrixStore;
  readonly onClose: () => void;
}

const MOST = 200;

/** Which cells of a block could not be read, and why; none of it was written. */
export function PasteRefused({ refused, store, onClose }: PasteRefusedProps) {
  const { skills } = store.get().columns;
  useEffect(() => focusGrid, []);
  return (
    <Modal opened onClose={onClose} title="Nothing was pasted" size={560}>
      <p>
        {count(refused.length, 'cell', 'cells')} of the block cannot be written. Correct{' '}
        {refused.length === 1 ? 'it' : 'them'} where they come from, or choose another place, and
        paste again.
      </p>
      <div className="refused">
        <table className="plain compact flush">
          <thead>
            <tr>
              <th>Person</th>
              <th>Skill</th>
              <th>On the clipboard</th>
              <th>Why</th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, MOST).map(({ row, column, text, why }) => (
              <tr key={`${row} ${column}`}>
                <td>{store.person(row)?.name ?? `row ${formatNumber(row + 1)}`}</td>
                <td>{skills[column]?.name ?? `column ${formatNumber(column + 1)}`}</td>
                <td>“{text.slice(0, 40)}”</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {refused.length > MOST && (
        <p className="small muted">and {formatNumber(refused.length - MOST)} more.</p>
      )}
      <div className="row dialog-foot">
        <Button variant="filled" onClick={onClose} data-autofocus>
          Back to the matrix
        </Button>
      </div>
    </Modal>
  );
}
