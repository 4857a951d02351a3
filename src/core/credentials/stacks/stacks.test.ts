import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StackGroup } from '#shared/contract/stacks.ts';
import { fill } from '#core/skills/testing.ts';
import { historyHandlers, workspaceHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { createCredential } from '../catalogue/write-credential.ts';
import { stacksHandlers } from './handlers.ts';
import { begunStacks } from './of-person.ts';

let t: TemporaryWorkspace;
const [STACK, INNER, A, B, C, D, E] = [1, 2, 3, 4, 5, 6, 7] as const;
const group = (
  credentialIds: number[],
  need: number | null = null,
  groups: StackGroup[] = [],
): StackGroup => ({ title: null, need, credentialIds, groups });

/** The stack asks for A, any one of B and C, and the inner stack, which asks for D and E. */
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
  await fill(t, {
    people: [
      { name: 'Ana', department: 'Lab' },
      { name: 'Bo', department: 'Hall' },
      { name: 'Cy', department: 'Hall' },
      { name: 'Dee', status: 'left', leavingDate: '2026-01-31' },
    ],
  });
  await t.workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
    for (const [at, title] of ['Stack', 'Inner', 'A', 'B', 'C', 'D', 'E'].entries()) {
      const prices =
        at === 0 ? [] : [{ amount: at * 1000, currency: 'EUR', validFrom: '2025-01-01' }];
      createCredential(db, { title, workloadHours: 10 * (8 - at), prices });
    }
  });
  await save(INNER, group([D, E]));
  await save(STACK, group([A, INNER], null, [group([B, C], 1)]));
});
afterEach(async () => {
  expect(await findings()).toEqual([]);
  await t.dispose();
});

async function findings(): Promise<unknown> {
  for await (const event of await call(workspaceHandlers.check, undefined, t)) {
    if (event.type === 'done') return event.value.findings;
  }
  return 'no answer';
}

const save = (id: number, tree: StackGroup | null) =>
  call(stacksHandlers.save, { id, group: tree }, t);
const undo = (changeId?: number) => call(historyHandlers.undo, { changeId }, t);
const award = (personId: number, credentialId: number, expires: string | null = null) =>
  t.workspace.change({ title: 'Award', kind: 'edit' }, (db) =>
    db.run(
      `INSERT INTO award (person_id, credential_id, issued, expires, source) VALUES (?, ?, '2026-01-01', ?, 'manual')`,
      [personId, credentialId, expires],
    ),
  );
const people = (input: object = {}) => call(stacksHandlers.people, { id: STACK, ...input }, t);
const ofPerson = async (personId: number, asOf?: string) =>
  (await call(stacksHandlers.ofPerson, { personId, asOf }, t)).find(
    ({ stackId }) => stackId === STACK,
  );

