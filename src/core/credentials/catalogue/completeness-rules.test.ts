import { describe, expect, test } from 'vitest';
import { EU_ELEMENTS } from '#shared/credentials.ts';
import { median, passRate, per } from './compare-rules.ts';
import { completenessOf, hoursOf, type Stated } from './completeness-rules.ts';

const NOTHING: Stated = {
  title: 'Data analysis with SQL',
  country: null,
  awardingBody: null,
  learningOutcomes: null,
  workloadHours: null,
  ects: null,
  eqfLevel: null,
  assessment: null,
  participation: null,
  qualityAssurance: null,
};
const ALL: Stated = {
  ...NOTHING,
  country: 'Ireland',
  awardingBody: 'TU Dublin',
  learningOutcomes: 'Writes queries over several tables.',
  ects: 5,
  eqfLevel: 6,
  assessment: 'Project',
  participation: 'online',
  qualityAssurance: 'QQI',
};

describe('completeness by the EU recommendation', () => {
  test('counts learner and date of issue, which every award states, and the title', () => {
    expect(completenessOf(NOTHING)).toEqual({
      stated: 3,
      missing: [
        'country',
        'awarding-body',
        'outcomes',
        'workload',
        'level',
        'assessment',
        'participation',
        'quality',
      ],
    });
  });

  test('is 11 of 11 where all is stated', () => {
    expect(EU_ELEMENTS).toHaveLength(11);
    expect(completenessOf(ALL)).toEqual({ stated: 11, missing: [] });
  });

  test.each([
    ['country', { country: ' ' }],
    ['awarding-body', { awardingBody: null }],
    ['outcomes', { learningOutcomes: '' }],
    ['workload', { ects: null }],
    ['level', { eqfLevel: null }],
    ['assessment', { assessment: null }],
    ['participation', { participation: null }],
    ['quality', { qualityAssurance: ' ' }],
  ] as const)('misses %s', (element, without) => {
    expect(completenessOf({ ...ALL, ...without })).toEqual({ stated: 10, missing: [element] });
  });

  test('takes hours for a workload, and “it has none” for a level', () => {
    const { missing } = completenessOf({ ...ALL, ects: null, workloadHours: 12, eqfLevel: 0 });
    expect(missing).toEqual([]);
  });
});

describe('hours', () => {
  test.each([
    [40, null, 40, false],
    [40, 5, 40, false],
    [null, 2, 50, true],
    [null, null, null, false],
  ])('of %s h and %s ECTS: %s', (hours, ects, expected, hoursFromEcts) => {
    expect(hoursOf(hours, ects)).toEqual({ hours: expected, hoursFromEcts });
  });
});

describe('what is compared', () => {
  test('the median', () => {
    expect(median([])).toBeNull();
    expect(median([30, 10, 20])).toBe(20);
    expect(median([40, 10, 20, 30])).toBe(25);
  });
  test('the pass rate leaves out who gave up, and is unknown where nobody finished', () => {
    expect(passRate(0, 0)).toBeNull();
    expect(passRate(3, 1)).toBe(0.75);
    expect(passRate(0, 2)).toBe(0);
  });
  test('a price per unit is unknown where either is', () => {
    expect(per(40_000, 50)).toBe(800);
    expect(per(undefined, 50)).toBeNull();
    expect(per(40_000, null)).toBeNull();
    expect(per(40_000, 0)).toBeNull();
    expect(per(0, 50)).toBe(0);
  });
});
