import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { count, formatNumber } from '../../../app/format.ts';
import { problemOf } from '../../../app/problems.ts';
import { orpc } from '../../../app/queries.ts';
import { Mark } from '../../../components/Mark.tsx';

const STEP = 6;

/** Whose gaps it would close, those with most to gain first; who is unrated is told apart. */
export function WhoNeeds({ credentialId }: { readonly credentialId: number }) {
  const [limit, setLimit] = useState(STEP);
  const answer = useQuery(
    orpc.development.whoNeeds.queryOptions({
      input: { credentialId, limit },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <section>
      <h3>Who needs it</h3>
      {answer.error ? (
        <div role="alert">
          <Mark tone="bad">{problemOf(answer.error).message}</Mark>
          <p className="small second">{problemOf(answer.error).remedy}</p>
          <button type="button" className="link" onClick={() => void answer.refetch()}>
            Try again
          </button>
        </div>
      ) : answer.data === undefined ? (
        <p className="small muted" role="status">
          Being worked out …
        </p>
      ) : (
        <NeedList answer={answer.data} onMore={() => setLimit(Math.min(1000, limit * 4))} />
      )}
    </section>
  );
}

interface Need {
  readonly total: number;
  readonly points: number;
  readonly people: readonly {
    readonly personId: number;
    readonly name: string;
    readonly points: number;
    readonly lacks: readonly string[];
    readonly skills: readonly {
      readonly skillId: number;
      readonly skill: string;
      readonly level: number | null;
      readonly required: number;
      readonly certified: number;
    }[];
  }[];
}

function NeedList({ answer, onMore }: { readonly answer: Need; readonly onMore: () => void }) {
  const { total, points, people } = answer;
  if (total === 0)
    return <p className="small second">Nobody: it closes no gap of what roles require today.</p>;
  return (
    <>
      {points === 0 ? (
        <p className="small second">
          {count(total, 'person is', 'people are')} unrated in what it certifies: whether they need
          it is not known.
        </p>
      ) : (
        <p className="small second">
          {count(total, 'person', 'people')}, the unrated last · {formatNumber(points)} points in
          all
          <span className="under">Points: importance × levels that it would close.</span>
        </p>
      )}
      <ul className="need-list">
        {people.map((person) => (
          <li key={person.personId}>
            <div className="row">
              <Link className="grow" to="/people/$id" params={{ id: String(person.personId) }}>
                {person.name}
              </Link>
              <span className="num">
                {person.points === 0 ? (
                  <span className="muted">unrated</span>
                ) : (
                  formatNumber(person.points)
                )}
              </span>
            </div>
            <span className="under">
              {person.skills
                .map(
                  ({ skill, level, required, certified }) =>
                    `${skill} ${level ?? '?'} → ${Math.min(required, certified)}`,
                )
                .join(', ')}
              {person.lacks.length > 0 && ` · lacks ${person.lacks.join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
      {total > people.length && (
        <button type="button" className="link" onClick={onMore}>
          Show more of {formatNumber(total)}
        </button>
      )}
    </>
  );
}
