/**
 * How well people match what is asked, and how far they are from a role.
 * - Asked of a skill: its level, and a valid credential as one level more; level 0 asks for any rating, as one.
 * - Score: Σ weight × min(has, asked) ÷ Σ weight × asked, 0 to 1. Weight 1 for a must, ½ for a wish. Unrated has nothing.
 * - Match with a role: 1 − its gap index.
 */

export interface AskedSkill {
  readonly level: number;
  readonly credential: boolean;
  readonly need: 'must' | 'wish';
}

const WEIGHT = { must: 2, wish: 1 } as const;

/** Points to be had, in halves of a level. */
export const pointsAsked = ({ level, credential, need }: AskedSkill): number =>
  Math.max(1, level + (credential ? 1 : 0)) * WEIGHT[need];

/** Points somebody has. @param level −1: unrated */
export function pointsHad(
  { level: asked, credential, need }: AskedSkill,
  level: number,
  holdsCredential: boolean,
): number {
  const rated = level < 0 ? 0 : Math.min(level, asked);
  const points =
    asked === 0 && !credential ? Number(level >= 0) : rated + Number(credential && holdsCredential);
  return points * WEIGHT[need];
}

/** A must that is missed by this is not near any more. */
export const FAR = 1000;

/** Levels that a rated person lacks, a credential being one; who is not rated is not known to be near. */
export function lackOf(
  { level: asked, credential }: AskedSkill,
  level: number,
  holdsCredential: boolean,
): number {
  const withoutCredential = Number(credential && !holdsCredential);
  if (level < 0) return FAR;
  return Math.max(0, asked - level) + withoutCredential;
}

/** Whether somebody is listed who lacks so many levels of all that is a must. */
export const isListed = (lack: number, nearly: boolean): boolean =>
  lack === 0 || (nearly && lack <= 1);
