import { Button } from '@mantine/core';
import { client } from '../../../app/client.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import type { SkillSelection } from './use-skills.ts';

interface LibraryTotalsProps {
  readonly words: string;
  readonly selection: SkillSelection;
  /** The list is that of archived skills. */
  readonly archived: boolean;
  readonly onEdit: () => void;
  readonly onMerge: () => void;
}

/** "60 skills · 3 selected", and what may be done with those. */
export function LibraryTotals(props: LibraryTotalsProps) {
  const { words, selection, archived } = props;
  const ids = [...selection.ids];
  const many = formatNumber(selection.count);
  const skills = count(selection.count, 'skill', 'skills');
  const remove = async (): Promise<void> => {
    if (await perform(client.skills.remove({ ids }), `Removed ${skills}.`)) selection.clear();
  };
  const archive = async (): Promise<void> => {
    const done = await perform(
      client.skills.update({ ids, patch: { archived: !archived } }),
      archived ? `${skills} in use again.` : `Archived ${skills}.`,
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
          <Button onClick={props.onEdit}>Edit {many}</Button>
          {selection.count > 1 && <Button onClick={props.onMerge}>Merge {many}</Button>}
          <Button onClick={() => void archive()}>
            {archived ? 'Use' : 'Archive'} {many}
            {archived ? ' again' : ''}
          </Button>
          <Button onClick={() => void remove()}>Remove {many}</Button>
          <button type="button" className="link" onClick={selection.clear}>
            Select none
          </button>
        </>
      )}
    </div>
  );
}
