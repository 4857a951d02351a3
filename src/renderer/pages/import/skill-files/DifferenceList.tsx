import { useCallback, useState } from 'react';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { client } from '../../../app/client.ts';
import { formatDate, shownValue } from '../../../app/format.ts';
import { CountTabs } from '../../../components/CountTabs.tsx';
import type { FetchRows } from '../../../components/row-pages.ts';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useRowPages } from '../../../components/use-row-pages.ts';
import { VirtualGrid, type GridColumn } from '../../../components/VirtualGrid.tsx';
import { useImportSession } from '../session.ts';
import {
  cellOf,
  DIFFERENCE_KINDS,
  DIFFERENCE_LABELS,
  differenceNone,
  WHAT_WORDS,
  type DifferenceKind,
  type SkillDifferenceRow,
} from './words.ts';

/** Kinds of change with how many entries of the file each has. */
export const DifferenceTabs = (props: {
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  readonly chosen: DifferenceKind;
  readonly onChoose: (kind: DifferenceKind) => void;
}) => (
  <CountTabs
    label="What would change"
    tabs={DIFFERENCE_KINDS.map((id) => ({
      id,
      label: DIFFERENCE_LABELS[id],
      count: props.counts[id],
    }))}
    chosen={props.chosen}
    onChoose={props.onChoose}
  />
);

type Column = GridColumn<SkillDifferenceRow>;

/** The cell; its sheet too, where the file has several. */
const place = (sheets: number): Column => ({
  id: 'place',
  header: 'Cell',
  width: sheets > 1 ? 'minmax(116px, 0.8fr)' : '64px',
  cell: (row) => (
    <>
      <span className="second">{cellOf(row)}</span>
      {sheets > 1 && <span className="under">{row.sheet}</span>}
    </>
  ),
});
const subject = (header: string): Column => ({
  id: 'skill',
  header,
  width: 'minmax(108px, 1.2fr)',
  cell: ({ skill }) => <span dir="auto">{skill}</span>,
});
const what = (file: SkillFileReading['kind'], kind: DifferenceKind): Column => ({
  id: 'what',
  header: kind === 'changed' ? 'Old → new' : WHAT_WORDS[file],
  width: file === 'matrix' ? 'minmax(88px, 0.6fr)' : 'minmax(108px, 1.4fr)',
  cell: ({ before, after }) => (
    <>
      {before !== null && before !== after && kind !== 'unchanged' && (
        <>
          <span className={kind === 'changed' ? 'before' : 'muted'}>{shownValue(before)}</span>
          {' → '}
        </>
      )}
      <span className={file === 'credentials' ? 'second' : 'medium'}>{shownValue(after)}</span>
    </>
  ),
});
const WHY: Column = {
  id: 'why',
  header: 'Why it stays out',
  width: 'minmax(180px, 2fr)',
  cell: ({ reason }) => reason ?? 'Left out by you',
};
const date = (header: string): Column => ({
  id: 'date',
  header,
  width: '100px',
  cell: (row) =>
    row.date === null ? (
      <span className="muted">{header === 'In force from' ? 'always' : '–'}</span>
    ) : (
      formatDate(row.date)
    ),
});

const who = (header: string): Column => ({
  id: 'who',
  header,
  width: 'minmax(104px, 1fr)',
  cell: (row) => (
    <span className="medium" dir="auto">
      {row.who}
    </span>
  ),
});

const WHO = { matrix: 'Person', requirements: 'Role', awards: 'Person' } as const;
const DATES = {
  matrix: 'Day',
  requirements: 'In force from',
  credentials: 'Price from',
  awards: 'Day',
} as const;

const columnsOf = (
  { kind: file, sheets }: SkillFileReading,
  kind: DifferenceKind,
): readonly Column[] => [
  ...(file === 'skills' || file === 'credentials' ? [] : [who(WHO[file])]),
  subject(file === 'credentials' || file === 'awards' ? 'Credential' : 'Skill'),
  ...(file === 'credentials' ? [who('Awarding body')] : []),
  kind === 'skipped' ? WHY : what(file, kind),
  ...(file === 'skills' || kind === 'skipped' ? [] : [date(DATES[file])]),
  place(sheets.filter(({ taken }) => taken).length),
];

/** The entries of the file of one kind of change, with where each stands. */
export function DifferenceList(props: {
  readonly reading: SkillFileReading;
  readonly kind: DifferenceKind;
}) {
  const { reading, kind } = props;
  const { importId } = reading;
  const { version } = useImportSession();
  const fetch = useCallback<FetchRows<SkillDifferenceRow>>(
    (window, signal) => client.skillFiles.differenceRows({ importId, kind, ...window }, { signal }),
    [importId, kind],
  );
  const { total, error, row, show } = useRowPages(fetch, version);
  const [active, setActive] = useState(0);
  if (error !== null) return <ErrorState error={error} />;
  if (total === undefined) return <LoadingRows />;
  if (total === 0)
    return <p className="wizard-empty second">{differenceNone(kind, reading.kind)}</p>;
  return (
    <VirtualGrid
      label={DIFFERENCE_LABELS[kind]}
      columns={columnsOf(reading, kind)}
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
