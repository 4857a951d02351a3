import { count, formatNumber } from '../../app/format.ts';
import type { ChartItem } from '../../charts/types.ts';
import { formatRatio, percentNumber, pointsBetween } from '../../components/figures/percent.ts';
import type { GapsSearch } from '../gaps/gaps-search.ts';
import type { Entry } from './entry.ts';
import type { HomeSkills } from './home-skills.ts';
import { setupEntry } from './skill-setup-entry.ts';

/** What Home says of skills; before anything can be said of gaps, what is needed for it. */
export function skillEntries(home: HomeSkills): readonly Entry[] {
  const setup = setupEntry(home);
  if (setup !== null) return [setup];
  return [
    trustEntry(home),
    teamsEntry(home),
    rankingEntry(home),
    readyEntry(home),
    benchEntry(home),
  ];
}

const tableOf = (
  title: string,
  what: string,
  items: readonly ChartItem[],
  format = formatNumber,
) => ({
  title,
  items,
  table: {
    columns: [title, what],
    rows: items.map(({ label, value }) => [label, format(value)]),
  },
});

function trustEntry({ figures }: HomeSkills): Entry {
  const { requirements, unknown, stale, selfRated } = figures;
  const rated = requirements - unknown;
  // A rating may be both stale and one's own: it is counted as stale.
  const own = Math.min(selfRated, Math.max(0, rated - stale));
  const items: readonly ChartItem[] = [
    { key: 'current', label: 'current', value: Math.max(0, rated - stale - own), ink: 'actual' },
    { key: 'self', label: 'self', value: own, ink: 'previous' },
    { key: 'stale', label: 'stale', value: stale, ink: 'soft' },
    { key: 'unrated', label: 'unrated', value: unknown, ink: 'unknown' },
  ];
  return {
    id: 'ratings',
    question: 'Are people rated in what their role requires?',
    answer: [
      { strong: formatRatio(figures.ratedShare) },
      ` of ${count(requirements, 'role requirement has', 'role requirements have')} a rating`,
    ],
    detail: `${count(stale, 'rating is', 'ratings are')} stale, ${count(selfRated, 'is a self-rating', 'are self-ratings')} only.`,
    chart: { kind: 'parts', unit: 'requirements', items },
    parts: [tableOf('Ratings', 'Requirements', items)],
    people: {},
    mark:
      unknown > 0
        ? { tone: 'unknown', words: `${formatNumber(unknown)} unrated, not counted as zero` }
        : null,
    next: { words: 'Rate people in the matrix', to: '/matrix' },
  };
}

const SHOWN_TEAMS = 10;

/** As on every other page, of a value in percent. */
const wholePercent = (value: number): string => percentNumber(value / 100);

function teamsEntry({ figures, departments, coverageYearAgo }: HomeSkills): Entry {
  const ranked = departments.filter(({ index }) => index !== null);
  const items = ranked.map(({ key, label, index, people, coverage }, place): ChartItem => ({
    key: `department ${key ?? ''}`,
    label: label ?? 'not known',
    value: (index ?? 0) * 100,
    ink: place < 3 ? 'actual' : 'previous',
    notes: [count(people, 'person', 'people'), `coverage ${formatRatio(coverage)}`],
    opens: true,
  }));
  const [first, second, third] = ranked;
  const others = [second, third].flatMap((one) => (one === undefined ? [] : [one.label ?? '?']));
  const moved = pointsBetween(coverageYearAgo, figures.coverage);
  const since =
    moved === null || moved === 0
      ? ''
      : ` ${Math.abs(moved)} points ${moved > 0 ? 'more' : 'less'} than a year ago.`;
  return {
    id: 'teams',
    question: 'Where do teams fall short?',
    answer: [
      { strong: first?.label ?? 'Nowhere' },
      others.length === 0 ? '' : `, ${others.join(' and ')}`,
    ],
    detail: `Gap index ${formatRatio(figures.index)} for the company; coverage ${formatRatio(figures.coverage)}.${since}`,
    chart: {
      kind: 'columns',
      unit: 'gap index, %',
      format: wholePercent,
      items: items.slice(0, SHOWN_TEAMS),
      ticks: items.slice(0, SHOWN_TEAMS).map((_, place, all) => ({
        text: place === 0 ? 'most' : place === all.length - 1 ? 'least' : '',
      })),
    },
    parts: [tableOf('Department', 'Gap index, %', items, wholePercent)],
    people: {},
    gaps: Object.fromEntries(
      ranked.map(({ key }): [string, GapsSearch] => [`department ${key ?? ''}`, { group: key }]),
    ),
    mark: null,
    next: { words: 'Open the gaps of teams', to: '/gaps' },
  };
}

