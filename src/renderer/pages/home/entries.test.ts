import { describe, expect, it } from 'vitest';
import type { HomeSummary } from '#shared/contract/organisation.ts';
import { entriesOf } from './entries.ts';
import type { Entry, Words } from './entry.ts';

const HOME: HomeSummary = {
  asOf: '2026-09-30',
  people: 244,
  active: 240,
  byStatus: [
    { status: 'active', people: 236 },
    { status: 'on-leave', people: 4 },
    { status: 'left', people: 4 },
  ],
  byDepartment: [
    { label: 'Sales', people: 150 },
    { label: 'Finance', people: 80 },
    { label: null, people: 10 },
  ],
  byLocation: [{ label: 'Leeds', people: 240 }],
  byCountry: [{ label: null, people: 240 }],
  byService: [
    { band: '< 1 year', people: 40 },
    { band: '> 20 years', people: 190 },
  ],
  medianServiceYears: 4.2,
  serviceUnknown: 10,
  headcount: [
    { month: '2025-09', people: 228, joined: 1, left: 0 },
    { month: '2026-09', people: 240, joined: 20, left: 8 },
  ],
  quality: [
    {
      code: 'missing-manager',
      field: 'manager',
      people: 12,
      message: '12 people have no manager',
      severity: 'warning',
    },
    {
      code: 'reporting-loop',
      field: 'manager',
      people: 2,
      message: '2 people report to each other in a loop',
      severity: 'error',
    },
  ],
  lastImport: null,
};

const said = (words: Words): string =>
  words.map((part) => (typeof part === 'string' ? part : part.strong)).join('');
const entry = (id: string, change: Partial<HomeSummary> = {}): Entry => {
  const found = entriesOf({ ...HOME, ...change }).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};

describe('the questions of Home', () => {
  it('tell no past where no hire date is known, and how to get one', () => {
    const unknown = {
      serviceUnknown: 240,
      medianServiceYears: null,
      headcount: HOME.headcount.map((month) => ({ ...month, left: 0 })),
    };
    expect(said(entry('headcount', unknown).answer)).toBe('240 people');
    expect(entry('headcount', unknown).detail).toMatch(
      /^Without hire dates nothing is known of a year ago/,
    );
    expect(entry('headcount', unknown).chart).toBeNull();
    expect(entry('service', unknown).next.to).toBe('/import');
  });

  it('say how many people there are, and the change in a year', () => {
    expect(said(entry('headcount').answer)).toBe('240 people, 12 more than a year ago');
    expect(entry('headcount').detail).toBe(
      '20 joined and 8 left since the end of Sep 2025; 4 on leave.',
    );
    expect(entry('headcount').people['2026-09']).toEqual({
      presence: 'all',
      hiredFrom: '2026-09-01',
      hiredTo: '2026-09-30',
    });
  });

  it('never count the unknown as a department', () => {
    expect(said(entry('departments').answer)).toBe('Sales is the largest of 2');
    expect(entry('departments').mark?.words).toBe('10 without a department');
    expect(entry('departments').people['department ']).toEqual({ department: [null] });
  });

  it('put what cannot be before what is missing', () => {
    expect(said(entry('quality').answer)).toBe('2 things to mend');
    expect(entry('quality').next.search).toEqual({ finding: 'reporting-loop' });
    expect(said(entry('quality', { quality: [] }).answer)).toBe('Nothing is missing');
  });

  it('count who can be followed up to the top', () => {
    expect(said(entry('reporting').answer)).toBe('226 of 240 report to somebody here');
    expect(entry('reporting').chart?.items.map(({ value }) => value)).toEqual([226, 12, 2]);
  });

  it('say so where nothing is known, and draw nothing', () => {
    const unknown = entry('service', { medianServiceYears: null });
    expect(said(unknown.answer)).toBe('No hire date is known');
    expect(unknown.chart).toBeNull();
  });
});
