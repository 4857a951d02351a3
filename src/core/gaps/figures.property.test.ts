import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scopeSchema } from '#shared/contract/figures.ts';
import type { IsoDate } from '#shared/dates.ts';
import { bookOf } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { tallyPeople } from './figures.ts';
import { groupsOf, wholeOf } from './overview.ts';
import { personsOf } from './persons.ts';
import { scopeOf } from './scope.ts';
import { skillsOf } from './skills.ts';
import { standingIn, standingOf } from './standing.ts';
import { putCompany, type TrialCompany } from './testing.ts';
import { company, day, rating } from './testing/companies.ts';
import { activePeople, naiveFigures, naivePairs } from './testing/naive.ts';
import { trendOf } from './trend.ts';

const RUNS = { numRuns: 50 };
const scope = (workspace: Workspace, asOf: IsoDate, more: object = {}) =>
  scopeOf(workspace, scopeSchema.parse({ asOf, ...more }));

async function withCompany(
  made: TrialCompany,
  work: (workspace: Workspace) => void | Promise<void>,
): Promise<void> {
  await using trial = await temporaryWorkspace();
  await putCompany(trial.workspace, made);
  await work(trial.workspace);
}

test('figures from columns are those computed person by person from the rows', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, fc.boolean(), async (made, asOf, staleAsUnrated) => {
      await withCompany(made, (workspace) => {
        const db = workspace.read;
        const people = activePeople(db, asOf).map(({ id }) => id);
        const pairs = naivePairs(db, asOf, staleAsUnrated);
        const looked = scope(workspace, asOf, { staleAsUnrated });
        expect(wholeOf(looked)).toEqual(naiveFigures(people, pairs));

        const persons = personsOf(looked, { sort: 'name', offset: 0, limit: 100 });
        for (const {
          personId,
          name: _n,
          role: _r,
          department: _d,
          team: _t,
          state: _s,
          ...figures
        } of persons.persons) {
          const own = pairs.filter((pair) => pair.personId === personId);
          expect({ ...figures, people: 1 }).toEqual(naiveFigures([personId], own));
        }
        for (const { skillId, skill: _s, category: _c, required, bench, ...figures } of skillsOf(
          looked,
        )) {
          const own = pairs.filter((pair) => pair.skillId === skillId);
          const required_ = own.map((pair) => pair.personId);
          expect(figures).toEqual(naiveFigures(required_, own));
          expect(required).toBe(own.length);
          expect(bench).toBe(own.filter((pair) => (pair.level ?? -1) >= pair.required).length);
        }
      });
    }),
    RUNS,
  );
}, 120_000);

test('shares lie between 0 and 1, and parts add up', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, async (made, asOf) => {
      await withCompany(made, (workspace) => {
        const looked = scope(workspace, asOf);
        for (const figures of [
          wholeOf(looked),
          ...groupsOf(looked, 'department'),
          ...skillsOf(looked),
        ]) {
          const { coverage, depthCoverage, index, ratedShare, readiness, unknownIndex } = figures;
          for (const share of [
            coverage,
            depthCoverage,
            index,
            ratedShare,
            readiness,
            unknownIndex,
          ]) {
            if (share === null) continue;
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          expect(figures.met + figures.unknown).toBeLessThanOrEqual(figures.requirements);
          expect(figures.ready + figures.notReady + figures.readinessUnknown).toBe(
            figures.withRequirements,
          );
        }
      });
    }),
    RUNS,
  );
}, 120_000);

test('a group’s figures are those of its people, and all groups together are the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      company,
      day,
      fc.constantFrom('department' as const, 'role' as const),
      async (made, asOf, by) => {
        await withCompany(made, (workspace) => {
          const looked = scope(workspace, asOf);
          const groups = groupsOf(looked, by);
          for (const { key, label: _label, ...figures } of groups) {
            const filtered = scope(workspace, asOf, { filter: { values: { [by]: [key] } } });
            expect(figures).toEqual(wholeOf(filtered));
          }
          const whole = wholeOf(looked);
          for (const count of [
            'people',
            'withRequirements',
            'requirements',
            'met',
            'unknown',
            'ready',
            'criticalGaps',
          ] as const) {
            expect(groups.reduce((total, group) => total + group[count], 0)).toBe(whole[count]);
          }
        });
      },
    ),
    RUNS,
  );
}, 120_000);

