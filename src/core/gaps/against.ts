import type { Book, Requirements } from '#core/skills/index.ts';
import { requirementFlags, type LevelReader } from './levels.ts';
import { CRITICAL, isMet } from './rules.ts';
import type { Standing } from './types.ts';

/** Where one person, by place, stands against any requirements: the pairs of them alone, in their order. */
export function standingAgainst(
  book: Book,
  day: number,
  person: number,
  asked: Requirements,
  levels: LevelReader,
): Standing {
  const pairs = asked.skill.length;
  const standing: Standing = {
    book,
    day,
    staleAsUnrated: levels.staleAsUnrated,
    active: Uint8Array.of(1),
    start: Uint32Array.of(0, pairs),
    skill: asked.skill,
    required: asked.level,
    importance: asked.importance,
    level: new Int8Array(pairs),
    met: new Uint8Array(pairs),
    flags: new Uint8Array(pairs),
    rating: new Int32Array(pairs),
  };
  levels.readEach(person, asked.skill, (pair) => {
    const { level, holdsCredential, rating, flags } = levels.found;
    const needs = asked.credential[pair] === 1;
    standing.level[pair] = level;
    standing.rating[pair] = rating;
    standing.flags[pair] =
      flags | requirementFlags(needs, holdsCredential, asked.importance[pair] === CRITICAL);
    standing.met[pair] = isMet(asked.level[pair] ?? 0, level, needs, holdsCredential) ? 1 : 0;
  });
  return standing;
}
