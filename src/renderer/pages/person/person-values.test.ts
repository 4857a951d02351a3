import { describe, expect, it } from 'vitest';
import { emptyValues, errorsOf, newPerson, patchBetween } from './person-values.ts';

const ana = { ...emptyValues('EUR'), name: 'Ana Ferreira', role: 'Buyer', salary: 52_000 };

describe('what a form sends', () => {
  it('is nothing where nothing was changed', () => {
    expect(patchBetween(ana, { ...ana, role: ' Buyer ' })).toEqual({});
  });

  it('is only what was changed, with emptied fields as null', () => {
    expect(patchBetween(ana, { ...ana, role: '', team: 'Purchasing' })).toEqual({
      role: null,
      team: 'Purchasing',
    });
  });

  it('is money in minor units of its currency', () => {
    expect(patchBetween(ana, { ...ana, salary: 52_000.5 })).toEqual({ salary: 5_200_050 });
    expect(patchBetween(ana, { ...ana, salaryCurrency: 'JPY' })).toEqual({
      salary: 52_000,
      salaryCurrency: 'JPY',
    });
  });

  it('leaves out of a new person whatever was not filled in', () => {
    expect(newPerson({ ...emptyValues('EUR'), name: ' Bo ' })).toEqual({
      name: 'Bo',
      status: 'active',
      custom: {},
    });
  });
});

describe('what keeps a form from being saved', () => {
  it('is a missing name, a leaving date before the hire date, a salary without currency', () => {
    const errors = errorsOf({
      ...ana,
      name: '  ',
      email: 'ana at example',
      hireDate: '2024-03-01',
      leavingDate: '2024-02-01',
      salaryCurrency: '€',
    });
    expect(Object.keys(errors).sort()).toEqual(['email', 'leavingDate', 'name', 'salaryCurrency']);
    expect(errorsOf(ana)).toEqual({});
  });
});
