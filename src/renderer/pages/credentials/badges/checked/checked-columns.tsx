import type { ReactNode } from 'react';
import type { CheckedBadge } from '#shared/contract/badges.ts';
import { VERDICT_WORDS, VERDICTS, type VerdictName } from '#shared/credentials.ts';
import { formatDate } from '../../../../app/format.ts';
import type { Column } from '../../../../components/DataTable.tsx';
import { Tag } from '../../../../components/Mark.tsx';
import { dayOf } from '../verdict-words.ts';
import { VerdictMark } from '../VerdictMark.tsx';

const None = ({ words = 'none' }: { readonly words?: string }) => (
  <span className="empty-value">{words}</span>
);

const WIDTHS: Readonly<Record<VerdictName, number>> = {
  integrity: 114,
  issuer: 124,
  status: 114,
  dates: 104,
  recipient: 116,
};

/** Badge and person are narrower where the window is, so that all five verdicts stay in sight. */
export const nameWidths = (narrow: boolean) => ({
  name: narrow ? 158 : 250,
  person: narrow ? 114 : 150,
});

/** Words that go on in a second line: a title or a name that is cut could be another's. */
export const Flow = ({ children }: { readonly children: ReactNode }) => (
  <span className="two-lines flow">{children}</span>
);

/** The five verdicts, a column each. */
export const verdictColumns = <Row,>(
  verdictsOf: (row: Row) => CheckedBadge['report']['verdicts'],
): readonly Column<Row>[] =>
  VERDICTS.map((name) => ({
    id: name,
    header: VERDICT_WORDS[name],
    width: WIDTHS[name],
    cell: (row: Row) => {
      const { result, title } = verdictsOf(row)[name];
      return <VerdictMark name={name} result={result} title={title} />;
    },
  }));

export const checkedColumns = (narrow: boolean): readonly Column<CheckedBadge>[] => [
  {
    id: 'name',
    header: 'Badge',
    width: nameWidths(narrow).name,
    fixed: true,
    cell: ({ report }) => <Flow>{report.facts.name}</Flow>,
  },
  {
    id: 'person',
    header: 'Person',
    width: nameWidths(narrow).person,
    cell: ({ match }) =>
      match.person === null ? <None words="nobody here" /> : <Flow>{match.person}</Flow>,
  },
  ...verdictColumns<CheckedBadge>(({ report }) => report.verdicts),
  {
    id: 'state',
    header: 'Kept',
    width: 100,
    cell: ({ match, sameAs }) =>
      match.awardId !== null ? (
        <Tag>award</Tag>
      ) : match.badgeId !== null ? (
        <Tag>file kept</Tag>
      ) : sameAs !== null ? (
        <span title={`The same as ${sameAs}`}>
          <Tag line>same file twice</Tag>
        </span>
      ) : (
        <None words="not yet" />
      ),
  },
  {
    id: 'issuer-name',
    header: 'Issuer, as stated',
    width: 180,
    cell: ({ report }) => {
      const stated = report.facts.issuer.name ?? report.facts.issuer.id;
      return stated === null ? <None /> : <Flow>{stated}</Flow>;
    },
  },
  {
    id: 'issued',
    header: 'Issued',
    width: 104,
    align: 'right',
    cell: ({ report }) => {
      const day = dayOf(report.facts.issuedOn);
      return day === null ? <None words="not stated" /> : formatDate(day);
    },
  },
  {
    id: 'file',
    header: 'File',
    width: 200,
    cell: ({ report }) => <Flow>{report.file}</Flow>,
  },
  {
    id: 'credential',
    header: 'Credential',
    width: 180,
    hidden: true,
    cell: ({ match }) =>
      match.credential === null ? (
        <None words="not in the catalogue" />
      ) : (
        <Flow>{match.credential}</Flow>
      ),
  },
  {
    id: 'version',
    header: 'Open Badges',
    width: 100,
    hidden: true,
    cell: ({ report }) => report.version,
  },
];
