import { expect, test } from 'vitest';
import { dayOf, verdictSummary, verdictTone } from './verdict-words.ts';

const all = (
  integrity: 'pass' | 'fail' | 'unchecked',
  issuer: 'pass' | 'fail' | 'unchecked',
  status: 'pass' | 'fail' | 'unchecked',
) => ({
  integrity: { result: integrity },
  issuer: { result: issuer },
  status: { result: status },
  dates: { result: 'pass' as const },
  recipient: { result: 'pass' as const },
});

test('what did not pass is told apart: failed, not confirmed by her, not to be known here', () => {
  expect(verdictSummary(all('pass', 'unchecked', 'unchecked'))).toEqual({
    passed: 3,
    rest: '1 not confirmed, 1 cannot be checked',
  });
  expect(verdictSummary(all('fail', 'fail', 'pass'))).toEqual({ passed: 3, rest: '2 failed' });
  expect(verdictSummary(all('pass', 'pass', 'pass'))).toEqual({ passed: 5, rest: '' });
});

test('only an issuer who is not confirmed asks for something', () => {
  expect(verdictTone('issuer', 'unchecked')).toBe('warn');
  expect(verdictTone('status', 'unchecked')).toBe('unknown');
  expect(verdictTone('dates', 'fail')).toBe('bad');
});

test('the day of an instant', () => {
  expect(dayOf('2026-09-18T23:30:00Z')).toBe('2026-09-18');
  expect(dayOf('soon')).toBeNull();
  expect(dayOf(null)).toBeNull();
});
