import { foldKey } from '#core/people/index.ts';
import type { ReaderHints } from '../types.ts';
import { cellText, type SheetTable } from './sheet-table.ts';

const NUMBERED =
  /^(?:proficiency |skill )?(?:level|lvl|lv|l|stufe|niveau|niv|nivel|livello|poziom|niva|taso|seviye|szint|uroven|レベル|级别|等级|수준|레벨)[\s_.:#-]*(\d{1,2})(?:\D.*)?$/u;
const IN_BRACKETS = /[([（]\s*(?:level|lvl|l|stufe|niveau|nivel)?\s*(\d{1,2})\s*[)\]）]\s*$/u;
const NUMBER_FIRST = /^(\d{1,2})(?:\s*[-–—=:.)]\s*\p{L}.*)?$/u;
const IN_WORDS =
  /^(?:(?:entry|entry level|junior|jr|associate|mid|middle|mid level|medior|regular|senior|sr|lead|staff|principal|trainee|beginner|basic|basics|novice|foundation|foundational|awareness|aware|elementary|intermediate|working|practitioner|proficient|competent|independent|advanced|expert|master|mastery|specialist|anfanger|grundkenntnisse|fortgeschritten|experte|debutant|intermediaire|avance|confirme|principiante|basico|intermedio|avanzado|experto|basico|intermediario|avancado|初級|中級|上級|初级|中级|高级|초급|중급|고급)\b|(?:初級|中級|上級|初级|中级|高级|초급|중급|고급))/u;

/**
 * The level that a heading names: its number where it has one ("Level 3", "Senior (L3)", "2 – Working" → "3", "3",
 * "2"), or the whole text ("Junior"). Null: it names none.
 */
export function levelOfHeading(text: string, levels: ReaderHints['levels']): string | null {
  if (text === '' || text.length > 80) return null;
  const key = foldKey(text);
  const number =
    NUMBERED.exec(key)?.[1] ?? IN_BRACKETS.exec(key)?.[1] ?? NUMBER_FIRST.exec(key)?.[1];
  if (number !== undefined) return String(Number(number));
  return levels.has(key) || IN_WORDS.test(key) ? text : null;
}

export interface AnchorColumn {
  readonly column: number;
  /** As in `levelOfHeading`. */
  readonly level: string;
}

/** Texts shorter than this are marks, not descriptions. */
const SHORTEST = 15;

/** Columns that say what each level looks like: headed by a level, and filled with sentences. */
export function anchorColumns(table: SheetTable, levels: ReaderHints['levels']): AnchorColumn[] {
  const best = new Map<string, AnchorColumn & { length: number }>();
  for (const [column, header] of table.headers.entries()) {
    const level = levelOfHeading(header, levels);
    if (level === null) continue;
    const length = usualLength(table, column);
    // Published tables have a mark and a description for each level.
    if (length >= SHORTEST && length > (best.get(level)?.length ?? 0)) {
      best.set(level, { column, level, length });
    }
  }
  return best.size < 2 ? [] : [...best.values()].sort((a, b) => a.column - b.column);
}

function usualLength({ grid, rows }: SheetTable, column: number): number {
  const lengths = rows
    .slice(0, 300)
    .map((row) => cellText(grid, row, column).length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)] ?? 0;
}
