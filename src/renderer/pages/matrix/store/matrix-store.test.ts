import { expect, test } from 'vitest';
import { CELL_FLAG } from '#shared/skills.ts';
import type { EnteredCell, Manner } from './edit-queue.ts';
import { matrixStore, type MatrixSource, type MatrixStore } from './matrix-store.ts';
import type { MatrixAnswer } from './page-store.ts';

const BY_MANAGER: Manner = { source: 'manager', assessor: null };
const SKILLS = [
  { id: 11, name: 'Welding', category: 'Technical' },
  { id: 12, name: 'Coaching', category: 'Leadership' },
  { id: 13, name: 'Milling', category: 'Technical' },
];
const REQUIRED = [3, 2, 0];

/** A workspace of three people and three skills, whose answers come when they are let through. */
function company() {
  const levels = new Map<string, number | null>();
  const held: (() => void)[] = [];
  const log: string[] = [];
  let holding = false;
  let failing = false;
  const pass = (): Promise<void> =>
    holding ? new Promise((resolve) => held.push(resolve)) : Promise.resolve();
  const levelOf = (person: number, skill: number): number | null =>
    levels.get(`${person} ${skill}`) ?? null;
  const required = (skill: number): number => REQUIRED[SKILLS.findIndex(({ id }) => id === skill)]!;
  const answer = (): MatrixAnswer => {
    const people = [1, 2, 3].map((id) => {
      const asked = SKILLS.filter((skill) => required(skill.id) > 0);
      return {
        id,
        name: `Person ${id}`,
        role: 'Welder',
        department: null,
        requirements: asked.length,
        met: asked.filter((skill) => (levelOf(id, skill.id) ?? -1) >= required(skill.id)).length,
        unknown: asked.filter((skill) => levelOf(id, skill.id) === null).length,
        index: 0,
      };
    });
    const places = people.flatMap(({ id }) => SKILLS.map((skill) => [id, skill.id] as const));
    return {
      asOf: '2026-09-30',
      total: 3,
      skills: SKILLS,
      people,
      cells: {
        level: places.map(([person, skill]) => levelOf(person, skill)),
        required: places.map(([, skill]) => required(skill)),
        flags: places.map(() => CELL_FLAG.stale),
      },
    };
  };
  const problems: unknown[] = [];
  const overruled: number[] = [];
  const source: MatrixSource = {
    async fetch() {
      const now = answer();
      await pass();
      return now;
    },
    async figures() {
      const { people } = answer();
      const sum = (pick: (one: (typeof people)[number]) => number): number =>
        people.reduce((total, one) => total + pick(one), 0);
      const now = {
        people: 3,
        requirements: 6,
        met: sum(({ met }) => met),
        unknown: sum(({ unknown }) => unknown),
      };
      await pass();
      return now;
    },
    async enter(cells: readonly EnteredCell[]) {
      log.push(cells.map((cell) => `${cell.personId}/${cell.skillId}=${cell.level}`).join(' '));
      await pass();
      if (failing) throw new Error('The disk is full.');
      for (const { personId, skillId, level } of cells) levels.set(`${personId} ${skillId}`, level);
      return {
        level: cells.map(({ personId, skillId }) => levelOf(personId, skillId)),
        required: cells.map(({ skillId }) => required(skillId)),
        flags: cells.map(() => 0),
      };
    },
    showsForce: true,
    failed: (error) => problems.push(error),
    overruled: (cells) => overruled.push(cells),
  };
  return {
    source,
    levels,
    log,
    problems,
    overruled,
    hold: () => (holding = true),
    fail: (now: boolean) => (failing = now),
    async release() {
      holding = false;
      while (held.length > 0) {
        held.shift()?.();
        await quiet();
      }
    },
  };
}

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2));

async function opened(source: MatrixSource): Promise<MatrixStore> {
  const store = matrixStore(source);
  store.refresh(1);
  await quiet();
  return store;
}

test('columns stand by category', async () => {
  const { source } = company();
  const { columns } = (await opened(source)).get();
  expect(columns.skills.map(({ name }) => name)).toEqual(['Welding', 'Milling', 'Coaching']);
  expect(columns.groups).toEqual([
    { name: 'Technical', first: 0, count: 2 },
    { name: 'Leadership', first: 2, count: 1 },
  ]);
});

