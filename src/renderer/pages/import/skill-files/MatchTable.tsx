import { useCallback, useState } from 'react';
import type { FileMatch } from '#shared/contract/skill-files.ts';
import { client } from '../../../app/client.ts';
import { formatNumber } from '../../../app/format.ts';
import type { FetchRows } from '../../../components/row-pages.ts';
import { ErrorState } from '../../../components/States.tsx';
import { useRowPages } from '../../../components/use-row-pages.ts';
import { VirtualGrid, type GridColumn } from '../../../components/VirtualGrid.tsx';
import { MatchBar } from '../../../components/figures/MatchBar.tsx';
import { useImportSession } from '../session.ts';
import { MatchDecision } from './MatchDecision.tsx';
import { MATCH_LABELS, type MatchWhat } from './words.ts';

interface MatchTableProps {
  readonly importId: string;
  readonly what: MatchWhat;
}

/** The names of the file with what each is taken for; those that need a decision come first. */
export function MatchTable({ importId, what }: MatchTableProps) {
  const { version } = useImportSession();
  const fetch = useCallback<FetchRows<FileMatch>>(
    async (window, signal) => {
      const input = { importId, what, ...window };
      const { total, matches } = await client.skillFiles.matches(input, { signal });
      return { total, rows: matches };
    },
    [importId, what],
  );
  const { total = 0, error, row, show } = useRowPages(fetch, version);
  const [active, setActive] = useState(0);
  if (error !== null) return <ErrorState error={error} />;
  const columns: readonly GridColumn<FileMatch>[] = [
    {
      id: 'text',
      header: 'In the file',
      width: 'minmax(140px, 1.2fr)',
      cell: ({ text, detail }) => (
        <span dir="auto">
          <span className="medium">{text}</span>
          {detail !== null && <span className="under">{detail}</span>}
        </span>
      ),
    },
    {
      id: 'cells',
      header: 'Cells',
      width: '64px',
      align: 'right',
      cell: ({ cells }) => formatNumber(cells),
    },
    {
      id: 'decision',
      header: 'In the workspace',
      width: 'minmax(180px, 1.2fr)',
      cell: (match, index) => <MatchDecision match={match} inTabOrder={index === active} />,
    },
    {
      id: 'match',
      header: 'Match',
      width: '112px',
      cell: (match) =>
        match.decision === 'match' ? (
          <MatchBar value={match.confidence} none="chosen by you" />
        ) : (
          <span className="small muted">{likeness(match)}</span>
        ),
    },
  ];
  return (
    <VirtualGrid
      label={MATCH_LABELS[what]}
      columns={columns}
      count={total}
      row={row}
      rowHeight={40}
      grows
      active={Math.min(active, Math.max(0, total - 1))}
      onActive={setActive}
      onRange={show}
      onKey={(event, index) => {
        if (event.key !== ' ' && event.key !== 'F2' && event.key !== 'Enter') return false;
        const grid = event.currentTarget;
        if (grid instanceof HTMLElement)
          grid.querySelector<HTMLElement>(`[data-index="${index}"] .decision-button`)?.click();
        return true;
      }}
    />
  );
}

/** Why a name that is nobody's and nothing's is what it is. */
function likeness({ decision, candidates }: FileMatch): string {
  if (decision === 'skip') return 'chosen by you';
  if (candidates.length > 0) return `${candidates.length} alike`;
  return decision === 'open' ? 'not sure' : 'nothing like it';
}
