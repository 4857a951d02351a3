import type { ExistingPerson } from '../queries.ts';
import { withoutZeros } from '../typing/employee-number.ts';

/** Where to find existing people by what identifies them. -1: several. */
export interface PeopleIndex {
  readonly byNumber: ReadonlyMap<string, number>;
  readonly byStripped: ReadonlyMap<string, number>;
  readonly byEmail: ReadonlyMap<string, number>;
  readonly byName: ReadonlyMap<string, readonly number[]>;
}

export function indexPeople(existing: readonly ExistingPerson[]): PeopleIndex {
  const byNumber = new Map<string, number>();
  const byStripped = new Map<string, number>();
  const byEmail = new Map<string, number>();
  const byName = new Map<string, number[]>();
  const once = (map: Map<string, number>, key: string, at: number): void => {
    map.set(key, map.has(key) ? -1 : at);
  };
  existing.forEach((person, at) => {
    if (person.employee_number !== null) {
      const number = person.employee_number.toLowerCase();
      if (!byNumber.has(number)) byNumber.set(number, at);
      const stripped = withoutZeros(person.employee_number);
      if (stripped !== null) once(byStripped, stripped, at);
    }
    if (person.email !== null) once(byEmail, person.email.toLowerCase(), at);
    const namesakes = byName.get(person.name_key);
    if (namesakes) namesakes.push(at);
    else byName.set(person.name_key, [at]);
  });
  return { byNumber, byStripped, byEmail, byName };
}