test('raising a level never raises an index, nor lowers coverage or readiness', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, fc.nat(80), async (made, asOf, which) => {
      await withCompany(made, async (workspace) => {
        const before = wholeOf(scope(workspace, asOf));
        await workspace.change({ title: 'Raise', kind: 'edit' }, (db) => {
          const found = db.all<{ id: number }>('SELECT id FROM assessment WHERE level < 5');
          const row = found[which % Math.max(1, found.length)];
          if (row) db.run('UPDATE assessment SET level = level + 1 WHERE id = ?', [row.id]);
        });
        const after = wholeOf(scope(workspace, asOf));
        expect(after.index ?? 0).toBeLessThanOrEqual(before.index ?? 0);
        expect(after.met).toBeGreaterThanOrEqual(before.met);
        expect(after.ready).toBeGreaterThanOrEqual(before.ready);
      });
    }),
    RUNS,
  );
}, 120_000);

test('what is added later changes nothing of what was on a day', async () => {
  await fc.assert(
    fc.asyncProperty(
      company,
      day,
      fc.array(rating, { minLength: 1, maxLength: 6 }),
      async (made, asOf, later) => {
        await withCompany(made, async (workspace) => {
          const before = groupsOf(scope(workspace, asOf), 'role');
          await workspace.change({ title: 'Later', kind: 'edit' }, (db) => {
            for (const { skill, level, date, source, until } of later) {
              if ((date ?? '') <= asOf) continue;
              db.run(
                `INSERT INTO assessment (person_id, skill_id, level, date, source, valid_until)
               SELECT person.id, skill.id, ?, ?, ?, ? FROM person, skill WHERE skill.name = ?`,
                [level, date ?? asOf, source ?? 'manager', until ?? null, skill],
              );
            }
          });
          expect(groupsOf(scope(workspace, asOf), 'role')).toEqual(before);
        });
      },
    ),
    RUNS,
  );
}, 120_000);

test('a standing corrected after a change is one made anew', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, fc.array(rating, { maxLength: 4 }), async (made, asOf, more) => {
      await withCompany(made, async (workspace) => {
        const question = { day: asOf, staleAsUnrated: false };
        standingOf(workspace, question);
        await workspace.change({ title: 'Rate', kind: 'edit' }, (db) => {
          for (const { skill, level, date } of more) {
            db.run(
              `INSERT INTO assessment (person_id, skill_id, level, date, source)
               SELECT (SELECT max(id) FROM person), id, ?, ?, 'manager' FROM skill WHERE name = ?`,
              [level, date ?? asOf, skill],
            );
          }
        });
        const corrected = standingOf(workspace, question);
        const anew = standingIn(bookOf(workspace), { ...question, day: corrected.day });
        expect(corrected).toEqual(anew);
      });
    }),
    RUNS,
  );
}, 120_000);

test('each point of a trend is what the overview of that day says', async () => {
  await fc.assert(
    fc.asyncProperty(
      company,
      fc.uniqueArray(day, { minLength: 1 }),
      fc.boolean(),
      async (made, days, staleAsUnrated) => {
        await withCompany(made, async (workspace) => {
          const dates = days.toSorted();
          const question = { dates, staleAsUnrated, people: null, skills: null };
          const points = await trendOf(bookOf(workspace), question, async () => {});
          const expected = dates.map((asOf) => {
            const {
              coverage,
              depthCoverage,
              index,
              ratedShare,
              readiness,
              requirements,
              met,
              unknown,
              people,
            } = tallyPeople(scope(workspace, asOf, { staleAsUnrated })).figures(0);
            return {
              date: asOf,
              coverage,
              depthCoverage,
              index,
              ratedShare,
              readiness,
              requirements,
              met,
              unknown,
              people,
            };
          });
          expect(points).toEqual(expected);
        });
      },
    ),
    RUNS,
  );
}, 120_000);
