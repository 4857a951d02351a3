import { describe, expect, it } from 'vitest';
import { foldKey } from '#core/people/index.ts';
import type { KnownPerson } from '../queries.ts';
import type { PersonText } from '../types.ts';
import { matchPerson } from './match-person.ts';
import { indexPeople } from './people-index.ts';

const known = (name: string, more: Partial<KnownPerson> = {}): Omit<KnownPerson, 'id'> => ({
  number: null,
  email: null,
  name,
  key: foldKey(name),
  department: null,
  team: null,
  role: null,
  left: false,
  ...more,
});
const STAFF = [
  known('Robin Sample', { number: '0042', email: 'robin@x.org' }),
  known('Sam Demo', { number: '7', department: 'Sales' }),
  known('Sam Demo', { number: '8', department: 'Works' }),
  known('Zoë Ångström'),
  known('Jo Place', { left: true }),
  known('Jo Place'),
  known('Katherine Johnson', { number: '9' }),
].map((person, at) => ({ ...person, id: 100 + at }));
const index = indexPeople(STAFF);

const match = (person: Partial<PersonText>) =>
  matchPerson(
    { number: null, email: null, name: null, department: null, team: null, role: null, ...person },
    index,
  );

describe('a person of a file', () => {
  it.for<[string, Partial<PersonText>, number | null]>([
    ['by number', { number: '0042', name: 'Robin Sample' }, 0],
    ['by number that lost its zeros', { number: '42' }, 0],
    ['by e-mail, whatever its case', { email: 'ROBIN@x.org' }, 0],
    ['by name, accents apart', { name: 'zoe angstrom' }, 3],
    ['last name first', { name: 'Sample, Robin' }, 0],
    ['last name first without a comma', { name: 'Sample Robin' }, 0],
    ['namesakes by department', { name: 'Sam Demo', department: 'works' }, 2],
    ['namesakes that nothing tells apart', { name: 'Sam Demo' }, null],
    ['a namesake who has left', { name: 'Jo Place' }, 5],
    ['a slip of the hand', { name: 'Katherine Jonhson' }, 6],
    ['an initial is not enough', { name: 'K. Johnson' }, null],
    ['somebody else', { name: 'Bo Nobody' }, null],
    ['not where the number is that of somebody else', { number: '7', name: 'Robin Sample' }, null],
    ['an id of this workspace', { id: 102, name: 'Sam Demo', number: '8' }, 2],
    ['an id of another workspace', { id: 102, name: 'Katherine Johnson' }, 6],
  ])('is found %s', ([, person, at]) => {
    expect(match(person).at).toBe(at);
  });

  it('is asked about where there is somebody much like them, and not where there is nobody', () => {
    expect(match({ name: 'K. Johnson' }).candidates).toMatchObject([{ at: 6 }]);
    expect(match({ name: 'Sam Demo' }).candidates).toHaveLength(2);
    expect(match({ name: 'Bo Nobody' }).candidates).toEqual([]);
  });
});
