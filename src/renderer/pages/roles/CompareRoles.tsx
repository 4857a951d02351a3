import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { IMPORTANCE_WORDS, IMPORTANCES, type Level } from '#shared/skills.ts';
import { formatNumber } from '../../app/format.ts';
import { orpc } from '../../app/queries.ts';
import { formatRatio } from '../../components/figures/percent.ts';
import { Icon } from '../../components/Icon.tsx';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../components/States.tsx';
import {
  byDifference,
  differenceWords,
  isSame,
  type Comparison,
  type CompareRow,
} from './compare-rows.ts';
import { DotScale } from './DotScale.tsx';

interface CompareRolesProps {
  readonly a: number;
  readonly b: number;
  readonly crumb: ReactNode;
}

/** Two roles side by side, skill by skill, with how much of the second the first asks for already. */
export function CompareRoles({ a, b, crumb }: CompareRolesProps) {
  const navigate = useNavigate();
  const [onlyDifferent, setOnly] = useState(false);
  const answer = useQuery(orpc.roles.compare.queryOptions({ input: { a, b } }));
  const levels = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const found = answer.data;
  if (!found) {
    return (
      <Page>
        <PageHead title="Two roles compared" crumb={crumb} />
        {answer.error ? (
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <LoadingRows />
        )}
      </Page>
    );
  }
  const same = found.rows.filter(isSame).length;
  const rows = byDifference(found.rows).filter((row) => !onlyDifferent || !isSame(row));
  return (
    <Page>
      <PageHead
        title={`${found.a.name} and ${found.b.name}`}
        crumb={crumb}
        actions={
          <>
            <Checkbox
              label={`Only what differs (${formatNumber(found.rows.length - same)})`}
              checked={onlyDifferent}
              onChange={(event) => setOnly(event.currentTarget.checked)}
            />
            <Button
              leftSection={<Icon name="redo" />}
              onClick={() =>
                void navigate({
                  to: '/roles/$id',
                  params: { id: String(b) },
                  search: { with: a },
                  replace: true,
                })
              }
            >
              Swap
            </Button>
          </>
        }
      />
      <div className="page-body">
        {found.rows.length === 0 ? (
          <EmptyState title="Neither role requires anything yet" />
        ) : (
          <div
            className="page-work"
            // Nothing in a short table can be pressed, and the keyboard must be able to scroll it.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="region"
            aria-label="Two roles compared"
          >
            <Similarity found={found} />
            <table className="plain compare-table">
              <thead>
                <tr>
                  <th scope="col">Skill</th>
                  <th scope="col">
                    <span className="key-dot first" aria-hidden="true" /> {found.a.name}
                  </th>
                  <th scope="col">
                    <span className="key-dot second" aria-hidden="true" /> {found.b.name}
                  </th>
                  <th scope="col" className="req-dots">
                    On the scale
                  </th>
                  <th scope="col">From the first to the second</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.skillId}>
                    <th scope="row">
                      <Link to="/skills" search={{ skill: row.skillId }}>
                        {row.skill}
                      </Link>
                    </th>
                    <td>
                      <Side side={row.a} levels={levels} />
                    </td>
                    <td>
                      <Side side={row.b} levels={levels} />
                    </td>
                    <td className="req-dots">
                      <DotScale
                        levels={levels.map(({ value }) => value)}
                        a={row.a?.level || null}
                        b={row.b?.level || null}
                        label={`${row.skill}: ${differenceWords(row)}`}
                      />
                    </td>
                    <td className={isSame(row) ? 'muted' : undefined}>{differenceWords(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Page>
  );
}

const Similarity = ({ found: { a, b, similarity } }: { readonly found: Comparison }) => (
  <p className="similarity">
    {similarity === null ? (
      <>{b.name} requires nothing yet, so that nothing can be said of how near they are.</>
    ) : (
      <>
        Of what <RoleLink role={b} /> requires, <RoleLink role={a} /> requires{' '}
        <b>{formatRatio(similarity)}</b> too.{' '}
        <span className="muted">Share of required levels, weighted by importance.</span>
      </>
    )}
  </p>
);

const RoleLink = ({ role }: { readonly role: Comparison['a'] }) => (
  <Link to="/roles/$id" params={{ id: String(role.id) }}>
    {role.name}
  </Link>
);

function Side({
  side,
  levels,
}: {
  readonly side: CompareRow['a'];
  readonly levels: readonly Level[];
}) {
  if (side === null || side.level === 0) return <span className="muted">not required</span>;
  const level = levels.find(({ value }) => value === side.level);
  const importance = IMPORTANCES.find((one) => one === side.importance) ?? 1;
  return (
    <>
      {side.level} {level?.name}
      <span className="under">
        {IMPORTANCE_WORDS[importance]}
        {side.credential && ', with a credential'}
      </span>
    </>
  );
}
