import { describe, expect, it } from 'vitest';
import { NO_CHANGES, placed, readLayout, withMoved, withShown, withWidth } from './layout.ts';
import type { Column } from './types.ts';

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  header: id,
  width: 100,
  cell: (row) => row,
  ...more,
});
const columns = [
  column('name', { fixed: true }),
  column('team'),
  column('role'),
  column('salary', { hidden: true }),
];
const ids = (layout = NO_CHANGES) => placed(columns, layout).map(({ column: { id } }) => id);

describe('layout of a table', () => {
  it('shows the declared columns but those hidden by default', () => {
    expect(ids()).toEqual(['name', 'team', 'role']);
  });

  it('moves a column before another and keeps what was hidden hidden', () => {
    expect(ids(withMoved(columns, NO_CHANGES, 'role', 'team'))).toEqual(['name', 'role', 'team']);
  });

  it('never moves the fixed column, nor anything before it', () => {
    expect(ids(withMoved(columns, NO_CHANGES, 'name', 'role'))).toEqual(['name', 'team', 'role']);
    expect(ids(withMoved(columns, NO_CHANGES, 'role', 'name'))).toEqual(['name', 'team', 'role']);
  });

  it('shows a column that is hidden by default, and hides one that is not', () => {
    const shown = withShown(columns, NO_CHANGES, 'salary', true);
    expect(ids(shown)).toEqual(['name', 'team', 'role', 'salary']);
    expect(ids(withShown(columns, shown, 'team', false))).toEqual(['name', 'role', 'salary']);
  });

  it('puts columns that came later at the end', () => {
    const layout = withMoved(columns, NO_CHANGES, 'role', 'team');
    const more = [...columns, column('custom:Badge')];
    expect(placed(more, layout).map(({ column: { id } }) => id)).toEqual([
      'name',
      'role',
      'team',
      'custom:Badge',
    ]);
  });

  it('keeps widths within reason', () => {
    expect(withWidth(NO_CHANGES, 'team', 3).widths).toEqual({ team: 56 });
  });

  it('reads what was stored and leaves out what it does not understand', () => {
    expect(readLayout({ order: ['a', 1], hidden: 'x', widths: { a: 80, b: 'wide' } })).toEqual({
      order: ['a'],
      hidden: [],
      widths: { a: 80 },
    });
    expect(readLayout('nonsense')).toEqual(NO_CHANGES);
  });
});
