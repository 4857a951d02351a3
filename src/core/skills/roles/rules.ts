import type { IsoDate } from '#shared/dates.ts';

/** What a role, or its family, says of a skill. */
export interface RequirementValue {
  readonly skillId: number;
  /** 0 takes back what the family asks for. */
  readonly level: number;
  readonly importance: number;
  /** A valid credential is needed besides the level. */
  readonly credential: boolean;
}

export interface EffectiveRequirement extends RequirementValue {
  readonly inherited: boolean;
}

/** Stored in place of "since always". */
export const SINCE_ALWAYS: IsoDate = '0001-01-01';

/** The version in force on a day: the one with the latest day up to it. */
export function versionOn<Version extends { readonly validFrom: IsoDate }>(
  versions: readonly Version[],
  day: IsoDate,
): Version | null {
  let found: Version | null = null;
  for (const version of versions) {
    if (version.validFrom <= day && (found === null || version.validFrom > found.validFrom)) {
      found = version;
    }
  }
  return found;
}

/** What is asked for: the family's, overlaid by the role's own. The own word wins; own level 0 takes it back. */
export function overlay(
  family: readonly RequirementValue[],
  own: readonly RequirementValue[],
): EffectiveRequirement[] {
  const bySkill = new Map<number, EffectiveRequirement>();
  for (const one of family) bySkill.set(one.skillId, { ...one, inherited: true });
  for (const one of own) bySkill.set(one.skillId, { ...one, inherited: false });
  return [...bySkill.values()].filter((one) => one.level > 0);
}

/**
 * Share of what b asks for that a asks for too, 0–1: Σ w·min(a, b) ÷ Σ w·b, over levels, by b's importance.
 * @returns null where b asks for nothing
 */
export function similarity(
  a: readonly RequirementValue[],
  b: readonly RequirementValue[],
): number | null {
  const levels = new Map(a.map((one) => [one.skillId, one.level]));
  let shared = 0;
  let asked = 0;
  for (const { skillId, level, importance } of b) {
    asked += importance * level;
    shared += importance * Math.min(level, levels.get(skillId) ?? 0);
  }
  return asked === 0 ? null : shared / asked;
}
