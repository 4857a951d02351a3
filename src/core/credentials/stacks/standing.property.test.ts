import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StackGroup } from '#shared/contract/stacks.ts';
import { formulaOf, isSatisfied } from './formula-rules.ts';
import { cheapestSet } from './search-rules.ts';
import { cheapestOf, stackFormula, standingOf, type Effort } from './standing-rules.ts';

/** Runs a search to its end. */
function done<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const STACK = 100;
const INNER = 101;
/** Plain components 1 to 7; 101 is a stack of its own, and may be a component of 100. */
const PLAIN = [1, 2, 3, 4, 5, 6, 7];

function groupOf(ids: readonly number[], depth: number): fc.Arbitrary<StackGroup> {
  const groups: fc.Arbitrary<StackGroup[]> =
    depth > 0 ? fc.array(groupOf(ids, depth - 1), { maxLength: 3 }) : fc.constant([]);
  return fc
    .record({
      credentialIds: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
      groups,
      need: fc.option(fc.integer({ min: 1, max: 4 })),
    })
    .map((group): StackGroup => {
      const isEmpty = group.credentialIds.length + group.groups.length === 0;
      const credentialIds = isEmpty ? [ids[0] ?? 1] : group.credentialIds;
      const members = credentialIds.length + group.groups.length;
      const need = group.need === null ? null : Math.min(group.need, members);
      return { title: null, credentialIds, groups: group.groups, need };
    });
}

const trial = fc.record({
  outer: groupOf([...PLAIN, INNER], 2),
  inner: groupOf(PLAIN, 1),
  held: fc.uniqueArray(fc.constantFrom(...PLAIN, INNER), { maxLength: 4 }),
  prices: fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { freq: 12 }), {
    minLength: 8,
    maxLength: 8,
  }),
  hours: fc.array(fc.option(fc.integer({ min: 1, max: 9 }), { freq: 12 }), {
    minLength: 8,
    maxLength: 8,
  }),
});

/** By the rule's own words, without the formula: held, or a stack all of whose tree is held. */
function isComplete(
  stacks: ReadonlyMap<number, StackGroup>,
  id: number,
  held: ReadonlySet<number>,
): boolean {
  const group = stacks.get(id);
  const counts = (one: StackGroup): boolean => {
    const met = [
      ...one.credentialIds.map((each) => held.has(each) || isComplete(stacks, each, held)),
      ...one.groups.map(counts),
    ].filter(Boolean).length;
    return met >= (one.need ?? one.credentialIds.length + one.groups.length);
  };
  return group !== undefined && counts(group);
}

/** Every set of these, the smallest number of bits first to none. */
function* subsets(ids: readonly number[]): Generator<number[]> {
  for (let bits = 0; bits < 2 ** ids.length; bits += 1) {
    yield ids.filter((_, at) => (bits >> at) % 2 === 1);
  }
}

const index = (id: number): number => (id === INNER ? 7 : id - 1);

