import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';

const SHOWN = 60;

interface DuplicatesPanelProps {
  readonly onMerge: (ids: readonly number[]) => void;
  readonly onClose: () => void;
}

/** Skills that may be the same, most alike first. Nothing is merged without her. */
export function DuplicatesPanel({ onMerge, onClose }: DuplicatesPanelProps) {
  const found = useQuery(orpc.skills.duplicates.queryOptions());
  const all = found.data;
  return (
    <Panel
      label="Skills that look alike"
      title="Skills that look alike"
      sub={
        all === undefined
          ? 'Compares every name and other name.'
          : all.length === 0
            ? 'No two names look alike.'
            : `${count(all.length, 'group looks', 'groups look')} alike, the likeliest first. You decide.`
      }
      onClose={onClose}
      takeFocus
    >
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingRows />}
      {all?.slice(0, SHOWN).map(({ ids, names, why }) => (
        <section key={ids.join(' ')} className="row">
          <div className="grow">
            {names.map((name) => (
              <p key={name}>{name}</p>
            ))}
            <p className="small muted">{why}</p>
          </div>
          <Button aria-label={`Merge ${names.join(' and ')}`} onClick={() => onMerge(ids)}>
            Merge
          </Button>
        </section>
      ))}
      {all && all.length > SHOWN && (
        <section>
          <p className="small muted">
            {formatNumber(all.length - SHOWN)} more once these are decided.
          </p>
        </section>
      )}
    </Panel>
  );
}
