import { describe, expect, it } from 'vitest';
import { isOtherName } from './role-name.ts';

describe('another name of a role', () => {
  it('is one that its people do not have: case and spaces do not count', () => {
    expect(isOtherName('Team lead', 'Team Lead ')).toBe(false);
    expect(isOtherName('Team lead', 'Team  lead')).toBe(false);
    expect(isOtherName('Team lead', 'Team leader')).toBe(true);
  });
});
