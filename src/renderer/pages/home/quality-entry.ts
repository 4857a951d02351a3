import type { HomeSummary } from '#shared/contract/organisation.ts';
import { count, formatNumber } from '../../app/format.ts';
import type { ChartItem, Ink } from '../../charts/types.ts';
import { FINDING_WORDS } from '../people/finding-words.ts';
import type { Entry, EntryParts } from './entry.ts';

type Finding = HomeSummary['quality'][number];

const INKS: Readonly<Record<Finding['severity'], Ink>> = {
  error: 'bad',
  warning: 'actual',
  info: 'previous',
};
const RANK = { error: 0, warning: 1, info: 2 } as const;
const SHOWN = 4;

/** What is missing or cannot be, so that she knows how far the other answers carry. */
export function qualityEntry({ quality }: HomeSummary): Entry {
  const found = [...quality].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || b.people - a.people,
  );
  const [worst] = found;
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const serious = found.filter(({ severity }) => severity !== 'info').length;
  const items = found.map(itemOf);
  const more = found.length - SHOWN;
  return {
    id: 'quality',
    question: 'Can these records be trusted?',
    answer:
      worst === undefined
        ? ['Nothing is missing']
        : serious === 0
          ? ['Nothing is wrong, ', { strong: formatNumber(found.length) }, ' to look at']
          : [{ strong: formatNumber(serious) }, serious === 1 ? ' thing' : ' things', ' to mend'],
    detail:
      worst === undefined
        ? 'Everybody has number, e-mail, department, role, manager, hire date and location.'
        : `${worst.message}.${more > 1 ? ` ${formatNumber(more)} more to look at.` : ''}`,
    chart:
      worst === undefined
        ? null
        : {
            kind: 'bars',
            unit: 'people',
            items: more > 1 ? items.slice(0, SHOWN) : items,
          },
    parts: worst === undefined ? [] : [partsOf(found, items)],
    people: Object.fromEntries(found.map(({ code }) => [code, { finding: code }])),
    mark:
      errors > 0
        ? { tone: 'bad', words: `${count(errors, 'contradiction', 'contradictions')}` }
        : null,
    next:
      worst === undefined
        ? { words: 'See the people', to: '/people' }
        : {
            words: `See the ${count(worst.people, 'person', 'people')}`,
            to: '/people',
            search: { finding: worst.code },
          },
  };
}

const itemOf = ({ code, people, severity, message }: Finding): ChartItem => ({
  key: code,
  label: FINDING_WORDS[code],
  value: people,
  ink: INKS[severity],
  notes: [message],
  opens: true,
});

const partsOf = (found: readonly Finding[], items: readonly ChartItem[]): EntryParts => ({
  title: 'What there is to mend',
  items,
  table: {
    columns: ['What there is to mend', 'People'],
    rows: found.map(({ code, people }) => [FINDING_WORDS[code], formatNumber(people)]),
  },
});
