import {
  formulaOf,
  isSatisfied,
  leftOf,
  namedIn,
  type Formula,
  type Stacks,
} from './formula-rules.ts';
import { cheapestSet } from './search-rules.ts';

export interface Standing {
  /** All that the stack asks for is held. */
  readonly complete: boolean;
  /** Of those needed on the way that needs fewest more, and of such ways on the shortest. */
  readonly have: number;
  readonly need: number;
}

/** A stack written out, for asking it of many people. */
export interface StackFormula {
  readonly id: number;
  readonly formula: Formula;
  /** Every component, those of stacks within it included. */
  readonly components: readonly number[];
  readonly isStack: (id: number) => boolean;
}

export function stackFormula(stacks: Stacks, id: number): StackFormula {
  const formula = formulaOf(stacks, id);
  return { id, formula, components: namedIn(formula), isStack: (one) => stacks.has(one) };
}

/** A search of a size that nobody lays out by hand is not gone through to its end. */
const STANDING_LIMIT = 500_000;

/**
 * How far a person is who holds these. A component that is a stack counts as one where it is held itself, else as what it
 * consists of.
 */
export function* standingOf(
  { formula, components, isStack }: StackFormula,
  isHeld: (id: number) => boolean,
): Generator<void, Standing> {
  // One more to get outweighs everything that is held.
  const missing = components.length + 1;
  const found = yield* cheapestSet(
    formula,
    (id) => (isHeld(id) ? 1 : isStack(id) ? Infinity : missing),
    STANDING_LIMIT,
  );
  const ids = found?.ids ?? [];
  const have = ids.filter(isHeld).length;
  return { complete: isSatisfied(formula, isHeld), have, need: ids.length };
}

export interface Cheapest {
  readonly by: 'price' | 'hours' | 'count';
  readonly exact: boolean;
  readonly credentialIds: readonly number[];
}

/** What a credential costs here, in minor units, and how long it takes; null: not known. */
export interface Effort {
  readonly price: number | null;
  readonly hours: number | null;
}

/** Hours are told apart to the hundredth. */
const HOUR = 100;

/**
 * What a person who holds these completes the stack with at the least price; where not all that may still be needed have
 * one, in the fewest hours; where not all have these, with the fewest credentials. Of equals the fewest. A component that is
 * a stack is had by its own award, where that has a price (or hours) of its own, or by what it consists of; both together are
 * never paid. Null: it is complete.
 */
export function* cheapestOf(
  { formula, isStack }: StackFormula,
  isHeld: (id: number) => boolean,
  effortOf: (id: number) => Effort,
): Generator<void, Cheapest | null> {
  const left = leftOf(formula, isHeld);
  if (!left) return null;
  const open = namedIn(left);
  const single = open.filter((id) => !isStack(id));
  const by = single.every((id) => effortOf(id).price !== null)
    ? 'price'
    : single.every((id) => effortOf(id).hours !== null)
      ? 'hours'
      : 'count';
  const amountOf = (id: number): number => {
    const { price, hours } = effortOf(id);
    if (by === 'count') return isStack(id) ? Infinity : 0;
    if (by === 'price') return price ?? Infinity;
    return hours === null ? Infinity : Math.round(hours * HOUR);
  };
  // Each counts a little besides, so that of equals the fewest are found.
  const scale = open.length + 1;
  const found = yield* cheapestSet(left, (id) => amountOf(id) * scale + 1);
  return found && { by, exact: found.exact, credentialIds: found.ids };
}
