import { describe, expect, it } from 'vitest';
import type { HomeSkills } from './home-skills.ts';
import { skillEntries } from './skill-entries.ts';

const FIGURES: HomeSkills['figures'] = {
  people: 3,
  withRequirements: 3,
  requirements: 6,
  met: 2,
  unknown: 3,
  stale: 0,
  selfRated: 0,
  unknownIndex: 0.2,
  criticalGaps: 1,
  index: 0.4,
  depthCoverage: 0.6,
  coverage: 1 / 3,
  ratedShare: 0.5,
  ready: 1,
  notReady: 1,
  readinessUnknown: 1,
  readiness: 1 / 3,
};
const HOME: HomeSkills = {
  asOf: '2026-09-30',
  ready: true,
  skills: 4,
  roles: 2,
  ratings: 3,
  figures: FIGURES,
  departments: [{ key: 'a', label: 'Workshop', people: 3, index: 0.4, coverage: 1 / 3 }],
  top: [],
  bench: { none: 0, single: 1, covered: 1, unrated: 2, worst: [] },
  coverageYearAgo: null,
};
const entries = (change: Partial<HomeSkills>) =>
  skillEntries({ ...HOME, ...change }).map(({ id, answer, detail, next }) => ({
    id,
    says: `${answer.map((part) => (typeof part === 'string' ? part : part.strong)).join('')}. ${detail}`,
    to: next.to,
  }));

describe('what Home says of skills', () => {
  it('is what is needed first, while no role requires anything', () => {
    expect(entries({ ready: false, skills: 0, ratings: 0 })).toEqual([
      {
        id: 'setup',
        says: 'Not known: no role requires a skill yet. Gaps are measured against what roles require.',
        to: 'roles',
      },
    ]);
    expect(entries({ ready: false, ratings: 0 })[0]?.says).toContain('4 skills in the library');
    expect(entries({ ready: false })[0]?.says).toContain('3 ratings in 4 skills so far');
  });

  it('says so where nobody has a role that requires anything', () => {
    const figures = { ...FIGURES, requirements: 0, unknown: 0, withRequirements: 0 };
    expect(entries({ figures })).toMatchObject([{ id: 'setup', to: 'roles' }]);
  });

  it('calls no gap a gap where nobody is rated in what is required', () => {
    const figures = { ...FIGURES, unknown: 6, met: 0 };
    const [only, ...more] = entries({ figures, ratings: 0 });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ id: 'setup', to: '/matrix' });
    expect(only?.says).toContain('6 requirements of 3 people, none with a rating');
  });

  it('answers all questions as soon as one of them is rated', () => {
    expect(entries({}).map(({ id }) => id)).toEqual([
      'ratings',
      'teams',
      'ranking',
      'ready',
      'bench',
    ]);
  });
});
