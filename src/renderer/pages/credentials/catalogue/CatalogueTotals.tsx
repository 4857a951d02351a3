import { Button } from '@mantine/core';
import { client } from '../../../app/client.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { MOST_COMPARED } from '../credentials-search.ts';
import type { CredentialSelection } from './use-credentials.ts';

interface CatalogueTotalsProps {
  readonly words: string;
  readonly selection: CredentialSelection;
  /** The list is that of archived entries. */
  readonly archived: boolean;
  readonly onEdit: () => void;
  readonly onCompare: () => void;
  readonly onMerge: () => void;
}

/** "45 credentials · 3 selected", and what may be done with those. */
export function CatalogueTotals(props: CatalogueTotalsProps) {
  const { words, selection, archived } = props;
  const ids = [...selection.ids];
  const many = formatNumber(selection.count);
  const credentials = count(selection.count, 'credential', 'credentials');
  const remove = async (): Promise<void> => {
    if (await perform(client.credentials.remove({ ids }), `Removed ${credentials}.`))
      selection.clear();
  };
  const archive = async (): Promise<void> => {
    const done = await perform(
      client.credentials.update({ ids, patch: { archived: !archived } }),
      archived ? `${credentials} in use again.` : `Archived ${credentials}.`,
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
          {selection.count > 1 && selection.count <= MOST_COMPARED && (
            <Button onClick={props.onCompare}>Compare {many}</Button>
          )}
          {selection.count > 1 && selection.count <= 20 && (
            <Button onClick={props.onMerge}>Merge {many}</Button>
          )}
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
