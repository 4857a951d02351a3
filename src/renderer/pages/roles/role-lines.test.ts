import { describe, expect, it } from 'vitest';
import type { Role } from '#shared/contract/skills.ts';
import { roleLines, type RoleLine } from './role-lines.ts';

const role = (id: number, name: string, more: Partial<Role> = {}): Role => ({
  id,
  name,
  description: null,
  isFamily: false,
  familyId: null,
  family: null,
  people: 1,
  requirements: 0,
  critical: 0,
  versions: 0,
  since: null,
  ...more,
});
const roles = [
  role(1, 'Engineering', { isFamily: true }),
  role(2, 'Test engineer', { familyId: 1 }),
  role(3, 'Developer', { familyId: 1 }),
  role(4, 'Buyer'),
];
const drawn = (lines: readonly RoleLine[]): string[] =>
  lines.map((line) => (line.kind === 'role' ? `${line.depth} ${line.role.name}` : '—'));

describe('lines of the list of roles', () => {
  it('put the roles of a family beneath it, and those of none at the end under a heading', () => {
    expect(drawn(roleLines(roles, ''))).toEqual([
      '0 Engineering',
      '1 Developer',
      '1 Test engineer',
      '—',
      '0 Buyer',
    ]);
  });

  it('need no heading where there is no family', () => {
    expect(drawn(roleLines([role(4, 'Buyer')], ''))).toEqual(['0 Buyer']);
  });

  it('keep the family of a role that is found, and all roles of a family that is', () => {
    expect(drawn(roleLines(roles, 'test'))).toEqual(['0 Engineering', '1 Test engineer']);
    expect(drawn(roleLines(roles, 'ENGINEERING'))).toHaveLength(3);
    expect(roleLines(roles, 'nobody')).toEqual([]);
  });
});
