import type { HomeSummary } from '#shared/contract/organisation.ts';
import { count, formatNumber } from '../../app/format.ts';
import type { ChartItem } from '../../charts/types.ts';
import type { Entry } from './entry.ts';
import { headcountEntry } from './headcount-entry.ts';
import { qualityEntry } from './quality-entry.ts';
import { reportingEntry } from './reporting-entry.ts';
import { bandSearch } from './service-bands.ts';
import { largest, percent, shareItems, shareParts, shareSearches } from './shares.ts';

/** The questions that this workspace can answer, in the order in which they are asked. */
export const entriesOf = (home: HomeSummary): readonly Entry[] => [
  headcountEntry(home),
  departmentEntry(home),
  placeEntry(home),
  serviceEntry(home),
  qualityEntry(home),
  reportingEntry(home),
];

/** Where a roster says nothing of what is asked. */
const IMPORT: Entry['next'] = { words: 'Import a roster that has it', to: '/import' };

function departmentEntry({ byDepartment, active }: HomeSummary): Entry {
  const known = byDepartment.filter(({ label }) => label !== null);
  const unknown = byDepartment.find(({ label }) => label === null)?.people ?? 0;
  const [most] = known;
  const items = shareItems(byDepartment, 'department', active);
  return {
    id: 'departments',
    question: 'Which departments are they in?',
    answer:
      most === undefined
        ? ['No department is known']
        : known.length === 1
          ? [`All in `, { strong: most.label ?? '' }]
          : [{ strong: most.label ?? '' }, ` is the largest of ${formatNumber(known.length)}`],
    detail:
      most === undefined
        ? 'Import a roster with a department column, or set it on the People page.'
        : `${count(most.people, 'person', 'people')} there, ${percent(most.people, active)} of all.`,
    chart:
      most === undefined
        ? null
        : { kind: 'bars', unit: 'people', items: largest(items, 'departments') },
    parts: [shareParts('Department', byDepartment, 'department', active)],
    people: shareSearches(byDepartment, 'department'),
    mark:
      unknown > 0
        ? { tone: 'unknown', words: `${formatNumber(unknown)} without a department` }
        : null,
    next: most === undefined ? IMPORT : { words: 'Open the departments', to: '/teams' },
  };
}

function placeEntry({ byLocation, byCountry, active }: HomeSummary): Entry {
  const places = byLocation.filter(({ label }) => label !== null);
  const countries = byCountry.filter(({ label }) => label !== null);
  const field = places.length > 0 ? 'location' : 'country';
  const shares = places.length > 0 ? byLocation : byCountry;
  const known = places.length > 0 ? places : countries;
  const [most] = known;
  const unknown = shares.find(({ label }) => label === null)?.people ?? 0;
  const where = countries
    .slice(0, 3)
    .map(({ label, people }) => `${label} ${formatNumber(people)}`)
    .join(', ');
  return {
    id: 'places',
    question: 'Where are they based?',
    answer:
      most === undefined
        ? ['No location is known']
        : [
            { strong: most.label ?? '' },
            known.length === 1
              ? ' only'
              : ` first, of ${formatNumber(known.length)} ${field === 'location' ? 'locations' : 'countries'}`,
          ],
    detail:
      most === undefined
        ? 'Import a roster with a location or country column.'
        : field === 'location' && countries.length > 0
          ? `${count(countries.length, 'country', 'countries')}: ${where}${countries.length > 3 ? ' …' : ''}.`
          : `${count(most.people, 'person', 'people')} there, ${percent(most.people, active)} of all.`,
    chart:
      most === undefined
        ? null
        : {
            kind: 'bars',
            unit: 'people',
            items: largest(
              shareItems(shares, field, active),
              field === 'location' ? 'locations' : 'countries',
            ),
          },
    parts: [
      ...(countries.length > 0 ? [shareParts('Country', byCountry, 'country', active)] : []),
      ...(places.length > 0 ? [shareParts('Location', byLocation, 'location', active)] : []),
    ],
    people: { ...shareSearches(byCountry, 'country'), ...shareSearches(byLocation, 'location') },
    mark:
      most !== undefined && unknown > 0
        ? { tone: 'unknown', words: `${formatNumber(unknown)} not known` }
        : null,
    next:
      most === undefined
        ? IMPORT
        : { words: 'See the people by location', to: '/people', search: { sort: field } },
  };
}

/** Under a narrow column: the unit is said beside the chart. */
const tickOf = (band: string): string => (band === NOT_KNOWN ? '?' : band.replace(/ years?$/, ''));
const NOT_KNOWN = 'not known';

function serviceEntry(home: HomeSummary): Entry {
  const { byService, medianServiceYears, serviceUnknown, active, asOf } = home;
  const unknown = { band: NOT_KNOWN, people: serviceUnknown };
  const bands = serviceUnknown > 0 ? [...byService, unknown] : byService;
  const items = bands.map(({ band, people }): ChartItem => ({
    key: band,
    label: band,
    value: people,
    ink: band === unknown.band ? 'unknown' : 'actual',
    notes: [`${percent(people, active)} of ${formatNumber(active)}`],
    opens: people > 0,
  }));
  const fresh = byService[0]?.people ?? 0;
  return {
    id: 'service',
    question: 'How long have they been here?',
    answer:
      medianServiceYears === null
        ? ['No hire date is known']
        : [
            'Half of them ',
            { strong: `${formatNumber(medianServiceYears, 1)} years` },
            ' or longer',
          ],
    detail:
      medianServiceYears === null
        ? 'Import a roster with a hire date column.'
        : `${fresh === 0 ? 'Nobody' : formatNumber(fresh)} joined in the last twelve months.`,
    chart:
      medianServiceYears === null
        ? null
        : {
            kind: 'columns',
            unit: 'people by completed years',
            items,
            ticks: bands.map(({ band }) => ({ text: tickOf(band) })),
          },
    parts: [
      {
        title: 'Completed years',
        items,
        table: {
          columns: ['Completed years', 'People', 'Share'],
          rows: bands.map(({ band, people }) => [
            band,
            formatNumber(people),
            percent(people, active),
          ]),
        },
      },
    ],
    people: {
      ...Object.fromEntries(
        byService.map(({ band }) => [band, bandSearch(band, asOf) ?? {}] as const),
      ),
      [unknown.band]: { finding: 'missing-hireDate' },
    },
    mark:
      medianServiceYears !== null && serviceUnknown > 0
        ? { tone: 'unknown', words: `${formatNumber(serviceUnknown)} without a hire date` }
        : null,
    next:
      medianServiceYears === null
        ? IMPORT
        : { words: 'See the longest serving', to: '/people', search: { sort: 'hireDate' } },
  };
}