describe('saving a stack', () => {
  it('keeps the tree, and writes nothing where it stands so already', async () => {
    const { group: tree, components } = await call(stacksHandlers.get, { id: STACK }, t);
    expect(tree).toEqual(group([A, INNER], null, [group([B, C], 1)]));
    expect(components.map(({ title, isStack }) => [title, isStack])).toEqual([
      ['A', false],
      ['Inner', true],
      ['B', false],
      ['C', false],
      ['D', false],
      ['E', false],
    ]);
    expect((await save(STACK, tree)).changeId).toBeNull();
    // Any two of two is all of them.
    await save(STACK, group([A, B], 2));
    expect((await call(stacksHandlers.get, { id: STACK }, t)).group.need).toBeNull();
  });

  it('refuses what cannot be, with names', async () => {
    await expect(save(STACK, group([]))).rejects.toThrow('A group is empty.');
    await expect(save(STACK, group([A], null, [group([])]))).rejects.toThrow('A group is empty.');
    await expect(save(STACK, { ...group([A, B], 3), title: 'Core' })).rejects.toThrow(
      'The group “Core” asks for any 3 of 2 credentials and groups.',
    );
    await expect(save(STACK, group([A, STACK]))).rejects.toThrow(
      '“Stack” cannot be a component of itself.',
    );
    await expect(save(INNER, group([D, STACK]))).rejects.toThrow(
      '“Inner” would contain itself: “Inner” → “Stack” → “Inner”.',
    );
    await expect(save(STACK, group([99]))).rejects.toThrow('no longer in the workspace');
    let deep = group([A]);
    for (let depth = 0; depth < 9; depth += 1) deep = group([], null, [deep]);
    await expect(save(STACK, deep)).rejects.toThrow();
    await expect(call(stacksHandlers.get, { id: A }, t)).rejects.toThrow('“A” is no stack.');
  });

  it('refuses a stack that would be written out without end', async () => {
    const ids = await t.workspace.change({ title: 'Fill', kind: 'edit' }, (db) =>
      Array.from({ length: 12 }, (_, at) => createCredential(db, { title: `Level ${at}` })),
    );
    const [first = 0, ...rest] = ids.value;
    await save(first, group([A, B]));
    let below = first;
    const refused: string[] = [];
    for (const id of rest) {
      const twice = group([], null, [group([below, A]), group([below, B])]);
      await save(id, twice).catch((error: unknown) => refused.push(String(error)));
      if (refused.length > 0) break;
      below = id;
    }
    expect(refused[0]).toContain('places for components');
  });

  it('touches what differs alone', async () => {
    const { rows } = await save(STACK, group([A, INNER], null, [group([C, B, D], 1)]));
    // C and B change places, and D is new.
    expect(rows).toBe(3);
    const { rows: gone } = await save(STACK, group([A, INNER]));
    expect(gone).toBe(4);
  });

  it('is undone, but not into a circle or beside another tree', async () => {
    // A later row keeps the ids of those that go from being given again.
    await save(E, group([A]));
    const { changeId: emptied } = await save(STACK, null);
    await save(INNER, group([D, E, STACK]));
    await expect(undo(emptied ?? 0)).rejects.toThrow(/would contain what contains it/u);
    await undo();
    await undo(emptied ?? 0);
    expect((await call(stacksHandlers.get, { id: STACK }, t)).group.credentialIds).toEqual([
      A,
      INNER,
    ]);
    const { changeId: again } = await save(STACK, null);
    await save(STACK, group([A]));
    await expect(undo(again ?? 0)).rejects.toThrow(/outermost/u);
  });
});

