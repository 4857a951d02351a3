import type { ReactNode } from 'react';
import type { Role } from '#shared/contract/skills.ts';
import { formatDate, formatNumber } from '../../app/format.ts';
import { VirtualGrid, type GridColumn } from '../../components/VirtualGrid.tsx';
import type { RoleLine } from './role-lines.ts';

interface RoleListProps {
  readonly lines: readonly RoleLine[];
  readonly active: number;
  /** A panel stands beside the list. */
  readonly beside: boolean;
  readonly onActive: (index: number) => void;
  readonly onOpen: (role: Role) => void;
}

/** Roles under their families. Enter or a click opens one. */
export function RoleList({ lines, active, beside, onActive, onOpen }: RoleListProps) {
  return (
    <VirtualGrid
      label="Roles"
      columns={beside ? COLUMNS.filter(({ id }) => id !== 'versions' && id !== 'since') : COLUMNS}
      count={lines.length}
      row={(index) => lines[index]}
      rowHeight={34}
      active={active}
      onActive={onActive}
      onOpen={(index) => {
        const line = lines[index];
        if (line?.kind === 'role') onOpen(line.role);
      }}
      opensOnClick
    />
  );
}

const figure =
  (value: (role: Role) => number) =>
  (line: RoleLine): ReactNode => {
    if (line.kind === 'heading') return null;
    const figure = value(line.role);
    return figure === 0 ? <span className="muted">0</span> : formatNumber(figure);
  };

function sinceWords(role: Role): ReactNode {
  if (role.versions === 0) return <span className="muted">nothing said yet</span>;
  if (role.since !== null) return formatDate(role.since);
  return <span className="muted">always</span>;
}

const COLUMNS: readonly GridColumn<RoleLine>[] = [
  {
    id: 'name',
    header: 'Role',
    width: 'minmax(180px, 2fr)',
    cell: (line) =>
      line.kind === 'heading' ? (
        <span className="small muted">Without a family</span>
      ) : (
        <span className="cut-cell" style={{ paddingLeft: line.depth * 20 }}>
          <span className={line.role.isFamily ? 'medium' : undefined}>{line.role.name}</span>
          {line.role.isFamily && <span className="small muted"> family</span>}
        </span>
      ),
  },
  {
    id: 'people',
    header: 'People',
    width: '72px',
    align: 'right',
    cell: (line) =>
      line.kind === 'role' && line.role.isFamily ? null : figure(({ people }) => people)(line),
  },
  {
    id: 'requirements',
    header: 'Requirements',
    width: '104px',
    align: 'right',
    cell: figure(({ requirements }) => requirements),
  },
  {
    id: 'critical',
    header: 'Critical',
    width: '72px',
    align: 'right',
    cell: figure(({ critical }) => critical),
  },
  {
    id: 'versions',
    header: 'Versions',
    width: '76px',
    align: 'right',
    cell: figure(({ versions }) => versions),
  },
  {
    id: 'since',
    header: 'In force since',
    width: '124px',
    align: 'right',
    cell: (line) => (line.kind === 'heading' ? null : sinceWords(line.role)),
  },
];
