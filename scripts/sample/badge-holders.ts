import { addDays } from '../../src/shared/dates.ts';
import type { SampleLearning } from './awards.ts';
import { CREDENTIALS, type SampleCredential } from './credentials.ts';
import type { Worker } from './people.ts';
import type { SampleRating } from './ratings.ts';
import { asksOf } from './requirements.ts';

export function catalogued(title: string): SampleCredential {
  const found = CREDENTIALS.find((one) => one.title === title);
  if (!found) throw new Error(`The catalogue has no “${title}”.`);
  return found;
}

/** Skills that a credential certifies, with their levels. */
const skillsOf = ({ skills }: SampleCredential): { skill: string; level: number }[] =>
  skills.split('; ').map((one) => ({ skill: one.slice(0, -2), level: Number(one.slice(-1)) }));

const firstSkill = (credential: SampleCredential): { skill: string; level: number } =>
  skillsOf(credential)[0] ?? { skill: '', level: 0 };

/** By "number skill": the latest rating of somebody who was rated, raised to what their awards certify. */
function levels(
  rounds: readonly (readonly SampleRating[])[],
  learning: readonly SampleLearning[],
): Map<string, number> {
  const found = new Map(
    rounds.flat().map(({ worker, skill, level }) => [`${worker.number} ${skill}`, level]),
  );
  for (const { worker, credential, status } of learning)
    for (const { skill, level } of status === 'Completed' ? skillsOf(credential) : []) {
      const key = `${worker.number} ${skill}`;
      found.set(key, Math.max(level, found.get(key) ?? 0));
    }
  return found;
}

export const levelOf = (credential: SampleCredential): number => firstSkill(credential).level;

/**
 * Who gets a badge of a credential: somebody of the September roster with an address, whose role asks for its skill, who is not
 * yet rated as high as it certifies and has no award of it, so that the badge closes a gap; failing that anybody of the field. Nobody
 * gets two.
 */
export class Holders {
  readonly #staff: readonly Worker[];
  readonly #level: ReadonlyMap<string, number>;
  readonly #awarded: ReadonlySet<string>;
  readonly #taken = new Set<string>();

  constructor(
    staff: readonly Worker[],
    rounds: readonly (readonly SampleRating[])[],
    learning: readonly SampleLearning[],
  ) {
    this.#staff = staff;
    this.#level = levels(rounds, learning);
    this.#awarded = new Set(
      learning.map(({ worker, credential }) => `${worker.number} ${credential.title}`),
    );
  }

  of(title: string, issued: string): Worker {
    const credential = catalogued(title);
    const { skill, level } = firstSkill(credential);
    const there = this.#staff.filter(
      (worker) =>
        worker.left === null &&
        !worker.leaveOfAbsence &&
        worker.email !== '' &&
        worker.hired < addDays(issued, -60) &&
        !this.#taken.has(worker.number) &&
        !this.#awarded.has(`${worker.number} ${title}`),
    );
    const asked = there.filter(({ role }) => asksOf(role).some((one) => one.skill === skill));
    const behind = asked.filter((worker) => {
      const known = this.#level.get(`${worker.number} ${skill}`);
      return known !== undefined && known < level;
    });
    const [chosen] = [...behind, ...asked];
    if (!chosen) throw new Error(`Nobody could have “${title}”.`);
    this.#taken.add(chosen.number);
    return chosen;
  }
}
