import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { call } from '@orpc/server';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { skillFilesHandlers } from '../handlers.ts';
import { addPeople, fileOf, importing } from '../testing.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

const NAMES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const STAFF = [
  { name: 'Ada Lovelace', number: 'E1', email: 'ada@x.org', department: 'Research' },
  { name: 'Alan Turing', number: 'E2', email: 'alan@x.org', department: 'Research' },
  { name: 'Grace Hopper', number: 'E3', email: 'grace@x.org', department: 'Navy' },
];
const MATRIX = fileOf({
  Matrix: [
    ['Skills matrix'],
    ['Employee ID', 'Name', 'SQL', 'Python', 'Welding'],
    ['E1', 'Ada Lovelace', 3, 4, 0],
    ['E2', 'Alan Turing', 5, '', 'n/a'],
    ['E3', 'Grace Hopper', 2, 1, 5],
  ],
});

const ratings = () =>
  temporary.workspace.read.all<Record<string, unknown>>(
    `SELECT p.name AS person, s.name AS skill, a.level, a.date, a.source FROM assessment a
     JOIN person p ON p.id = a.person_id JOIN skill s ON s.id = a.skill_id ORDER BY p.id, s.name, a.date, a.id`,
  );
const count = (table: string) =>
  temporary.workspace.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;