describe('the standing of a person', () => {
  it('counts on the way that needs fewest more, inner stacks by what they consist of', async () => {
    expect(await ofPerson(1)).toMatchObject({ complete: false, have: 0, need: 4 });
    await award(1, C);
    await award(1, D);
    expect(await ofPerson(1)).toMatchObject({ have: 2, need: 4, complete: false });
    await award(1, INNER);
    expect(await ofPerson(1)).toMatchObject({ have: 2, need: 3 });
    await award(1, A);
    expect(await ofPerson(1)).toMatchObject({
      have: 3,
      need: 3,
      complete: true,
      awarded: false,
      cheapest: null,
    });
  });

  it('knows a stack within as held once it is complete, and awards no longer valid as not', async () => {
    await award(1, D);
    await award(1, E, '2026-07-01');
    const held = async (asOf?: string) =>
      (await ofPerson(1, asOf))?.components.filter((one) => one.held).map(({ title }) => title);
    expect(await held()).toEqual(['Inner', 'D', 'E']);
    expect(await held('2026-07-01')).toEqual(['D']);
    expect(await held('2025-12-31')).toEqual([]);
    const one = (await ofPerson(1, '2026-07-01'))?.components.find(({ title }) => title === 'E');
    expect(one).toMatchObject({ held: false, issued: '2026-01-01', expires: '2026-07-01' });
  });

  it('is complete by its own award, whatever is held of it', async () => {
    await award(1, STACK);
    expect(await ofPerson(1)).toMatchObject({ complete: true, awarded: true, have: 0, need: 4 });
    expect(await begunStacks(t.workspace, 1, '2026-06-15')).toMatchObject([{ stackId: STACK }]);
    expect(await begunStacks(t.workspace, 2, '2026-06-15')).toEqual([]);
  });

  it('names the cheapest way by price: an inner stack by its award where that costs less', async () => {
    // Inner 1000 against D 5000 and E 6000; B 3000 against C 4000; A 2000.
    expect((await ofPerson(1))?.cheapest).toEqual({
      by: 'price',
      exact: true,
      credentialIds: [A, INNER, B],
      price: { amount: 6000, currency: 'EUR' },
      hours: 60 + 70 + 50,
      unpriced: 0,
      untimed: 0,
    });
    await award(1, D);
    await award(1, E);
    expect((await ofPerson(1))?.cheapest?.credentialIds).toEqual([A, B]);
  });

  it('goes by hours where a price is not known, and by number where hours are not', async () => {
    const write = (sql: string) =>
      t.workspace.change({ title: 'Edit', kind: 'edit' }, (db) => db.run(sql));
    await write(`UPDATE credential_price SET currency = 'USD' WHERE credential_id = ${E}`);
    // D 30 h and E 20 h against Inner 70 h; C 40 h against B 50 h.
    expect((await ofPerson(1))?.cheapest).toMatchObject({
      by: 'hours',
      credentialIds: [A, D, E, C],
      hours: 150,
      price: null,
      unpriced: 1,
    });
    await write(`UPDATE credential SET workload_hours = NULL WHERE id = ${C}`);
    expect((await ofPerson(1))?.cheapest).toMatchObject({
      by: 'count',
      credentialIds: [A, D, E, B],
    });
    // What need not be got any more need not be known.
    await award(1, B);
    await award(1, E);
    expect((await ofPerson(1))?.cheapest).toMatchObject({ by: 'price', price: { amount: 3000 } });
  });
});

describe('people of a stack', () => {
  it('come nearest to complete first, then by name; leavers do not count', async () => {
    await award(3, A);
    for (const id of [A, B, INNER]) await award(2, id);
    await award(1, D);
    await award(1, D);
    await award(4, A);
    const found = await people();
    expect(found.total).toBe(3);
    expect(
      found.people.map(({ name, have, need, complete, held }) => [
        name,
        have,
        need,
        complete,
        held,
      ]),
    ).toEqual([
      ['Bo', 3, 3, true, [A, INNER, B]],
      ['Ana', 1, 4, false, [D]],
      ['Cy', 1, 4, false, [A]],
    ]);
    expect(found.people[2]?.cheapest).toMatchObject({ credentialIds: [INNER, B] });
    expect((await people({ offset: 1, limit: 1 })).people.map(({ name }) => name)).toEqual(['Ana']);
    const filter = { values: { department: ['Hall'] } };
    expect((await people({ filter })).people.map(({ name }) => name)).toEqual(['Bo', 'Cy']);
    const stacks = await call(stacksHandlers.list, {}, t);
    expect(
      stacks.map(({ title, components, complete, underWay }) => [
        title,
        components,
        complete,
        underWay,
      ]),
    ).toEqual([
      ['Inner', 2, 1, 1],
      ['Stack', 6, 1, 2],
    ]);
    expect(stacks[1]?.cheapest?.price).toEqual({ amount: 6000, currency: 'EUR' });
  });

  it('are everyone where asked for', async () => {
    await award(3, A);
    const { total, people: all } = await people({ all: true });
    expect(total).toBe(3);
    expect(all.map(({ name, have }) => [name, have])).toEqual([
      ['Cy', 1],
      ['Ana', 0],
      ['Bo', 0],
    ]);
  });

  it('follow a change at once', async () => {
    expect((await people()).total).toBe(0);
    await award(1, A);
    expect((await people()).total).toBe(1);
    await undo();
    expect((await people()).total).toBe(0);
  });
});
