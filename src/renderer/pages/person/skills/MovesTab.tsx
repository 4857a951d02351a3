import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { MatchBar } from '../../../components/figures/MatchBar.tsx';
import { MissingSkills } from '../../../components/figures/MissingSkills.tsx';
import { formatRatio } from '../../../components/figures/percent.ts';
import { Mark } from '../../../components/Mark.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';

const FIRST = 12;

/** How far a person is from every other role, and what is missing for it. */
export function MovesTab({ personId }: { readonly personId: number }) {
  const answer = useQuery(orpc.talent.moves.queryOptions({ input: { personId } }));
  const [all, setAll] = useState(false);
  const roles = answer.data?.roles;
  if (roles === undefined)
    return answer.error ? (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <LoadingRows />
    );
  if (roles.length === 0)
    return (
      <EmptyState title="No other role to compare with">
        Say what other roles require, and the nearest of them are listed here.
      </EmptyState>
    );
  const shown = all ? roles : roles.slice(0, FIRST);
  return (
    <>
      <p className="small second moves-intro">
        Match: how much of the levels that a role requires is there already, by importance. Unrated
        counts as missing.
      </p>
      <table className="plain moves-table">
        <caption className="hidden-text">Roles, the nearest first</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Match</th>
            <th scope="col" className="num">
              Met
            </th>
            <th scope="col" className="num">
              Unrated
            </th>
            <th scope="col">Missing first</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.roleId}>
              <td>
                <Link to="/roles/$id" params={{ id: String(one.roleId) }}>
                  {one.role}
                </Link>
                <span className="under">
                  {one.ready ? (
                    <Mark tone="good">every critical requirement is met</Mark>
                  ) : (
                    `${formatNumber(one.people)} in this role`
                  )}
                </span>
              </td>
              <td>
                <MatchBar value={one.match} />
              </td>
              <td className="num nowrap">
                {one.met} of {one.requirements}
                <span className="under">{formatRatio(one.coverage)}</span>
              </td>
              <td className="num">
                {one.unknown === 0 ? <span className="muted">0</span> : one.unknown}
              </td>
              <td className="move-missing">
                <MissingSkills missing={one.missing} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {roles.length > shown.length && (
        <button type="button" className="link moves-intro" onClick={() => setAll(true)}>
          Show all {formatNumber(roles.length)} roles
        </button>
      )}
    </>
  );
}
