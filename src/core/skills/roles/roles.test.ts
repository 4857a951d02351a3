import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { rolesHandlers, writeRequirements } from '../index.ts';
import { fill } from '../testing.ts';

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
  await fill(t, {
    people: [
      { name: 'Bo', role: 'WELDER ' },
      { name: 'Ana', role: 'Welder' },
      { name: 'Cy', role: 'Welder', status: 'left' },
      { name: 'Di', role: 'Painter' },
      { name: 'Ed', role: 'painter' },
      { name: 'Flo', role: 'Painter' },
      { name: 'Gus' },
    ],
    skills: [{ name: 'Welding', categoryId: 1 }, 'Safety', 'Reading drawings'],
    roles: [
      {
        name: 'Trades',
        isFamily: true,
        versions: [
          [null, [[2, 2, 3]]],
          [
            '2026-06-01',
            [
              [2, 3, 3],
              [3, 2],
            ],
          ],
        ],
      },
      {
        name: 'Welder',
        familyId: 1,
        versions: [
          ['2025-01-01', [[1, 2]]],
          [
            '2026-01-01',
            [
              [1, 4, 3, true],
              [3, 0],
            ],
          ],
        ],
      },
    ],
  });
});
afterEach(() => t.dispose());

const options = () => ({ context: t.context });
const get = (id: number, asOf?: string) =>
  call(rolesHandlers.get, asOf === undefined ? { id } : { id, asOf }, options());
const effective = async (id: number, asOf?: string) =>
  (await get(id, asOf)).effective.map((one) =>
    `${one.skill} ${one.level}/${one.importance}${one.credential ? '+' : ''} ${one.inheritedFrom ?? ''}`.trim(),
  );
const undo = () => call(historyHandlers.undo, {}, options());

describe('what a role requires', () => {
  it('is the family’s, overlaid by its own; own level 0 takes back', async () => {
    expect(await effective(2)).toEqual(['Safety 3/3 Trades', 'Welding 4/3+']);
    expect(await effective(1)).toEqual(['Safety 3/3', 'Reading drawings 2/2']);
  });

  it('is that of the version in force on the day, the family’s own versions too', async () => {
    expect(await effective(2, '2026-05-31')).toEqual(['Safety 2/3 Trades', 'Welding 4/3+']);
    expect(await effective(2, '2025-12-31')).toEqual(['Safety 2/3 Trades', 'Welding 2/2']);
    // Before its first version the role itself says nothing; its family has always.
    expect(await effective(2, '2024-12-31')).toEqual(['Safety 2/3 Trades']);
  });

  it('comes with versions, members and what the role itself says', async () => {
    const { role, versions, versionId, own, members } = await get(2);
    expect(role).toMatchObject({
      name: 'Welder',
      family: 'Trades',
      people: 2,
      requirements: 2,
      critical: 2,
      versions: 2,
      since: '2026-01-01',
    });
    expect(
      versions.map(({ validFrom, requirements, current }) => [validFrom, requirements, current]),
    ).toEqual([
      ['2025-01-01', 1, false],
      ['2026-01-01', 2, true],
    ]);
    expect(versionId).toBe(versions[1]?.id);
    expect(own.map((one) => [one.skill, one.level])).toEqual([
      ['Welding', 4],
      ['Reading drawings', 0],
    ]);
    expect(members.map((person) => person.name)).toEqual(['Ana', 'Bo']);
    expect((await get(1)).versions[0]?.validFrom).toBeNull();
  });
});

describe('the list', () => {
  it('agrees with each role, and names roles of the roster that are not set up', async () => {
    const { roles, unknown, withoutRole } = await call(rolesHandlers.list, {}, options());
    expect(roles).toEqual([(await get(1)).role, (await get(2)).role]);
    expect(unknown).toEqual([{ name: 'Painter', people: 3 }]);
    expect(withoutRole).toBe(1);
    expect(await call(rolesHandlers.createUnknown, undefined, options())).toMatchObject({
      rows: 1,
    });
    const after = await call(rolesHandlers.list, {}, options());
    expect(after.unknown).toEqual([]);
    expect(after.roles.find((role) => role.name === 'Painter')).toMatchObject({ people: 3 });
    expect(await call(rolesHandlers.createUnknown, undefined, options())).toEqual({
      changeId: null,
      rows: 0,
    });
  });
});

