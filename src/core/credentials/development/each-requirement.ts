import type { Scope } from '#core/gaps/index.ts';

/** Visits every requirement in scope; those of one person one after another. Person and skill by place. */
export function eachRequirement(
  { standing, people, skills }: Scope,
  visit: (person: number, pair: number, skill: number) => void,
): void {
  for (let person = 0; person < people.length; person += 1) {
    if (people[person] !== 1) continue;
    const last = standing.start[person + 1] ?? 0;
    for (let pair = standing.start[person] ?? 0; pair < last; pair += 1) {
      const skill = standing.skill[pair] ?? 0;
      if (skills === null || skills[skill] === 1) visit(person, pair, skill);
    }
  }
}
