import { expect } from 'vitest';
import { readRows, type Rows } from '../headings/testing.ts';
import type { SkillEntry } from '../types.ts';
import { readLibrarySheet } from './index.ts';

/** "Name [category] (group › group)" of each skill. */
export const briefSkills = (skills: readonly SkillEntry[] | undefined): string[] =>
  (skills ?? []).map(
    ({ name, category, group }) =>
      name +
      (category ? ` [${category}]` : '') +
      (group.length > 0 ? ` (${group.join(' › ')})` : ''),
  );

export interface LibraryExample {
  readonly what: string;
  readonly sheet?: string;
  readonly rows: Rows;
  readonly looksLike?: string;
  readonly skills: readonly string[];
  readonly first?: Partial<SkillEntry>;
}

/** Reads the example and holds what comes of it against what it says. */
export function expectLibrary({ rows, sheet, looksLike, skills, first }: LibraryExample): void {
  const reading = readRows(readLibrarySheet, rows, sheet);
  expect(briefSkills(reading?.skills)).toEqual(skills);
  expect(reading?.kind).toBe('skills');
  expect(reading?.score).toBeGreaterThanOrEqual(looksLike ? 0.9 : 0.7);
  expect(reading?.looksLike ?? undefined).toBe(looksLike);
  if (first) expect(reading?.skills[0]).toMatchObject(first);
}
