import type { Scope } from '#core/gaps/index.ts';

/** People looked at before others are answered: a few ms. */
export const PEOPLE_SLICE = 2000;

/** Visits every requirement in scope; those of one person one after another. Person and skill by place. @throws Problem CANCELLED */
export async function eachRequirement(
  { standing, people, skills }: Scope,
  breathe: () => Promise<void>,
  visit: (person: number, pair: number, skill: number) => void,
): Promise<void> {
  for (let person = 0; person < people.length; person += 1) {
    if (person % PEOPLE_SLICE === PEOPLE_SLICE - 1) await breathe();
    if (people[person] !== 1) continue;
    const last = standing.start[person + 1] ?? 0;
    for (let pair = standing.start[person] ?? 0; pair < last; pair += 1) {
      const skill = standing.skill[pair] ?? 0;
      if (skills === null || skills[skill] === 1) visit(person, pair, skill);
    }
  }
}
