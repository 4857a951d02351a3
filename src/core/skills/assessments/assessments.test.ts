import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { peopleHandlers } from '#core/people/index.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { assessmentHandlers, enterRatings } from '../index.ts';
import { fill } from '../testing.ts';
import type { RatedBy, RatingCell } from './write-ratings.ts';

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
  await fill(t, {
    people: [{ name: 'Ana Ferreira', role: 'Welder' }, { name: 'Bo' }],
    skills: ['Welding', 'Safety'],
    roles: [{ name: 'Welder', versions: [['2026-02-01', [[1, 3]]]] }],
  });
});
afterEach(() => t.dispose());

const options = () => ({ context: t.context });
const history = (input: object = {}) =>
  call(assessmentHandlers.history, { personId: 1, ...input }, options());
const add = (input: object) =>
  call(
    assessmentHandlers.add,
    { personId: 1, skillId: 1, level: 3, date: '2026-03-12', ...input },
    options(),
  );
const undo = () => call(historyHandlers.undo, {}, options());
const titles = () =>
  t.workspace.read
    .all<{ title: string }>('SELECT title FROM change WHERE id > 1 ORDER BY id')
    .map((change) => change.title);
/** "manager 2026-03-12 3", latest first; an asterisk marks what is in force. */
const shown = async (input: object = {}) =>
  (await history(input)).assessments.map(
    ({ source, date, level, inForce }) =>
      `${source} ${date.slice(5)} ${level ?? 'withdrawn'}${inForce ? '*' : ''}`,
  );

describe('history', () => {
  it('is latest first, says what is in force and what the role asked for then', async () => {
    await add({ date: '2026-01-10', level: 4, source: 'self' });
    await add({ date: '2026-03-12', level: 2, assessor: ' Rita ', note: ' Saw it ' });
    await add({ skillId: 2, date: '2026-03-13', level: 0 });
    const { total, assessments } = await history();
    expect(total).toBe(3);
    expect(assessments[1]).toEqual({
      id: 2,
      awardId: null,
      personId: 1,
      skillId: 1,
      skill: 'Welding',
      level: 2,
      date: '2026-03-12',
      source: 'manager',
      assessor: 'Rita',
      note: 'Saw it',
      validUntil: null,
      evidence: [],
      requiredThen: 3,
      inForce: true,
    });
    expect(assessments[2]?.requiredThen).toBeNull();
    expect(await shown({ asOf: '2026-02-01' })).toEqual([
      'manager 03-13 0',
      'manager 03-12 2',
      'self 01-10 4*',
    ]);
    expect(await shown({ skillId: 2 })).toEqual(['manager 03-13 0*']);
    expect((await history({ offset: 1, limit: 1 })).assessments).toHaveLength(1);
    expect(titles()).toEqual([
      'Rate Ana Ferreira in Welding',
      'Rate Ana Ferreira in Welding',
      'Rate Ana Ferreira in Safety',
    ]);
  });

  it('counts a credential while it is valid, where it certifies more', async () => {
    await add({ date: '2026-01-01', level: 2 });
    await add({ date: '2026-02-01', level: 4, source: 'credential', validUntil: '2026-05-31' });
    await add({ date: '2026-03-01', level: 3 });
    expect(await shown({ asOf: '2026-05-31' })).toEqual([
      'manager 03-01 3',
      'credential 02-01 4*',
      'manager 01-01 2',
    ]);
    expect((await shown())[0]).toBe('manager 03-01 3*');
  });

  it('goes back to the self-rating where others have withdrawn theirs', async () => {
    await add({ date: '2026-01-01', level: 4, source: 'self' });
    await add({ date: '2026-02-01', level: 2 });
    await add({ date: '2026-03-01', level: null });
    expect(await shown()).toEqual(['manager 03-01 withdrawn', 'manager 02-01 2', 'self 01-01 4*']);
    expect(titles().at(-1)).toBe('Withdraw the rating of Ana Ferreira in Welding');
  });
});

