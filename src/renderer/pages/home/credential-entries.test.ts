import { expect, test } from 'vitest';
import { credentialEntries, type HomeCredentials } from './credential-entries.ts';

const HOME: HomeCredentials = {
  summary: {
    credentials: 12,
    archived: 0,
    stacks: 1,
    kinds: [],
    issuers: [],
    complete: 9,
    missing: [
      { element: 'level', credentials: 1 },
      { element: 'quality', credentials: 3 },
      { element: 'country', credentials: 0 },
    ],
    withoutSkills: 2,
    withoutPrice: 0,
  },
  renewals: { asOf: '2026-09-30', total: 14, people: 11, overdue: 3, due: 4 },
  months: [{ month: '2026-11', awards: 6, people: 5 }],
};
const says = (home: HomeCredentials) =>
  credentialEntries(home).map(({ answer }) =>
    answer.map((part) => (typeof part === 'string' ? part : part.strong)).join(''),
  );

test('what expires is told apart from what has expired, and opens by month', () => {
  expect(says(HOME)).toEqual([
    '11 awards expire within twelve months, 4 to renew now',
    '9 of 12 credentials state all 11 elements',
  ]);
  const [renewals, catalogue] = credentialEntries(HOME);
  expect(renewals?.mark).toEqual({ tone: 'bad', words: '3 expired' });
  expect(renewals?.chart?.items).toHaveLength(13);
  expect(renewals?.credentials?.['2026-11']).toEqual({ view: 'renewals', month: '2026-11' });
  expect(catalogue?.chart?.items.map(({ label, value }) => [label, value])).toEqual([
    ['Quality assurance', 3],
    ['Level', 1],
  ]);
});

test('without a catalogue nothing is said', () => {
  expect(credentialEntries({ ...HOME, summary: { ...HOME.summary, credentials: 0 } })).toEqual([]);
});
