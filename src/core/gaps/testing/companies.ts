import * as fc from 'fast-check';
import { ASSESSMENT_SOURCES, IMPORTANCES } from '#shared/skills.ts';
import type { TrialAsk, TrialAward, TrialCompany, TrialRating } from './trial.ts';

/** Days that ratings, versions and careers turn on, and days to look from: ends of months, leap days, the day itself. */
export const DAYS = [
  '2023-12-31',
  '2024-01-31',
  '2024-02-29',
  '2024-03-01',
  '2024-08-31',
  '2025-02-28',
  '2025-03-01',
  '2025-08-15',
  '2026-01-01',
  '2026-02-28',
] as const;
export const day = fc.constantFrom(...DAYS);

const SKILLS = ['Welding', 'SQL', 'AWS', 'Coaching'] as const;
const DEPARTMENTS = [null, 'Finance', 'Plant'] as const;
const skill = fc.constantFrom(...SKILLS);
const level = fc.integer({ min: 0, max: 5 });

const asks = fc.uniqueArray(
  fc.record({
    skill,
    level,
    importance: fc.constantFrom(...IMPORTANCES),
    credential: fc.boolean(),
  }) satisfies fc.Arbitrary<TrialAsk>,
  { selector: (ask) => ask.skill, maxLength: SKILLS.length },
);

const versions = fc.uniqueArray(
  fc.record({ from: fc.constantFrom('0001-01-01', '2024-02-29', '2025-08-15'), asks }),
  { selector: (version) => version.from, maxLength: 3 },
);

export const rating: fc.Arbitrary<TrialRating> = fc.record({
  skill,
  level: fc.option(level, { freq: 8 }),
  date: day,
  source: fc.constantFrom(...ASSESSMENT_SOURCES),
  until: fc.option(day),
});

const CREDENTIALS = 3;
const credentials = fc.array(
  fc.uniqueArray(fc.record({ skill, level: fc.integer({ min: 1, max: 5 }) }), {
    selector: (certified) => certified.skill,
    maxLength: 3,
  }),
  { minLength: CREDENTIALS, maxLength: CREDENTIALS },
);

const award: fc.Arbitrary<TrialAward> = fc.record({
  credential: fc.nat(CREDENTIALS - 1),
  issued: day,
  expires: fc.option(day),
  revokedOn: fc.option(day, { freq: 1 }),
});

const person = fc.record({
  role: fc.constantFrom(null, 'Engineer', 'ENGINEER', 'Lead', 'Stranger'),
  department: fc.constantFrom(...DEPARTMENTS),
  hireDate: fc.option(day, { freq: 3 }),
  leavingDate: fc.option(day, { freq: 2 }),
  status: fc.constantFrom('active' as const, 'on-leave' as const, 'left' as const),
  ratings: fc.array(rating, { maxLength: 14 }),
  awards: fc.array(award, { maxLength: 4 }),
});

/** Small companies in which everything happens: families, versions, credentials, awards, withdrawals, people who come and go. */
export const company: fc.Arbitrary<TrialCompany> = fc.record({
  currency: fc.dictionary(skill, fc.constantFrom(1, 12, 24), { maxKeys: 3 }),
  roles: fc.tuple(
    versions.map((own) => ({ name: 'Technical', isFamily: true, versions: own })),
    versions.map((own) => ({ name: 'Engineer', family: 'Technical', versions: own })),
    versions.map((own) => ({ name: 'Lead', versions: own })),
  ),
  credentials,
  people: fc.array(person, { minLength: 1, maxLength: 6 }),
});
