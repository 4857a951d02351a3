import type { AssessmentSource } from '#shared/skills.ts';
import type { PersonText } from '../../types.ts';
import type { SheetContext } from '../context.ts';
import { textAt, type Table } from '../table.ts';
import { aspectOf } from '../words/headers.ts';
import { personLikeness } from '../words/likeness.ts';
import type { Heads } from './heads-of.ts';
import { personCalled } from './who.ts';

/** One set of columns to tick. */
export interface TickBlock {
  readonly start: number;
  readonly source: AssessmentSource | null;
  /** Named above it; null: the one whose sheet it is. */
  readonly person: PersonText | null;
}

const OF_ONESELF =
  /\bself[- ]?(?:assess|rat|eval|review)|selbst(?:einsch|bewert)|auto-?[eé]valua/iu;
const SURELY = 0.7;

/** Who ticked, or who is meant, by the words above each set of levels. */
export function blocksOf(
  table: Table,
  heads: Heads,
  context: SheetContext,
): { readonly blocks: readonly TickBlock[]; readonly notes: readonly string[] } {
  const blocks: TickBlock[] = [];
  const notes: string[] = [];
  const one = heads.starts.length === 1;
  const own = [context.grid.name, ...context.title.titles].some((text) => OF_ONESELF.test(text));
  for (const start of heads.starts) {
    const above = wordsAbove(table, heads, start);
    const aspect = above.map(aspectOf).find((found) => found !== null && found !== 'level');
    const name = above.find((text) => personLikeness(text, context.hints) >= SURELY);
    if (aspect === 'self' || aspect === 'manager')
      blocks.push({ start, source: aspect, person: null });
    else if (aspect !== undefined && aspect !== null)
      notes.push('Required or target levels are not ratings and were left out.');
    else if (one) blocks.push({ start, source: own ? 'self' : null, person: null });
    else if (name !== undefined)
      blocks.push({ start, source: own ? 'self' : null, person: personCalled(name, context) });
    else if (blocks.length === 0) blocks.push({ start, source: null, person: null });
    else
      notes.push(
        'A further set of levels says neither who rated nor who is rated, and was left out. Write “Self” and “Manager”, or the names, above the levels.',
      );
  }
  return { blocks, notes: [...new Set(notes)] };
}

function wordsAbove(table: Table, { row, levels }: Heads, start: number): string[] {
  const words: string[] = [];
  for (let above = row - 1; above >= Math.max(0, row - 2); above--)
    for (let at = 0; at < levels.length; at++) {
      const text = textAt(table, above, start + at);
      if (text !== '') words.push(text);
    }
  return words;
}
