import { tallySkills } from '../figures.ts';
import type { Scope } from '../types.ts';

/** As many as a request may name. */
const MOST = 400;

/**
 * Places of the skills that are columns: those asked for that there are, each once; else every skill that somebody in
 * the scope is required to have, most required first, then by name.
 */
export function columnsOf(scope: Scope, skillIds: readonly number[] | undefined): Int32Array {
  const { skills } = scope.standing.book;
  if (skillIds !== undefined) {
    const asked = new Set(skillIds.map((id) => skills.place(id)));
    asked.delete(-1);
    return Int32Array.from(asked);
  }
  const { requirements } = tallySkills(scope);
  const required = [...requirements.keys()].filter(
    (skill) => (requirements[skill] ?? 0) > 0 && skills.archived[skill] !== 1,
  );
  required.sort((a, b) => (requirements[b] ?? 0) - (requirements[a] ?? 0) || a - b);
  return Int32Array.from(required.slice(0, MOST));
}