test('a level, the person and the figures change before the reply and stay after it', async () => {
  const { source, hold, release } = company();
  const store = await opened(source);
  expect(store.get().figures).toMatchObject({ met: 0, unknown: 6, requirements: 6 });
  hold();
  store.rate([{ row: 1, column: 0, level: 3 }], BY_MANAGER);
  const check = (): void => {
    expect(store.cell(1, 0)).toEqual({ level: 3, required: 3, flags: 0 });
    expect(store.person(1)).toMatchObject({ met: 1, unknown: 1 });
    expect(store.get().figures).toMatchObject({ met: 1, unknown: 5 });
  };
  check();
  await release();
  check();
  store.refresh(2);
  check();
  await quiet();
  expect(store.person(1)).toMatchObject({ met: 1, unknown: 1 });
  expect(store.cell(1, 0)).toMatchObject({ level: 3, flags: CELL_FLAG.stale });
  expect(store.get().figures).toMatchObject({ met: 1, unknown: 5 });
});

test('what was asked for before the reply does not bring the old level back', async () => {
  const { source, hold, release } = company();
  const store = await opened(source);
  hold();
  store.refresh(2);
  store.rate([{ row: 0, column: 0, level: 1 }], BY_MANAGER);
  await release();
  expect(store.cell(0, 0)?.level).toBe(1);
  expect(store.get().figures).toMatchObject({ unknown: 5 });
});

test('levels typed faster than they are written keep their order; the last one stands', async () => {
  const { source, hold, release, log, levels } = company();
  const store = await opened(source);
  hold();
  for (const level of [0, 1, 2, 3, 4, 5, 4]) store.rate([{ row: 0, column: 0, level }], BY_MANAGER);
  store.rate([{ row: 2, column: 2, level: 2 }], BY_MANAGER);
  expect(store.cell(0, 0)?.level).toBe(4);
  await release();
  await store.settled();
  expect(store.cell(0, 0)?.level).toBe(4);
  expect(levels.get('1 11')).toBe(4);
  expect(log[0]).toBe('1/11=0');
  expect(log.at(-1)).toBe('1/11=4 3/12=2');
  expect(log.length).toBeLessThan(8);
});

test('a failure puts back what stood before, and says so', async () => {
  const { source, fail, problems } = company();
  const store = await opened(source);
  store.rate([{ row: 0, column: 0, level: 2 }], BY_MANAGER);
  await store.settled();
  fail(true);
  store.rate([{ row: 0, column: 0, level: 5 }], BY_MANAGER);
  expect(store.cell(0, 0)?.level).toBe(5);
  await store.settled();
  expect(store.cell(0, 0)?.level).toBe(2);
  expect(store.person(0)).toMatchObject({ met: 0, unknown: 1 });
  expect(store.get().figures).toMatchObject({ met: 0, unknown: 5 });
  expect(problems).toHaveLength(1);
  await quiet();
  expect(store.cell(0, 0)?.level).toBe(2);
});

test('undo by others is seen', async () => {
  const { source, levels } = company();
  const store = await opened(source);
  store.rate([{ row: 0, column: 0, level: 2 }], BY_MANAGER);
  await store.settled();
  levels.clear();
  store.refresh(2);
  await quiet();
  expect(store.cell(0, 0)?.level).toBeNull();
  expect(store.get().figures).toMatchObject({ unknown: 6 });
});

test('a self-rating is marked at once, a withdrawal is none', async () => {
  const { source, hold, release, overruled } = company();
  const store = await opened(source);
  hold();
  store.rate([{ row: 0, column: 0, level: 2 }], { ...BY_MANAGER, source: 'self' });
  expect(store.cell(0, 0)?.flags).toBe(CELL_FLAG.self);
  store.rate([{ row: 0, column: 0, level: null }], { ...BY_MANAGER, source: 'self' });
  expect(store.cell(0, 0)).toMatchObject({ level: null, flags: 0 });
  await release();
  expect(overruled).toEqual([]);
});
