import type { Level } from '#shared/skills.ts';

interface Facts {
  /** Names, the most required first. */
  readonly skills: readonly string[];
  readonly places: readonly string[];
  readonly departments: readonly string[];
  readonly levels: readonly Level[];
}

/** Questions that make sense in this workspace, out of its own most required skills and largest places. */
export function examplesOf({ skills, places, departments, levels }: Facts): string[] {
  const top = levels.at(-1)?.value ?? 5;
  const middle = Math.max(1, Math.ceil(top / 2));
  const [first, second, third, fourth] = skills;
  if (first === undefined) return [];
  const place = places[0] === undefined ? '' : `, in ${places[0]}`;
  const department = departments[0] === undefined ? '' : `, in ${departments[0]}`;
  return [
    second === undefined
      ? `${first} ≥ ${middle}${place}, free of leaving`
      : `${first} ≥ ${middle} and ${second} ≥ ${middle}${place}, free of leaving`,
    ...(third === undefined ? [] : [`${third} ≥ ${Math.min(top, middle + 1)}${department}`]),
    ...(fourth === undefined ? [] : [`${first} ≥ ${middle}, nice to have ${fourth}`]),
  ];
}
