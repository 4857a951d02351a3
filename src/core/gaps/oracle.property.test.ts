import { call } from '@orpc/server';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASSESSMENT_SOURCES, CELL_FLAG, IMPORTANCES } from '#shared/skills.ts';
import type { WriteHandle } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { gapsHandlers } from './handlers.ts';
import { matrixHandlers } from './matrix/handlers.ts';
import { putCompany } from './testing.ts';
import {
  figuresOf,
  isActive,
  levelIn,
  verdicts,
  type Look,
  type ToldAward,
  type Verdict,
} from './testing/oracle.ts';

const SKILLS = ['Welding', 'SQL', 'AWS', 'Coaching'];
const DAYS = [
  '0001-01-01',
  '2024-01-30',
  '2024-01-31',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2025-02-28',
  '2025-03-01',
  '2025-03-31',
  '2026-06-15',
  '9999-12-31',
];
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  ingenieur: ['Ingénieur', 'INGENIEUR', ' ingénieur'],
  lead: ['Lead', 'lead'],
  technik: ['Technik', 'TECHNIK'],
  stranger: ['Stranger'],
};
const PLACES = [null, 'Lagos', 'Oslo'];

const day = fc.constantFrom(...DAYS);
const ratedDay = fc.constantFrom(...DAYS.slice(1, -1));
const skill = fc.nat(SKILLS.length - 1);
const level = fc.integer({ min: 0, max: 5 });
const ask = fc.record({
  skill,
  level,
  importance: fc.constantFrom(...IMPORTANCES),
  credential: fc.boolean(),
});
const asks = fc.uniqueArray(ask, { selector: (one) => one.skill, maxLength: SKILLS.length });
const versions = fc.uniqueArray(
  fc.record({ from: fc.constantFrom('0001-01-01', '2024-02-29', '2025-03-31'), asks }),
  { selector: ({ from }) => from, maxLength: 3 },
);
const rating = fc
  .record({
    skill,
    level: fc.option(level, { freq: 6 }),
    date: ratedDay,
    source: fc.constantFrom(...ASSESSMENT_SOURCES),
    until: fc.option(ratedDay),
  })
  .map((one) =>
    one.source === 'credential' ? { ...one, level: one.level ?? 0 } : { ...one, until: null },
  );
const award = fc.record({
  proves: fc.uniqueArray(fc.record({ skill, level: fc.integer({ min: 1, max: 5 }) }), {
    selector: (one) => one.skill,
    maxLength: 3,
  }),
  issued: ratedDay,
  expires: fc.option(ratedDay),
  revoked: fc.option(ratedDay, { freq: 1 }),
});
const person = fc.record({
  roleKey: fc.constantFrom(null, ...Object.keys(WRITTEN)),
  writing: fc.nat(2),
  place: fc.constantFrom(...PLACES),
  hired: fc.option(ratedDay, { freq: 2 }),
  left: fc.option(ratedDay, { freq: 1 }),
  status: fc.constantFrom('active' as const, 'on-leave' as const, 'left' as const),
  ratings: fc.array(rating, { maxLength: 16 }),
  awards: fc.array(award, { maxLength: 4 }),
});
const company = fc.record({
  skills: fc.tuple(
    ...SKILLS.map(() =>
      fc.record({ months: fc.constantFrom(null, 1, 11, 12, 24, 240), archived: fc.boolean() }),
    ),
  ),
  roles: fc.tuple(
    versions.map((own) => ({ key: 'technik', family: null, versions: own })),
    versions.map((own) => ({ key: 'ingenieur', family: 'technik', versions: own })),
    versions.map((own) => ({ key: 'lead', family: 'technik', versions: own })),
  ),
  people: fc.array(person, { minLength: 1, maxLength: 6 }),
});
type Company = typeof company extends fc.Arbitrary<infer Told> ? Told : never;

