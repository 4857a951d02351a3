import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SkillPatch } from '#shared/contract/skills.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { rolesHandlers, skillsHandlers } from '../index.ts';
import { fill } from '../testing.ts';

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => t.dispose());

const options = () => ({ context: t.context });
const create = (values: SkillPatch & { name: string }) =>
  call(skillsHandlers.create, values, options());
const update = (ids: number[], patch: SkillPatch) =>
  call(skillsHandlers.update, { ids, patch }, options());
const get = (id: number) => call(skillsHandlers.get, { id }, options());
const undo = () => call(historyHandlers.undo, {}, options());
const titles = () =>
  t.workspace.read
    .all<{ title: string }>('SELECT title FROM change ORDER BY id')
    .map((change) => change.title);
const names = async (input: object = {}) =>
  (await call(skillsHandlers.list, input, options())).skills.map((skill) => skill.name);

describe('adding and editing', () => {
  it('tidies what is given and gives it back', async () => {
    const skill = await create({
      name: '  Power   BI ',
      aliases: ['PowerBI', ' powerbi', 'Power BI'],
      tags: ['Strategic', 'strategic ', 'Emerging'],
      description: '  ',
      currencyMonths: 24,
      categoryId: 1,
    });
    expect(skill).toMatchObject({
      name: 'Power BI',
      aliases: ['PowerBI'],
      tags: ['Strategic', 'Emerging'],
      description: null,
      currencyMonths: 24,
      category: 'Technical',
      group: null,
      archived: false,
      roles: 0,
      rated: 0,
    });
    expect(titles()).toEqual(['Add skill Power BI']);
  });

  it('refuses a name that leads to a skill already, whatever its case, and another name likewise', async () => {
    await create({ name: 'SQL', aliases: ['Structured Query Language'] });
    await expect(create({ name: 'sql' })).rejects.toThrow('There is already a skill “SQL”.');
    await expect(create({ name: 'structured query LANGUAGE' })).rejects.toThrow(
      '“Structured Query Language” is another name of the skill “SQL”.',
    );
    await expect(create({ name: 'Databases', aliases: ['Sql'] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const other = await create({ name: 'Python' });
    await expect(update([other.id], { name: 'SQL' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('changes many as one change, touching only those that differ; undo takes it back', async () => {
    const a = await create({ name: 'A', categoryId: 2 });
    const b = await create({ name: 'B' });
    expect(await update([a.id, b.id], { categoryId: 2, tags: ['x'] })).toMatchObject({ rows: 2 });
    expect(titles().at(-1)).toBe('Change category and tags of 2 skills');
    expect(await update([a.id, b.id], { categoryId: 2 })).toEqual({ changeId: null, rows: 0 });
    await undo();
    expect((await get(a.id)).skill).toEqual(a);
    expect((await get(b.id)).skill).toEqual(b);
  });

  it('takes another name for its own, replaces other names, and refuses a name for several', async () => {
    const a = await create({ name: 'JS', aliases: ['JavaScript', 'ECMAScript'] });
    await update([a.id], { name: 'JavaScript' });
    expect((await get(a.id)).skill).toMatchObject({ name: 'JavaScript', aliases: ['ECMAScript'] });
    await update([a.id], { aliases: ['JS', 'ecmascript'] });
    expect((await get(a.id)).skill.aliases).toEqual(['ecmascript', 'JS']);
    const b = await create({ name: 'B' });
    await expect(update([a.id, b.id], { name: 'C' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(update([a.id, 99], { tags: [] })).rejects.toThrow(
      'Of those chosen 1 skill is no longer in the workspace.',
    );
  });

  it('describes levels of a skill, only those of the scale', async () => {
    const a = await create({ name: 'A' });
    const anchors = (list: { level: number; anchor: string }[]) =>
      call(skillsHandlers.setAnchors, { id: a.id, anchors: list }, options());
    await anchors([
      { level: 3, anchor: 'Welds alone' },
      { level: 1, anchor: 'Watches' },
    ]);
    await anchors([{ level: 3, anchor: ' Welds all alone ' }]);
    expect((await get(a.id)).anchors).toEqual([{ level: 3, anchor: 'Welds all alone' }]);
    await expect(anchors([{ level: 9, anchor: 'x' }])).rejects.toThrow('9 is no level');
  });
});

describe('listing', () => {
  beforeEach(async () => {
    await fill(t, {
      people: [
        { name: 'Ana', role: 'welder' },
        { name: 'Gone', status: 'left' },
      ],
      skills: [
        { name: 'Welding', categoryId: 1, aliases: ['Soldadura'], tags: ['Strategic'] },
        { name: 'Ética', categoryId: 2, currencyMonths: 12 },
        { name: 'Old craft', archived: true },
        'Zeal',
      ],
      roles: [
        { name: 'Trades', isFamily: true, versions: [[null, [[2, 2]]]] },
        { name: 'Welder', familyId: 1, versions: [['2026-01-01', [[1, 3, 3]]]] },
        { name: 'Later', versions: [['2027-01-01', [[4, 3]]]] },
      ],
      ratings: [
        { personId: 1, skillId: 1, level: 3, date: '2026-01-01', source: 'manager' },
        { personId: 1, skillId: 1, level: null, date: '2026-02-01', source: 'manager' },
        { personId: 1, skillId: 2, level: 0, date: '2026-01-01', source: 'self' },
        { personId: 2, skillId: 4, level: 3, date: '2026-01-01', source: 'manager' },
      ],
    });
  });

  it('orders by folded names, leaves out the archived, finds by other names', async () => {
    expect(await names()).toEqual(['Ética', 'Welding', 'Zeal']);
    expect(await names({ filter: { archived: true } })).toEqual(['Old craft']);
    expect(await names({ filter: { search: 'ETI' } })).toEqual(['Ética']);
    expect(await names({ filter: { search: 'soldad' } })).toEqual(['Welding']);
    expect(await names({ filter: { tag: 'strategic' } })).toEqual(['Welding']);
    expect(await names({ filter: { categoryId: null } })).toEqual(['Zeal']);
    expect(await names({ offset: 1, limit: 1 })).toEqual(['Welding']);
  });

  it('counts roles that require it today and active people who have a level', async () => {
    const { skills } = await call(skillsHandlers.list, {}, options());
    expect(skills.map(({ name, roles, rated }) => [name, roles, rated])).toEqual([
      ['Ética', 1, 1],
      ['Welding', 1, 0],
      ['Zeal', 0, 0],
    ]);
    const before = await call(skillsHandlers.list, { asOf: '2026-01-15' }, options());
    expect(before.skills.map((skill) => skill.rated)).toEqual([1, 1, 0]);
    expect(await names({ filter: { use: 'unrequired' } })).toEqual(['Zeal']);
    expect(await names({ filter: { use: 'required' } })).toEqual(['Ética', 'Welding']);
    expect(await names({ filter: { use: 'unrated' } })).toEqual(['Welding', 'Zeal']);
    expect((await get(2)).requiredBy).toEqual([
      { roleId: 2, role: 'Welder', level: 2, importance: 2 },
    ]);
  });

  it('sorts by figures, those without a value last in both directions', async () => {
    const by = (field: string, direction: string) => names({ sort: { field, direction } });
    expect(await by('rated', 'desc')).toEqual(['Ética', 'Welding', 'Zeal']);
    expect(await by('category', 'desc')).toEqual(['Welding', 'Ética', 'Zeal']);
    expect(await by('currencyMonths', 'asc')).toEqual(['Ética', 'Welding', 'Zeal']);
    expect(await by('name', 'desc')).toEqual(['Zeal', 'Welding', 'Ética']);
    expect(await call(skillsHandlers.ids, {}, options())).toEqual([2, 1, 4]);
  });

  it('finds for a picker, best first, and says which other name matched', async () => {
    const find = async (text: string) =>
      (await call(skillsHandlers.find, { text }, options())).map(({ name, alias }) => [
        name,
        alias,
      ]);
    expect(await find('we')).toEqual([['Welding', null]]);
    expect(await find('solda')).toEqual([['Welding', 'Soldadura']]);
    expect(await find('e')).toEqual([
      ['Ética', null],
      ['Welding', null],
      ['Zeal', null],
    ]);
    expect(await find('')).toHaveLength(3);
  });

  it('lists tags, most used first', async () => {
    await update([4], { tags: ['strategic', 'New'] });
    expect(await call(skillsHandlers.tags, undefined, options())).toEqual([
      { tag: 'Strategic', skills: 2 },
      { tag: 'New', skills: 1 },
    ]);
  });

  it('removes a skill with requirements and ratings, and undo brings them back', async () => {
    const before = await call(skillsHandlers.list, {}, options());
    await call(skillsHandlers.remove, { ids: [1, 2] }, options());
    expect(titles().at(-1)).toBe('Remove 2 skills');
    expect(await names()).toEqual(['Zeal']);
    const count = (table: string) =>
      t.workspace.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;
    expect([count('requirement'), count('assessment'), count('skill_alias')]).toEqual([1, 1, 0]);
    await undo();
    expect(await call(skillsHandlers.list, {}, options())).toEqual(before);
  });
});

describe('merging', () => {
  it('keeps ratings, names, the higher requirement and every level that is described', async () => {
    await fill(t, {
      people: [{ name: 'Ana' }],
      skills: [
        { name: 'Excel', tags: ['a'] },
        { name: 'MS Excel', aliases: ['Microsoft Excel'], tags: ['b'], currencyMonths: 12 },
        { name: 'Spreadsheets', description: 'Tables' },
      ],
      roles: [
        {
          name: 'One',
          versions: [
            [
              null,
              [
                [1, 2, 3],
                [2, 4, 1, true],
              ],
            ],
          ],
        },
        {
          name: 'Two',
          versions: [
            [
              null,
              [
                [2, 3],
                [3, 5],
              ],
            ],
          ],
        },
      ],
      ratings: [
        { personId: 1, skillId: 1, level: 2, date: '2026-01-01', source: 'manager' },
        { personId: 1, skillId: 2, level: 3, date: '2026-01-01', source: 'manager' },
        { personId: 1, skillId: 3, level: 4, date: '2026-02-01', source: 'self' },
      ],
    });
    const anchors = (id: number, list: { level: number; anchor: string }[]) =>
      call(skillsHandlers.setAnchors, { id, anchors: list }, options());
    await anchors(1, [{ level: 1, anchor: 'Own' }]);
    await anchors(2, [
      { level: 1, anchor: 'Lost' },
      { level: 2, anchor: 'Second' },
    ]);
    const before = [await get(1), await get(2), await get(3)];
    await call(skillsHandlers.merge, { into: 1, ids: [2, 3, 1] }, options());
    expect(titles().at(-1)).toBe('Merge 2 skills into Excel');
    const merged = await get(1);
    expect(merged.skill).toMatchObject({
      name: 'Excel',
      aliases: ['Microsoft Excel', 'MS Excel', 'Spreadsheets'],
      tags: ['a', 'b'],
      currencyMonths: 12,
      description: 'Tables',
      rated: 1,
      roles: 2,
    });
    expect(merged.anchors).toEqual([
      { level: 1, anchor: 'Own' },
      { level: 2, anchor: 'Second' },
    ]);
    const required = async (id: number) => (await call(rolesHandlers.get, { id }, options())).own;
    expect(await required(1)).toMatchObject([
      { skillId: 1, level: 4, importance: 3, credential: true },
    ]);
    expect(await required(2)).toMatchObject([{ skillId: 1, level: 5, importance: 2 }]);
    const ratings = t.workspace.read.all('SELECT skill_id AS s, level AS l FROM assessment');
    expect(ratings).toEqual([2, 3, 4].map((l) => ({ s: 1, l })));
    await undo();
    expect([await get(1), await get(2), await get(3)]).toEqual(before);
  });

  it('refuses to merge a skill with itself or with what is gone', async () => {
    const { id } = await create({ name: 'A' });
    const merge = (ids: number[]) => call(skillsHandlers.merge, { into: id, ids }, options());
    await expect(merge([id])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(merge([77])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('categories and groups', () => {
  const saveGroup = (group: { id?: number; parentId: number | null; name: string }) =>
    call(skillsHandlers.saveGroup, group, options());
  const tree = async () =>
    (await call(skillsHandlers.groups, undefined, options())).map(
      ({ name, depth, skills, allSkills }) => `${'-'.repeat(depth)}${name} ${skills}/${allSkills}`,
    );

  it('adds, renames and removes categories; skills then have none', async () => {
    const crafts = await call(skillsHandlers.saveCategory, { name: 'Crafts' }, options());
    const skill = await create({ name: 'Welding', categoryId: crafts.id });
    await call(skillsHandlers.saveCategory, { id: crafts.id, name: 'Trades' }, options());
    expect((await get(skill.id)).skill.category).toBe('Trades');
    await expect(
      call(skillsHandlers.saveCategory, { name: 'TRADES' }, options()),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await call(skillsHandlers.removeCategory, { id: crafts.id }, options());
    expect((await get(skill.id)).skill.category).toBeNull();
    await undo();
    expect((await get(skill.id)).skill.category).toBe('Trades');
  });

  it('keeps a tree, counts below, moves, and refuses a circle', async () => {
    const data = await saveGroup({ parentId: null, name: 'Data' });
    const databases = await saveGroup({ parentId: data.id, name: 'Databases' });
    const sql = await create({ name: 'SQL', groupId: databases.id });
    await create({ name: 'Statistics', groupId: data.id });
    expect(await tree()).toEqual(['Data 1/2', '-Databases 1/1']);
    expect(sql.group).toBe('Data › Databases');
    expect(await names({ filter: { groupId: data.id } })).toEqual(['SQL', 'Statistics']);
    await expect(saveGroup({ id: data.id, parentId: databases.id, name: 'Data' })).rejects.toThrow(
      'cannot lie below itself',
    );
    await expect(saveGroup({ parentId: data.id, name: 'databases' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await saveGroup({ id: databases.id, parentId: null, name: 'Stores' });
    expect(await tree()).toEqual(['Data 1/1', 'Stores 1/1']);
  });

  it('moves up what was in a removed group, together with its like', async () => {
    const outer = await saveGroup({ parentId: null, name: 'Data' });
    const inner = await saveGroup({ parentId: outer.id, name: 'Data' });
    const twin = await saveGroup({ parentId: outer.id, name: 'Web' });
    const web = await saveGroup({ parentId: null, name: 'Web' });
    await create({ name: 'A', groupId: outer.id });
    await create({ name: 'B', groupId: inner.id });
    await create({ name: 'C', groupId: twin.id });
    await create({ name: 'D', groupId: web.id });
    const before = await tree();
    await call(skillsHandlers.removeGroup, { id: outer.id }, options());
    expect(await tree()).toEqual(['Data 1/1', 'Web 2/2']);
    await undo();
    expect(await tree()).toEqual(before);
  });
});
