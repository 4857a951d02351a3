import type { Attempt } from '#shared/contract/awards.ts';
import { formatDate, formatNumber } from '../../../../app/format.ts';
import type { Column } from '../../../../components/DataTable.tsx';
import { Mark } from '../../../../components/Mark.tsx';
import { OUTCOME_WORDS } from '../award-words.ts';

const None = ({ words = 'none' }: { readonly words?: string }) => (
  <span className="empty-value">{words}</span>
);

const TONES = { 'in-progress': 'info', failed: 'bad', withdrawn: 'unknown' } as const;

export const OutcomeMark = ({ outcome }: Pick<Attempt, 'outcome'>) => (
  <Mark tone={TONES[outcome]}>{OUTCOME_WORDS[outcome].toLowerCase()}</Mark>
);

const dayCell = (value: string | null, otherwise: string) =>
  value === null ? <None words={otherwise} /> : formatDate(value);

export const ATTEMPT_COLUMNS: readonly Column<Attempt>[] = [
  { id: 'person', header: 'Person', width: 168, fixed: true, cell: ({ person }) => person },
  { id: 'credential', header: 'Credential', width: 240, cell: ({ credential }) => credential },
  { id: 'outcome', header: 'Outcome', width: 124, cell: (row) => <OutcomeMark {...row} /> },
  {
    id: 'started',
    header: 'Started',
    width: 104,
    align: 'right',
    cell: ({ started }) => dayCell(started, 'not known'),
  },
  {
    id: 'ended',
    header: 'Ended',
    width: 104,
    align: 'right',
    cell: ({ ended, outcome }) =>
      dayCell(ended, outcome === 'in-progress' ? 'not yet' : 'not known'),
  },
  {
    id: 'progress',
    header: 'Progress, %',
    width: 94,
    align: 'right',
    cell: ({ progress }) =>
      progress === null ? <None words="not known" /> : formatNumber(progress),
  },
  { id: 'grade', header: 'Grade', width: 80, cell: ({ grade }) => grade ?? <None /> },
  {
    id: 'department',
    header: 'Department',
    width: 160,
    cell: ({ department }) => department ?? <None />,
  },
  {
    id: 'hours',
    header: 'Hours',
    width: 80,
    align: 'right',
    cell: ({ hours }) =>
      hours === null ? <None /> : formatNumber(hours, Number.isInteger(hours) ? 0 : 1),
  },
  { id: 'note', header: 'Note', width: 220, hidden: true, cell: ({ note }) => note ?? <None /> },
];
