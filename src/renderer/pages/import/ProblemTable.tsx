import { useCallback, useState } from 'react';
import type { ImportDraft, ImportProblem } from '#shared/contract/imports.ts';
import { client } from '../../app/client.ts';
import { ErrorState } from '../../components/States.tsx';
import { useRowPages } from '../../components/use-row-pages.ts';
import type { FetchRows } from '../../components/row-pages.ts';
import { VirtualGrid } from '../../components/VirtualGrid.tsx';
import type { GridColumn } from '../../components/VirtualGrid.tsx';
import { resolve } from './decisions.ts';
import { ProblemDecision } from './ProblemDecision.tsx';
import { ProblemTools } from './ProblemTools.tsx';
import { ProblemValue } from './ProblemValue.tsx';
import { fieldWords, placeWords } from './problems-view.ts';
import { useImportSession } from './session.ts';
import type { ProblemGroup } from './session.ts';

interface ProblemTableProps {
  readonly draft: ImportDraft;
  readonly group: ProblemGroup;
}

/** The problems of a kind: where, whose, what stands there, what is wrong, what is proposed, what is decided. */
export function ProblemTable({ draft, group }: ProblemTableProps) {
  const { version } = useImportSession();
  const { importId } = draft;
  const { code } = group;
  const fetch = useCallback<FetchRows<ImportProblem>>(
    async (window, signal) => {
      const input = { importId, code, ...window };
      const { total, problems } = await client.imports.problems(input, { signal });
      return { total, rows: problems };
    },
    [importId, code],
  );
  // The table stands from the first moment: who tabs on at once must find it there.
  const { total = 0, error, row, show } = useRowPages(fetch, version);
  const [active, setActive] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);
  if (error !== null) return <ErrorState error={error} />;

  const edit = (index: number): void => setEditing(row(index)?.id ?? null);
  const columns: readonly GridColumn<ImportProblem>[] = [
    {
      id: 'place',
      header: 'Row',
      width: '104px',
      cell: (problem) => (
        <>
          {placeWords(problem)}
          <span className="under">{fieldWords(problem.field)}</span>
        </>
      ),
    },
    {
      id: 'person',
      header: 'Person',
      width: 'minmax(88px, 0.8fr)',
      cell: ({ person, row }) =>
        person ?? <span className="muted">{row === null ? 'several' : 'not known'}</span>,
    },
    {
      id: 'value',
      header: 'Value',
      width: 'minmax(92px, 0.9fr)',
      cell: (problem) => (
        <ProblemValue
          problem={problem}
          editing={editing === problem.id}
          onDone={(value) => {
            setEditing(null);
            focusGrid();
            if (value !== null) {
              void resolve({ problemId: problem.id, code }, { action: 'fix', value });
            }
          }}
        />
      ),
    },
    {
      id: 'message',
      header: 'What is wrong',
      width: 'minmax(150px, 2.8fr)',
      cell: ({ message, proposal }) => (
        <>
          {message}
          {proposal !== null && (
            <span className="under">proposal: {proposal === '' ? 'empty' : proposal}</span>
          )}
        </>
      ),
    },
    {
      id: 'decision',
      header: 'Decision',
      width: '140px',
      cell: (problem, index) => (
        <ProblemDecision
          problem={problem}
          inTabOrder={index === active}
          onType={() => setEditing(problem.id)}
          onClose={focusGrid}
        />
      ),
    },
  ];
  const loaded = Array.from({ length: Math.min(total, 100) }, (_, index) => row(index));
  const offers = {
    proposals: loaded.some((problem) => typeof problem?.proposal === 'string'),
    values: loaded.some(
      (problem) => typeof problem?.row === 'number' && typeof problem.column === 'string',
    ),
    rows: loaded.some((problem) => typeof problem?.row === 'number'),
  };
  return (
    <>
      <ProblemTools group={group} offers={offers} />
      <VirtualGrid
        label={group.title}
        columns={columns}
        count={total}
        row={row}
        rowHeight={46}
        grows
        active={Math.min(active, Math.max(0, total - 1))}
        onActive={setActive}
        onOpen={edit}
        onRange={show}
        onKey={(event, index) => {
          if (event.key === 'F2') edit(index);
          else if (event.key === ' ') openDecision(event.currentTarget, index);
          else return false;
          return true;
        }}
      />
    </>
  );
}

/** Space opens the choices of the row that the arrows are on. */
const openDecision = (grid: EventTarget, index: number): void => {
  if (!(grid instanceof HTMLElement)) return;
  grid.querySelector<HTMLElement>(`[data-index="${index}"] .decision-button`)?.click();
};

/** After typing and choosing, the arrows belong to the table again. */
function focusGrid(): void {
  document.querySelector<HTMLElement>('.vgrid')?.focus({ preventScroll: true });
}
