import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { skillsHandlers } from '../index.ts';
import { fill } from '../testing.ts';

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
  await fill(t, {
    people: [{ name: 'Ana' }],
    skills: ['Welding', 'Safety'],
    roles: [
      {
        name: 'Welder',
        versions: [
          [
            null,
            [
              [1, 3],
              [2, 0],
            ],
          ],
        ],
      },
    ],
    ratings: [0, 1, 2, 3, 5, null].map((level, at) => ({
      personId: 1,
      skillId: 1,
      level,
      date: `2026-01-0${at + 1}`,
      source: 'manager' as const,
    })),
  });
  await call(
    skillsHandlers.setAnchors,
    {
      id: 1,
      anchors: [
        { level: 2, anchor: 'Two' },
        { level: 3, anchor: 'Three' },
      ],
    },
    options(),
  );
});
afterEach(() => t.dispose());

const options = () => ({ context: t.context });
const level = (value: number, name = `Level ${value}`) => ({ value, name, anchor: '' });
const ratings = () =>
  t.workspace.read
    .all<{ level: number | null }>('SELECT level FROM assessment ORDER BY date')
    .map((row) => row.level);
const required = () =>
  t.workspace.read.all('SELECT skill_id AS s, level AS l FROM requirement ORDER BY skill_id');

/** 1 to 4, where 0 and 1 become 1, and every level else one less, but the top two become 4. */
const FOUR = {
  levels: [1, 2, 3, 4].map((value) => level(value)),
  mapping: [
    { from: 0, to: 1 },
    { from: 1, to: 1 },
    { from: 2, to: 2 },
    { from: 3, to: 2 },
    { from: 4, to: 4 },
    { from: 5, to: 4 },
  ],
};

describe('the scale', () => {
  it('has six levels with anchors in a new workspace', async () => {
    const levels = await call(skillsHandlers.scale, undefined, options());
    expect(levels.map((one) => one.name)).toEqual([
      'None',
      'Aware',
      'With guidance',
      'Independent',
      'Advanced',
      'Expert',
    ]);
  });

  it('previews what a mapping touches and what has no place', async () => {
    const preview = (scale: object) =>
      call(skillsHandlers.previewScale, { ...FOUR, ...scale }, options());
    expect(await preview({})).toEqual({
      assessments: 3,
      requirements: 1,
      certified: 0,
      unmapped: [],
    });
    expect(await preview({ mapping: [] })).toEqual({
      assessments: 0,
      requirements: 0,
      certified: 0,
      unmapped: [0, 5],
    });
    expect(ratings()).toEqual([0, 1, 2, 3, 5, null]);
  });

  it('counts what an award certifies as certified, and as no rating', async () => {
    await t.workspace.change({ title: 'Award', kind: 'edit' }, (db) => {
      db.run(`INSERT INTO credential (title, title_key) VALUES ('Welder', 'welder')`);
      db.run('INSERT INTO credential_skill (credential_id, skill_id, level) VALUES (1, 1, 5)');
      db.run(
        `INSERT INTO award (person_id, credential_id, issued, source) VALUES (1, 1, '2026-01-01', 'manual')`,
      );
    });
    const preview = await call(skillsHandlers.previewScale, FOUR, options());
    expect(preview).toMatchObject({ assessments: 3, certified: 1 });
  });

  it('rewrites ratings, requirements and anchors in one change, each once; undo takes all back', async () => {
    const saved = await call(skillsHandlers.saveScale, FOUR, options());
    expect(saved.levels).toEqual(FOUR.levels);
    expect(ratings()).toEqual([1, 1, 2, 2, 4, null]);
    expect(required()).toEqual([
      { s: 1, l: 2 },
      { s: 2, l: 0 },
    ]);
    const { anchors } = await call(skillsHandlers.get, { id: 1 }, options());
    expect(anchors).toEqual([{ level: 2, anchor: 'Three' }]);
    await call(historyHandlers.undo, {}, options());
    expect(ratings()).toEqual([0, 1, 2, 3, 5, null]);
    expect(await call(skillsHandlers.scale, undefined, options())).toHaveLength(6);
  });

  it('rewrites what credentials certify and ask for before; what becomes nothing goes', async () => {
    await t.workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
      db.run(`INSERT INTO credential (title, title_key) VALUES ('CWI', 'cwi')`);
      db.run(
        `INSERT INTO credential_skill (credential_id, skill_id, level) VALUES (1, 1, 4), (1, 2, 1)`,
      );
      db.run(
        `INSERT INTO credential_entry_skill (credential_id, skill_id, level) VALUES (1, 1, 3)`,
      );
    });
    const certified = () =>
      t.workspace.read.all(
        `SELECT skill_id AS s, level AS l FROM credential_skill
         UNION ALL SELECT skill_id, level FROM credential_entry_skill`,
      );
    const before = certified();
    const levels = [0, 1, 2, 3].map((value) => level(value));
    const mapping = [0, 0, 1, 2, 3, 3].map((to, from) => ({ from, to }));
    expect(await call(skillsHandlers.previewScale, { levels, mapping }, options())).toMatchObject({
      certified: 3,
      unmapped: [],
    });
    await call(skillsHandlers.saveScale, { levels, mapping }, options());
    expect(certified()).toEqual([
      { s: 1, l: 3 },
      { s: 1, l: 2 },
    ]);
    await call(historyHandlers.undo, {}, options());
    expect(certified()).toEqual(before);
  });

  it('moves levels past each other without mixing them', async () => {
    const levels = [0, 1, 2, 3, 4, 5].map((value) => level(value));
    const mapping = [0, 1, 2, 3, 4, 5].map((from) => ({ from, to: 5 - from }));
    await call(skillsHandlers.saveScale, { levels, mapping }, options());
    expect(ratings()).toEqual([5, 4, 3, 2, 0, null]);
  });

  it('renames without touching ratings, and refuses what cannot be', async () => {
    const save = (scale: { levels: object[] }) =>
      call(skillsHandlers.saveScale, scale as typeof FOUR, options());
    const six = [0, 1, 2, 3, 4, 5].map((value) => level(value));
    await save({ levels: six });
    expect(ratings()).toEqual([0, 1, 2, 3, 5, null]);
    const { rows } = await call(historyHandlers.details, { changeId: 3 }, options());
    expect(rows).toHaveLength(6);
    await expect(save({ levels: six.slice(0, 5) })).rejects.toThrow(
      'Level 5 (Level 5) is in use and has no new level.',
    );
    await expect(save({ levels: [level(1), level(1, 'x')] })).rejects.toThrow('same number');
    await expect(save({ levels: [level(1), level(2, 'LEVEL 1')] })).rejects.toThrow('same name');
    expect(ratings()).toEqual([0, 1, 2, 3, 5, null]);
  });
});
