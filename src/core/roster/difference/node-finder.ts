import { foldKey } from '#core/people/index.ts';
import type { ExistingPerson } from '../queries.ts';
import type { RowPeople } from '../staging/row-people.ts';
import { plainNumber, withoutZeros } from '../typing/employee-number.ts';
import { fullName } from '../typing/person-name.ts';
import { FATE, type Identities } from './identity.ts';
import type { Matches } from './match.ts';

export type Found =
  | { readonly kind: 'one'; readonly node: number; readonly loosely: boolean }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'none' };

const NONE: Found = { kind: 'none' };

/** First and last word of a name, as middle names come and go. */
function shortName(key: string): string {
  const words = key.split(' ');
  return words.length > 2 ? `${words[0] ?? ''} ${words.at(-1) ?? ''}` : key;
}

type Index = Map<string, number[]>;

function put(index: Index, key: string | null, node: number): void {
  if (key === null || key === '') return;
  const nodes = index.get(key);
  if (nodes) nodes.push(node);
  else index.set(key, [node]);
}

/**
 * Finds people by what a manager column says. Nodes: the rows that go in, then (from `people.count` on) the existing
 * people whom the file does not mention. Answers are remembered, as a manager stands in many rows.
 */
export function nodeFinder(
  people: RowPeople,
  { fate, nameKeys }: Identities,
  { person, keepNumber }: Matches,
  existing: readonly ExistingPerson[],
): (text: string) => Found {
  const numbers: Index = new Map();
  const stripped: Index = new Map();
  const emails: Index = new Map();
  const names: Index = new Map();
  const shortNames: Index = new Map();
  const mentioned = new Uint8Array(existing.length);
  for (let row = 0; row < people.count; row++) {
    if (fate[row] !== FATE.in) continue;
    const at = person[row] ?? -1;
    const known = at >= 0 ? existing[at] : undefined;
    if (at >= 0) mentioned[at] = 1;
    const told = people.number?.[row];
    const number =
      typeof told === 'string' && keepNumber[row] === 0
        ? told
        : (known?.employee_number ?? told ?? null);
    add(
      number === null ? null : String(number),
      people.email?.[row] ?? known?.email ?? null,
      nameKeys[row] || (known?.name_key ?? ''),
      row,
    );
  }
  existing.forEach((known, at) => {
    if (mentioned[at] === 0)
      add(known.employee_number, known.email, known.name_key, people.count + at);
  });

  function add(
    number: string | null,
    email: string | number | null,
    name: string,
    node: number,
  ): void {
    if (number !== null) {
      put(numbers, number.toLowerCase(), node);
      put(stripped, withoutZeros(number), node);
    }
    put(emails, email === null ? null : String(email).toLowerCase(), node);
    put(names, name, node);
    put(shortNames, shortName(name), node);
  }

  const known = new Map<string, Found>();
  return (text) => {
    let found = known.get(text);
    if (!found) {
      found = find(text);
      known.set(text, found);
    }
    return found;
  };

  function find(text: string): Found {
    const plain = plainNumber(text).toLowerCase();
    const address = plain.replace(/^mailto:/u, '');
    const name = foldKey(fullName(text));
    const exactly =
      numbers.get(plain) ??
      stripped.get(withoutZeros(plain) ?? '') ??
      emails.get(address) ??
      names.get(name);
    if (exactly) return toFound(exactly, false);
    const inside = /\(([^()]+)\)\s*$/u.exec(text);
    if (inside) {
      // "Ada Lovelace (10017)", as Workday writes it.
      const within = find(inside[1] ?? '');
      const before = within.kind === 'none' ? find(text.slice(0, inside.index).trim()) : within;
      if (before.kind !== 'none') return before;
    }
    const alike = name.includes(' ') ? shortNames.get(shortName(name)) : undefined;
    return alike ? toFound(alike, true) : NONE;
  }

  function toFound(nodes: readonly number[], loosely: boolean): Found {
    const [node] = nodes;
    if (node === undefined) return NONE;
    return nodes.length === 1
      ? { kind: 'one', node, loosely }
      : { kind: 'several', count: nodes.length };
  }
}
