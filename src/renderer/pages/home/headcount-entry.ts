import type { HomeSummary } from '#shared/contract/organisation.ts';
import { count, formatNumber } from '../../app/format.ts';
import type { ChartItem } from '../../charts/types.ts';
import type { PeopleSearch } from '../people/people-search.ts';
import type { Entry, Words } from './entry.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const monthName = (month: string): string => MONTHS[Number(month.slice(5)) - 1] ?? month;
const inWords = (month: string): string => `${monthName(month)} ${month.slice(0, 4)}`;

/** How many people there are, and how that has changed in a year. */
export function headcountEntry(home: HomeSummary): Entry {
  const months = home.headcount;
  const first = months[0];
  const joined = months.slice(1).reduce((sum, month) => sum + month.joined, 0);
  const left = months.slice(1).reduce((sum, month) => sum + month.left, 0);
  const items = months.map((month): ChartItem => ({
    key: month.month,
    label: inWords(month.month),
    value: month.people,
    ink: month === months.at(-1) ? 'actual' : 'previous',
    notes: [`${formatNumber(month.joined)} joined, ${formatNumber(month.left)} left`],
    opens: month.joined > 0,
  }));
  // Without a date everyone is taken to have been here always: that is no answer.
  const pastKnown = home.serviceUnknown < home.active || left > 0;
  const onLeave = home.byStatus.find(({ status }) => status === 'on-leave')?.people ?? 0;
  return {
    id: 'headcount',
    question: 'How many people, and how has it changed?',
    answer: answer(home.active, pastKnown ? first?.people : undefined),
    detail: [
      first === undefined
        ? ''
        : !pastKnown
          ? 'Without hire dates nothing is known of a year ago'
          : `${joined === 0 ? 'Nobody' : formatNumber(joined)} joined and ${left === 0 ? 'nobody' : formatNumber(left)} left since the end of ${inWords(first.month)}`,
      onLeave > 0 ? `${formatNumber(onLeave)} on leave` : '',
    ]
      .filter((part) => part !== '')
      .join('; ')
      .concat('.'),
    chart: pastKnown
      ? {
          kind: 'columns',
          unit: 'people at the end of the month',
          items,
          ticks: months.map(({ month }) => ({ text: monthName(month), group: month.slice(0, 4) })),
        }
      : null,
    parts: [
      {
        title: 'Month, and who joined in it',
        items,
        table: {
          columns: ['Month', 'People', 'Joined', 'Left'],
          rows: months.map((month) => [
            inWords(month.month),
            formatNumber(month.people),
            formatNumber(month.joined),
            formatNumber(month.left),
          ]),
        },
      },
    ],
    people: Object.fromEntries(months.map(({ month }) => [month, hiredIn(month)])),
    mark:
      pastKnown && home.serviceUnknown > 0
        ? {
            tone: 'unknown',
            words: `${formatNumber(home.serviceUnknown)} without a hire date, counted all year`,
          }
        : null,
    next: { words: `See the ${count(home.active, 'person', 'people')}`, to: '/people' },
  };
}

function answer(now: number, before: number | undefined): Words {
  const people: Words = [{ strong: formatNumber(now) }, now === 1 ? ' person' : ' people'];
  if (before === undefined) return people;
  const change = now - before;
  if (change === 0) return [...people, ', as many as a year ago'];
  const words = change > 0 ? 'more' : 'fewer';
  return [...people, ', ', { strong: formatNumber(Math.abs(change)) }, ` ${words} than a year ago`];
}

function hiredIn(month: string): PeopleSearch {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return {
    presence: 'all',
    hiredFrom: `${month}-01`,
    hiredTo: `${month}-${String(last).padStart(2, '0')}`,
  };
}
