import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { call } from '@orpc/server';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putCompany, type TrialCompany } from '#core/gaps/testing.ts';
import { gapsHandlers } from '#core/gaps/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { developmentHandlers } from './handlers.ts';
import { monthEndsAfter } from './without-renewal.ts';

const COMPANY: TrialCompany = {
  roles: [
    {
      name: 'Engineer',
      versions: [
        {
          asks: [
            { skill: 'Statistics', level: 4, importance: 3 },
            { skill: 'SQL', level: 2 },
            { skill: 'Safety', level: 2, importance: 2, credential: true },
          ],
        },
      ],
    },
  ],
  credentials: [
    [{ skill: 'Statistics', level: 3 }],
    [
      { skill: 'Statistics', level: 4 },
      { skill: 'SQL', level: 2 },
    ],
    [{ skill: 'Safety', level: 2 }],
    [{ skill: 'Juggling', level: 5 }],
  ],
  people: [
    {
      name: 'Ada',
      role: 'Engineer',
      department: 'Plant',
      location: 'Leeds',
      ratings: [
        { skill: 'Statistics', level: 2 },
        { skill: 'SQL', level: 3 },
        { skill: 'Safety', level: 3 },
      ],
    },
    {
      name: 'Bo',
      role: 'Engineer',
      department: 'Plant',
      location: 'Leeds',
      ratings: [
        { skill: 'Statistics', level: 0 },
        { skill: 'Safety', level: 2 },
      ],
      awards: [
        { credential: 2, issued: '2025-01-10', expires: '2026-09-10' },
        { credential: 0, issued: '2026-02-01', expires: '2027-02-01' },
      ],
    },
    { name: 'Cy', role: 'Engineer', department: 'Field', location: 'Leeds' },
    {
      name: 'Dee',
      role: 'Engineer',
      leavingDate: '2026-01-31',
      ratings: [{ skill: 'Statistics', level: 0 }],
    },
  ],
};

let trial: TemporaryWorkspace;
beforeEach(async () => {
  trial = await temporaryWorkspace({ today: '2026-06-15' });
  await putCompany(trial.workspace, COMPANY);
  await trial.workspace.change({ title: 'Price them', kind: 'edit' }, (db) => {
    db.run('UPDATE credential SET workload_hours = 10 WHERE id = 1');
    db.run('UPDATE credential SET ects = 2 WHERE id = 2');
    for (const [id, amount, currency] of [
      [1, 10_000, 'EUR'],
      [2, 50_000, 'EUR'],
      [3, 4000, 'GBP'],
    ] as const)
      db.run(
        `INSERT INTO credential_price (credential_id, valid_from, amount, currency) VALUES (?, '2026-01-01', ?, ?)`,
        [id, amount, currency],
      );
  });
});
afterEach(() => trial.dispose());

