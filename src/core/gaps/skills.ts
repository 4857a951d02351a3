import type { Figures } from '#shared/contract/figures.ts';
import type { SkillColumns } from '#core/skills/index.ts';
import { tallySkills, type Tally } from './figures.ts';
import { byIndex } from './order.ts';
import type { Scope } from './types.ts';

export interface SkillFigures extends Figures {
  readonly skillId: number;
  readonly skill: string;
  readonly category: string | null;
  readonly required: number;
  readonly bench: number;
}

/** @param bucket where the skill stands in the tally */
export function skillFiguresAt(
  tally: Tally,
  skills: SkillColumns,
  place: number,
  bucket = place,
): SkillFigures {
  const figures = tally.figures(bucket);
  return {
    ...figures,
    skillId: skills.id[place] ?? 0,
    skill: skills.name[place] ?? '',
    category: skills.category[place] ?? null,
    required: figures.requirements,
    bench: tally.bench[bucket] ?? 0,
  };
}

/** Places of the skills that somebody in the tally is required to have, in order of names. */
export function requiredSkills(tally: Tally): number[] {
  const places: number[] = [];
  for (let place = 0; place < tally.buckets; place += 1) {
    if ((tally.requirements[place] ?? 0) > 0) places.push(place);
  }
  return places;
}

/** Skills that somebody in the scope is required to have, from the largest index down. */
export function skillsOf(scope: Scope): SkillFigures[] {
  const tally = tallySkills(scope);
  return requiredSkills(tally)
    .map((place) => skillFiguresAt(tally, scope.standing.book.skills, place))
    .sort((a, b) => byIndex({ ...a, label: a.skill }, { ...b, label: b.skill }));
}
