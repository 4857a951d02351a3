import type { GroupField } from '#shared/skills.ts';
import type { Book } from '#core/skills/index.ts';
import type { Grouping } from './types.ts';

const kept = new WeakMap<object, Map<GroupField, Grouping>>();

/** People by the value of a field; those without one form a group whose key is null. */
export function groupingOf(book: Book, by: GroupField): Grouping {
  let groupings = kept.get(book.people);
  if (!groupings) kept.set(book.people, (groupings = new Map()));
  let grouping = groupings.get(by);
  if (!grouping)
    groupings.set(by, (grouping = by === 'manager' ? byManager(book) : byText(book, by)));
  return grouping;
}

function byText({ people }: Book, by: Exclude<GroupField, 'manager'>): Grouping {
  const values = by === 'role' ? people.roleText : people[by];
  const { of, keys } = grouped(values);
  return { of, keys, labels: keys };
}

function byManager({ people }: Book): Grouping {
  const { of, keys } = grouped(Array.from(people.managerId, (id) => id || null));
  return {
    of,
    keys: keys.map((id) => (id === null ? null : String(id))),
    labels: keys.map((id) => (id === null ? null : (people.name[people.place(id)] ?? null))),
  };
}

function grouped<Value>(values: readonly Value[]): { of: Int32Array; keys: Value[] } {
  const groups = new Map<Value, number>();
  const of = Int32Array.from(values, (value) => {
    let group = groups.get(value);
    if (group === undefined) groups.set(value, (group = groups.size));
    return group;
  });
  return { of, keys: [...groups.keys()] };
}
