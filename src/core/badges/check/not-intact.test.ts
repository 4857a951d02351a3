import { expect, test } from 'vitest';
import type { BadgeReport, Verdict } from '../types.ts';
import { asNotIntact } from './not-intact.ts';

const verdict = (result: Verdict['result'], title: string, reason: string): Verdict => ({
  result,
  title,
  reason,
});
const verdicts = (
  integrity: Verdict['result'],
  others: Partial<BadgeReport['verdicts']> = {},
): BadgeReport['verdicts'] => ({
  integrity: verdict(integrity, 'Integrity', 'As it is.'),
  issuer: verdict('unchecked', 'Cannot be told', 'Who knows.'),
  status: verdict('unchecked', 'Cannot be told', 'Who knows.'),
  dates: verdict('pass', 'Valid on 30 Sep 2026', 'Issued 10 Nov 2023, no expiry.'),
  recipient: verdict('pass', 'Is Ana Silva', 'The badge names the address ana@example.com.'),
  ...others,
});

test('whoever altered a badge may have altered whom it names and from when to when it holds', () => {
  const { dates, recipient } = asNotIntact(verdicts('fail'), 'Ana Silva');
  expect(dates).toEqual({
    result: 'unchecked',
    title: 'Cannot be told',
    reason:
      'It says: issued 10 Nov 2023, no expiry. As the badge is not intact, that proves nothing.',
  });
  expect(recipient).toEqual({
    result: 'unchecked',
    title: 'Names Ana Silva',
    reason:
      'The badge names the address ana@example.com. As the badge is not intact, that proves nothing.',
  });
});

test('what speaks against it stays said', () => {
  const against = verdicts('fail', {
    dates: verdict('fail', 'Expired on 17 May 2026', 'Issued 17 May 2024.'),
    recipient: verdict('fail', 'Is not Ana Silva', 'The badge names another address.'),
  });
  expect(asNotIntact(against, 'Ana Silva')).toEqual(against);
});

test.each(['pass', 'unchecked'] as const)('integrity %s changes no other verdict', (integrity) =>
  expect(asNotIntact(verdicts(integrity), 'Ana Silva')).toEqual(verdicts(integrity)),
);
