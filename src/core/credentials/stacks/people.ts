import type { IsoDate } from '#shared/dates.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { bookOf, dayOf, type Book } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { holders, holdingsOf } from '../catalogue/holdings.ts';
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

/** People looked at before others are asked whether they wait. */
const BATCH = 200;

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
  const held = new Map<number, number[]>();
  const awarded = new Set<number>();
  const isActive = (place: number): boolean =>
    place >= 0 && (people.from[place] ?? 0) <= day && (people.until[place] ?? 0) >= day;
  for (const personId of holders(holdings, stackId, day)) {
    const place = people.place(personId);
    if (isActive(place)) awarded.add(place);
  }
  for (const component of stack.components) {
    for (const personId of holders(holdings, component, day)) {
      const place = people.place(personId);
      if (!isActive(place)) continue;
      const list = held.get(place);
      if (!list) held.set(place, [component]);
      else if (list.at(-1) !== component) list.push(component);
    }
    await breathe();
  }
  // Many hold the same: each set of components is looked at once.
  const known = new Map<string, Standing>();
  const standOf = async (list: readonly number[]): Promise<Standing> => {
    const key = list.join(' ');
    let standing = known.get(key);
    if (!standing) {
      const has = new Set(list);
      standing = await run(
        standingOf(stack, (id) => has.has(id)),
        breathe,
      );
      known.set(key, standing);
    }
    return standing;
  };
  const nothing = await standOf([]);
  const begun: PersonStanding[] = [];
  for (const place of new Set([...awarded, ...held.keys()])) {
    const list = held.get(place) ?? [];
    const standing = known.get(list.join(' ')) ?? (await standOf(list));
    const isAwarded = awarded.has(place);
    begun.push({
      have: standing.have,
      need: standing.need,
      complete: standing.complete || isAwarded,
      place,
      awarded: isAwarded,
      held: list,
    });
    if (begun.length % BATCH === 0) await breathe();
  }
  return { book, stack, begun, nothing };
}
