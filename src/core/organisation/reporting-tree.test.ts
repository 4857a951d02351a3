import { describe, expect, it } from 'vitest';
import { reportingTree } from './reporting-tree.ts';

/** One head, managers below, and everyone else spread over the managers. */
function company(people: number, managers: number) {
  const id = Array.from({ length: people }, (_, at) => at + 1);
  const nothing = id.map(() => null);
  const name = id.map(String);
  const managerId = id.map((own) =>
    own === 1 ? null : own <= managers + 1 ? 1 : (own % managers) + 2,
  );
  return {
    staff: {
      id,
      managerId,
      hireDate: nothing,
      leavingDate: nothing,
      status: id.map(() => 'active' as const),
      department: nothing,
    },
    labels: { name, nameKey: name, team: nothing, role: nothing },
  };
}

describe('the reporting line of a large company', () => {
  it('has a node for everyone up to 10,000 people', () => {
    const { staff, labels } = company(10_000, 100);
    const tree = reportingTree(staff, labels, '2026-06-15');
    expect(tree.leavesLeftOut).toBe(false);
    expect(tree.nodes).toHaveLength(10_000);
  });

  it('has nodes only for those with reports beyond, who count the others', () => {
    const { staff, labels } = company(10_101, 100);
    const tree = reportingTree(staff, labels, '2026-06-15');
    expect(tree.leavesLeftOut).toBe(true);
    expect(tree.nodes).toHaveLength(101);
    expect(tree.nodes[0]).toMatchObject({ label: '1', direct: 100, total: 10_100 });
    expect(tree.nodes[1]).toMatchObject({ direct: 100, total: 100 });
  });
});
