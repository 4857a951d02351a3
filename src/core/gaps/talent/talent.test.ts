import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { talentContract } from '#shared/contract/talent.ts';
import { CELL_FLAG } from '#shared/skills.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { talentHandlers } from '../index.ts';
import { putCompany, type TrialCompany } from '../testing.ts';
import { asked, naiveLevel } from '../testing/ask.ts';
import { company, day } from '../testing/companies.ts';
import { activePeople, asksOf } from '../testing/naive.ts';
import { movesOf } from './moves.ts';
import { nearestTo } from './nearest.ts';
import { searchTalent } from './search.ts';

const COMPANY: TrialCompany = {
  roles: [
    { name: 'Clerk', versions: [{ asks: [{ skill: 'Excel', level: 2 }] }] },
    {
      name: 'Data engineer',
      versions: [
        {
          asks: [
            { skill: 'AWS', level: 2, importance: 2, credential: true },
            { skill: 'SQL', level: 4, importance: 3 },
          ],
        },
      ],
    },
    { name: 'Empty', versions: [] },
  ],
  people: [
    {
      name: 'Ana',
      role: 'Clerk',
      location: 'Berlin',
      ratings: [
        { skill: 'SQL', level: 3 },
        { skill: 'AWS', level: 2, source: 'credential', until: '2027-01-01' },
        { skill: 'Excel', level: 4 },
      ],
    },
    {
      name: 'Bo',
      role: 'Clerk',
      location: 'Berlin',
      leavingDate: '2026-12-31',
      ratings: [
        { skill: 'SQL', level: 5 },
        { skill: 'AWS', level: 3, source: 'credential', until: '2026-06-30' },
      ],
    },
    {
      name: 'Cleo',
      role: 'Data engineer',
      location: 'Munich',
      ratings: [{ skill: 'SQL', level: 4 }],
    },
    { name: 'Dan', role: 'Clerk', location: 'Munich', ratings: [{ skill: 'SQL', level: 2 }] },
    { name: 'Eve', role: 'Clerk', location: 'Berlin' },
  ],
};

test('a question becomes a search, and the search finds people', async () => {
  await using trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  await trial.workspace.change({ title: 'x', kind: 'edit' }, (db) => {
    db.run(`INSERT INTO skill_alias (skill_id, name, name_key)
      SELECT id, 'Amazon Web Services', 'amazon web services' FROM skill WHERE name = 'AWS'`);
  });
  const { context } = trial;
  const text = 'SQL ≥ 3 and Amazon Web Services valid, in Berlin, free of leaving, fluency';
  const question = await call(talentHandlers.parse, { text }, { context });
  expect(question).toMatchObject({
    conditions: [
      { skill: 'SQL', level: 3, credential: false, need: 'must' },
      { skill: 'AWS', level: 1, credential: true, need: 'must' },
    ],
    filter: { values: { location: ['Berlin'] } },
    withoutLeaving: true,
    words: ['in Berlin', 'free of leaving'],
    notUnderstood: ['fluency'],
  });
  const { conditions, filter, withoutLeaving } = question;
  const search = (more: object) =>
    call(talentHandlers.search, { conditions, filter, ...more }, { context });
  const all = await search({});
  expect(all.people.map(({ name, score }) => [name, score])).toEqual([
    ['Ana', 1],
    ['Bo', 1],
  ]);
  expect(all.people[1]).toMatchObject({
    leavingDate: '2026-12-31',
    meetsAll: true,
    levels: [
      { level: 5, met: true, date: '2026-01-01' },
      { level: 3, met: true, flags: CELL_FLAG.certified | CELL_FLAG.credentialValid },
    ],
  });
  expect((await search({ withoutLeaving })).people.map(({ name }) => name)).toEqual(['Ana']);
  const later = await search({ asOf: '2026-07-01', nearly: true });
  expect(later.people.map(({ name, meetsAll, score }) => [name, meetsAll, score])).toEqual([
    ['Ana', true, 1],
  ]);
});

