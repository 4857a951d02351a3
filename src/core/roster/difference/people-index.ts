import type { ExistingPerson } from '../queries.ts';
import { withoutZeros } from '../typing/employee-number.ts';

/** Where to find existing people by what identifies them; each index is made when first used. -1: several. */
export interface PeopleIndex {
  byNumber(number: string): number | undefined;
  byStripped(number: string): number | undefined;
  byEmail(email: string): number | undefined;
  byName(key: string): readonly number[];
}

/** @param existing its positions are what the index gives */
export function indexPeople(existing: readonly ExistingPerson[]): PeopleIndex {
  const by = (
    keyOf: (person: ExistingPerson) => string | null,
  ): ((key: string) => number | undefined) => {
    let map: Map<string, number> | undefined;
    return (key) => {
      map ??= single(existing, keyOf);
      return map.get(key);
    };
  };
  let names: Map<string, number[]> | undefined;
  return {
    byNumber: by((person) => person.employee_number?.toLowerCase() ?? null),
    byStripped: by((person) => withoutZeros(person.employee_number ?? '')),
    byEmail: by((person) => person.email?.toLowerCase() ?? null),
    byName: (key) => {
      names ??= several(existing);
      return names.get(key) ?? [];
    },
  };
}

function single(
  existing: readonly ExistingPerson[],
  keyOf: (person: ExistingPerson) => string | null,
): Map<string, number> {
  const map = new Map<string, number>();
  existing.forEach((person, at) => {
    const key = keyOf(person);
    if (key !== null && key !== '') map.set(key, map.has(key) ? -1 : at);
  });
  return map;
}

function several(existing: readonly ExistingPerson[]): Map<string, number[]> {
  const map = new Map<string, number[]>();
  existing.forEach((person, at) => {
    const namesakes = map.get(person.name_key);
    if (namesakes) namesakes.push(at);
    else map.set(person.name_key, [at]);
  });
  return map;
}
