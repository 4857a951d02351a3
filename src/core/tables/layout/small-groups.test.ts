import { expect, it } from 'vitest';
import { gridFromRows, type RowValue } from '../grid/grid-from-rows.ts';
import { detectLayout } from './detect-layout.ts';

it('knows records where groups are so small that headings and subtotals outnumber them', () => {
  const group = (name: string, people: readonly string[]): RowValue[][] => [
    [`${name} department`],
    ...people.map((person): RowValue[] => [
      `E${person.length}`,
      person,
      'Clerk',
      `${person}@example.com`,
      '2020-01-31',
    ]),
    ['Subtotal', people.length],
  ];
  const layout = detectLayout(
    gridFromRows([
      ['ID', 'Name', 'Role', 'E-mail', 'Start'],
      ...group('Finance', ['Ada']),
      ...group('Research', ['Alan', 'Grace']),
      ...group('Board', ['Edith']),
      ['Total', 4],
      [],
      ['Generated on 2024-12-31'],
    ]),
  );
  expect([...layout.rows]).toEqual([2, 5, 6, 9]);
  expect(layout.skipped).toHaveLength(8);
});
