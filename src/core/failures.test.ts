import { describe, expect, test } from 'vitest';
import { Problem } from '#shared/errors.ts';
import { problemFromError } from '#shared/problem-wire.ts';
import { problemFromFailure, wireError } from './failures.ts';

const coded = (code: string): Error => Object.assign(new Error('of the system'), { code });

describe('a failure', () => {
  test.each([
    ['ENOSPC', 'DISK_FULL'],
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_BUSY_SNAPSHOT', 'BUSY'],
    ['SQLITE_CORRUPT_INDEX', 'WORKSPACE_DAMAGED'],
    ['ENOENT', 'FILE_NOT_FOUND'],
    ['EACCES', 'FILE_UNREADABLE'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'INTERNAL'],
    ['constructor', 'INTERNAL'],
  ])('of the system with code %s is told as %s, without the words of the system', (code, told) => {
    const problem = problemFromFailure(coded(code));
    expect(problem.code).toBe(told);
    expect(problem.message).not.toContain('of the system');
    expect(problem.remedy).not.toBe('');
  });

  test('that is no error at all is INTERNAL', () => {
    for (const thrown of [undefined, null, 'text', 7, { data: 'x' }])
      expect(problemFromFailure(thrown).code).toBe('INTERNAL');
  });

  test('told by a handler goes over the wire and back unchanged', () => {
    const where = { file: 'roster.xlsx', sheet: 'Staff', row: 12, column: 'C' };
    const problem = new Problem('FILE_ENCRYPTED', 'It is protected.', 'Enter the password.', where);
    const json: unknown = JSON.parse(JSON.stringify(wireError(problem)));
    const arrived = problemFromError(Object.assign(new Error(problem.message), json));
    expect(arrived).toMatchObject({
      code: 'FILE_ENCRYPTED',
      message: 'It is protected.',
      remedy: 'Enter the password.',
      where,
    });
  });
});