test('nearly: who lacks one level is listed after those who lack none', async () => {
  await using trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  const { context } = trial;
  const skill = (name: string) =>
    trial.workspace.read.get<{ id: number }>('SELECT id FROM skill WHERE name = ?', [name])!.id;
  const search = async (conditions: object[], nearly = false) => {
    const input = { conditions, nearly } as never;
    const { people } = await call(talentHandlers.search, input, { context });
    return people.map(({ name, meetsAll, score }) => [name, meetsAll, score]);
  };
  const sql = { skillId: skill('SQL'), level: 3 };
  expect(await search([sql])).toEqual([
    ['Ana', true, 1],
    ['Bo', true, 1],
    ['Cleo', true, 1],
  ]);
  expect(await search([sql], true)).toContainEqual(['Dan', false, 2 / 3]);
  const wish = { skillId: skill('Excel'), level: 4, need: 'wish' };
  expect(await search([sql, wish])).toEqual([
    ['Ana', true, 1],
    ['Bo', true, 6 / 10],
    ['Cleo', true, 6 / 10],
  ]);
  expect(await search([wish])).toEqual([['Ana', true, 1]]);
  await expect(search([{ skillId: 99 }])).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('moves and who is nearest', async () => {
  await using trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  const { context } = trial;
  const { roles } = await call(talentHandlers.moves, { personId: 1 }, { context });
  expect(roles).toMatchObject([
    {
      role: 'Data engineer',
      people: 1,
      requirements: 2,
      met: 1,
      unknown: 0,
      coverage: 0.5,
      match: 1 - 3 / 16,
      levelsMissing: 1,
      ready: false,
      missing: [{ skill: 'SQL', level: 3, required: 4, critical: true }],
    },
  ]);
  const roleId = roles[0]!.roleId;
  const near = await call(talentHandlers.nearest, { roleId }, { context });
  // Cleo holds the role; of Eve nothing is known.
  expect(near.total).toBe(3);
  expect(near.people.map(({ name, match, ready }) => [name, match, ready])).toEqual([
    ['Bo', 1, true],
    ['Ana', 1 - 3 / 16, false],
    ['Dan', 1 - 10 / 16, false],
  ]);
  expect(near.people[2]!.missing.map(({ skill, level }) => [skill, level])).toEqual([
    ['SQL', 2],
    ['AWS', null],
  ]);
});

test('search, moves and nearest are what the rules give one by one', async () => {
  const condition = fc.record({
    skillId: fc.integer({ min: 1, max: 4 }),
    level: fc.integer({ min: 0, max: 5 }),
    credential: fc.boolean(),
    need: fc.constantFrom('must', 'wish'),
  });
  const conditions = fc.array(condition, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(
      company,
      day,
      conditions,
      fc.boolean(),
      async (made, asOf, conditions, nearly) => {
        await using trial = await temporaryWorkspace();
        const { workspace } = trial;
        await putCompany(workspace, made);
        const db = workspace.read;
        const known = new Set(db.all<{ id: number }>('SELECT id FROM skill').map(({ id }) => id));
        const people = activePeople(db, asOf);
        if (conditions.every(({ skillId }) => known.has(skillId))) {
          const input = { conditions, nearly, asOf, limit: 1000 };
          const found = searchTalent(workspace, asked(talentContract.search, input));
          const listed = people.flatMap(({ id }) => {
            const states = conditions.map((one) => {
              const { level, holdsCredential } = naiveLevel(db, id, one.skillId, asOf);
              const has =
                Math.min(level ?? 0, one.level) + (one.credential && holdsCredential ? 1 : 0);
              const isAny = one.level === 0 && !one.credential;
              const weight = one.need === 'must' ? 1 : 0.5;
              const missing = level === null ? 99 : Math.max(0, one.level - level);
              const lacks = missing + (one.credential && !holdsCredential ? 1 : 0);
              return {
                had: weight * (isAny ? Number(level !== null) : has),
                of: weight * Math.max(1, one.level + (one.credential ? 1 : 0)),
                lacks: one.need === 'must' ? lacks : 0,
              };
            });
            const sum = (of: (state: (typeof states)[number]) => number) =>
              states.reduce((total, state) => total + of(state), 0);
            const lacks = sum((state) => state.lacks);
            const score = sum(({ had }) => had) / sum(({ of }) => of);
            const hasMust = conditions.some(({ need }) => need === 'must');
            const isIn = lacks <= (nearly ? 1 : 0) && (hasMust || score > 0);
            return isIn ? [{ id, score, meetsAll: lacks === 0 }] : [];
          });
          const byId = (a: { id: number }, b: { id: number }) => a.id - b.id;
          expect(
            found.people
              .map(({ personId: id, score, meetsAll }) => ({ id, score, meetsAll }))
              .sort(byId),
          ).toEqual(listed.sort(byId));
        }

        const roles = ['Engineer', 'Lead'];
        for (const person of people) {
          const moves = movesOf(
            workspace,
            asked(talentContract.moves, { personId: person.id, asOf }),
          );
          for (const role of roles) {
            const asks = asksOf(db, role, asOf);
            const isOwn = person.role?.toLowerCase() === role.toLowerCase();
            const move = moves.roles.find((one) => one.role === role);
            expect(move !== undefined).toBe(!isOwn && asks.length > 0);
            if (!move) continue;
            const levels = asks.map((ask) => ({
              ...ask,
              has: naiveLevel(db, person.id, ask.skill_id, asOf),
            }));
            const missing = levels.reduce(
              (sum, { level, importance, has }) =>
                sum + importance * Math.max(0, level - (has.level ?? 0)),
              0,
            );
            const weight = asks.reduce((sum, { level, importance }) => sum + importance * level, 0);
            expect(move.match).toBeCloseTo(1 - missing / weight, 12);
            const met = levels.filter(
              ({ level, has, credential }) =>
                has.level !== null &&
                has.level >= level &&
                (credential === 0 || has.holdsCredential),
            );
            expect(move.met).toBe(met.length);
            expect(move.missing).toHaveLength(asks.length - met.length);
            const near = nearestTo(
              workspace,
              asked(talentContract.nearest, { roleId: move.roleId, asOf, limit: 1000 }),
            ).people;
            const same = near.find(({ personId }) => personId === person.id);
            const isKnown = levels.some(({ has }) => has.level !== null);
            expect(same?.match).toBe(isKnown ? move.match : undefined);
            const matches = near.map(({ match }) => match ?? 0);
            expect(matches).toEqual([...matches].sort((a, b) => b - a));
          }
        }
      },
    ),
    { numRuns: 80 },
  );
}, 120_000);

test('a higher level never lowers a match or a score', async () => {
  await fc.assert(
    fc.asyncProperty(company, day, fc.nat(5), fc.nat(13), async (made, asOf, which, rated) => {
      await using trial = await temporaryWorkspace();
      const { workspace } = trial;
      await putCompany(workspace, made);
      const personId = (which % made.people.length) + 1;
      const skills = workspace.read.all<{ id: number }>('SELECT id FROM skill');
      const conditions = skills.map(({ id: skillId }) => ({ skillId, level: 3, need: 'wish' }));
      const ask = () => {
        const { roles } = movesOf(workspace, asked(talentContract.moves, { personId, asOf }));
        const scores =
          conditions.length === 0
            ? []
            : searchTalent(workspace, asked(talentContract.search, { conditions, asOf })).people;
        return {
          score: scores.find((one) => one.personId === personId)?.score ?? 0,
          matches: new Map(roles.map(({ roleId, match }) => [roleId, match ?? 0])),
        };
      };
      const before = ask();
      await workspace.change({ title: 'Raise a level', kind: 'edit' }, (db) => {
        const ids = db.all<{ id: number }>(
          'SELECT id FROM assessment WHERE person_id = ? AND level < 5',
          [personId],
        );
        const one = ids[rated % Math.max(1, ids.length)];
        if (one) db.run('UPDATE assessment SET level = level + 1 WHERE id = ?', [one.id]);
      });
      const after = ask();
      expect(after.score).toBeGreaterThanOrEqual(before.score);
      for (const [roleId, match] of before.matches)
        expect(after.matches.get(roleId)).toBeGreaterThanOrEqual(match);
    }),
    { numRuns: 60 },
  );
}, 120_000);
