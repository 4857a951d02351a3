import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { undo } from '../../app/undo.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { LedgerRow } from './LedgerEntry.tsx';

const SHOWN = 3;

/** The last question: what changed last, who did it, and the way to take it back. */
export function LastChange(props: {
  readonly number: number;
  readonly lastImport: { readonly title: string; readonly at: string } | null;
}) {
  const latest = useQuery(
    orpc.history.list.queryOptions({ input: { offset: 0, limit: SHOWN + 1 } }),
  ).data?.changes;
  const undoable = useWorkspace()?.undo ?? null;
  const [last, ...before] = latest ?? [];
  if (last === undefined) return null;
  const { lastImport } = props;
  return (
    <LedgerRow
      number={props.number}
      question="What changed last?"
      answer={<b>{last.title}</b>}
      detail={`By ${last.who || 'somebody unnamed'}, ${formatInstant(last.at)}.${
        lastImport !== null && lastImport.at !== last.at
          ? ` Last roster: ${lastImport.title}, ${formatInstant(lastImport.at)}.`
          : ''
      }`}
      chart={
        before.length > 0 && (
          <ol className="before small second" aria-label="Before that">
            {before.slice(0, SHOWN).map((change) => (
              <li key={change.id}>
                <Link to="/history" search={{ change: change.id }}>
                  {change.title}
                </Link>
                <span className="muted">{formatInstant(change.at)}</span>
              </li>
            ))}
          </ol>
        )
      }
      deed={
        <>
          {undoable !== null && (
            <button type="button" className="link" onClick={() => void undo(undoable.id)}>
              Undo: {undoable.title}
            </button>
          )}
          <Link to="/history" search={{ change: last.id }}>
            See it in the history
          </Link>
        </>
      }
    />
  );
}
