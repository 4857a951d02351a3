import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Change } from '#shared/contract/history.ts';
import type { Person } from '#shared/contract/people.ts';
import { count, formatInstant, shownValue } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { Panel } from '../../components/Panel.tsx';

const SHOWN = 8;

/** What was changed about this person lately, each with the fields it touched. */
export function PersonSide({ person }: { person: Person }) {
  const answer = useQuery(
    orpc.history.list.queryOptions({ input: { personId: person.id, offset: 0, limit: SHOWN } }),
  ).data;
  return (
    <Panel label="Recent changes">
      <section>
        <h2 className="h3">Recent changes</h2>
        {answer && answer.changes.length === 0 && (
          <p className="small muted">None in the history.</p>
        )}
        <ul className="recent-changes">
          {answer?.changes.map((change) => (
            <RecentChange key={change.id} change={change} personId={person.id} />
          ))}
        </ul>
        {answer && answer.total > SHOWN && (
          <p className="small">
            <Link to="/history" search={{ person: person.id }}>
              All {count(answer.total, 'change', 'changes')}
            </Link>
          </p>
        )}
      </section>
    </Panel>
  );
}

function RecentChange({ change, personId }: { change: Change; personId: number }) {
  const details = useQuery(
    orpc.history.details.queryOptions({
      input: { changeId: change.id, personId, offset: 0, limit: 1 },
    }),
  ).data;
  const row = details?.rows[0];
  return (
    <li>
      <Link to="/history" search={{ change: change.id }}>
        {change.title}
      </Link>
      <p className="small muted">
        {formatInstant(change.at)}
        {change.who && ` · ${change.who}`}
        {change.undoneBy !== null && ' · undone'}
      </p>
      {row !== undefined && row.operation !== 'changed' && (
        <p className="small second">
          {row.entity === 'person' ? '' : `${row.label} `}
          {row.operation}
          {details !== undefined && details.total > 1 && `, and ${details.total - 1} more`}
        </p>
      )}
      {row?.operation === 'changed' && (
        <ul className="small second">
          {row.fields.slice(0, 4).map(({ field, before, after }) => (
            <li key={field}>
              {field}: {shownValue(before)} → {shownValue(after)}
            </li>
          ))}
          {row.fields.length > 4 && <li>{row.fields.length - 4} more fields</li>}
        </ul>
      )}
    </li>
  );
}
