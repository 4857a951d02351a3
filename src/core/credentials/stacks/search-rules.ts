import type { Formula } from './formula-rules.ts';
import { numbered, relaxed } from './relaxation-rules.ts';

/** Credentials that satisfy a formula, and what they cost together. */
export interface Found {
  readonly ids: readonly number[];
  readonly cost: number;
  /** Nothing costs less; false: the search was ended at its limit. */
  readonly exact: boolean;
}

/** Places of credentials looked at before a search is ended: about half a second of work. */
const SEARCH_LIMIT = 5_000_000;
/** Places looked at between two yields: some milliseconds. */
const YIELD_EVERY = 50_000;
/** Costs are whole, their shares are not: a bound that exceeds a whole number by less is that number. */
const EPSILON = 1e-6;

/** What is decided of a credential that has several places. */
const OPEN = 0;
const TAKEN = 1;
const LEFT_OUT = 2;

/**
 * The set of credentials that satisfies the formula at the least cost; null: none does. Each is paid once, however many
 * places it has. Yields now and then.
 *
 * Where every credential has one place, the cheapest way is that of the cheapest members of each group. Where one has several,
 * its cost is shared out among them: then that way costs no more than the cheapest (a bound), and is the cheapest once each
 * such credential is used in all of its places or in none. Until then one that is used in some is either taken, or left out,
 * and both cases are searched, unless their bound says that they cannot be cheaper than what is known (branch and bound).
 *
 * @param costOf whole, 0 or more; Infinity: not to be had
 */
export function* cheapestSet(
  formula: Formula,
  costOf: (id: number) => number,
  limit = SEARCH_LIMIT,
): Generator<void, Found | null> {
  const problem = numbered(formula);
  const { ids, places, size } = problem;
  const costs = ids.map(costOf);
  const cases: Uint8Array[] = [new Uint8Array(ids.length)];
  let best: { uses: Uint16Array; cost: number } | null = null;
  let looked = 0;
  let yieldAt = YIELD_EVERY;
  for (let decided = cases.pop(); decided !== undefined; decided = cases.pop()) {
    if (looked > 0 && looked + size > limit) return found(ids, best, false);
    looked += size;
    if (looked > yieldAt) {
      yieldAt = looked + YIELD_EVERY;
      yield;
    }
    const { shares, paid } = shared(costs, places, decided);
    const { cost: rest, uses } = relaxed(problem, shares);
    const bound = rest + paid;
    if (bound === Infinity || (best && Math.ceil(bound - EPSILON) >= best.cost)) continue;
    const cost = costs.reduce((sum, one, at) => ((uses[at] ?? 0) > 0 ? sum + one : sum), 0);
    if (!best || cost < best.cost) best = { uses, cost };
    const branch = usedInSome(costs, places, decided, uses);
    if (branch < 0) continue;
    for (const decision of [LEFT_OUT, TAKEN]) {
      const next = decided.slice();
      next[branch] = decision;
      cases.push(next);
    }
  }
  return found(ids, best, true);
}

const found = (
  ids: readonly number[],
  best: { readonly uses: Uint16Array; readonly cost: number } | null,
  exact: boolean,
): Found | null =>
  best && { ids: ids.filter((_, at) => (best.uses[at] ?? 0) > 0), cost: best.cost, exact };

/** What each costs at each of its places, as far as is decided, and what is paid for those taken. */
function shared(
  costs: readonly number[],
  places: Uint16Array,
  decided: Uint8Array,
): { shares: Float64Array; paid: number } {
  const shares = new Float64Array(costs.length);
  let paid = 0;
  for (let at = 0; at < costs.length; at += 1) {
    const cost = costs[at] ?? 0;
    if (decided[at] === OPEN) shares[at] = cost / (places[at] ?? 1);
    else if (decided[at] === LEFT_OUT) shares[at] = Infinity;
    else paid += cost;
  }
  return { shares, paid };
}

/** Of those undecided that are used in some places and not in all the one that costs most; −1: there is none. */
function usedInSome(
  costs: readonly number[],
  places: Uint16Array,
  decided: Uint8Array,
  uses: Uint16Array,
): number {
  let most = -1;
  for (const [at, cost] of costs.entries()) {
    const used = uses[at] ?? 0;
    if (decided[at] !== OPEN || cost === 0 || used === 0 || used === places[at]) continue;
    if (most < 0 || cost > (costs[most] ?? 0)) most = at;
  }
  return most;
}