/** Puts the company into the workspace; ids of people and of skills are their places plus 1. */
async function put({ workspace }: TemporaryWorkspace, told: Company): Promise<void> {
  await workspace.change({ title: 'Skills', kind: 'edit' }, (db) => {
    for (const [at, name] of SKILLS.entries())
      db.run(
        'INSERT INTO skill (id, name, name_key, currency_months, archived) VALUES (?, ?, ?, ?, ?)',
        [
          at + 1,
          name,
          `k${at}`,
          told.skills[at]?.months ?? null,
          told.skills[at]?.archived ? 1 : 0,
        ],
      );
  });
  await workspace.change({ title: 'People', kind: 'edit' }, (db) => {
    for (const [at, { key, family, versions: all }] of told.roles.entries()) {
      db.run('INSERT INTO role (id, name, name_key, is_family, family_id) VALUES (?, ?, ?, ?, ?)', [
        at + 1,
        WRITTEN[key]?.[0] ?? key,
        key,
        key === 'technik' ? 1 : 0,
        family === null ? null : 1,
      ]);
      for (const { from, asks: list } of all) {
        const { lastId } = db.run('INSERT INTO role_version (role_id, valid_from) VALUES (?, ?)', [
          at + 1,
          from,
        ]);
        for (const one of list)
          db.run(
            'INSERT INTO requirement (version_id, skill_id, level, importance, credential) VALUES (?, ?, ?, ?, ?)',
            [lastId, one.skill + 1, one.level, one.importance, one.credential ? 1 : 0],
          );
      }
    }
  });
  await putCompany(workspace, {
    roles: [],
    people: told.people.map((one, at) => ({
      name: `Person ${at}`,
      role: one.roleKey === null ? null : (WRITTEN[one.roleKey]?.[one.writing] ?? one.roleKey),
      location: one.place,
      hireDate: one.hired,
      leavingDate: one.left,
      status: one.status,
    })),
  });
  await workspace.change({ title: 'Ratings', kind: 'edit' }, (db) => {
    for (const [at, { ratings }] of told.people.entries())
      for (const one of ratings)
        db.run(
          `INSERT INTO assessment (person_id, skill_id, level, date, source, valid_until)
           VALUES (?, ?, ?, ?, ?, ?)`,
          [at + 1, one.skill + 1, one.level, one.date, one.source, one.until],
        );
  });
  await workspace.change({ title: 'Awards', kind: 'edit' }, (db) => {
    for (const [at, { awards }] of told.people.entries())
      for (const one of awards) putAward(db, at + 1, one);
  });
}

/** Each of a credential of its own. */
function putAward(db: WriteHandle, personId: number, award: ToldAward): void {
  const { lastId } = db.run(
    `INSERT INTO credential (title, title_key)
     SELECT 'Proof ' || count(*), 'proof ' || count(*) FROM credential`,
  );
  for (const { skill: at, level: proven } of award.proves)
    db.run('INSERT INTO credential_skill (credential_id, skill_id, level) VALUES (?, ?, ?)', [
      lastId,
      at + 1,
      proven,
    ]);
  db.run(
    `INSERT INTO award (person_id, credential_id, issued, expires, revoked_on, source)
     VALUES (?, ?, ?, ?, ?, 'import')`,
    [personId, lastId, award.issued, award.expires, award.revoked],
  );
}

const MARK = {
  stale: CELL_FLAG.stale,
  self: CELL_FLAG.self,
  certified: CELL_FLAG.certified,
  held: CELL_FLAG.credentialValid,
  lacking: CELL_FLAG.credentialMissing,
  critical: CELL_FLAG.critical,
} as const;
const flagsOf = ({ marks }: Verdict): number => marks.reduce((sum, mark) => sum + MARK[mark], 0);

