import { describe, expect, it } from 'vitest';
import { isSkillFiltered, readSkillsSearch, skillFilterOf, skillSortOf } from './skills-search.ts';

describe('the address of the page Skills & roles', () => {
  it('means every skill in use by name where it says nothing', () => {
    const search = readSkillsSearch({});
    expect(search).toEqual({});
    expect(skillFilterOf(search)).toEqual({ search: '', use: 'any', archived: false });
    expect(skillSortOf(search)).toEqual({ field: 'name', direction: 'asc' });
    expect(isSkillFiltered(search)).toBe(false);
  });

  it('tells "without a category" from "any category"', () => {
    expect(skillFilterOf(readSkillsSearch({ category: 'none' }))).toMatchObject({
      categoryId: null,
    });
    expect(skillFilterOf(readSkillsSearch({ category: 3, group: 4 }))).toMatchObject({
      categoryId: 3,
      groupId: 4,
    });
  });

  it('shows archived skills alone', () => {
    expect(skillFilterOf(readSkillsSearch({ use: 'archived' }))).toMatchObject({
      use: 'any',
      archived: true,
    });
  });

  it('drops what is not understood', () => {
    expect(
      readSkillsSearch({ tab: 'x', category: -1, group: 'all', sort: 'tags', skill: 1.5, add: 1 }),
    ).toEqual({});
  });

  it('reads a search of digits as text', () => {
    expect(readSkillsSearch({ q: 2026 })).toEqual({ q: '2026' });
  });
});
