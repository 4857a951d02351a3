import { Link } from '@tanstack/react-router';
import type { KeptBadge } from '#shared/contract/badges.ts';
import { formatDate, formatSize } from '../../../../app/format.ts';
import type { Column } from '../../../../components/DataTable.tsx';
import { Flow, nameWidths, verdictColumns } from '../checked/checked-columns.tsx';

const None = ({ words = 'none' }: { readonly words?: string }) => (
  <span className="empty-value">{words}</span>
);
const day = (value: string | null, otherwise: string) =>
  value === null ? <None words={otherwise} /> : formatDate(value);

export const keptColumns = (narrow: boolean): readonly Column<KeptBadge>[] => [
  {
    id: 'name',
    header: 'Badge',
    width: nameWidths(narrow).name,
    fixed: true,
    cell: ({ name }) => <Flow>{name}</Flow>,
  },
  {
    id: 'person',
    header: 'Person',
    width: nameWidths(narrow).person,
    cell: ({ person, personId }) => (
      <Flow>
        <Link to="/people/$id" params={{ id: String(personId) }} tabIndex={-1}>
          {person}
        </Link>
      </Flow>
    ),
  },
  ...verdictColumns<KeptBadge>(({ verdicts }) => verdicts),
  {
    id: 'award',
    header: 'Award of',
    width: 180,
    cell: ({ credential, awardId }) =>
      awardId === null ? (
        <None words="no award" />
      ) : (
        <Flow>
          <Link to="/credentials" search={{ view: 'awards', award: awardId }} tabIndex={-1}>
            {credential}
          </Link>
        </Flow>
      ),
  },
  {
    id: 'issuer-name',
    header: 'Issuer, as stated',
    width: 170,
    cell: ({ issuer }) => (issuer === null ? <None /> : <Flow>{issuer}</Flow>),
  },
  {
    id: 'checked',
    header: 'Checked',
    width: 104,
    align: 'right',
    cell: ({ checkedOn }) => formatDate(checkedOn),
  },
  {
    id: 'issued',
    header: 'Issued',
    width: 104,
    align: 'right',
    cell: ({ issuedOn }) => day(issuedOn, 'not stated'),
  },
  {
    id: 'expires',
    header: 'Expires',
    width: 104,
    align: 'right',
    hidden: true,
    cell: ({ expiresOn }) => day(expiresOn, 'never'),
  },
  {
    id: 'file',
    header: 'File',
    width: 200,
    hidden: true,
    cell: ({ fileName, sizeBytes }) => (
      <span className="second">
        {fileName}, {formatSize(sizeBytes)}
      </span>
    ),
  },
  {
    id: 'version',
    header: 'Open Badges',
    width: 100,
    hidden: true,
    cell: ({ version }) => version,
  },
];
