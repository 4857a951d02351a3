import { describe, expect, it } from 'vitest';
import { mergePreview, type MergeSkill } from './merge-preview.ts';

const skill = (id: number, name: string, more: Partial<MergeSkill> = {}): MergeSkill => ({
  id,
  name,
  aliases: [],
  rated: 0,
  requiredBy: [],
  ...more,
});

describe('what a merge moves', () => {
  it('keeps every name once, whatever its case', () => {
    const stays = skill(1, 'JavaScript', { aliases: ['JS'] });
    const goes = skill(2, 'Javascript', { aliases: ['js', 'ECMAScript'] });
    expect(mergePreview(stays, [goes]).names).toEqual(['ECMAScript']);
  });

  it('adds up ratings of those that go, and tells new roles from those that ask for both', () => {
    const stays = skill(1, 'SQL', {
      rated: 5,
      requiredBy: [{ roleId: 1, role: 'Analyst', level: 2 }],
    });
    const goes = skill(2, 'Structured query language', {
      rated: 3,
      requiredBy: [
        { roleId: 1, role: 'Analyst', level: 4 },
        { roleId: 2, role: 'Engineer', level: 3 },
      ],
    });
    expect(mergePreview(stays, [goes])).toEqual({
      names: ['Structured query language'],
      newRoles: ['Engineer'],
      both: [{ role: 'Analyst', level: 4 }],
      ratings: 3,
    });
  });
});
