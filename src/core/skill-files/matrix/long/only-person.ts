import { fullName } from '#core/roster/index.ts';
import type { PersonText } from '../../types.ts';
import type { SheetContext } from '../context.ts';
import { personLikeness } from '../words/likeness.ts';

/** The person whose sheet this is, by its title or its name; null where neither names one. */
export function onlyPerson({ title, grid, hints }: SheetContext): PersonText | null {
  const named =
    title.person !== null && personLikeness(title.person, hints) > -0.5 ? title.person : null;
  const bySheet = personLikeness(grid.name, hints) >= 0.7 ? grid.name : null;
  const name = named ?? bySheet;
  if (name === null && title.personEmail === null) return null;
  return {
    number: null,
    email: title.personEmail,
    name: name === null ? null : fullName(name),
    department: title.department,
    team: title.team,
    role: title.role,
  };
}
