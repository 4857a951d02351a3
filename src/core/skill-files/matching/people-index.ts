import { withoutZeros } from '#core/roster/index.ts';
import type { KnownPerson } from '../queries.ts';
import { SimilarNames } from './similar-names.ts';

/** Where to find the people of a workspace by what a file may call them. Positions are those in `people`. */
export interface PeopleIndex {
  readonly people: readonly KnownPerson[];
  byId(id: number): number | undefined;
  byNumber(number: string): readonly number[];
  byEmail(email: string): readonly number[];
  byName(key: string): readonly number[];
  /** By the words of the name in any order. */
  byWords(key: string): readonly number[];
  similar(): SimilarNames;
}

/** The words of a name in order of the alphabet, without marks between them. */
const wordKey = (key: string): string =>
  key
    .split(/[\s,.;'’-]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');

export function indexPeople(people: readonly KnownPerson[]): PeopleIndex {
  const by = (keysOf: (person: KnownPerson) => readonly (string | null)[]) => {
    let map: Map<string, number[]> | undefined;
    return (key: string): readonly number[] => {
      map ??= mapOf(people, keysOf);
      return map.get(key) ?? [];
    };
  };
  const ids = new Map(people.map(({ id }, at) => [id, at]));
  const numbers = by(({ number }) => [
    number?.toLowerCase() ?? null,
    number === null ? null : withoutZeros(number),
  ]);
  const emails = by(({ email }) => [email?.toLowerCase() ?? null]);
  const words = by(({ key }) => [wordKey(key)]);
  let similar: SimilarNames | undefined;
  return {
    people,
    byId: (id) => ids.get(id),
    byNumber(number) {
      const found = numbers(number.trim().toLowerCase());
      if (found.length > 0) return found;
      const plain = withoutZeros(number.trim());
      return plain === null ? [] : numbers(plain);
    },
    byEmail: (email) => emails(email.trim().toLowerCase()),
    byName: by(({ key }) => [key]),
    byWords: (key) => words(wordKey(key)),
    similar: () => (similar ??= new SimilarNames(people.map(({ key }) => key))),
  };
}

function mapOf(
  people: readonly KnownPerson[],
  keysOf: (person: KnownPerson) => readonly (string | null)[],
): Map<string, number[]> {
  const map = new Map<string, number[]>();
  people.forEach((person, at) => {
    for (const key of new Set(keysOf(person))) {
      if (key === null || key === '') continue;
      const same = map.get(key);
      if (same) same.push(at);
      else map.set(key, [at]);
    }
  });
  return map;
}
