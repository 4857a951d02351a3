import { useMediaQuery } from '@mantine/hooks';
import type { KeyboardEvent } from 'react';
import { formatNumber } from '../../app/format.ts';
import { percentNumber } from '../../components/figures/percent.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { VirtualGrid } from '../../components/VirtualGrid.tsx';
import type { GridColumn } from '../../components/VirtualGrid.tsx';
import { NodeName } from './NodeName.tsx';
import type { TreeLine } from './tree-view.ts';
import type { TreeFigures } from './use-tree-figures.ts';

interface TeamTreeProps {
  readonly by: 'department' | 'reporting-line';
  readonly lines: readonly TreeLine[];
  readonly active: number;
  /** People of the largest node: the length of a full bar. */
  readonly largest: number;
  /** A panel beside the tree says the rest. */
  readonly beside: boolean;
  readonly figures: TreeFigures;
  readonly onActive: (index: number) => void;
  readonly onOpen: () => void;
  /** Null while something is searched for: then everything found is shown. */
  readonly onToggle: ((key: string, open: boolean) => void) | null;
}

/** The tree as a table: → opens a node or goes to its first child, ← closes it or goes to its parent, Enter explains it. */
export function TeamTree(props: TeamTreeProps) {
  const { by, lines, active, largest, beside, figures, onActive, onOpen, onToggle } = props;
  const narrow = useNarrow();
  const wide = useMediaQuery('(min-width: 1440px)', false, { getInitialValueInEffect: false });
  const onKey = (event: KeyboardEvent, index: number): boolean => {
    const line = lines[index];
    if (line === undefined) return false;
    if (event.key === 'ArrowRight') {
      if (line.open === true) onActive(index + 1);
      else if (line.open === false) onToggle?.(line.node.key, true);
      return true;
    }
    if (event.key === 'ArrowLeft') {
      if (line.open === true && onToggle !== null) onToggle(line.node.key, false);
      else {
        const above = lines.findIndex(({ node }) => node.key === line.node.parent);
        if (above >= 0) onActive(above);
      }
      return true;
    }
    return false;
  };
  const columns = [
    ...columnsOf(by, largest, onToggle).filter(
      ({ id }) => !beside || (id !== 'joined' && id !== 'left' && (id !== 'direct' || !narrow)),
    ),
    ...(figures.some
      ? [
          share('index', 'Index, %', ({ node }) => figures.of(node)?.index ?? null),
          ...(wide
            ? [share('coverage', 'Coverage, %', ({ node }) => figures.of(node)?.coverage ?? null)]
            : []),
        ]
      : []),
  ];
  return (
    <VirtualGrid
      role="treegrid"
      label={by === 'department' ? 'Departments and teams' : 'Reporting line'}
      columns={columns}
      count={lines.length}
      row={(index) => lines[index]}
      rowHeight={34}
      grows
      active={active}
      onActive={onActive}
      onOpen={onOpen}
      opensOnClick
      onKey={onKey}
      rowAttributes={({ node, open, place, siblings }) => ({
        'aria-level': node.depth + 1,
        'aria-posinset': place,
        'aria-setsize': siblings,
        ...(open === null ? {} : { 'aria-expanded': open }),
      })}
    />
  );
}

function columnsOf(
  by: TeamTreeProps['by'],
  largest: number,
  onToggle: TeamTreeProps['onToggle'],
): readonly GridColumn<TreeLine>[] {
  const name: GridColumn<TreeLine> = {
    id: 'name',
    header: by === 'department' ? 'Department, team' : 'Person',
    width: 'minmax(170px, 1.6fr)',
    cell: (line) => <NodeName line={line} onToggle={onToggle} />,
  };
  const words: GridColumn<TreeLine> =
    by === 'department'
      ? {
          id: 'leads',
          header: 'Led by',
          width: 'minmax(100px, 1fr)',
          cell: ({ node }) => (
            <span className="second">
              {node.leads.map((lead) => lead.name).join(', ')}
              {node.leads.length === 0 && <span className="muted">not known</span>}
            </span>
          ),
        }
      : {
          id: 'detail',
          header: 'Role, department',
          width: 'minmax(100px, 1.1fr)',
          cell: ({ node }) => <span className="second">{node.detail}</span>,
        };
  return [
    name,
    words,
    {
      id: 'bar',
      header: by === 'department' ? 'People' : 'People below',
      width: '96px',
      cell: ({ node }) => <Bar share={largest === 0 ? 0 : node.total / largest} />,
    },
    figure('total', 'Total', ({ node }) => node.total),
    figure('direct', 'Direct', ({ node }) => node.direct),
    figure('joined', 'Joined, 12 mo.', ({ node }) => node.joinedLastYear, '88px'),
    figure('left', 'Left, 12 mo.', ({ node }) => node.leftLastYear, '76px'),
  ];
}

const figure = (
  id: string,
  header: string,
  value: (line: TreeLine) => number,
  width = '52px',
): GridColumn<TreeLine> => ({
  id,
  header,
  width,
  align: 'right',
  cell: (line) => {
    const figure = value(line);
    return figure === 0 ? <span className="muted">0</span> : formatNumber(figure);
  },
});

/** A share in whole percent; a dash where nothing is required. */
const share = (
  id: string,
  header: string,
  value: (line: TreeLine) => number | null,
): GridColumn<TreeLine> => ({
  id,
  header,
  width: id === 'index' ? '58px' : '80px',
  align: 'right',
  cell: (line) => {
    const ratio = value(line);
    return ratio === null ? (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="hidden-text">nothing required</span>
      </span>
    ) : (
      percentNumber(ratio)
    );
  },
});

/** People against the largest node, as a bar from zero. */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg className="tree-bar" width="96" height="12" aria-hidden="true">
      <rect x="0" y="1" height="10" width={share > 0 ? Math.max(1, 96 * Math.min(1, share)) : 0} />
      <line x1=".5" x2=".5" y1="0" y2="12" />
    </svg>
  );
}
