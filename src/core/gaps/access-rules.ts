import { SMALLEST_GROUP } from '#shared/skills.ts';

/** How many people figures of a group are made of. */
export interface GroupSize {
  /** In the group. */
  readonly people: number;
  /** Of them, those of whom anything is required: coverage and rated share speak of these. */
  readonly withRequirements: number;
}

/** Whether single people could be read from figures of so many: there are some, and fewer than five. */
const tellsOfFew = (count: number): boolean => count > 0 && count < SMALLEST_GROUP;

const isSmall = ({ people, withRequirements }: GroupSize): boolean =>
  tellsOfFew(people) || tellsOfFew(withRequirements);

/**
 * Which groups are hidden. Besides the small ones the next smallest, until those hidden cannot be found as what is left
 * of the whole: they are two or more, and together not small either.
 */
export function hiddenGroups(groups: readonly GroupSize[]): boolean[] {
  const hidden = groups.map(isSmall);
  const bySize = [...groups.keys()]
    .filter((at) => hidden[at] !== true && (groups[at]?.people ?? 0) > 0)
    .sort((a, b) => sizeOf(groups[a]) - sizeOf(groups[b]) || a - b);
  for (const next of bySize) {
    if (!canBeFound(groups.filter((_, at) => hidden[at] === true))) break;
    hidden[next] = true;
  }
  return hidden;
}

const sizeOf = (group: GroupSize | undefined): number =>
  group === undefined ? 0 : group.withRequirements || group.people;

function canBeFound(hidden: readonly GroupSize[]): boolean {
  if (hidden.length === 0) return false;
  const together = {
    people: hidden.reduce((sum, { people }) => sum + people, 0),
    withRequirements: hidden.reduce((sum, group) => sum + group.withRequirements, 0),
  };
  const revealing = hidden.filter(({ withRequirements }) => withRequirements > 0);
  return hidden.length < 2 || revealing.length === 1 || isSmall(together);
}
