import type { Heads } from './heads-of.ts';
import { areTicks } from './ticks.ts';
import type { SheetContext } from '../context.ts';
import { isNumberText, levelness, numberOf } from '../level-text.ts';
import { codeAt, textAt, type Table } from '../table.ts';
import { isLevelWord, saysNotRated } from '../words/levels.ts';
import { isRoleLike } from '../words/likeness.ts';
import { plainKey } from '../words/phrases.ts';

const ROWS = 60;
const COLUMNS = 80;
const LEAST = 3;
const EXPLAINED = /^\d{1,2}[\s.:)=–—-]+\p{L}/u;
const YES_OR_SIGN = /^(?:y|n|yes|no|ja|nein|oui|non|true|false|\p{L}[+-]?|[^\p{L}\p{N}]+)$/iu;

/** The first row of levels over columns of ticks. */
export function findHeads(
  table: Table,
  context: SheetContext,
  headerRow: number | undefined,
): Heads | null {
  const known = new Map<number, boolean>();
  const isHead = (row: number, column: number): boolean => {
    const code = codeAt(table, row, column);
    let found = known.get(code);
    if (found === undefined)
      known.set(code, (found = isLevelHead(table.texts[code] ?? '', context)));
    return found;
  };
  for (let row = 0; row < Math.min(table.rows - 1, ROWS); row++) {
    if (headerRow !== undefined && table.rowAt[row] !== headerRow) continue;
    const heads = headsAt(table, row, isHead);
    if (heads && !areRoles(heads.levels, context) && areTicks(table, heads)) return heads;
  }
  return null;
}

function isLevelHead(text: string, { hints, legend }: SheetContext): boolean {
  if (text === '' || text.length > 40 || YES_OR_SIGN.test(text)) return /^\d$/u.test(text);
  if (isNumberText(text)) return Number.isInteger(numberOf(text)) && numberOf(text) <= 10;
  const key = plainKey(text);
  return (
    hints.levels.has(key) ||
    isLevelWord(text) ||
    levelness(text) === 2 ||
    EXPLAINED.test(text) ||
    saysNotRated(text) ||
    legend.entries.some((entry) => plainKey(entry.text) === key)
  );
}

function headsAt(
  table: Table,
  row: number,
  isHead: (row: number, column: number) => boolean,
): Heads | null {
  const runs: { start: number; levels: string[] }[] = [];
  let run: { start: number; levels: string[] } | null = null;
  for (let column = 1; column < Math.min(table.columns, COLUMNS); column++) {
    if (!isHead(row, column)) {
      run = null;
      continue;
    }
    const text = textAt(table, row, column).replace(/\s+/gu, ' ');
    if (!run || run.levels.includes(text)) runs.push((run = { start: column, levels: [] }));
    run.levels.push(text);
  }
  const first = runs.find(({ levels }) => levels.length >= LEAST && isInSteps(levels));
  if (!first) return null;
  const same = runs.filter(({ levels }) => levels.join('\n') === first.levels.join('\n'));
  return { row, starts: same.map(({ start }) => start), levels: first.levels };
}

/** Numbers go up or down by one; words are not counted. */
function isInSteps(levels: readonly string[]): boolean {
  const numbers = levels.filter(isNumberText).map(numberOf);
  const steps = new Set(numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0)));
  const [step = 1] = steps;
  const rated = levels.filter((level) => !saysNotRated(level)).length;
  return steps.size <= 1 && Math.abs(step) === 1 && rated >= LEAST;
}

/** "Junior", "Senior", "Lead": what is ticked is required of a role. */
function areRoles(levels: readonly string[], { hints }: SheetContext): boolean {
  const roles = levels.filter(
    (level) => !/\d/u.test(level) && !hints.levels.has(plainKey(level)) && isRoleLike(level, hints),
  );
  return roles.length >= levels.length / 2;
}