describe('against every set there is', () => {
  test('a stack is complete exactly where its words say so', () => {
    fc.assert(
      fc.property(trial, ({ outer, inner, held }) => {
        const stacks = new Map([
          [STACK, outer],
          [INNER, inner],
        ]);
        const has = new Set(held);
        expect(isSatisfied(formulaOf(stacks, STACK), (id) => has.has(id))).toBe(
          isComplete(stacks, STACK, has),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('have and need are those of the way that needs fewest more, and then fewest in all', () => {
    fc.assert(
      fc.property(trial, ({ outer, inner, held }) => {
        const stacks = new Map([
          [STACK, outer],
          [INNER, inner],
        ]);
        const has = new Set(held);
        const stack = stackFormula(stacks, STACK);
        const { complete, have, need } = done(standingOf(stack, (id) => has.has(id)));
        let best = [Infinity, Infinity];
        for (const set of subsets([...PLAIN, ...(has.has(INNER) ? [INNER] : [])])) {
          if (!isComplete(stacks, STACK, new Set(set))) continue;
          const more = set.filter((id) => !has.has(id)).length;
          if (more < (best[0] ?? 0) || (more === best[0] && set.length < (best[1] ?? 0))) {
            best = [more, set.length];
          }
        }
        expect([need - have, need]).toEqual(best);
        expect(complete).toBe(best[0] === 0);
      }),
      { numRuns: 500 },
    );
  });

  test('the cheapest way to finish completes it, and none is cheaper', () => {
    fc.assert(
      fc.property(trial, ({ outer, inner, held, prices, hours }) => {
        const stacks = new Map([
          [STACK, outer],
          [INNER, inner],
        ]);
        const has = new Set(held);
        const effortOf = (id: number): Effort => ({
          price: prices[index(id)] ?? null,
          hours: hours[index(id)] ?? null,
        });
        const found = done(cheapestOf(stackFormula(stacks, STACK), (id) => has.has(id), effortOf));
        if (isComplete(stacks, STACK, has)) {
          expect(found).toBeNull();
          return;
        }
        if (!found) throw new Error('A way was there and none was found');
        const { by, credentialIds, exact } = found;
        const amount = (ids: readonly number[]): number =>
          ids.reduce(
            (sum, id) =>
              sum +
              (by === 'count' ? (id === INNER ? Infinity : 1) : (effortOf(id)[by] ?? Infinity)),
            0,
          );
        let [least, fewest] = [Infinity, Infinity];
        for (const set of subsets([...PLAIN, INNER].filter((id) => !has.has(id)))) {
          if (!isComplete(stacks, STACK, new Set([...held, ...set]))) continue;
          const cost = amount(set);
          if (cost < least) [least, fewest] = [cost, set.length];
          else if (cost === least) fewest = Math.min(fewest, set.length);
        }
        expect(exact).toBe(true);
        expect(credentialIds.some((id) => has.has(id))).toBe(false);
        expect(isComplete(stacks, STACK, new Set([...held, ...credentialIds]))).toBe(true);
        expect([amount(credentialIds), credentialIds.length]).toEqual([least, fewest]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('large stacks', () => {
  /** Any one of each pair: the fewest credentials that touch every pair, the hard case of all. */
  const pairs = (count: number, of: number): [number, number][] => {
    let seed = 7;
    const next = (): number => (seed = (seed * 48_271) % 2_147_483_647) % of;
    return Array.from({ length: count }, () => {
      const first = next();
      return [1 + first, 1 + ((first + 1 + (next() % (of - 1))) % of)];
    });
  };
  const formula = (list: readonly (readonly [number, number])[]) => ({
    need: list.length,
    members: list.map(([a, b]) => ({ need: 1, members: [{ id: a }, { id: b }] })),
  });

  test('of 200 components with one place each is exact at once', () => {
    const members = Array.from({ length: 200 }, (_, at) => ({ id: at + 1 }));
    const found = done(cheapestSet({ need: 120, members }, (id) => (id * 37) % 211, 300));
    const costs = members.map(({ id }) => (id * 37) % 211).sort((a, b) => a - b);
    expect(found).toMatchObject({
      exact: true,
      cost: costs.slice(0, 120).reduce((sum, one) => sum + one, 0),
    });
  });

  test('of 30 components that each stand in several groups is exact', () => {
    const found = done(cheapestSet(formula(pairs(60, 30)), (id) => 100 + ((id * 37) % 50)));
    expect(found?.exact).toBe(true);
  });

  test('that cannot be searched to the end says so, with a way that does complete it', () => {
    const hard = formula(pairs(400, 120));
    const found = done(cheapestSet(hard, (id) => 100 + ((id * 37) % 50), 100_000));
    expect(found?.exact).toBe(false);
    const taken = new Set(found?.ids);
    expect(isSatisfied(hard, (id) => taken.has(id))).toBe(true);
  });
});
