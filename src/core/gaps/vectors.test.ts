import { expect, test } from 'vitest';
import { scopeSchema } from '#shared/contract/figures.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { tallyPeople, tallySkills } from './figures.ts';
import { benchStateOf } from './rules.ts';
import { scopeOf } from './scope.ts';
import { putCompany, type TrialCompany } from './testing.ts';

/** Figures of the company as a whole and of its only skill. */
async function figuresOf(company: TrialCompany) {
  await using trial = await temporaryWorkspace();
  await putCompany(trial.workspace, company);
  const scope = scopeOf(trial.workspace, scopeSchema.parse({}));
  const skills = tallySkills(scope);
  return { scope, figures: tallyPeople(scope).figures(0), skills, bench: skills.bench[0] ?? 0 };
}

const role = (name: string, level: number) => ({
  name,
  versions: [{ asks: [{ skill: 'Coding', level }] }],
});
const rated = (level: number | null) => ({ ratings: [{ skill: 'Coding', level }] });

test('Progression: four engineers need 2, two seniors 3: mean 2.333; five of six are rated, the sixth is missing, not zero', async () => {
  const { scope, figures } = await figuresOf({
    roles: [role('Engineer', 2), role('Senior', 3)],
    people: [
      ...[2, 1, 2, 3].map((level) => ({ role: 'Engineer', ...rated(level) })),
      { role: 'Senior', ...rated(3) },
      { role: 'Senior' },
    ],
  });
  const required = [...scope.standing.required];
  expect(required.reduce((sum, level) => sum + level, 0) / required.length).toBeCloseTo(2.333, 3);
  expect(figures).toMatchObject({ people: 6, requirements: 6, unknown: 1, met: 4 });
  expect(figures.ratedShare).toBe(5 / 6);
});

test('five skills at 15 of 22: the gap is 31.8 % of what is required, not 46.7 % of what is there', async () => {
  const skills = ['A', 'B', 'C', 'D', 'E'];
  const required = [5, 5, 4, 4, 4];
  const present = [3, 3, 3, 3, 3];
  const { figures } = await figuresOf({
    roles: [
      {
        name: 'Analyst',
        versions: [{ asks: skills.map((skill, at) => ({ skill, level: required[at] ?? 0 })) }],
      },
    ],
    people: [
      {
        role: 'Analyst',
        ratings: skills.map((skill, at) => ({ skill, level: present[at] ?? 0 })),
      },
    ],
  });
  expect(figures.index).toBeCloseTo(0.318, 3);
  expect(figures.index).toBe(7 / 22);
  expect(figures.depthCoverage).toBe(1 - 7 / 22);
});

test.each([
  { levels: [2, 3, 5, 3], bench: 1, state: 'single' },
  { levels: [3, 1, 3, 3], bench: 0, state: 'none' },
] as const)('levels $levels where 4 is required: $state', async ({ levels, bench, state }) => {
  const found = await figuresOf({
    roles: [role('Engineer', 4)],
    people: levels.map((level) => ({ role: 'Engineer', ...rated(level) })),
  });
  expect(found.bench).toBe(bench);
  expect(benchStateOf(found.bench, found.figures.requirements, found.figures.unknown)).toBe(state);
});
