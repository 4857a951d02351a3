import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { count, formatNumber } from '../../app/format.ts';
import type { ChartItem } from '../../charts/types.ts';
import type { CredentialsSearch } from '../credentials/credentials-search.ts';
import { monthName, monthsBetween, shortMonth } from '../credentials/renewals/month-names.ts';
import { monthsOn } from '../credentials/renewals/renewals-query.ts';
import { elementWord } from '../credentials/words.ts';
import type { Entry } from './entry.ts';

type Outputs = InferContractRouterOutputs<Contract>;

/** What Home asks of credentials. */
export interface HomeCredentials {
  readonly summary: Outputs['credentials']['summary'];
  /** Of the next twelve months, and what has expired in the twelve before. */
  readonly renewals: Pick<
    Outputs['development']['renewals'],
    'asOf' | 'total' | 'people' | 'overdue' | 'due'
  >;
  readonly months: Outputs['development']['renewalCounts']['months'];
}

const MONTHS = 12;

/** What Home says of credentials; nothing before there are any. */
export function credentialEntries(home: HomeCredentials): readonly Entry[] {
  if (home.summary.credentials === 0) return [];
  return [renewalsEntry(home), catalogueEntry(home)];
}

function renewalsEntry({ renewals, months }: HomeCredentials): Entry {
  const { asOf, total, people, overdue, due } = renewals;
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const shown = monthsBetween(asOf, monthsOn(asOf, MONTHS));
  const items = shown.map((month): ChartItem => {
    const { awards = 0, people: holders = 0 } = byMonth.get(month) ?? {};
    return {
      key: month,
      label: monthName(month),
      value: awards,
      ink: 'actual',
      notes: [`of ${count(holders, 'person', 'people')}`],
      opens: awards > 0,
    };
  });
  const coming = total - overdue;
  return {
    id: 'renewals',
    question: 'Which credentials expire soon?',
    answer:
      total === 0
        ? ['None within twelve months']
        : [
            { strong: formatNumber(coming) },
            ` ${coming === 1 ? 'award expires' : 'awards expire'} within twelve months, `,
            { strong: formatNumber(due) },
            ' to renew now',
          ],
    detail:
      total === 0
        ? 'No award of anybody active has a day of expiry in that time.'
        : `${count(people, 'person holds', 'people hold')} them or held them; awards that a later one follows are not counted.`,
    chart: {
      kind: 'columns',
      unit: 'awards by month of expiry',
      items,
      ticks: shown.map((month, at) => ({
        text: at % 3 === 0 ? shortMonth(month) : '',
      })),
    },
    parts: [
      {
        title: 'Month of expiry',
        items,
        table: {
          columns: ['Month', 'Awards'],
          rows: items.map(({ label, value }) => [label, formatNumber(value)]),
        },
      },
    ],
    people: {},
    credentials: Object.fromEntries(
      shown.map((month): [string, CredentialsSearch] => [month, { view: 'renewals', month }]),
    ),
    mark: overdue > 0 ? { tone: 'bad', words: `${formatNumber(overdue)} expired` } : null,
    next: { words: 'Open the renewals', to: '/credentials', credentials: { view: 'renewals' } },
  };
}

function catalogueEntry({ summary }: HomeCredentials): Entry {
  const { credentials, complete, missing, withoutSkills } = summary;
  const lacking = missing
    .filter((one) => one.credentials > 0)
    .toSorted((a, b) => b.credentials - a.credentials);
  const items = lacking.map(({ element, credentials: entries }): ChartItem => ({
    key: element,
    label: elementWord(element).replace(/^./, (first) => first.toUpperCase()),
    value: entries,
    ink: 'actual',
    opens: true,
  }));
  return {
    id: 'catalogue',
    question: 'Do your credentials say what they prove?',
    answer: [
      { strong: formatNumber(complete) },
      ` of ${count(credentials, 'credential states', 'credentials state')} all 11 elements`,
    ],
    detail:
      'The mandatory elements of the EU recommendation on micro-credentials: what was learned, how it was assessed, who stands behind it.',
    chart:
      items.length === 0
        ? null
        : { kind: 'bars', unit: 'credentials that lack it', items: items.slice(0, 4) },
    parts: [
      {
        title: 'Missing element',
        items,
        table: {
          columns: ['Missing element', 'Credentials'],
          rows: items.map(({ label, value }) => [label, formatNumber(value)]),
        },
      },
    ],
    people: {},
    credentials: Object.fromEntries(
      lacking.map(({ element }): [string, CredentialsSearch] => [element, { missing: element }]),
    ),
    mark:
      withoutSkills > 0
        ? { tone: 'unknown', words: `${formatNumber(withoutSkills)} certify no skill` }
        : null,
    next: { words: 'Open the catalogue', to: '/credentials', credentials: {} },
  };
}