/** Everything that the procedures say of the company against the oracle. */
async function compare(trial: TemporaryWorkspace, told: Company, look: Look): Promise<void> {
  const { day: asOf, staleAsUnrated } = look;
  const active = [...told.people.keys()].filter((at) => isActive(told.people[at]!, asOf));
  const all = verdicts(told, look);
  const scope = { asOf, staleAsUnrated };
  const of = (some: (at: number) => boolean, skills: (at: number) => boolean = () => true) =>
    figuresOf(
      active.filter(some),
      all.filter(({ person: at, ask: { skill: of } }) => some(at) && skills(of)),
    );
  const overview = (more: object = {}) =>
    call(gapsHandlers.overview, { ...scope, by: 'location', ...more }, trial);

  const whole = await overview();
  expect(whole.figures).toEqual(of(() => true));
  expect(new Set(whole.groups.map(({ key }) => key)).size).toBe(whole.groups.length);
  for (const { key, label: _label, ...figures } of whole.groups)
    expect(figures).toEqual(of((at) => told.people[at]?.place === key));
  expect((await overview({ withoutPersonId: 1 })).figures).toEqual(of((at) => at !== 0));
  expect((await overview({ skillIds: [2, 3, 3] })).figures).toEqual(
    of(
      () => true,
      (at) => at === 1 || at === 2,
    ),
  );
  expect((await overview({ filter: { values: { location: ['Oslo', null] } } })).figures).toEqual(
    of((at) => told.people[at]?.place !== 'Lagos'),
  );

  const { skills } = await call(gapsHandlers.skills, scope, trial);
  expect(skills.reduce((sum, { required }) => sum + required, 0)).toBe(all.length);
  for (const { skillId, skill: _s, category: _c, required, bench, ...figures } of skills) {
    const own = all.filter((one) => one.ask.skill === skillId - 1);
    expect(figures).toEqual(
      figuresOf(
        own.map((one) => one.person),
        own,
      ),
    );
    expect(required).toBe(own.length);
    expect(bench).toBe(own.filter((one) => (one.level ?? -1) >= one.ask.level).length);
  }

  const { points } = await call(gapsHandlers.trend, { ...scope, months: 1 }, trial);
  const { people: _people, ...today } = of(() => true);
  for (const [key, value] of Object.entries(points.at(-1) ?? {}))
    if (key in today) expect([key, value]).toEqual([key, today[key as keyof typeof today]]);

  const matrix = await call(matrixHandlers.matrix, { ...scope, skillIds: [1, 2, 3, 4] }, trial);
  for (const [row, { id }] of matrix.people.entries()) {
    for (const [column, { id: skillId }] of matrix.skills.entries()) {
      const cell = row * matrix.skills.length + column;
      const found = levelIn(told, told.people[id - 1]!, skillId - 1, look);
      expect(matrix.cells.level[cell]).toBe(found.level);
      const one = all.find((v) => v.person === id - 1 && v.ask.skill === skillId - 1);
      expect(matrix.cells.required[cell]).toBe(one?.ask.level ?? 0);
      if (one) expect(matrix.cells.flags[cell]).toBe(flagsOf(one));
    }
  }
  for (const at of active) {
    const shown = await call(gapsHandlers.person, { ...scope, personId: at + 1 }, trial);
    const own = all.filter((one) => one.person === at);
    expect(shown.requirements).toHaveLength(own.length);
    for (const one of own)
      expect(shown.requirements.find(({ skillId }) => skillId === one.ask.skill + 1)).toMatchObject(
        {
          required: one.ask.level,
          level: one.level,
          met: one.met,
          gap: Math.max(0, one.ask.level - (one.level ?? 0)),
          flags: flagsOf(one),
        },
      );
  }
}
test('what is said of a company is what the definitions say, worked out apart', async () => {
  await fc.assert(
    fc.asyncProperty(
      company,
      fc.array(fc.record({ day, staleAsUnrated: fc.boolean() }), { minLength: 1, maxLength: 3 }),
      async (told, looks) => {
        await using trial = await temporaryWorkspace();
        await put(trial, told);
        for (const look of looks) await compare(trial, told, look);
      },
    ),
    { numRuns: 40 },
  );
}, 240_000);

test('ratings of later days change no figure of before, in a book that is brought up to date', async () => {
  await fc.assert(
    fc.asyncProperty(company, rating, ratedDay, async (told, late, asOf) => {
      await using trial = await temporaryWorkspace();
      await put(trial, told);
      const look = { day: asOf, staleAsUnrated: false };
      await compare(trial, told, look);
      const [first, ...rest] = told.people;
      if (!first) return;
      const people = [{ ...first, ratings: [...first.ratings, late] }, ...rest];
      await trial.workspace.change({ title: 'Rate', kind: 'edit' }, (db) =>
        db.run(
          'INSERT INTO assessment (person_id, skill_id, level, date, source, valid_until) VALUES (1, ?, ?, ?, ?, ?)',
          [late.skill + 1, late.level, late.date, late.source, late.until],
        ),
      );
      await compare(trial, late.date > asOf ? told : { ...told, people }, look);
    }),
    { numRuns: 30 },
  );
}, 240_000);

test('an award counts from its day on, in a book that is brought up to date', async () => {
  await fc.assert(
    fc.asyncProperty(company, award, ratedDay, async (told, late, asOf) => {
      await using trial = await temporaryWorkspace();
      await put(trial, told);
      const look = { day: asOf, staleAsUnrated: false };
      await compare(trial, told, look);
      const [first, ...rest] = told.people;
      if (!first) return;
      await trial.workspace.change({ title: 'Award', kind: 'edit' }, (db) => putAward(db, 1, late));
      const people = [{ ...first, awards: [...first.awards, late] }, ...rest];
      await compare(trial, late.issued > asOf ? told : { ...told, people }, look);
    }),
    { numRuns: 30 },
  );
}, 240_000);
