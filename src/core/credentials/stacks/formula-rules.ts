import type { StackGroup } from '#shared/contract/stacks.ts';

/** What each stack consists of, by the id of its credential. */
export type Stacks = ReadonlyMap<number, StackGroup>;

/** What must be held: a credential, or so many of what is named. */
export type Formula =
  { readonly id: number } | { readonly need: number; readonly members: readonly Formula[] };

/**
 * What completes a stack. A component that is a stack is to be held itself, or to be completed: wherever it stands, what it
 * consists of is written out.
 */
export const formulaOf = (stacks: Stacks, stackId: number): Formula =>
  written(stacks, stackId, new Set()) ?? { need: 0, members: [] };

function written(stacks: Stacks, stackId: number, above: ReadonlySet<number>): Formula | null {
  const group = stacks.get(stackId);
  // A stack that contains itself must not be; in a file that has one it is only had by its award.
  if (!group || above.has(stackId)) return null;
  const within = new Set([...above, stackId]);
  const ofGroup = ({ need, credentialIds, groups }: StackGroup): Formula => ({
    need: need ?? credentialIds.length + groups.length,
    members: [
      ...credentialIds.map((id): Formula => {
        const inside = written(stacks, id, within);
        return inside ? { need: 1, members: [{ id }, inside] } : { id };
      }),
      ...groups.map(ofGroup),
    ],
  });
  return ofGroup(group);
}

export const isSatisfied = (formula: Formula, isHeld: (id: number) => boolean): boolean => {
  if ('id' in formula) return isHeld(formula.id);
  if (formula.need <= 0) return true;
  let missing = formula.need;
  for (const member of formula.members) {
    if (isSatisfied(member, isHeld) && --missing === 0) return true;
  }
  return false;
};

/** What is left to be done where these are held: without what is satisfied. Null: nothing. */
export function leftOf(formula: Formula, isHeld: (id: number) => boolean): Formula | null {
  if ('id' in formula) return isHeld(formula.id) ? null : formula;
  const open: Formula[] = [];
  let need = formula.need;
  for (const member of formula.members) {
    const left = leftOf(member, isHeld);
    if (left) open.push(left);
    else need -= 1;
  }
  return need <= 0 ? null : { need, members: open };
}

/** Every credential named, each once, in order. */
export function namedIn(formula: Formula): number[] {
  const found = new Set<number>();
  const visit = (one: Formula): void => {
    if ('id' in one) found.add(one.id);
    else for (const member of one.members) visit(member);
  };
  visit(formula);
  return [...found];
}
