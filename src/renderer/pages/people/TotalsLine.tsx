import { Button } from '@mantine/core';
import { client } from '../../app/client.ts';
import { count, formatNumber } from '../../app/format.ts';
import { notifyDone, notifyProblem } from '../../app/notify.tsx';
import { undo } from '../../app/undo.ts';
import type { PeopleSelection } from './use-selection.ts';

interface TotalsLineProps {
  words: string;
  selection: PeopleSelection;
  onEdit: () => void;
}

/** "240 people · 12 selected", and what may be done with those. */
export function TotalsLine({ words, selection, onEdit }: TotalsLineProps) {
  const remove = async (): Promise<void> => {
    try {
      const done = await client.people.remove({ ids: [...selection.ids] });
      selection.clear();
      const { changeId } = done;
      notifyDone(
        `Removed ${count(done.people, 'person', 'people')}.`,
        changeId === null ? undefined : { label: 'Undo', run: () => undo(changeId) },
      );
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <div className="totals-line">
      <span role="status">
        {words}
        {selection.count > 0 && ` · ${formatNumber(selection.count)} selected`}
      </span>
      {selection.count > 0 && (
        <>
          <Button onClick={onEdit}>Edit {formatNumber(selection.count)}</Button>
          <Button onClick={() => void remove()}>Remove {formatNumber(selection.count)}</Button>
          <button type="button" className="link" onClick={selection.clear}>
            Select none
          </button>
        </>
      )}
    </div>
  );
}
