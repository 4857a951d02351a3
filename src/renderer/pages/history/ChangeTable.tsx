import { useState } from 'react';
import type { Change } from '#shared/contract/history.ts';
import { formatInstant } from '../../app/format.ts';
import { Tag } from '../../components/Mark.tsx';
import type { RowPages, Rows } from '../../components/row-pages.ts';
import { VirtualGrid } from '../../components/VirtualGrid.tsx';
import type { GridColumn } from '../../components/VirtualGrid.tsx';
import { KIND_WORDS, touchedWords } from './history-words.ts';

interface ChangeTableProps {
  readonly rows: Rows<Change> & Pick<RowPages<Change>, 'show'>;
  readonly total: number;
  readonly chosen: number | undefined;
  readonly onChoose: (id: number) => void;
}

/** The changes, latest first. Enter or a click shows what one was made of. */
export function ChangeTable({ rows, total, chosen, onChoose }: ChangeTableProps) {
  const [moved, setMoved] = useState<number | null>(null);
  const active = moved ?? placeOf(rows, total, chosen);
  return (
    <VirtualGrid
      label="Changes, latest first"
      columns={chosen === undefined ? COLUMNS : BESIDE_PANEL}
      count={total}
      row={rows.row}
      rowHeight={34}
      grows
      active={Math.min(active, total - 1)}
      onActive={(index) => {
        setMoved(index);
        // With the panel open, moving shows the change one comes to.
        const change = rows.row(index);
        if (chosen !== undefined && change !== undefined) onChoose(change.id);
      }}
      onOpen={(index) => {
        const change = rows.row(index);
        if (change !== undefined) onChoose(change.id);
      }}
      opensOnClick
      onRange={rows.show}
    />
  );
}

function placeOf(rows: Rows<Change>, total: number, id: number | undefined): number {
  if (id === undefined) return 0;
  for (let index = 0; index < Math.min(total, 100); index += 1) {
    if (rows.row(index)?.id === id) return index;
  }
  return 0;
}

const COLUMNS: readonly GridColumn<Change>[] = [
  {
    id: 'at',
    header: 'When',
    width: '118px',
    cell: ({ at }) => <span className="second">{formatInstant(at)}</span>,
  },
  {
    id: 'title',
    header: 'What',
    width: 'minmax(180px, 1.6fr)',
    cell: (change) => (
      <span className="change-title">
        <span className={change.undoneBy === null ? undefined : 'taken-back'}>{change.title}</span>
        {change.undoneBy !== null && <Tag line>taken back</Tag>}
      </span>
    ),
  },
  {
    id: 'kind',
    header: 'Kind',
    width: '72px',
    cell: ({ kind }) => <span className="second">{KIND_WORDS[kind]}</span>,
  },
  {
    id: 'touched',
    header: 'Rows touched',
    width: 'minmax(150px, 1.4fr)',
    cell: ({ touched }) => <span className="second">{touchedWords(touched)}</span>,
  },
  {
    id: 'who',
    header: 'Who',
    width: 'minmax(80px, 0.6fr)',
    cell: ({ who }) => (who === '' ? <span className="muted">not named</span> : who),
  },
];

/** The panel says the rest. */
const BESIDE_PANEL = COLUMNS.filter(({ id }) => id !== 'kind' && id !== 'touched');
