import type { StackGroup } from '#shared/contract/stacks.ts';
import type { Stacks } from './formula-rules.ts';

/** Places for components that one stack may have, each stack within it counted wherever it stands. */
export const MOST_PLACES = 2000;

/** How many places each stack has. Stacks must not contain themselves. */
export function placesIn(stacks: Stacks): Map<number, number> {
  const places = new Map<number, number>();
  const ofStack = (id: number): number => {
    const known = places.get(id);
    if (known !== undefined) return known;
    const group = stacks.get(id);
    // Said first, so that a stack that contains itself, which must not be, does not go round for ever.
    places.set(id, 0);
    const found = group ? ofGroup(group) : 0;
    places.set(id, found);
    return found;
  };
  const ofGroup = ({ credentialIds, groups }: StackGroup): number =>
    credentialIds.reduce((sum, id) => sum + 1 + ofStack(id), 0) +
    groups.reduce((sum, group) => sum + ofGroup(group), 0);
  for (const id of stacks.keys()) ofStack(id);
  for (const id of places.keys()) if (!stacks.has(id)) places.delete(id);
  return places;
}
