import { expect, test } from 'vitest';
import type { Assessment } from '#shared/contract/assessments.ts';
import { CELL_FLAG } from '#shared/skills.ts';
import { evidenceWords, pointsOf, type PersonRequirement } from './person-skills.ts';

const plain = (iso: string): string => iso;
const requirement = (over: Partial<PersonRequirement>): PersonRequirement =>
  ({
    level: 2,
    source: 'manager',
    date: '2026-03-12',
    flags: 0,
    credentialUntil: null,
    ...over,
  }) as PersonRequirement;

test('what a requirement rests on, and what it lacks', () => {
  expect(evidenceWords(requirement({}), plain)).toBe('Manager, 2026-03-12');
  expect(evidenceWords(requirement({ level: null, source: null, date: null }), plain)).toBe(
    'unrated',
  );
  expect(
    evidenceWords(
      requirement({
        flags: CELL_FLAG.credentialMissing | CELL_FLAG.stale,
        credentialUntil: '2025-10-14',
      }),
      plain,
    ),
  ).toBe('Manager, 2026-03-12 · stale · credential expired 2025-10-14');
});

test('a history becomes points up to the day, self-ratings apart', () => {
  const row = (date: string, source: Assessment['source'], level: number | null): Assessment =>
    ({ date, source, level, requiredThen: 3 }) as Assessment;
  const points = pointsOf(
    [row('2027-01-01', 'manager', 5), row('2026-03-01', 'self', 4), row('2025-03-01', 'test', 2)],
    '2026-09-30',
    { level: 2, required: 4 },
  );
  expect(points).toEqual([
    { date: '2025-03-01', rated: 2, self: null, required: 3, words: 'Test: 2' },
    { date: '2026-03-01', rated: null, self: 4, required: 3, words: 'Self: 4' },
    { date: '2026-09-30', rated: 2, self: null, required: 4, words: 'level 2 in force' },
  ]);
});
