import { Button } from '@mantine/core';
import { client } from '../../../app/client.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import type { AwardSelection } from './use-awards.ts';

interface AwardTotalsProps {
  readonly words: string;
  readonly selection: AwardSelection;
  readonly onEdit: () => void;
}

/** "600 awards · 3 selected", and what may be done with those. */
export function AwardTotals({ words, selection, onEdit }: AwardTotalsProps) {
  const many = formatNumber(selection.count);
  const remove = async (): Promise<void> => {
    const done = await perform(
      client.awards.remove({ ids: [...selection.ids] }),
      `Removed ${count(selection.count, 'award', 'awards')}.`,
    );
    if (done) selection.clear();
  };
  return (
    <div className="totals-line">
      <span role="status">
        {words}
        {selection.count > 0 && ` · ${many} selected`}
      </span>
      {selection.count > 0 && (
        <>
          <Button onClick={onEdit}>Edit {many}</Button>
          <Button onClick={() => void remove()}>Remove {many}</Button>
          <button type="button" className="link" onClick={selection.clear}>
            Select none
          </button>
        </>
      )}
    </div>
  );
}