describe('a matrix', () => {
  it('goes from the file to ratings, and back', async () => {
    await addPeople(temporary, STAFF);
    const work = importing(temporary, MATRIX);
    const reading = await work.reading();
    expect(reading).toMatchObject({
      kind: 'matrix',
      sheets: [
        { name: 'Matrix', taken: true, shape: 'people-down', people: 3, skills: 3, entries: 8 },
      ],
      settings: { date: '2026-06-15', source: 'import', blank: 'unrated' },
      blockers: [],
    });
    expect((await work.matches('person')).matched).toBe(3);
    expect((await work.matches('skill')).created).toBe(3);
    expect(await work.difference()).toMatchObject({
      added: 7,
      changed: 0,
      skipped: 0,
      newSkills: 3,
    });
    expect((await work.rows('added')).rows[0]).toMatchObject({
      who: 'Ada Lovelace',
      skill: 'SQL',
      before: 'unrated',
      after: '3',
      row: 3,
      column: 'C',
    });
    const committed = await work.commit();
    expect(committed).toMatchObject({ added: 7, newSkills: 3, newPeople: 0, changeId: 2 });
    expect(ratings()).toContainEqual({
      person: 'Ada Lovelace',
      skill: 'Welding',
      level: 0,
      date: '2026-06-15',
      source: 'import',
    });
    expect(ratings()).toHaveLength(7);

    expect(await importing(temporary, MATRIX).difference()).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 7,
      newSkills: 0,
    });
    await call(historyHandlers.undo, {}, { context: temporary.context });
    expect([count('assessment'), count('skill'), count('person')]).toEqual([0, 0, 3]);
  });

  it('corrects a rating of the same day and source, and adds one of another day', async () => {
    await addPeople(temporary, STAFF);
    await importing(temporary, MATRIX).commit();
    const changed = fileOf({
      Matrix: [
        ['Employee ID', 'Name', 'SQL', 'Python', 'Welding'],
        ['E1', 'Ada Lovelace', 4, 4, 0],
        ['E2', 'Alan Turing', 5, 2, ''],
        ['E3', 'Grace Hopper', 2, 1, 5],
      ],
    });
    const work = importing(temporary, changed);
    expect(await work.difference()).toMatchObject({ added: 1, changed: 1, unchanged: 6 });
    expect((await work.rows('changed')).rows).toMatchObject([{ before: '3', after: '4' }]);
    await work.setReading({ settings: { date: '2026-05-01', source: 'self' } });
    expect(await work.difference()).toMatchObject({ added: 8, changed: 0, unchanged: 0 });
  });

  it('makes people where the workspace has none, and leaves strangers out where nobody can be asked', async () => {
    expect(
      await importing(temporary, MATRIX, 'matrix', { decide: 'auto' }).difference(),
    ).toMatchObject({
      newPeople: 3,
      added: 7,
    });
    await addPeople(temporary, STAFF.slice(0, 2));
    const work = importing(temporary, MATRIX, 'matrix', { decide: 'auto' });
    const difference = await work.difference();
    expect(difference).toMatchObject({ newPeople: 0, added: 4, skipped: 3 });
    expect(difference.problems).toMatchObject([
      { code: 'person-not-found', value: 'Grace Hopper', row: 5 },
    ]);
    await work.setMatch('person', undefined, { action: 'create' });
    expect(await work.commit()).toMatchObject({ newPeople: 1, added: 7 });
    expect(count('person')).toBe(3);
  });

  it('asks about somebody who is nearly known, and takes the answer', async () => {
    const [ada] = await addPeople(temporary, STAFF);
    const work = importing(
      temporary,
      fileOf({
        Matrix: [
          ['Name', 'SQL', 'Python'],
          ['A. Lovelace', 3, 2],
          ['Turing, Alan', 1, 2],
          ['Grace Hopper', 1, 2],
        ],
      }),
    );
    const { matches, open } = await work.matches('person');
    expect(open).toBe(1);
    expect(matches).toMatchObject([
      { text: 'A. Lovelace', decision: 'open', candidates: [{ name: 'Ada Lovelace' }] },
      { text: 'Alan Turing', decision: 'match', name: 'Alan Turing' },
      { text: 'Grace Hopper', decision: 'match', confidence: 0.97 },
    ]);
    expect(await work.difference()).toMatchObject({ added: 4, skipped: 2 });
    expect(await work.setMatch('person', 'A. Lovelace', { action: 'match', id: ada ?? 0 })).toEqual(
      {
        open: 0,
      },
    );
    expect(await work.difference()).toMatchObject({ added: 6, skipped: 0 });
  });

  it('takes levels as she says, and tells of those not understood', async () => {
    await addPeople(temporary, STAFF);
    const work = importing(
      temporary,
      fileOf({
        Matrix: [
          ['Name', 'SQL', 'Python'],
          ['Ada Lovelace', 2, 'beta'],
          ['Alan Turing', 3, 1],
          ['Grace Hopper', 'alpha', 3],
        ],
      }),
    );
    expect(await work.difference()).toMatchObject({ added: 4, skipped: 2 });
    await work.setReading({
      levels: [
        { text: 'alpha', level: 4 },
        { text: 'beta', level: null },
      ],
    });
    expect(await work.difference()).toMatchObject({ added: 5, skipped: 0 });
    expect((await work.reading()).levels).toContainEqual(
      expect.objectContaining({ text: 'alpha', level: 4, why: 'chosen by you', guessed: false }),
    );
  });

  it('counts the last of several sheets of one day, and all where each has its day', async () => {
    await addPeople(temporary, STAFF);
    const sheet = (level: number) => [
      ['Name', 'SQL', 'Python'],
      ['Ada Lovelace', level, 1],
      ['Alan Turing', level, 2],
    ];
    const work = importing(temporary, fileOf({ First: sheet(1), Second: sheet(3) }));
    const difference = await work.difference();
    expect(difference).toMatchObject({ added: 4, skipped: 4 });
    expect(difference.notes.join()).toContain('2 sheets rate the same people');
    await work.setReading({
      sheets: [
        { index: 0, date: '2025-01-31' },
        { index: 1, date: '2026-01-31' },
      ],
    });
    expect(await work.commit()).toMatchObject({ added: 8, skipped: 0 });
    expect(
      ratings().filter(({ person, skill }) => person === 'Ada Lovelace' && skill === 'SQL'),
    ).toMatchObject([
      { level: 1, date: '2025-01-31' },
      { level: 3, date: '2026-01-31' },
    ]);
  });

  it('reads a list of ratings with their own days and sources', async () => {
    await addPeople(temporary, STAFF);
    const work = importing(
      temporary,
      fileOf({
        Sheet1: [
          ['Employee', 'Skill', 'Level', 'Date', 'Source', 'Assessor'],
          ['Ada Lovelace', 'SQL', 'Advanced', '2025-03-01', 'Manager', 'Bo Brook'],
          ['Ada Lovelace', 'SQL', 'Expert', '2026-03-01', 'Manager', 'Bo Brook'],
          ['Ada Lovelace', 'SQL', 'Beginner', '2025-03-01', 'Self', ''],
          ['Alan Turing', 'SQL', 'None', '2025-03-01', 'Test', ''],
          ['Alan Turing', 'Python', 'n/a', '2025-03-01', 'Test', ''],
          ['Grace Hopper', 'Python', 'Intermediate', '2025-03-01', 'Manager', ''],
        ],
      }),
    );
    expect(await work.commit()).toMatchObject({ added: 5, newSkills: 2 });
    expect(ratings().filter(({ person }) => person === 'Ada Lovelace')).toEqual([
      { person: 'Ada Lovelace', skill: 'SQL', level: 4, date: '2025-03-01', source: 'manager' },
      { person: 'Ada Lovelace', skill: 'SQL', level: 1, date: '2025-03-01', source: 'self' },
      { person: 'Ada Lovelace', skill: 'SQL', level: 5, date: '2026-03-01', source: 'manager' },
    ]);
  });

  it('says where a person is rated twice, the later place counting', async () => {
    await addPeople(temporary, STAFF);
    const work = importing(
      temporary,
      fileOf({
        Matrix: [
          ['Employee ID', 'Name', 'SQL', 'Python', 'Welding'],
          ['E1', 'Ada Lovelace', 3, 4, 0],
          ['E2', 'Alan Turing', 5, 2, 1],
          ['E3', 'Grace Hopper', 2, 1, 5],
          ['E1', 'Ada Lovelace', 2, 4, 0],
        ],
      }),
    );
    const difference = await work.difference();
    expect(difference).toMatchObject({ added: 9, skipped: 3 });
    expect(difference.problems).toContainEqual(
      expect.objectContaining({ code: 'rated-twice', row: 5, column: 'C' }),
    );
    expect((await work.rows('skipped')).rows[0]?.reason).toMatch(/later place counts/u);
    await work.commit();
    expect(ratings()).toContainEqual(
      expect.objectContaining({ person: 'Ada Lovelace', skill: 'SQL', level: 2 }),
    );
  });

  it('leaves nothing where it is cancelled while it is written', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [
      `E${at}`,
      `Ada ${NAMES[at % 26]}${NAMES[Math.floor(at / 26)]?.toLowerCase()}stone`,
      at % 6,
      (at + 1) % 6,
      3,
    ]);
    const work = importing(
      temporary,
      fileOf({ Matrix: [['Employee ID', 'Name', 'SQL', 'Python', 'Welding'], ...rows] }),
    );
    const controller = new AbortController();
    const options = { context: temporary.context, signal: controller.signal };
    const cancelled = async (): Promise<void> => {
      const stream = await call(skillFilesHandlers.commit, { importId: work.importId }, options);
      for await (const event of stream)
        if (event.type === 'progress' && event.stage === 'Writing ratings') controller.abort();
    };
    await expect(cancelled()).rejects.toMatchObject({ code: 'CANCELLED' });
    expect([count('assessment'), count('skill'), count('person')]).toEqual([0, 0, 0]);
    expect(await work.commit()).toMatchObject({ added: 900, newPeople: 300 });
  });

  it('leaves nothing where it is cancelled', async () => {
    await addPeople(temporary, STAFF);
    const controller = new AbortController();
    controller.abort();
    await expect(importing(temporary, MATRIX).commit(controller.signal)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect([count('assessment'), count('skill')]).toEqual([0, 0]);
  });
});
