import { useCallback, useState } from 'react';
import type { ImportDraft } from '#shared/contract/imports.ts';
import { client } from '../../app/client.ts';
import { shownValue } from '../../app/format.ts';
import type { FetchRows } from '../../components/row-pages.ts';
import { Apart } from '../../components/Apart.tsx';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { useRowPages } from '../../components/use-row-pages.ts';
import { VirtualGrid } from '../../components/VirtualGrid.tsx';
import type { GridColumn } from '../../components/VirtualGrid.tsx';
import { keyWords, KIND_LABELS, KIND_NONE, summary } from './difference-view.ts';
import type { Kind } from './difference-view.ts';
import { useImportSession } from './session.ts';
import type { ImportDifferenceRow } from './session.ts';

interface DifferenceTableProps {
  readonly draft: ImportDraft;
  readonly kind: Kind;
}

/** The people of one kind of change; a changed one field by field, old → new. */
export function DifferenceTable({ draft, kind }: DifferenceTableProps) {
  const { version } = useImportSession();
  const { importId } = draft;
  const fetch = useCallback<FetchRows<ImportDifferenceRow>>(
    (window, signal) => client.imports.differenceRows({ importId, kind, ...window }, { signal }),
    [importId, kind],
  );
  const { total, error, row, show } = useRowPages(fetch, version);
  const [active, setActive] = useState(0);
  if (error !== null) return <ErrorState error={error} />;
  if (total === undefined) return <LoadingRows />;
  if (total === 0) return <p className="wizard-empty second">{KIND_NONE[kind]}</p>;
  return (
    <VirtualGrid
      label={KIND_LABELS[kind]}
      columns={kind === 'missing' ? [NAME, KEY] : [ROW, NAME, KEY, WHAT[kind]]}
      count={total}
      row={row}
      rowHeight={34}
      grows
      active={Math.min(active, total - 1)}
      onActive={setActive}
      onRange={show}
    />
  );
}

type Column = GridColumn<ImportDifferenceRow>;

const ROW: Column = {
  id: 'row',
  header: 'Row',
  width: '52px',
  align: 'right',
  cell: (person) => <span className="muted">{person.row ?? ''}</span>,
};
const NAME: Column = {
  id: 'name',
  header: 'Person',
  width: 'minmax(140px, 1fr)',
  cell: (person) =>
    person.name === '' ? (
      <span className="muted">no name</span>
    ) : (
      <span className="medium">{person.name}</span>
    ),
};
const KEY: Column = {
  id: 'key',
  header: 'Told apart by',
  width: 'minmax(90px, 0.7fr)',
  cell: (person) =>
    person.key === person.name.trim().toLocaleLowerCase() ? (
      <span className="muted">the name</span>
    ) : (
      <span className="second">{keyWords(person)}</span>
    ),
};

const WHAT: Readonly<Record<Exclude<Kind, 'missing'>, Column>> = {
  added: {
    id: 'what',
    header: 'As it would be saved',
    width: 'minmax(200px, 3fr)',
    cell: (person) => (
      <span className="second small would-be-saved">
        <Apart values={summary(person)} />
      </span>
    ),
  },
  changed: {
    id: 'what',
    header: 'What changes, old → new',
    width: 'minmax(260px, 3fr)',
    cell: (person) => (
      <ul className="field-changes">
        {person.fields.map(({ field, label, before, after }) => (
          <li key={field}>
            <span className="muted">{label}</span>
            <span>
              <span className="before">{shownValue(before)}</span>{' '}
              <span aria-label="becomes">→</span> {shownValue(after)}
            </span>
          </li>
        ))}
      </ul>
    ),
  },
  unchanged: {
    id: 'what',
    header: 'Differences',
    width: 'minmax(120px, 2fr)',
    cell: () => <span className="muted">none</span>,
  },
  skipped: {
    id: 'what',
    header: 'Why it stays out',
    width: 'minmax(200px, 3fr)',
    cell: (person) => person.reason ?? 'Left out by you',
  },
};
