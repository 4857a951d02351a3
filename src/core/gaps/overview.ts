import type { Figures } from '#shared/contract/figures.ts';
import type { GroupField } from '#shared/skills.ts';
import { tallyPeople } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { byIndex } from './order.ts';
import type { Grouping, Scope } from './types.ts';

export interface GroupFigures extends Figures {
  readonly key: string | null;
  readonly label: string | null;
}

export const wholeOf = (scope: Scope): Figures => tallyPeople(scope).figures(0);

/** The figures of each group that has people in the scope, with its place in the grouping; in no order. */
export function placedGroups(
  scope: Scope,
  { of, keys, labels }: Grouping,
): { readonly place: number; readonly figures: GroupFigures }[] {
  const tally = tallyPeople(scope, keys.length, of);
  return keys.flatMap((key, place) =>
    tally.people[place] === 0
      ? []
      : [{ place, figures: { ...tally.figures(place), key, label: labels[place] ?? null } }],
  );
}

/** Groups that have people in the scope, from the largest index down, the nameless last. */
export const groupsOf = (scope: Scope, by: GroupField): GroupFigures[] =>
  placedGroups(scope, groupingOf(scope.standing.book, by))
    .map(({ figures }) => figures)
    .sort(byIndex);
