import { expect, test } from 'vitest';
import { daysWords, proofWords, stateWords } from './award-words.ts';

test('days are told from the day that figures are of', () => {
  expect([23, 1, 0, -1, -12].map(daysWords)).toEqual([
    'in 23 days',
    'in 1 day',
    'today',
    '1 day ago',
    '12 days ago',
  ]);
});

test('a state names the day that matters', () => {
  const award = { expires: '2026-03-12', revokedOn: null, daysLeft: -202 };
  expect(stateWords({ ...award, state: 'expired' })).toBe('expired 12 Mar 2026');
  expect(stateWords({ ...award, state: 'renewed' })).toBe('renewed');
  expect(stateWords({ ...award, state: 'expiring', daysLeft: 23 })).toBe('expires in 23 days');
  expect(stateWords({ ...award, state: 'revoked', revokedOn: '2026-05-03' })).toBe(
    'revoked 3 May 2026',
  );
});

test('a badge is as good as the worst of its verdicts', () => {
  const verdicts = {
    integrity: 'pass',
    issuer: 'pass',
    status: 'pass',
    dates: 'pass',
    recipient: 'pass',
  } as const;
  const of = (change: object) =>
    proofWords({ badgeId: 1, files: [], verdicts: { ...verdicts, ...change } });
  expect(of({})).toEqual({ words: 'badge, 5 of 5 passed', tone: null });
  expect(of({ status: 'unchecked' })).toEqual({ words: 'badge, 4 of 5 passed', tone: 'unknown' });
  expect(of({ issuer: 'unchecked', status: 'unchecked' }).words).toBe(
    'badge, issuer not confirmed',
  );
  expect(of({ issuer: 'unchecked', dates: 'fail' })).toEqual({
    words: 'badge, 1 failed',
    tone: 'bad',
  });
});

test('files are counted, and nothing at all is said', () => {
  const files = [{ id: 1, name: 'a.pdf', sizeBytes: 1 }];
  expect(proofWords({ badgeId: null, verdicts: null, files }).words).toBe('1 file');
  expect(proofWords({ badgeId: null, verdicts: null, files: [] })).toEqual({
    words: 'none',
    tone: null,
  });
});