describe('answers to gaps', () => {
  test('points, levels and what is met are those of the rated; the unrated stand apart', async () => {
    const { answers } = await call(developmentHandlers.answers, {}, trial);
    // Ada: 2 → 4 of 4 (2 levels × 3). Bo holds Statistics 3 by an award: 1 level × 3; his SQL is not known.
    expect(answers[0]).toMatchObject({
      title: 'Credential 2',
      people: 2,
      levels: 3,
      points: 9,
      met: 2,
      unknown: 2,
      hours: 50,
      pointsPerHundred: 0.9,
      pointsPerHour: 0.09,
    });
    expect(answers[1]).toMatchObject({
      title: 'Credential 1',
      people: 1,
      points: 3,
      met: 0,
      unknown: 1,
    });
    // Ada has the level and lacks the credential: a gap of no level.
    expect(answers[2]).toMatchObject({ title: 'Credential 3', people: 1, points: 0, met: 1 });
    expect(answers).toHaveLength(3);
  });

  test('by cost and by hours: what is not known comes last', async () => {
    const byCost = await call(developmentHandlers.answers, { sort: 'cost' }, trial);
    expect(byCost.answers.map(({ title }) => title)).toEqual([
      'Credential 1',
      'Credential 2',
      'Credential 3',
    ]);
    // 40 GBP, and no rate for it.
    expect(byCost.answers[2]).toMatchObject({
      price: { amount: 4000, currency: 'GBP' },
      priceHere: null,
      pointsPerHundred: null,
    });
  });

  test('of one person, and of a role', async () => {
    const bo = await call(developmentHandlers.answers, { personId: 2 }, trial);
    expect(bo.answers.map(({ title, points }) => [title, points])).toEqual([['Credential 2', 3]]);
    const role = await call(developmentHandlers.answers, { roleId: 1, limit: 1 }, trial);
    expect(role.answers[0]?.points).toBe(9);
  });

  test('prerequisites that people lack are told', async () => {
    await trial.workspace.change({ title: 'Require', kind: 'edit' }, (db) => {
      db.run('INSERT INTO credential_prerequisite (credential_id, required_id) VALUES (2, 1)');
    });
    const { answers } = await call(developmentHandlers.answers, {}, trial);
    expect(answers[0]?.missingPrerequisites).toEqual([{ title: 'Credential 1', people: 1 }]);
  });

  test('a skill that nothing in the catalogue raises is named', async () => {
    await trial.workspace.change({ title: 'Archive', kind: 'edit' }, (db) => {
      db.run('UPDATE credential SET archived = 1 WHERE id IN (1, 2)');
    });
    const { unanswered } = await call(developmentHandlers.answers, {}, trial);
    expect(unanswered).toEqual([
      { skillId: 1, skill: 'Statistics', people: 2, points: 9, highest: 0 },
    ]);
  });

  test('the points that one credential promises are what awarding it to all takes off the ranking', async () => {
    const level = fc.integer({ min: 0, max: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(level, { nil: null }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        async (levels, required, certified) => {
          const small = await temporaryWorkspace({ today: '2026-06-15' });
          try {
            await putCompany(small.workspace, {
              roles: [
                {
                  name: 'R',
                  versions: [{ asks: [{ skill: 'S', level: required, importance: 2 }] }],
                },
              ],
              credentials: [[{ skill: 'S', level: certified }]],
              people: levels.map((rated) => ({
                name: 'P',
                role: 'R',
                ratings: rated === null ? [] : [{ skill: 'S', level: rated }],
              })),
            });
            const before = await call(gapsHandlers.ranking, {}, small);
            const { answers } = await call(developmentHandlers.answers, {}, small);
            await small.workspace.change({ title: 'Award', kind: 'edit' }, (db) => {
              db.run(
                `INSERT INTO award (person_id, credential_id, issued, source)
                 SELECT DISTINCT person_id, 1, '2026-06-01', 'manual' FROM assessment`,
              );
            });
            const after = await call(gapsHandlers.ranking, {}, small);
            expect(before.totalPoints - after.totalPoints).toBe(answers[0]?.points ?? 0);
          } finally {
            await small.dispose();
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('who needs a credential: most points first, the unrated after them, with what they lack', async () => {
  const { people, total, points } = await call(
    developmentHandlers.whoNeeds,
    { credentialId: 2 },
    trial,
  );
  expect([total, points]).toEqual([3, 9]);
  expect(people.map(({ name, points: own, unknown }) => [name, own, unknown])).toEqual([
    ['Ada', 6, 0],
    ['Bo', 3, 1],
    ['Cy', 0, 2],
  ]);
  expect(people[0]?.skills).toEqual([
    { skillId: 1, skill: 'Statistics', level: 2, required: 4, certified: 4 },
  ]);
});

test('demand counts everybody once in a topic, and shows no place of fewer than five', async () => {
  const { topics } = await call(developmentHandlers.demand, { by: 'category' }, trial);
  expect(topics).toEqual([
    {
      topic: null,
      skillIds: [4, 3, 2, 1],
      required: 3,
      short: 2,
      unknown: 2,
      levels: 3,
      points: 9,
      byLevel: [{ level: 4, people: 2 }],
      locations: [],
      credentials: [1, 2, 3, 4].map((id) => ({ id, title: `Credential ${id}` })),
    },
  ]);
});

describe('renewals', () => {
  test('what expires, when it is due, and what rests on it', async () => {
    const found = await call(developmentHandlers.renewals, {}, trial);
    expect(found).toMatchObject({
      total: 2,
      people: 1,
      due: 1,
      overdue: 0,
      cost: { amount: 10_000, currency: 'EUR' },
      unpriced: 1,
    });
    expect(
      found.renewals.map(({ credential, expires, renewFrom, state, requirementsLost }) => [
        credential,
        expires,
        renewFrom,
        state,
        requirementsLost,
      ]),
    ).toEqual([
      ['Credential 3', '2026-09-10', '2026-06-12', 'expiring', 1],
      ['Credential 1', '2027-02-01', '2026-11-03', 'valid', 0],
    ]);
  });

  test('an award that another one follows is not to be renewed; one that expired within a year is', async () => {
    await trial.workspace.change({ title: 'Renew', kind: 'edit' }, (db) => {
      db.run(
        `INSERT INTO award (person_id, credential_id, issued, expires, source)
         VALUES (2, 3, '2026-06-01', '2028-06-01', 'manual'), (1, 3, '2024-01-01', '2026-01-01', 'manual'),
           (3, 3, '2020-01-01', '2022-01-01', 'manual')`,
      );
    });
    const { renewals } = await call(developmentHandlers.renewals, {}, trial);
    expect(renewals.map(({ person, state, daysLeft }) => [person, state, daysLeft])).toEqual([
      ['Ada', 'expired', -165],
      ['Bo', 'valid', 231],
    ]);
    // Her level meets it, and the credential is what is missing.
    expect(renewals[0]?.requirementsLost).toBe(1);
    const later = await call(developmentHandlers.renewals, { expired: false }, trial);
    expect(later.total).toBe(1);
  });

  test('counts by month and by department agree with the list', async () => {
    const { months, groups } = await call(
      developmentHandlers.renewalCounts,
      { by: 'department' },
      trial,
    );
    expect(months).toEqual([
      { month: '2026-09', awards: 1, people: 1 },
      { month: '2027-02', awards: 1, people: 1 },
    ]);
    expect(groups).toEqual([
      { key: 'Plant', label: 'Plant', awards: 2, people: 1, first: '2026-09-10' },
    ]);
  });

  test('without renewal coverage falls when an award expires, and nothing else moves it', async () => {
    const { points } = await call(developmentHandlers.withoutRenewal, { months: 9 }, trial);
    expect(points.map(({ date, met, expired }) => [date, met, expired])).toEqual([
      ['2026-06-15', 2, 0],
      ['2026-06-30', 2, 0],
      ['2026-07-31', 2, 0],
      ['2026-08-31', 2, 0],
      ['2026-09-30', 1, 1],
      ['2026-10-31', 1, 1],
      ['2026-11-30', 1, 1],
      ['2026-12-31', 1, 1],
      ['2027-01-31', 1, 1],
      ['2027-02-28', 1, 2],
    ]);
    expect(new Set(points.map(({ requirements }) => requirements))).toEqual(new Set([9]));
    // The last but one level falls with the award of Statistics: the gap grows, though nothing was met by it.
    expect(points.at(-1)?.index).toBeGreaterThan(points.at(-2)?.index ?? 1);
  });

  test('months to come end with the year and in short months', () => {
    expect(monthEndsAfter('2026-12-31', 2)).toEqual(['2026-12-31', '2027-01-31', '2027-02-28']);
    expect(monthEndsAfter('2028-01-15', 2)).toEqual(['2028-01-15', '2028-01-31', '2028-02-29']);
  });

  test('as a calendar: folded lines, all-day events that keep their ids', async () => {
    const out = join(trial.context.folder, 'renewals.ics');
    const { events } = await call(developmentHandlers.exportCalendar, { out }, trial);
    expect(events).toBe(4);
    const text = await readFile(out, 'utf8');
    const lines = text.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines).toContain('DTSTART;VALUE=DATE:20260910');
    expect(lines).toContain('UID:expires-3-2026-09-10@upskill-ledger');
    expect(lines).toContain('SUMMARY:Renew Credential 3: Bo');
    // Due since 12 June: told for today.
    expect(lines).toContain('DTSTART;VALUE=DATE:20260615');
  });
});

describe('learner record', () => {
  test('skills against the role, awards with their state, what is under way', async () => {
    await trial.workspace.change({ title: 'Learn', kind: 'edit' }, (db) => {
      db.run(
        `INSERT INTO attempt (person_id, credential_id, outcome, started, source)
         VALUES (2, 2, 'in-progress', '2026-05-01', 'manual')`,
      );
    });
    const record = await call(developmentHandlers.record, { personId: 2 }, trial);
    expect(record).toMatchObject({
      person: { name: 'Bo', role: 'Engineer' },
      figures: { requirements: 3, met: 1, unknown: 1, ready: false },
      attempts: [{ credential: 'Credential 2', outcome: 'in-progress' }],
      badges: [],
    });
    expect(record.skills.map(({ skill, level, required }) => [skill, level, required])).toEqual([
      ['Statistics', 3, 4],
      ['Safety', 2, 2],
      ['SQL', null, 2],
    ]);
    expect(record.awards.map(({ credential, state }) => [credential, state])).toEqual([
      ['Credential 1', 'valid'],
      ['Credential 3', 'expiring'],
    ]);
  });

  test('as a workbook with a sheet for each part', async () => {
    const out = join(trial.context.folder, 'record.xlsx');
    for await (const event of await call(
      developmentHandlers.exportRecord,
      { personId: 2, out },
      trial,
    ))
      expect(event.type).toBeDefined();
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Skills',
      'Awards',
      'Under way and stacks',
      'Badges',
    ]);
    expect(book.getWorksheet('Awards')?.getColumn(1).values).toContain('Credential 1');
    const levels = book.getWorksheet('Skills')?.getColumn(3).values;
    expect(levels).toContain('not rated');
    expect(levels).not.toContain(0);
  });
});
