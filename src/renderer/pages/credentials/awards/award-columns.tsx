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
  import: 'import',
  badge: 'badge',
};

/** "Statistics 4, Measuring 2" */
export const skillWords = (skills: Award['skills']): string =>
  skills.map(({ skill, level }) => `${skill} ${level}`).join(', ');

/** Every column that the list of awards can show. */
export const AWARD_COLUMNS: readonly Column<Award>[] = [
  {
    id: 'person',
    header: 'Person',
    width: 168,
    fixed: true,
    sortField: 'person',
    cell: ({ person }) => person,
  },
  {
    id: 'credential',
    header: 'Credential',
    width: 230,
    sortField: 'credential',
    cell: ({ credential }) => credential,
  },
  { id: 'state', header: 'State', width: 148, cell: (award) => <StateMark award={award} /> },
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
    header: 'Issuer',
    width: 158,
    sortField: 'issuer',
    cell: ({ issuer }) => issuer ?? <None />,
  },
  { id: 'grade', header: 'Grade', width: 76, cell: ({ grade }) => grade ?? <None /> },
  { id: 'proof', header: 'Proof', width: 212, cell: (award) => <ProofMark award={award} /> },
  {
    id: 'department',
    header: 'Department',
    width: 150,
    sortField: 'department',
    cell: ({ department }) => department ?? <None />,
  },
  {
    id: 'role',
    header: 'Role',
    width: 170,
    hidden: true,
    cell: ({ role }) => role ?? <None />,
  },
  {
    id: 'skills',
    header: 'Certifies',
    width: 220,
    hidden: true,
    cell: ({ skills }) => (skills.length === 0 ? <None words="no skill" /> : skillWords(skills)),
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
    cell: ({ identifier }) => identifier ?? <None />,
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
    cell: ({ note }) => note ?? <None />,
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
