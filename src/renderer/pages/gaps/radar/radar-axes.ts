import type { RadarAxis } from '../../../charts/Radar.tsx';

/** A skill in a group: of how many it is required, how many of them are unrated, and its gap index. */
export interface SkillInGroup {
  readonly skillId: number;
  readonly skill: string;
  readonly required: number;
  readonly unknown: number;
  readonly index: number | null;
}

const AXES = { least: 3, most: 10 } as const;

/**
 * The skills that most people of a group need, each with its depth coverage against 100 %. Where nobody is rated the value
 * is not known. None where there are too few for a figure.
 */
export function radarAxes(skills: readonly SkillInGroup[]): readonly RadarAxis[] {
  const asked = skills
    .filter(({ required, index }) => required > 0 && index !== null)
    .toSorted((a, b) => b.required - a.required || a.skill.localeCompare(b.skill, 'en'))
    .slice(0, AXES.most);
  return asked.length < AXES.least
    ? []
    : asked.map(({ skillId, skill, required, unknown, index }) => ({
        key: String(skillId),
        label: skill,
        required: 1,
        value: unknown === required || index === null ? null : 1 - index,
      }));
}
