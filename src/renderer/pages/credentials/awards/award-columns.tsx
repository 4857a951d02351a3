import { Link } from '@tanstack/react-router';
import type { Award } from '#shared/contract/awards.ts';
import { formatDate, formatNumber } from '../../../app/format.ts';
import type { Column } from '../../../components/DataTable.tsx';
import { daysWords } from './award-words.ts';
import { ProofMark, StateMark } from './StateMark.tsx';

const None = ({ words = 'none' }: { readonly words?: string }) => (
  <span className="empty-value">{words}</span>
);

export const SOURCE_WORDS: Readonly<Record<Award['source'], string>> = {
  manual: 'by hand',
  import: 'by import',
  badge: 'with a badge',
};

/** "Statistics 4, Measuring 2" */
export const skillWords = (skills: Award['skills']): string =>
  skills.map(({ skill, level }) => `${skill} ${level}`).join(', ');

/** Words that go on in a second line. */
const Flow = ({ text }: { readonly text: string | null }) =>
  text === null ? <None /> : <span className="two-lines flow">{text}</span>;

/** Two lines of one cell, whole as far as they go: what the award is of, and who awarded it. */
const Two = ({ first, second }: { readonly first: string; readonly second: string }) => (
  <span className="two-lines" title={`${first}\n${second}`}>
    <span className="cut">{first}</span>
    <span className="under cut">{second}</span>
  </span>
);

/** Every column that the list of awards can show. */
export const AWARD_COLUMNS: readonly Column<Award>[] = [
  {
    id: 'person',
    header: 'Person',
    width: 156,
    fixed: true,
    sortField: 'person',
    cell: ({ person }) => <span className="two-lines flow">{person}</span>,
  },
  {
    id: 'credential',
    header: 'Credential',
    width: 248,
    sortField: 'credential',
    cell: ({ credential, issuer }) => (
      <Two first={credential} second={issuer ?? 'no awarding body stated'} />
    ),
  },
  { id: 'state', header: 'State', width: 162, cell: (award) => <StateMark award={award} /> },
  {
    id: 'issued',
    header: 'Issued',
    width: 100,
    align: 'right',
    sortField: 'issued',
    cell: ({ issued }) => formatDate(issued),
  },
  {
    id: 'expires',
    header: 'Expires',
    width: 100,
    align: 'right',
    sortField: 'expires',
    cell: ({ expires }) => (expires === null ? <None words="never" /> : formatDate(expires)),
  },
  {
    id: 'issuer',
    header: 'Awarding body',
    width: 190,
    hidden: true,
    sortField: 'issuer',
    cell: ({ issuer }) => <Flow text={issuer} />,
  },
  { id: 'grade', header: 'Grade', width: 94, cell: ({ grade }) => <Flow text={grade} /> },
  {
    id: 'proof',
    header: 'Proof',
    width: 204,
    cell: (award) => (
      <span className="two-lines flow">
        <ProofMark award={award} />
      </span>
    ),
  },
  {
    id: 'department',
    header: 'Department',
    width: 146,
    sortField: 'department',
    cell: ({ department }) => <Flow text={department} />,
  },
  {
    id: 'role',
    header: 'Role',
    width: 170,
    hidden: true,
    cell: ({ role }) => <Flow text={role} />,
  },
  {
    id: 'skills',
    header: 'Certifies',
    width: 220,
    hidden: true,
    cell: ({ skills }) =>
      skills.length === 0 ? <None words="no skill" /> : <Flow text={skillWords(skills)} />,
  },
  {
    id: 'days',
    header: 'Days left',
    width: 110,
    align: 'right',
    hidden: true,
    cell: ({ daysLeft }) => (daysLeft === null ? <None words="never" /> : daysWords(daysLeft)),
  },
  {
    id: 'hours',
    header: 'Hours',
    width: 76,
    align: 'right',
    hidden: true,
    cell: ({ hours }) =>
      hours === null ? <None /> : formatNumber(hours, Number.isInteger(hours) ? 0 : 1),
  },
  {
    id: 'identifier',
    header: 'Certificate number',
    width: 150,
    hidden: true,
    cell: ({ identifier }) => <Flow text={identifier} />,
  },
  {
    id: 'source',
    header: 'Entered',
    width: 96,
    hidden: true,
    cell: ({ source }) => SOURCE_WORDS[source],
  },
  {
    id: 'note',
    header: 'Note',
    width: 200,
    hidden: true,
    cell: ({ note }) => <Flow text={note} />,
  },
  {
    id: 'profile',
    header: 'Person’s page',
    width: 110,
    hidden: true,
    cell: ({ personId, person }) => (
      <Link to="/people/$id" params={{ id: String(personId) }} tabIndex={-1}>
        {person}
      </Link>
    ),
  },
];

/** What the panel says of the row that it is about: left out beside it, so that the other columns stay whole. */
const SAID_IN_PANEL = ['grade', 'proof', 'department'];
/** In a narrow window what is seldom looked at gives way. */
const GIVES_WAY = ['grade', 'department'];
const NARROW_WIDTHS: Readonly<Record<string, number>> = {
  person: 120,
  credential: 242,
  state: 158,
  issued: 94,
  expires: 94,
  proof: 126,
};

/** The columns that there is room for. */
export function awardColumnsFor(narrow: boolean, panel: boolean): readonly Column<Award>[] {
  const left = [
    ...(panel ? SAID_IN_PANEL : []),
    ...(narrow ? GIVES_WAY : []),
    ...(narrow && panel ? ['issued', 'expires'] : []),
  ];
  const columns = AWARD_COLUMNS.filter(({ id }) => !left.includes(id));
  return !narrow
    ? columns
    : columns.map((column) => ({ ...column, width: NARROW_WIDTHS[column.id] ?? column.width }));
}
