import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Role } from '#shared/contract/skills.ts';
import { client } from '../../app/client.ts';
import { count } from '../../app/format.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { MatchBar } from '../../components/figures/MatchBar.tsx';
import { MissingSkills } from '../../components/figures/MissingSkills.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import type { FetchRows } from '../../components/row-pages.ts';
import { EmptyState, ErrorState, LoadingRows } from '../../components/States.tsx';
import { useRowPages } from '../../components/use-row-pages.ts';
import { VirtualGrid, type GridColumn } from '../../components/VirtualGrid.tsx';
import { exportNearest, type NearPerson } from './export-nearest.ts';

/** Who could move into a role: everyone rated in something it requires, the nearest first. */
export function NearestPeople({ role }: { readonly role: Role }) {
  const revision = useWorkspace()?.revision ?? 0;
  const roleId = role.id;
  const fetch = useCallback<FetchRows<NearPerson>>(
    async (window, signal) => {
      const { total, people } = await client.talent.nearest({ roleId, ...window }, { signal });
      return { total, rows: people };
    },
    [roleId],
  );
  const { total, row, error, show } = useRowPages(fetch, revision);
  const [active, setActive] = useState(0);
  const navigate = useNavigate();
  const open = (index: number): void => {
    const person = row(index);
    if (person !== undefined)
      void navigate({
        to: '/people/$id',
        params: { id: String(person.personId) },
        search: { tab: 'moves' },
      });
  };
  if (total === undefined) return error === null ? <LoadingRows /> : <ErrorState error={error} />;
  if (total === 0)
    return (
      <EmptyState title="Nobody else is rated in what this role requires">
        {role.requirements === 0
          ? 'Say what the role requires; then those who are nearest to it are listed here.'
          : 'Rate people in the skills that it requires; then those who are nearest to it are listed here.'}
      </EmptyState>
    );
  return (
    <div className="role-near">
      <div className="near-head small second">
        <p className="grow">
          {count(total, 'person', 'people')} in other roles, the nearest first. Match: how much of
          the required levels is there already, by importance. Unrated counts as missing.
        </p>
        <IconButton
          icon="export"
          label="Export this list"
          onClick={() => void exportNearest(role)}
        />
      </div>
      <VirtualGrid
        label={`Nearest people for ${role.name}`}
        columns={COLUMNS}
        count={total}
        row={row}
        rowHeight={44}
        grows
        active={Math.min(active, total - 1)}
        onActive={setActive}
        onOpen={open}
        opensOnClick
        onRange={show}
      />
    </div>
  );
}

const COLUMNS: readonly GridColumn<NearPerson>[] = [
  {
    id: 'person',
    header: 'Person',
    width: 'minmax(140px, 1fr)',
    cell: ({ name, role, department }) => (
      <>
        <span className="medium">{name}</span>
        <span className="under">
          {[role, department].filter((word) => word !== null).join(' · ') || 'no role'}
        </span>
      </>
    ),
  },
  { id: 'match', header: 'Match', width: '92px', cell: ({ match }) => <MatchBar value={match} /> },
  {
    id: 'met',
    header: 'Met',
    width: '52px',
    align: 'right',
    cell: ({ met, requirements }) => (
      <span className="nowrap">
        {met} of {requirements}
      </span>
    ),
  },
  {
    id: 'unknown',
    header: 'Unrated',
    width: '56px',
    align: 'right',
    cell: ({ unknown }) => (unknown === 0 ? <span className="muted">0</span> : unknown),
  },
  {
    id: 'missing',
    header: 'Missing first',
    width: 'minmax(150px, 1.6fr)',
    cell: ({ missing }) => <MissingSkills missing={missing} />,
  },
];
