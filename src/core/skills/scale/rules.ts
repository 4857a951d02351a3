import { Problem } from '#shared/errors.ts';
import type { Level } from '#shared/skills.ts';

export interface LevelStep {
  readonly from: number;
  readonly to: number;
}

/**
 * The scale as it is stored: trimmed, from the lowest level up.
 * @throws Problem INVALID_INPUT where a value stands twice or a name is empty or stands twice
 */
export function tidyScale(levels: readonly Level[]): Level[] {
  const tidied = levels
    .map(({ value, name, anchor }) => ({ value, name: name.trim(), anchor: anchor.trim() }))
    .sort((a, b) => a.value - b.value);
  const names = new Set(tidied.map((level) => level.name.toLowerCase()));
  const values = new Set(tidied.map((level) => level.value));
  const refuse = (what: string, remedy: string): never => {
    throw new Problem('INVALID_INPUT', what, remedy);
  };
  if (tidied.length < 2) refuse('A scale needs two levels.', 'Add a level.');
  if (values.size < tidied.length) refuse('Two levels have the same number.', 'Number them anew.');
  if (names.size < tidied.length) refuse('Two levels have the same name.', 'Rename one of them.');
  if (names.has('')) refuse('A level has no name.', 'Name every level.');
  return tidied;
}

/**
 * What becomes of every level in use: what the mapping says, or else the level of the same number.
 * @returns old → new where the two differ, and the levels in use for which there is none
 */
export function remapOf(
  used: Iterable<number>,
  levels: readonly Level[],
  mapping: readonly LevelStep[],
): { moves: ReadonlyMap<number, number>; unmapped: number[] } {
  const there = new Set(levels.map((level) => level.value));
  const told = new Map(mapping.map(({ from, to }) => [from, to]));
  const moves = new Map<number, number>();
  const unmapped: number[] = [];
  for (const from of used) {
    const to = told.get(from) ?? from;
    if (!there.has(to)) unmapped.push(from);
    else if (to !== from) moves.set(from, to);
  }
  return { moves, unmapped: unmapped.sort((a, b) => a - b) };
}
