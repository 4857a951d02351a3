import { formatDate, formatNumber } from '../../../app/format.ts';
import type { Column } from '../../../components/DataTable.tsx';
import { Mark, type Tone } from '../../../components/Mark.tsx';
import { costWords, priceHereWords } from '../words.ts';
import type { Renewal } from './renewals-query.ts';

const days = (count: number): string => `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`;

/** How long there is, or has been: `in 45 days`, `today`, `12 days ago`. */
export const leftWords = (daysLeft: number): string =>
  daysLeft === 0 ? 'today' : daysLeft > 0 ? `in ${days(daysLeft)}` : `${days(-daysLeft)} ago`;

export const stateOf = ({
  state,
}: Pick<Renewal, 'state'>): { readonly tone: Tone | null; readonly word: string } =>
  state === 'expired'
    ? { tone: 'bad', word: 'Expired' }
    : state === 'expiring'
      ? { tone: 'warn', word: 'Renew now' }
      : { tone: null, word: 'Later' };

/** Every column that the list of renewals can show. */
export const RENEWAL_COLUMNS: readonly Column<Renewal>[] = [
  {
    id: 'person',
    header: 'Person',
    width: 196,
    fixed: true,
    sortField: 'person',
    cell: ({ person, role, department }) => (
      <span className="two-lines">
        <span className="cut">{person}</span>
        <span className="under cut">
          {[role, department].filter((part) => part !== null).join(' · ') || 'no role'}
        </span>
      </span>
    ),
  },
  {
    id: 'credential',
    header: 'Credential',
    width: 216,
    sortField: 'credential',
    cell: ({ credential, issuer }) => (
      <span className="two-lines">
        <span className="cut">{credential}</span>
        <span className="under cut">{issuer ?? 'no awarding body stated'}</span>
      </span>
    ),
  },
  {
    id: 'expires',
    header: 'Expires',
    width: 112,
    sortField: 'expires',
    cell: ({ expires, daysLeft }) => (
      <span className="two-lines">
        <span>{formatDate(expires)}</span>
        <span className="under">{leftWords(daysLeft)}</span>
      </span>
    ),
  },
  {
    id: 'state',
    header: 'Renewal',
    width: 134,
    cell: (row) => {
      const { tone, word } = stateOf(row);
      return (
        <span className="two-lines">
          <span className="renewal-state">
            {tone === null ? (
              <span className="second">{word}</span>
            ) : (
              <Mark tone={tone}>{word}</Mark>
            )}
          </span>
          <span className="under">
            {row.renewFrom === null ? '' : `due ${formatDate(row.renewFrom)}`}
          </span>
        </span>
      );
    },
  },
  {
    id: 'lost',
    header: 'Rests on it',
    width: 96,
    align: 'right',
    sortField: 'lost',
    cell: ({ requirementsLost }) =>
      requirementsLost === 0 ? (
        <span className="muted">nothing</span>
      ) : (
        formatNumber(requirementsLost)
      ),
  },
  {
    id: 'price',
    header: 'Price',
    width: 110,
    align: 'right',
    cell: (row) => {
      if (row.price === null) return <span className="muted">no price</span>;
      const here = priceHereWords(row);
      if (here === null) return costWords(row.price);
      return (
        <span className="two-lines">
          <span>{costWords(row.price)}</span>
          <span className="under">{here}</span>
        </span>
      );
    },
  },
  {
    id: 'skills',
    header: 'Certifies',
    width: 200,
    cell: ({ skills }) =>
      skills.length === 0 ? (
        <span className="muted">no skill</span>
      ) : (
        <span className="two-lines flow">
          {skills.map(({ skill, level }) => `${skill} ${level}`).join(', ')}
        </span>
      ),
  },
];