describe('editing', () => {
  it('adds, renames, moves between families, and refuses what cannot be', async () => {
    const { id } = await call(rolesHandlers.create, { name: ' Painter ' }, options());
    const update = (patch: object) => call(rolesHandlers.update, { id, patch }, options());
    expect(await update({ familyId: 1, description: ' Paints ' })).toMatchObject({
      name: 'Painter',
      family: 'Trades',
      description: 'Paints',
      people: 3,
      requirements: 2,
    });
    await expect(update({ name: 'welder' })).rejects.toThrow('There is already a role “Welder”.');
    await expect(update({ familyId: 2 })).rejects.toThrow('“Welder” is a role, not a family.');
    await expect(
      call(rolesHandlers.update, { id: 1, patch: { familyId: 1 } }, options()),
    ).rejects.toThrow('A family cannot belong to another family.');
    await expect(update({ familyId: 99 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('renames the role alone, whose people are then of a role that is not set up', async () => {
    await call(rolesHandlers.update, { id: 2, patch: { name: 'Joiner' } }, options());
    expect((await get(2)).members).toEqual([]);
    const { unknown } = await call(rolesHandlers.list, {}, options());
    expect(unknown).toContainEqual({ name: 'WELDER ', people: 2 });
  });

  it('renames a role with all of its people, leavers too, as one change that undo takes back', async () => {
    const input = { id: 2, patch: { name: ' Joiner ' }, renamePeople: true };
    expect(await call(rolesHandlers.update, input, options())).toMatchObject({ people: 2 });
    const texts = () =>
      t.workspace.read
        .all<{ role: string | null }>('SELECT role FROM person ORDER BY id')
        .map(({ role }) => role);
    expect(texts().slice(0, 4)).toEqual(['Joiner', 'Joiner', 'Joiner', 'Painter']);
    const { changes } = await call(historyHandlers.list, { offset: 0, limit: 1 }, options());
    expect(changes[0]?.title).toBe('Rename role Welder to Joiner, of its people too');
    await undo();
    expect((await get(2)).role).toMatchObject({ name: 'Welder', people: 2 });
    expect(texts().slice(2, 3)).toEqual(['Welder']);
  });

  it('writes one version, another day another, and undo takes it back', async () => {
    const set = (validFrom: string | null, list: [number, number][]) =>
      call(
        rolesHandlers.setRequirements,
        {
          roleId: 2,
          validFrom,
          requirements: list.map(([skillId, level]) => ({
            skillId,
            level,
            importance: 1,
            credential: false,
          })),
        },
        options(),
      );
    expect(await set('2026-06-10', [[1, 5]])).toMatchObject({ rows: 1 });
    expect(await effective(2)).toEqual([
      'Safety 3/3 Trades',
      'Reading drawings 2/2 Trades',
      'Welding 5/1',
    ]);
    expect(await effective(2, '2026-06-09')).toEqual(['Safety 3/3 Trades', 'Welding 4/3+']);
    expect(await set('2026-06-10', [[1, 5]])).toEqual({ changeId: null, rows: 0 });
    await expect(set(null, [[1, 9]])).rejects.toThrow('9 is no level of the scale.');
    await expect(
      set(null, [
        [1, 2],
        [1, 3],
      ]),
    ).rejects.toThrow('required twice');
    await expect(set(null, [[99, 2]])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await undo();
    expect((await get(2)).versions).toHaveLength(2);
  });

  it('removes a version: what was in force before is in force again', async () => {
    const { versionId } = await get(2);
    await call(rolesHandlers.removeVersion, { versionId: versionId ?? 0 }, options());
    expect(await effective(2)).toEqual([
      'Safety 3/3 Trades',
      'Reading drawings 2/2 Trades',
      'Welding 2/2',
    ]);
    await expect(
      call(rolesHandlers.removeVersion, { versionId: versionId ?? 0 }, options()),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('copies what is in force with the family, and removes roles with all they said', async () => {
    const copy = await call(rolesHandlers.copy, { id: 2, name: 'Pipe welder' }, options());
    expect(copy).toMatchObject({ family: 'Trades', since: null, versions: 1, people: 0 });
    expect(await effective(copy.id)).toEqual(await effective(2));
    await call(rolesHandlers.remove, { ids: [1, 2] }, options());
    expect(await effective(copy.id)).toEqual(['Welding 4/3+']);
    await undo();
    expect(await effective(copy.id)).toEqual(await effective(2));
  });

  it('merges into a version: skills not named keep what the version in force on the day has', async () => {
    await t.workspace.change({ title: 'Import', kind: 'import' }, (db) => {
      const requirements = [{ skillId: 2, level: 5, importance: 1, credential: false }];
      writeRequirements(db, { roleId: 2, validFrom: '2026-03-01', requirements, mode: 'merge' });
    });
    expect(await effective(2)).toEqual(['Welding 4/3+', 'Safety 5/1']);
    expect(await effective(2, '2026-02-28')).toEqual(['Safety 2/3 Trades', 'Welding 4/3+']);
  });
});

describe('two roles side by side', () => {
  it('shows each skill with what both ask, and how much of b is in a', async () => {
    const compare = (a: number, b: number) => call(rolesHandlers.compare, { a, b }, options());
    const { rows, similarity } = await compare(1, 2);
    expect(rows.map((row) => [row.skill, row.a?.level ?? null, row.b?.level ?? null])).toEqual([
      ['Reading drawings', 2, null],
      ['Safety', 3, 3],
      ['Welding', null, 4],
    ]);
    // b asks Welding 4 and Safety 3, both weighing 3; a has the 3 of Safety.
    expect(similarity).toBeCloseTo(9 / 21);
    expect((await compare(2, 2)).similarity).toBe(1);
  });
});
