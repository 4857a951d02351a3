import { describe, expect, it } from 'vitest';
import { datesVerdict } from './dates.ts';

const DAY = '2026-09-30';

describe('the dates of a badge', () => {
  it.each([
    [{ issuedOn: '2026-09-18' }, 'pass', 'Valid on 30 Sep 2026', 'Issued 18 Sep 2026, no expiry.'],
    [
      { validFrom: '2026-09-30T23:59:59Z' },
      'pass',
      'Valid on 30 Sep 2026',
      'Issued 30 Sep 2026, no expiry.',
    ],
    [
      { validFrom: '2026-10-01T01:00:00+02:00' },
      'pass',
      'Valid on 30 Sep 2026',
      'Issued 30 Sep 2026, no expiry.',
    ],
    [{ validFrom: '2026-10-01T00:00:00Z' }, 'fail', 'Not yet valid on 30 Sep 2026', ''],
    [
      { issuedOn: '2025-09-30', expires: '2026-10-01' },
      'pass',
      'Valid on 30 Sep 2026',
      'Issued 30 Sep 2025, expires 1 Oct 2026.',
    ],
    // As for awards: the day of the expiry is the first without it.
    [{ issuedOn: '2025-09-30', expires: '2026-09-30' }, 'fail', 'Expired on 30 Sep 2026', ''],
    [
      { issuedOn: '2025-09-30', expires: '2026-09-30T12:00:00Z' },
      'pass',
      'Valid on 30 Sep 2026',
      '',
    ],
    [
      { issuanceDate: '2025-01-01T00:00:00Z', expirationDate: '2026-01-01T00:00:00Z' },
      'fail',
      'Expired on 1 Jan 2026',
      '',
    ],
    [{ issuedOn: '2026-01-02', expires: '2026-01-01' }, 'fail', 'Expires before it was issued', ''],
    [{ validFrom: '2026-02-30' }, 'fail', 'Dates cannot be read', ''],
    [{ validFrom: 1_234_567 }, 'fail', 'Dates cannot be read', ''],
    [{ validFrom: '2026-01-01', validUntil: ['2027-01-01'] }, 'fail', 'Dates cannot be read', ''],
    [{}, 'fail', 'No date of issue', ''],
    // Of two that say different things the narrower counts.
    [
      { issuanceDate: '2026-01-01', validFrom: '2026-12-01' },
      'fail',
      'Not yet valid on 30 Sep 2026',
      '',
    ],
  ])('%j: %s, %s', (credential, result, title, reason) => {
    const verdict = datesVerdict(credential, DAY);
    expect(verdict).toMatchObject({ result, title });
    if (reason !== '') expect(verdict.reason).toBe(reason);
  });
});

describe('a credential of VC Data Model 2.0 that is no badge', () => {
  it.each([
    [{}, 'pass', 'It does not say when it was issued, no expiry.'],
    [{ validUntil: '2026-10-01T00:00:00Z' }, 'pass', 'expires 1 Oct 2026.'],
    [{ validUntil: '2026-09-01T00:00:00Z' }, 'fail', 'It was no longer valid on 30 Sep 2026.'],
  ])('need not say from when it holds: %j is %s', (credential, result, reason) => {
    const verdict = datesVerdict(credential, DAY, false);
    expect(verdict.result).toBe(result);
    expect(verdict.reason).toContain(reason);
    expect(datesVerdict(credential, DAY).title).toBe('No date of issue');
  });
});
