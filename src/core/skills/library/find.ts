import { foldKey } from '#core/people/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { libraryOf, type LibrarySkill } from './library.ts';

export interface SkillOption {
  readonly id: number;
  readonly name: string;
  readonly category: string | null;
  /** The other name that matched, where it was not the name itself. */
  readonly alias: string | null;
}

/** Lower is better: 0 the name, 1 its start, 2 starts of words, 3 anywhere; a half more for another name. */
function rankOf(name: string, key: string, words: readonly string[]): number {
  if (name === key) return 0;
  if (name.startsWith(key)) return 1;
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 2;
  return words.every((word) => name.includes(word)) ? 3 : Number.POSITIVE_INFINITY;
}

/** Skills that are not archived whose name or another name holds the words, best first; all by name for no words. */
export function findSkills(workspace: Workspace, text: string, limit: number): SkillOption[] {
  const { skills, categories } = libraryOf(workspace);
  const key = foldKey(text);
  const words = key.split(' ').filter(Boolean);
  const categoryOf = ({ categoryId }: LibrarySkill): string | null =>
    categoryId === null ? null : (categories.get(categoryId) ?? null);
  const found: { skill: LibrarySkill; rank: number; alias: string | null }[] = [];
  for (const skill of skills) {
    if (skill.archived || !words.every((word) => skill.searchKey.includes(word))) continue;
    let rank = rankOf(skill.key, key, words);
    let alias: string | null = null;
    for (const other of skill.aliases) {
      const otherRank = rankOf(other.key, key, words) + 0.5;
      if (otherRank < rank) [rank, alias] = [otherRank, other.name];
    }
    // Words spread over several names say nothing.
    if (rank !== Number.POSITIVE_INFINITY) found.push({ skill, rank, alias });
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ skill, alias }) => ({
      id: skill.id,
      name: skill.name,
      category: categoryOf(skill),
      alias,
    }));
}
