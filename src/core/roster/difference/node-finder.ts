import { foldKey } from '#core/people/index.ts';
import type { ExistingPerson } from '../queries.ts';
import type { RowPeople } from '../staging/row-people.ts';
import { plainNumber, withoutZeros } from '../typing/employee-number.ts';
import { fullName } from '../typing/person-name.ts';
import { FATE, type Identities } from './identity.ts';
import type { Matches } from './match.ts';

type Found =
  | { readonly kind: 'one'; readonly node: number; readonly loosely: boolean }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'none' };

const NONE: Found = { kind: 'none' };

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー\s]+$/u;

/** First and last word of a name, as middle names come and go; East Asian names without the space between. */
function shortName(key: string): string {
  if (EAST_ASIAN.test(key)) return key.replace(/\s/gu, '');
  const first = key.indexOf(' ');
  const last = key.lastIndexOf(' ');
  return first === last ? key : `${key.slice(0, first)}${key.slice(last)}`;
}

/** The words of a name in an order of their own: "Dupont Marie" is Marie Dupont. */
const anyOrder = (key: string): string => key.split(' ').toSorted().join(' ');

/** Key → node, or minus the number of nodes that share it (which is then two or more). */
type Index = ReadonlyMap<string, number>;
type KeyOfNode = (node: number) => string | null;

function indexNodes(nodes: Int32Array, keyOf: KeyOfNode): Index {
  const index = new Map<string, number>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (key === null || key === '') continue;
    const known = index.get(key);
    index.set(key, known === undefined ? node : known < 0 ? known - 1 : -2);
  }
  return index;
}

/**
 * Finds people by what a manager column says. Nodes: the rows that go in, then (from `people.count` on) the existing
 * people whom the file does not mention. An index is made once something is looked for in it; answers are remembered,
 * as a manager stands in many rows.
 */
export function nodeFinder(
  people: RowPeople,
  { fate, nameKeyOf }: Identities,
  { person, keepNumber }: Matches,
  existing: readonly ExistingPerson[],
): (text: string) => Found {
  const { count } = people;
  const nodes = nodesOf(count, fate, person, existing.length);
  const knownAs = (node: number): ExistingPerson | undefined =>
    node < count ? existing[person[node] ?? -1] : existing[node - count];
  const numberOf: KeyOfNode = (node) => {
    const told = node < count && keepNumber[node] === 0 ? people.number?.[node] : null;
    return typeof told === 'string'
      ? told.toLowerCase()
      : (knownAs(node)?.employee_number?.toLowerCase() ?? null);
  };
  const nameOf: KeyOfNode = (node) =>
    (node < count ? nameKeyOf(node) : '') || (knownAs(node)?.name_key ?? null);
  const makers = {
    number: numberOf,
    stripped: (node: number) => withoutZeros(numberOf(node) ?? ''),
    email: (node: number) => {
      const told = node < count ? people.email?.[node] : null;
      return typeof told === 'string'
        ? told.toLowerCase()
        : (knownAs(node)?.email?.toLowerCase() ?? null);
    },
    name: nameOf,
    short: (node: number) => shortName(nameOf(node) ?? ''),
    anyOrder: (node: number) => anyOrder(nameOf(node) ?? ''),
  } as const satisfies Record<string, KeyOfNode>;
  const indexes = new Map<string, Index>();
  const look = (by: keyof typeof makers, key: string | null): number | undefined => {
    if (key === null || key === '') return undefined;
    let index = indexes.get(by);
    if (!index) {
      index = indexNodes(nodes, makers[by]);
      indexes.set(by, index);
    }
    return index.get(key);
  };

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
    const name = foldKey(fullName(text));
    const exactly =
      look('number', plain) ??
      look('stripped', withoutZeros(plain)) ??
      (plain.includes('@') ? look('email', plain.replace(/^mailto:/u, '')) : undefined) ??
      look('name', name);
    if (exactly !== undefined) return toFound(exactly, false);
    const inside = /\(([^()]+)\)\s*$/u.exec(text);
    if (inside) {
      // "Ada Lovelace (10017)", as Workday writes it.
      const within = find(inside[1] ?? '');
      const before = within.kind === 'none' ? find(text.slice(0, inside.index).trim()) : within;
      if (before.kind !== 'none') return before;
    }
    const several = name.includes(' ') || EAST_ASIAN.test(name);
    const alike = several
      ? (look('short', shortName(name)) ?? look('anyOrder', anyOrder(name)))
      : undefined;
    return alike === undefined ? NONE : toFound(alike, true);
  }
}

const toFound = (node: number, loosely: boolean): Found =>
  node < 0 ? { kind: 'several', count: -node } : { kind: 'one', node, loosely };

function nodesOf(
  count: number,
  fate: Uint8Array,
  person: Int32Array,
  existing: number,
): Int32Array {
  const mentioned = new Uint8Array(existing);
  const nodes = new Int32Array(count + existing);
  let length = 0;
  for (let row = 0; row < count; row++) {
    if (fate[row] !== FATE.in) continue;
    const at = person[row] ?? -1;
    if (at >= 0) mentioned[at] = 1;
    nodes[length++] = row;
  }
  for (let at = 0; at < existing; at++) if (mentioned[at] === 0) nodes[length++] = count + at;
  return nodes.subarray(0, length);
}
