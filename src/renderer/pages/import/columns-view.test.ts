import { describe, expect, it } from 'vitest';
import type { ImportColumn } from '#shared/contract/imports.ts';
import {
  columnFacts,
  fieldChoices,
  fieldLabel,
  matchOf,
  otherValues,
  shownSamples,
  unfilledFields,
} from './columns-view.ts';

const column = (part: Partial<ImportColumn>): ImportColumn => ({
  index: 0,
  letter: 'A',
  header: 'Cost Center',
  samples: [],
  filled: 251,
  distinct: 10,
  frequent: [{ value: '4500 PE', rows: 43 }],
  field: null,
  confidence: null,
  undecided: false,
  candidates: [],
  checks: [],
  dateOrder: null,
  ...part,
});
const format = (n: number): string => n.toLocaleString('en-GB');

describe('a column in the panel', () => {
  it('tells how full and how varied it is', () => {
    expect(columnFacts(column({}), 251, format)).toBe('251 values, 10 different, none empty');
    expect(columnFacts(column({ filled: 5, distinct: 5 }), 251, format)).toBe(
      '5 values, all different, 246 empty',
    );
    expect(columnFacts(column({ filled: 0, distinct: 0 }), 251, format)).toBe('Empty in every row');
  });

  it('sums up the values that are not listed', () => {
    expect(otherValues(column({}))).toEqual({ kinds: 9, rows: 208 });
  });

  it('shows the best candidate while it is undecided', () => {
    const candidates = [{ field: 'team', confidence: 0.41, why: '' }];
    expect(matchOf(column({ undecided: true, candidates }))).toBe(0.41);
    expect(matchOf(column({ candidates }))).toBeNull();
  });
});

describe('fields to choose from', () => {
  const columns = [column({ field: 'team', letter: 'H', index: 7 }), column({ index: 8 })];
  it('say which column fills them already', () => {
    const choice = fieldChoices(columns, column({ index: 8 })).find(
      ({ value }) => value === 'team',
    );
    expect(choice?.takenBy).toBe('H');
  });
  it('leave out the filled ones in the palette', () => {
    expect(unfilledFields(columns).some(({ value }) => value === 'team')).toBe(false);
  });
  it('have names', () => {
    expect(fieldLabel('hireDate')).toBe('Hire date');
    expect(fieldLabel('custom')).toBe('Field of its own');
    expect(fieldLabel(null)).toBe('Leave out');
  });
});

it('shows fewer samples where they are long', () => {
  expect(shownSamples(['Active', 'Left', 'On leave', 'Other'])).toEqual([
    'Active',
    'Left',
    'On leave',
  ]);
  expect(
    shownSamples(['mateo.petrov@northfield.example', 'hannah.macleod@northfield.example']),
  ).toEqual(['mateo.petrov@northfield.example']);
  expect(shownSamples(['x'.repeat(200)])).toHaveLength(1);
});