describe('single ratings', () => {
  it.each([
    ['a level off the scale', { level: 9 }, 'INVALID_INPUT'],
    ['an end without a credential', { validUntil: '2027-01-01' }, 'INVALID_INPUT'],
    ['an end before its day', { source: 'credential', validUntil: '2026-01-01' }, 'INVALID_INPUT'],
    ['a credential of no level', { source: 'credential', level: null }, 'INVALID_INPUT'],
    ['a person who is not there', { personId: 9 }, 'NOT_FOUND'],
    ['a skill that is not there', { skillId: 9 }, 'NOT_FOUND'],
  ])('refuses %s', async (_, input, code) => {
    await expect(add(input)).rejects.toMatchObject({ code });
    expect(titles()).toEqual([]);
  });

  it('corrects and removes, and undo takes both back', async () => {
    const { id } = await add({});
    const update = (patch: object) => call(assessmentHandlers.update, { id, patch }, options());
    expect(await update({ level: 4, source: 'test', note: 'Retaken' })).toMatchObject({ rows: 1 });
    expect(await update({ level: 4 })).toEqual({ changeId: null, rows: 0 });
    await expect(update({ validUntil: '2027-01-01' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await call(assessmentHandlers.remove, { ids: [id] }, options());
    expect(titles()).toEqual([
      'Rate Ana Ferreira in Welding',
      'Correct the rating of Ana Ferreira in Welding',
      'Remove a rating of Ana Ferreira in Welding',
    ]);
    await undo();
    expect(await shown()).toEqual(['test 03-12 4*']);
    await undo();
    expect(await shown()).toEqual(['manager 03-12 3*']);
  });
});

describe('evidence', () => {
  it('keeps a copy, gives it back, and goes and comes with undo', async () => {
    const { id } = await add({});
    const path = join(t.context.folder, 'weld.jpg');
    writeFileSync(path, 'a picture');
    const kept = await call(assessmentHandlers.attach, { assessmentId: id, path }, options());
    expect(kept).toMatchObject({ name: 'weld.jpg', sizeBytes: 9 });
    writeFileSync(path, 'overwritten');
    const out = join(t.context.folder, 'out.jpg');
    await call(assessmentHandlers.saveEvidence, { id: kept.id, out }, options());
    expect(readFileSync(out, 'utf8')).toBe('a picture');
    expect((await history()).assessments[0]?.evidence).toEqual([kept]);
    await call(assessmentHandlers.removeEvidence, { id: kept.id }, options());
    expect((await history()).assessments[0]?.evidence).toEqual([]);
    await undo();
    await call(assessmentHandlers.saveEvidence, { id: kept.id, out }, options());
    expect(readFileSync(out, 'utf8')).toBe('a picture');
    expect(titles()[1]).toBe('Attach evidence to the rating of Ana Ferreira in Welding');
  });

  it('refuses what is empty, too large or not there', async () => {
    const { id } = await add({});
    const attach = (path: string) =>
      call(assessmentHandlers.attach, { assessmentId: id, path }, options());
    const file = (name: string, content: string | Buffer) => {
      const path = join(t.context.folder, name);
      writeFileSync(path, content);
      return path;
    };
    await expect(attach(file('a', ''))).rejects.toMatchObject({ code: 'FILE_EMPTY' });
    await expect(attach(file('b', Buffer.alloc(26 * 1024 * 1024)))).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    await expect(attach(t.context.folder)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
    await expect(attach(join(t.context.folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(
      call(assessmentHandlers.removeEvidence, { id: 77 }, options()),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('cells of a matrix', () => {
  const enter = (
    date: string,
    level: number | null,
    source: RatedBy['source'] = 'manager',
    cells: RatingCell[] = [{ personId: 1, skillId: 1, level }],
  ) => enterRatings(t.workspace, { date, source, assessor: null }, cells);

  it('takes the same level for a new rating where the old one is stale', async () => {
    await t.workspace.change({ title: 'Set a currency', kind: 'edit' }, (db) =>
      db.run('UPDATE skill SET currency_months = 2 WHERE id = 1'),
    );
    await enter('2026-01-01', 3);
    expect(await enter('2026-03-01', 3)).toMatchObject({ rows: 0 });
    expect(await enter('2026-03-02', 3)).toMatchObject({ rows: 1 });
    expect(await shown()).toEqual(['manager 03-02 3*', 'manager 01-01 3']);
  });

  it('adds to the history, corrects the same day and source, and leaves alone what holds already', async () => {
    await enter('2026-01-01', 2);
    await enter('2026-02-01', 3);
    expect(await enter('2026-03-01', 3)).toEqual({ changeId: null, rows: 0 });
    await enter('2026-02-01', 4);
    expect(await shown()).toEqual(['manager 02-01 4*', 'manager 01-01 2']);
    // Between the two days 2 is in force; a 2 there says nothing new, a 5 does.
    expect(await enter('2026-01-15', 2)).toMatchObject({ rows: 0 });
    expect(await enter('2026-01-15', 5)).toMatchObject({ rows: 1 });
  });

  it('withdraws: of that very day by taking it out, of an older one by following it', async () => {
    await enter('2026-01-01', 2);
    await enter('2026-01-01', null);
    expect(await shown()).toEqual([]);
    await enter('2026-01-01', 2);
    await enter('2026-02-01', null);
    expect(await shown()).toEqual(['manager 02-01 withdrawn', 'manager 01-01 2']);
    expect(await enter('2026-02-02', null)).toMatchObject({ rows: 0 });
    await enter('2026-03-01', 3);
    await enter('2026-04-01', 4);
    await enter('2026-04-01', null);
    expect((await shown())[0]).toBe('manager 04-01 withdrawn');
    expect(titles().at(-1)).toBe('Withdraw ratings of Ana Ferreira in Welding');
  });

  it('keeps self-ratings, credentials and those of others apart', async () => {
    await enter('2026-01-01', 3, 'self');
    await enter('2026-01-01', 3, 'manager');
    await enter('2026-01-02', null, 'self');
    expect(await shown()).toEqual(['self 01-02 withdrawn', 'manager 01-01 3*', 'self 01-01 3']);
    await add({ date: '2026-01-03', level: 5, source: 'credential' });
    expect(await enter('2026-01-04', 5)).toMatchObject({ rows: 1 });
  });

  it('shows what is entered, also where another source rated later on the same day', async () => {
    await enter('2026-01-01', 2, 'manager');
    await enter('2026-01-01', 3, 'test');
    await enter('2026-01-01', 4, 'manager');
    expect(await shown()).toEqual(['manager 01-01 4*', 'test 01-01 3', 'manager 01-01 2']);
    await enter('2026-01-01', null, 'manager');
    expect(await shown()).toContain('manager 01-01 withdrawn');
    expect((await shown()).join(' ')).not.toContain('*');
  });

  it('takes the last word on a cell, writes nothing where one cell is wrong, and undoes as one', async () => {
    const cells = [
      { personId: 1, skillId: 1, level: 1 },
      { personId: 2, skillId: 1, level: 2 },
      { personId: 1, skillId: 1, level: 5 },
    ];
    expect(await enter('2026-01-01', 0, 'manager', cells)).toMatchObject({ rows: 2 });
    expect(await shown()).toEqual(['manager 01-01 5*']);
    expect(titles()).toEqual(['Rate 2 people in Welding']);
    await undo();
    expect(await shown()).toEqual([]);
    const wrong = [...cells, { personId: 1, skillId: 2, level: 8 }];
    await expect(enter('2026-01-01', 0, 'manager', wrong)).rejects.toThrow('8 is no level');
    expect(await shown()).toEqual([]);
  });
});

describe('a person who goes', () => {
  const fillRatings = async () => {
    await add({ personId: 1, assessor: 'Bo' });
    const { id } = await add({ personId: 2, skillId: 2, level: 2, assessor: 'Ana Ferreira' });
    const path = join(t.context.folder, 'Ana Ferreira.txt');
    writeFileSync(path, 'seen by all');
    await call(assessmentHandlers.attach, { assessmentId: id, path, name: 'proof' }, options());
    await call(assessmentHandlers.attach, { assessmentId: 1, path }, options());
  };
  const everything = () =>
    ['person', 'assessment', 'evidence'].map((table) =>
      t.workspace.read.all(`SELECT * FROM ${table} ORDER BY id`),
    );

  it('is removed with ratings and evidence, and comes back with them', async () => {
    await fillRatings();
    const before = everything();
    await call(peopleHandlers.remove, { ids: [1] }, options());
    expect(everything().map((rows) => rows.length)).toEqual([1, 1, 1]);
    await undo();
    expect(everything()).toEqual(before);
  });

  it('is erased from the file: ratings, evidence, titles, and as the one who rated', async () => {
    await fillRatings();
    await call(peopleHandlers.remove, { ids: [1] }, options());
    await undo();
    await call(peopleHandlers.erase, { ids: [1] }, options());
    expect(everything().map((rows) => rows.length)).toEqual([1, 1, 1]);
    expect(t.workspace.read.get('SELECT assessor FROM assessment')).toEqual({ assessor: null });
    expect(titles().slice(0, 2)).toEqual(['Rate an erased person in Welding', 'Rate Bo in Safety']);
    const { path } = t.workspace;
    await t.context.workspaces.close();
    expect(readFileSync(path).includes('Ferreira')).toBe(false);
  });
});
