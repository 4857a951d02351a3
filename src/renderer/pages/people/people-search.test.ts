import { describe, expect, it } from 'vitest';
import { filterOf, readPeopleSearch, readPersonSearch, sortOf } from './people-search.ts';

describe('the address of the People page', () => {
  it('means active people by name where it says nothing', () => {
    const search = readPeopleSearch({});
    expect(search).toEqual({});
    expect(filterOf(search)).toEqual({ search: '', presence: 'active', values: {} });
    expect(sortOf(search)).toEqual({ field: 'name', direction: 'asc' });
  });

  it('keeps values of fields, null among them for "no value"', () => {
    const search = readPeopleSearch({ department: ['Sales', null], team: [], role: 'Buyer' });
    expect(filterOf(search).values).toEqual({ department: ['Sales', null] });
  });

  it('drops what is not understood: days that do not exist, odd ids, other names', () => {
    expect(
      readPeopleSearch({ hiredFrom: '2026-02-30', reportsTo: -1, presence: 'some', x: 1 }),
    ).toEqual({});
  });

  it('reads a search of digits as text', () => {
    expect(filterOf(readPeopleSearch({ q: 4280 })).search).toBe('4280');
  });

  it('opens a person for editing only where it says so', () => {
    expect(readPersonSearch({ q: 'ana', edit: true })).toEqual({ q: 'ana', edit: true });
    expect(readPersonSearch({ edit: 'yes' })).toEqual({});
  });
});
