import type { IsoDate } from '#shared/dates.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { bookOf, dayOf, type Book } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { holders, holdingsOf } from '../catalogue/holdings.ts';
import { Patterns } from './patterns.ts';
import { run } from './run.ts';
import { standingOf, stackFormula, type StackFormula, type Standing } from './standing-rules.ts';
import { stacksOf } from './tree.ts';

/** How a person stands, spoken of by place in the book. */
export interface PersonStanding extends Standing {
  readonly place: number;
  readonly awarded: boolean;
  /** Components held. */
  readonly held: readonly number[];
}

export interface StackPeople {
  readonly book: Book;
  readonly stack: StackFormula;
  /** People active on the day who have something of the stack. */
  readonly begun: readonly PersonStanding[];
  /** How one stands who has nothing of it. */
  readonly nothing: Standing;
}

interface Slot {
  value: StackPeople | null;
}

/** How everyone active on the day stands with a stack. Kept until the workspace changes. @throws Problem CANCELLED */
export async function peopleOfStack(
  workspace: Workspace,
  stackId: number,
  asOf: IsoDate,
  signal?: AbortSignal,
): Promise<StackPeople> {
  const slotOf = (): Slot =>
    cachedByRevision(workspace, `stack ${stackId} ${asOf}`, (): Slot => ({ value: null }));
  for (;;) {
    const slot = slotOf();
    if (slot.value) return slot.value;
    const people = await standings(workspace, stackId, asOf, signal);
    // What was committed meanwhile is in some of it and not in the rest.
    if (slotOf() === slot) return (slot.value = people);
  }
}

interface Known {
  readonly held: readonly number[];
  readonly standing: Standing;
}

async function standings(
  workspace: Workspace,
  stackId: number,
  asOf: IsoDate,
  signal?: AbortSignal,
): Promise<StackPeople> {
  const breathe = breather(() => signal?.aborted === true);
  const holdings = await holdingsOf(workspace, signal);
  const book = bookOf(workspace);
  const { people } = book;
  const day = dayOf(asOf);
  const stack = stackFormula(stacksOf(workspace), stackId);
  const patterns = new Patterns();
  const patternOf = new Int32Array(people.count);
  for (const component of stack.components) {
    for (const personId of holders(holdings, component, day)) {
      const place = people.place(personId);
      if (place >= 0) patternOf[place] = patterns.with(patternOf[place] ?? 0, component);
    }
    await breathe();
  }
  const awarded = new Set<number>();
  for (const personId of holders(holdings, stackId, day)) awarded.add(people.place(personId));

  const known = new Map<number, Known>();
  const look = async (pattern: number): Promise<Known> => {
    const held = patterns.of(pattern);
    const has = new Set(held);
    const standing = await run(
      standingOf(stack, (id) => has.has(id)),
      breathe,
    );
    const one = { held, standing };
    known.set(pattern, one);
    return one;
  };
  const { standing: nothing } = await look(0);
  const begun: PersonStanding[] = [];
  for (let place = 0; place < people.count; place += 1) {
    const pattern = patternOf[place] ?? 0;
    const isAwarded = awarded.has(place);
    const isActive = (people.from[place] ?? 0) <= day && (people.until[place] ?? 0) >= day;
    if (!isActive || (pattern === 0 && !isAwarded)) continue;
    let one = known.get(pattern);
    if (!one) {
      one = await look(pattern);
      await breathe();
    }
    const { have, need, complete } = one.standing;
    begun.push({
      have,
      need,
      complete: complete || isAwarded,
      place,
      awarded: isAwarded,
      held: one.held,
    });
  }
  return { book, stack, begun, nothing };
}
