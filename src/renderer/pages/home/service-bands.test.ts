import { describe, expect, it } from 'vitest';
import { bandSearch, bandYears } from './service-bands.ts';

describe('a band of service', () => {
  it('is read from its name', () => {
    expect(bandYears('< 1 year')).toEqual({ first: 0, last: 0 });
    expect(bandYears('3–5')).toEqual({ first: 3, last: 5 });
    expect(bandYears('> 20 years')).toEqual({ first: 21, last: null });
    expect(bandYears('unknown')).toBeNull();
  });

  it('opens those hired in its span', () => {
    expect(bandSearch('< 1 year', '2026-09-30')).toEqual({
      hiredFrom: '2025-10-01',
      hiredTo: '2026-09-30',
    });
    expect(bandSearch('1–2', '2026-09-30')).toEqual({
      hiredFrom: '2023-10-01',
      hiredTo: '2025-09-30',
    });
    expect(bandSearch('> 20 years', '2026-09-30')).toEqual({ hiredTo: '2005-09-30' });
  });
});
