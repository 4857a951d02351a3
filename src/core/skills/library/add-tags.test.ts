import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { skillsHandlers } from '../index.ts';

let t: TemporaryWorkspace;
beforeEach(async () => {
  t = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => t.dispose());

describe('adding tags to several skills', () => {
  it('keeps those each has, adds none twice whatever its case, and is one change', async () => {
    const options = { context: t.context };
    const make = async (name: string, tags: string[]): Promise<number> =>
      (await call(skillsHandlers.create, { name, tags }, options)).id;
    const ids = [await make('Coaching', ['Strategic']), await make('Welding', ['emerging'])];
    const changes = (): number =>
      t.workspace.read.get<{ n: number }>('SELECT count(*) AS n FROM change')?.n ?? 0;
    const before = changes();
    const done = await call(
      skillsHandlers.update,
      { ids, patch: { categoryId: 1 }, addTags: ['strategic', 'scarce'] },
      options,
    );
    expect(done.rows).toBe(2);
    expect(changes()).toBe(before + 1);
    const tags = async (id: number | undefined) =>
      (await call(skillsHandlers.get, { id: id ?? 0 }, options)).skill.tags;
    expect(await tags(ids[0])).toEqual(['Strategic', 'scarce']);
    expect(await tags(ids[1])).toEqual(['emerging', 'strategic', 'scarce']);
  });
});
