import type { Formula } from './formula-rules.ts';

interface Group {
  readonly need: number;
  readonly members: readonly (number | Group)[];
  /** The members chosen last. */
  chosen: readonly (number | Group)[];
}

/** A formula whose credentials are numbered from 0. */
export interface Problem {
  /** By number. */
  readonly ids: readonly number[];
  /** How often each stands in the formula. */
  readonly places: Uint16Array;
  /** Places of all. */
  readonly size: number;
  readonly root: number | Group;
}

const kept = new WeakMap<Formula, Problem>();

/** Made once of each formula: it is asked for many people. */
export function numbered(formula: Formula): Problem {
  let problem = kept.get(formula);
  if (!problem) kept.set(formula, (problem = problemOf(formula)));
  return problem;
}

function problemOf(formula: Formula): Problem {
  const numbers = new Map<number, number>();
  const places: number[] = [];
  const visit = (one: Formula): number | Group => {
    if ('id' in one) {
      const number = numbers.get(one.id) ?? numbers.size;
      numbers.set(one.id, number);
      places[number] = (places[number] ?? 0) + 1;
      return number;
    }
    return { need: one.need, members: one.members.map(visit), chosen: [] };
  };
  const root = visit(formula);
  return {
    ids: [...numbers.keys()],
    places: Uint16Array.from(places),
    size: places.reduce((sum, n) => sum + n, 1),
    root,
  };
}

/**
 * The cheapest way where every place is paid for by itself, and how many places of each credential it uses.
 * @param shares what a credential costs at each of its places
 */
export function relaxed(
  { root, ids }: Problem,
  shares: Float64Array,
): { cost: number; uses: Uint16Array } {
  const cost = costOf(root, shares);
  const uses = new Uint16Array(ids.length);
  if (cost < Infinity) use(root, uses);
  return { cost, uses };
}

function costOf(node: number | Group, shares: Float64Array): number {
  if (typeof node === 'number') return shares[node] ?? Infinity;
  const { need, members } = node;
  if (need > members.length) return Infinity;
  const costs = members.map((member) => costOf(member, shares));
  if (need === members.length) {
    node.chosen = members;
    return costs.reduce((sum, cost) => sum + cost, 0);
  }
  // Sorting keeps the order of equals: the first of them is chosen.
  const order = members.map((_, at) => at).sort((a, b) => difference(costs[a], costs[b]));
  const chosen = order.slice(0, Math.max(0, need));
  node.chosen = chosen.flatMap((at) => members[at] ?? []);
  return chosen.reduce((sum, at) => sum + (costs[at] ?? 0), 0);
}

/** Of two infinities none. */
const difference = (a = 0, b = 0): number => (a === b ? 0 : a - b);

function use(node: number | Group, uses: Uint16Array): void {
  if (typeof node === 'number') uses[node] = (uses[node] ?? 0) + 1;
  else for (const member of node.chosen) use(member, uses);
}
