import { fullName } from '#core/roster/index.ts';
import type { PersonText } from '../../types.ts';
import type { SheetContext } from '../context.ts';
import { onlyPerson } from '../long/only-person.ts';
import { personField } from '../person-columns.ts';
import { textAt, type Table } from '../table.ts';
import { personLikeness } from '../words/likeness.ts';

const SURELY = 0.7;

/** Whose sheet it is: by "Name: …" or a title above the ticks, or by the name of the sheet. */
export function whose(table: Table, header: number, context: SheetContext): PersonText | null {
  const { hints, title } = context;
  if (title.person !== null) return onlyPerson(context) ?? personCalled(title.person, context);
  for (let row = 0; row < header; row++) {
    const cells = Array.from({ length: Math.min(table.columns, 12) }, (_, column) =>
      textAt(table, row, column),
    ).filter((text) => text !== '');
    for (const [at, text] of cells.entries()) {
      const beside = cells[at + 1] ?? '';
      if (personField(text) === 'name' && personLikeness(beside, hints) >= 0.4)
        return personCalled(beside, context);
    }
    const [first = ''] = cells;
    if (/[:：]/u.test(first)) continue;
    for (const part of first.split(/\s+[-–—|]\s+|\s+(?:of|for|von|für|de|pour|para)\s+/u))
      if (personLikeness(part, hints) >= SURELY) return personCalled(part, context);
  }
  return onlyPerson(context);
}

export function personCalled(name: string, { title }: SheetContext): PersonText {
  const isEmail = name.includes('@');
  return {
    number: null,
    email: isEmail ? name : title.personEmail,
    name: isEmail ? null : fullName(name),
    department: title.department,
    team: title.team,
    role: title.role,
  };
}
