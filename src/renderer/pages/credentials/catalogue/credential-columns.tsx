import type { ReactNode } from 'react';
import type { CredentialRow } from '#shared/contract/credentials.ts';
import { formatNumber } from '../../../app/format.ts';
import type { Column } from '../../../components/DataTable.tsx';
import { Tag } from '../../../components/Mark.tsx';
import {
  bodyWords,
  ELEMENTS,
  hoursFigure,
  kindWords,
  missingWords,
  someMissingWords,
  costWords,
  priceHereWords,
  validityWords,
} from '../words.ts';

const figure = (value: number): ReactNode =>
  value === 0 ? <span className="muted">0</span> : formatNumber(value);

/** Two lines of one cell; each is cut at the end of the column, and whole where the pointer rests. */
const Two = ({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) => (
  <span className="two-lines">
    <span className="cut">{first}</span>
    <span className="under cut">{second}</span>
  </span>
);

/** `Statistics 4, SQL 3`. @param gap between a skill and its level: on the screen one that does not break */
export const skillsWords = (
  skills: readonly { readonly skill: string; readonly level: number }[],
  gap = ' ',
): string => skills.map(({ skill, level }) => `${skill}${gap}${level}`).join(', ');

/** Title and who stands behind it. */
function titleCell(row: CredentialRow): ReactNode {
  const { title, isStack, archived } = row;
  return (
    <Two
      first={
        <>
          {title}
          {isStack && (
            <>
              {' '}
              <Tag line>stack</Tag>
            </>
          )}
          {archived && (
            <>
              {' '}
              <Tag>archived</Tag>
            </>
          )}
        </>
      }
      second={bodyWords(row)}
    />
  );
}

/** Every column that the catalogue can show. */
export const CREDENTIAL_COLUMNS: readonly Column<CredentialRow>[] = [
  {
    id: 'title',
    header: 'Credential',
    width: 286,
    fixed: true,
    sortField: 'title',
    cell: titleCell,
  },
  {
    id: 'kind',
    header: 'Kind',
    width: 128,
    sortField: 'kind',
    cell: ({ kind }) => (
      <span className={kind === null ? 'two-lines flow muted' : 'two-lines flow'}>
        {kindWords(kind)}
      </span>
    ),
  },
  {
    id: 'skills',
    header: 'Certifies',
    width: 210,
    cell: ({ skills }) =>
      skills.length === 0 ? (
        <span className="muted">no skill</span>
      ) : (
        <span className="two-lines flow">{skillsWords(skills, '\u00a0')}</span>
      ),
  },
  {
    id: 'price',
    header: 'Price',
    width: 108,
    align: 'right',
    sortField: 'price',
    cell: (row) => {
      if (row.price === null) return <span className="muted">no price</span>;
      const here = priceHereWords(row);
      return here === null ? (
        costWords(row.price)
      ) : (
        <Two first={costWords(row.price)} second={here} />
      );
    },
  },
  {
    id: 'hours',
    header: 'Hours',
    width: 84,
    align: 'right',
    sortField: 'hours',
    cell: ({ hours }) =>
      hours === null ? <span className="muted">not stated</span> : hoursFigure(hours),
  },
  {
    id: 'completeness',
    header: 'EU elements',
    width: 168,
    sortField: 'completeness',
    cell: ({ completeness: { stated, missing } }) => (
      <span
        className="two-lines flow"
        title={missing.length === 0 ? undefined : `Missing: ${missingWords(missing)}`}
      >
        {stated}/{ELEMENTS}
        {missing.length > 0 && (
          <span className="small second">
            <span className="hidden-text"> missing:</span> no {someMissingWords(missing)}
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'awards',
    header: 'Holders',
    width: 74,
    align: 'right',
    sortField: 'awards',
    cell: ({ awards }) => figure(awards),
  },
  {
    id: 'expiring',
    header: 'Expiring',
    width: 76,
    align: 'right',
    cell: ({ expiring }) => figure(expiring),
  },
  {
    id: 'validity',
    header: 'Valid',
    width: 86,
    cell: ({ validityMonths }) => (
      <span className={validityMonths === null ? 'muted' : undefined}>
        {validityWords(validityMonths)}
      </span>
    ),
  },
  {
    id: 'issuer',
    header: 'Awarding body',
    width: 170,
    hidden: true,
    sortField: 'issuer',
    cell: ({ issuer }) => issuer ?? <span className="muted">not stated</span>,
  },
  {
    id: 'platform',
    header: 'Platform',
    width: 150,
    hidden: true,
    cell: ({ platform }) => platform ?? <span className="muted">none</span>,
  },
];

/** What the panel says of the row that it is about: left out beside it, so that the other columns stay whole. */
const SAID_IN_PANEL = ['completeness', 'awards', 'expiring', 'validity'];
/** In a narrow window what is seldom looked at gives way. */
const GIVES_WAY = ['kind', 'expiring', 'validity'];
const NARROW_WIDTHS: Readonly<Record<string, number>> = {
  title: 232,
  skills: 170,
  completeness: 160,
};

/** The columns that there is room for. */
export function columnsFor(narrow: boolean, panel: boolean): readonly Column<CredentialRow>[] {
  const left = [
    ...(panel ? SAID_IN_PANEL : []),
    ...(narrow ? GIVES_WAY : []),
    ...(narrow && panel ? ['skills'] : []),
  ];
  const columns = CREDENTIAL_COLUMNS.filter(({ id }) => !left.includes(id));
  return !narrow
    ? columns
    : columns.map((column) => ({
        ...column,
        width: NARROW_WIDTHS[column.id] ?? column.width,
      }));
}