function rankingEntry({ top, figures }: HomeSkills): Entry {
  const items = top.map(({ id, name, points, people, critical }): ChartItem => ({
    key: `skill ${id}`,
    label: name,
    value: points,
    ink: 'actual',
    notes: [
      count(people, 'person has a gap', 'people have a gap'),
      `${formatNumber(critical)} where it is critical`,
    ],
    opens: true,
  }));
  const [first, second] = top;
  return {
    id: 'ranking',
    question: 'Which gaps matter most?',
    answer:
      first === undefined
        ? ['None among those who are rated']
        : [
            { strong: first.name },
            second === undefined ? '' : ', then ',
            ...(second === undefined ? [] : [{ strong: second.name }]),
          ],
    detail:
      first === undefined
        ? 'Nobody is rated below what their role requires.'
        : `${count(first.people, 'person is', 'people are')} below what is required of them in ${first.name}; ${count(figures.criticalGaps, 'critical gap', 'critical gaps')} in all.`,
    chart:
      first === undefined
        ? null
        : { kind: 'bars', unit: 'points: importance × levels missing', items: items.slice(0, 4) },
    parts: [tableOf('Skill', 'Points', items)],
    people: {},
    gaps: Object.fromEntries(
      top.map(({ id }): [string, GapsSearch] => [`skill ${id}`, { view: 'ranking', skill: id }]),
    ),
    mark:
      figures.criticalGaps > 0
        ? {
            tone: 'bad',
            words: count(figures.criticalGaps, 'critical gap', 'critical gaps'),
          }
        : null,
    next: { words: 'See the ranking', to: '/gaps', gaps: { view: 'ranking' } },
  };
}

function readyEntry({ figures }: HomeSkills): Entry {
  const { ready, notReady, readinessUnknown, withRequirements, people } = figures;
  const items: readonly ChartItem[] = [
    { key: 'ready', label: 'ready', value: ready, ink: 'actual' },
    { key: 'not', label: 'not ready', value: notReady, ink: 'previous' },
    { key: 'unknown', label: 'not known', value: readinessUnknown, ink: 'unknown' },
  ];
  const without = people - withRequirements;
  return {
    id: 'ready',
    question: 'Who is ready for their role?',
    answer: [
      { strong: formatNumber(ready) },
      ` of ${formatNumber(withRequirements)} meet every critical requirement`,
    ],
    detail: `${count(readinessUnknown, 'person cannot', 'people cannot')} be judged: a critical skill is unrated.${
      without > 0 ? ` Of ${formatNumber(without)} more nothing is required.` : ''
    }`,
    chart: { kind: 'parts', unit: 'people', items },
    parts: [tableOf('Ready', 'People', items)],
    people: {},
    mark: null,
    next: { words: 'See who, team by team', to: '/gaps' },
  };
}

function benchEntry({ bench }: HomeSkills): Entry {
  const { none, single, covered, unrated, worst } = bench;
  const items: readonly ChartItem[] = [
    {
      key: 'covered',
      label: 'covered by two or more',
      value: covered,
      ink: 'previous',
      opens: true,
    },
    { key: 'single', label: 'one', value: single, ink: 'warn', opens: true },
    { key: 'none', label: 'none', value: none, ink: 'bad', opens: true },
    { key: 'unrated', label: 'unrated', value: unrated, ink: 'unknown', opens: true },
  ];
  const named = worst
    .slice(0, 2)
    .map(({ skill, label }) => `${skill} in ${label ?? 'no department'}`);
  return {
    id: 'bench',
    question: 'Which skills hang on one person?',
    answer:
      none + single === 0
        ? [unrated === 0 ? 'None: each has two people or more' : 'None of those that are rated']
        : [
            { strong: formatNumber(single) },
            ` ${single === 1 ? 'has' : 'have'} one person, `,
            { strong: formatNumber(none) },
            ` ${none === 1 ? 'has' : 'have'} nobody`,
          ],
    detail: `${formatNumber(none + single + covered + unrated)} skills of departments${named.length === 0 ? '' : `; thinnest: ${named.join(', ')}`}.`,
    chart: { kind: 'parts', unit: 'skills of departments', items },
    parts: [tableOf('Bench', 'Skills of departments', items)],
    people: {},
    gaps: Object.fromEntries(
      (['covered', 'single', 'none', 'unrated'] as const).map((state): [string, GapsSearch] => [
        state,
        { view: 'bench', state },
      ]),
    ),
    mark: none > 0 ? { tone: 'bad', words: `${formatNumber(none)} without cover` } : null,
    next: { words: 'Open the bench', to: '/gaps', gaps: { view: 'bench' } },
  };
}
