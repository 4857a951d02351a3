import { foldKey } from '#core/people/index.ts';
import type { ReaderHints } from '../types.ts';

const NUMBERED =
  /^(?:proficiency |skill )?(?:level|lvl|lv|l|stufe|niveau|niv|nivel|livello|poziom|niva|taso|seviye|szint|uroven|レベル|级别|等级|수준|레벨)[\s_.:#-]*(\d{1,2})(?:\D.*)?$/u;
const IN_BRACKETS = /[([（]\s*(?:level|lvl|l|stufe|niveau|nivel)?\s*(\d{1,2})\s*[)\]）]\s*$/u;
const NUMBER_FIRST = /^(\d{1,2})(?:\s*[-–—=:.)]\s*\p{L}.*)?$/u;
const IN_WORDS =
  /^(?:(?:entry|entry level|junior|jr|associate|mid|middle|mid level|medior|regular|senior|sr|lead|staff|principal|trainee|beginner|basic|basics|novice|foundation|foundational|awareness|aware|elementary|intermediate|working|practitioner|proficient|competent|independent|advanced|expert|master|mastery|specialist|anfanger|grundkenntnisse|fortgeschritten|experte|debutant|intermediaire|avance|confirme|principiante|basico|intermedio|avanzado|experto|basico|intermediario|avancado|初級|中級|上級|初级|中级|高级|초급|중급|고급)\b|(?:初級|中級|上級|初级|中级|高级|초급|중급|고급))/u;

/** Whether a heading names a level by more than a number. */
export const isLevelHeading = (text: string): boolean => {
  if (text === '' || text.length > 80) return false;
  const key = foldKey(text);
  return NUMBERED.test(key) || (/\p{L}/u.test(key) && IN_BRACKETS.test(key)) || IN_WORDS.test(key);
};

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
