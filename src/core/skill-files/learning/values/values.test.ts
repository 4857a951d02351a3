import { describe, expect, it } from 'vitest';
import { minorUnits, priceReader } from './amount.ts';
import { readEqf, readKind, readParticipation } from './choices.ts';
import { dayIn } from './days.ts';
import { readOutcome } from './outcomes.ts';
import { readSkillList } from './skill-lists.ts';
import { readDuration, readValidity } from './spans.ts';

describe('a price', () => {
  const column = ['€ 490', 'USD 1,200.00', '490,00 EUR', 'free', "CHF 1'200.–"];
  it.for<[string, number, string | null]>([
    ['€ 490', 490, 'EUR'],
    ['USD 1,200.00', 1200, 'USD'],
    ['490,00 EUR', 490, 'EUR'],
    ['1.234,50 €', 1234.5, 'EUR'],
    ["CHF 1'200.–", 1200, 'CHF'],
    ['490 € per person', 490, 'EUR'],
    ['490 EUR excl. VAT', 490, 'EUR'],
    ['kostenlos', 0, null],
    ['99', 99, null],
  ])('%s', ([text, units, currency]) => {
    expect(priceReader(column, 'EUR')(text)).toEqual({ units, currency });
  });

  it('is told by the other prices of the column where a mark may be of thousands', () => {
    expect(priceReader(['1.200 €', '90,50 €'], 'EUR')('1.200 €')).toMatchObject({ units: 1200 });
    expect(priceReader(['1.200 €', '90.50 €'], 'EUR')('1.200 €')).toMatchObject({ units: 1.2 });
  });

  it('is not there, or cannot be read', () => {
    const read = priceReader(column, 'EUR');
    expect([read('on request'), read('n/a'), read('')]).toEqual([null, null, null]);
    expect([read('about 300'), read('300-500'), read('x')]).toEqual(Array(3).fill('unreadable'));
  });

  it('has whole minor units', () => {
    expect(minorUnits({ units: 19.99, currency: null }, 'EUR')).toBe(1999);
    expect(minorUnits({ units: 1200, currency: null }, 'JPY')).toBe(1200);
    expect(minorUnits({ units: 10.5, currency: null }, 'JPY')).toBe(null);
  });
});

it.for<[string, number | null, number | null]>([
  ['12', 12, null],
  ['1:23:45', 1.4, null],
  ['7h 30', 7.5, null],
  ['90 min', 1.5, null],
  ['PT1H30M', 1.5, null],
  ['1,200', 1200, null],
  ['15時間', 15, null],
  ['2 days', null, 2],
  ['3 Wochen', null, 21],
])('a duration: %s', ([text, hours, days]) => {
  expect(readDuration(text, 'hour')).toEqual({ hours, days });
});

it.for<[string, number | 'for good' | null]>([
  ['3 years', 36],
  ['24 m', 24],
  ['36', 36],
  ['2 ans', 24],
  ['365 days', 12],
  ['every 2 years', 24],
  ['3年', 36],
  ['lifetime', 'for good'],
  ['unbegrenzt', 'for good'],
  ['soon', null],
])('a validity: %s', ([text, months]) => {
  expect(readValidity(text, 'month')).toBe(months);
});

it.for<[string, ReturnType<typeof readOutcome>['outcome']]>([
  ['Completed', 'awarded'],
  ['Not completed', 'in-progress'],
  ['COURSE_COMPL', 'awarded'],
  ['COURSE_INCOMPL', 'in-progress'],
  ['réalisée', 'awarded'],
  ['prévue', 'left-out'],
  ['non terminé', 'in-progress'],
  ['bestanden', 'awarded'],
  ['nicht bestanden', 'failed'],
  ['合格', 'awarded'],
  ['不合格', 'failed'],
  ['未受講', 'left-out'],
  ['em andamento', 'in-progress'],
  ['Withdrawn', 'withdrawn'],
  ['Expired', 'expired'],
  ['abgelaufen', 'expired'],
  ['x', 'awarded'],
  ['–', 'left-out'],
  ['whatever', null],
])('an outcome: %s', ([text, outcome]) => {
  expect(readOutcome(text).outcome).toBe(outcome);
});

it('tells skills from their levels', () => {
  expect(
    readSkillList('SQL (3); Python 2; Data modelling: advanced; Office 365; ISO 27001'),
  ).toEqual([
    { name: 'SQL', level: '3' },
    { name: 'Python', level: '2' },
    { name: 'Data modelling', level: 'advanced' },
    { name: 'Office 365', level: '' },
    { name: 'ISO 27001', level: '' },
  ]);
  expect(readSkillList('SQL, Excel (basic, advanced)')).toHaveLength(2);
});

it('reads days of platforms, and none where a placeholder stands', () => {
  expect(dayIn('Monday, 3 February 2025, 10:30 AM', false)).toBe('2025-02-03');
  expect(dayIn('Feb 14, 2025 09:00 AM Europe/London', false)).toBe('2025-02-14');
  expect(dayIn('2025-05-12 15:08:27 UTC', false)).toBe('2025-05-12');
  expect(dayIn('1/20/2025 3:04 PM', true)).toBe('2025-01-20');
  expect(dayIn('45700', false)).toBe('2025-02-12');
  for (const text of ['9999-12-31', '0000-00-00', 'soon', '1404444444'])
    expect(dayIn(text, false)).toBe(null);
});

it('knows the words of catalogues', () => {
  expect(['Führung', 'IT', 'Pflichtschulung', 'Juggling'].map(readKind)).toEqual([
    'soft',
    'technical',
    'industry',
    null,
  ]);
  expect(['Präsenz', 'e-learning', 'Hybrid', 'On the job'].map(readParticipation)).toEqual([
    'onsite',
    'online',
    'blended',
    'work-based',
  ]);
  expect(['EQF 5', '6', 'none', '12'].map(readEqf)).toEqual([5, 6, 0, null]);
});
