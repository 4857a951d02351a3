import { isLevelWord, saysNotRated, symbolRank } from './words/levels.ts';
import { isIsoDate } from '#shared/dates.ts';
import { readDay } from './dates.ts';

/** How much a text is like a level: 2 surely, 1 perhaps, 0 not. */
export type Levelness = 0 | 1 | 2;

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/u;
const PERCENT = /^\d{1,3}(?:[.,]\d+)?\s?[%％]$/u;
const FRACTION = /^\d{1,3}(?:[.,]\d+)?\s?\/\s?\d{1,3}$/u;
const MARKED = /^\d{1,2}\s?[*+!?°^]{1,3}$/u;
const PREFIXED =
  /^(?:l|lv|lvl|lev|level|stufe|st|niveau|niv|nivel|nível|livello|n|k|p|s|レベル|级|等级|уровень|poziom|seviye|taso|nivå|grade|tier|stage)[\s.:-]?\s?\d{1,2}\+?$/iu;
const CEFR = /^[abc][12][+-]?$/iu;
const EXPLAINED =
  /^(?:(?:l|lv|level|stufe|niveau|nivel|レベル)\s?)?(?:\d{1,2}|[A-EIULOX])\s?[-–—:=.)|]\s*\p{L}.{0,60}$/iu;
const EXPLAINED_AFTER = /^[\p{L}][\p{L}\s/'-]{1,40}\s?[([（]\s?(?:\d{1,2}|[A-E])\s?[)\]）]$/u;
const REPEATED = /^(?:[★☆⭐✩*＊]+|[●○◯⬤■□▪▫]+|\++|-{2,}|[✓✔]+|\u{2b50}+)$/u;
const MARKS = new Set([
  ...'xX×✓✔✗✘☑☒✕✖◯○●◎△▲▽▼□■◇◆☆★◔◑◕◐⬤•·・∙-–—−レ',
  '〇',
  '⚪',
  '⚫',
  '◉',
  '⊙',
  '✅',
  '❌',
  '🟢',
  '🟡',
  '🔴',
  '🟠',
  '🔵',
  '⚪️',
  '✔️',
  '☑️',
]);

const YES_NO =
  /^(?:y|n|yes|no|ja|nein|oui|non|s[ií]|tak|nie|true|false|да|нет|有|无|無|是|否|예|아니오|نعم|لا)$/iu;

export const isNumberText = (text: string): boolean => NUMBER.test(text);
export const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** Whether a text alone is like a level. Of a whole sheet, texts that come back everywhere are taken for levels as well. */
export function levelness(text: string): Levelness {
  if (text === '' || text.length > 80) return 0;
  if (NUMBER.test(text)) {
    const number = numberOf(text);
    if (number < -1 || number > 100) return 0;
    return number <= 10 && text.length <= 5 ? 2 : 1;
  }
  if (PERCENT.test(text) || FRACTION.test(text) || MARKED.test(text)) return 2;
  if (MARKS.has(text) || symbolRank(text) !== null || REPEATED.test(text)) return 2;
  if (PREFIXED.test(text) || CEFR.test(text) || YES_NO.test(text)) return 2;
  if (/^[上中下高低大小优優良可差상중하]$/u.test(text)) return 2;
  if (/^\p{L}[+-]?$/u.test(text)) return /^[a-fhilmnoux][+-]?$/iu.test(text) ? 2 : 1;
  if (EXPLAINED.test(text) || EXPLAINED_AFTER.test(text)) return 2;
  if (text.length <= 16 && saysNotRated(text)) return 1;
  if (isLevelWord(text)) return 2;
  const parts = splitLevel(text);
  return parts.level !== text && levelness(parts.level) > 0 ? 2 : 0;
}

/** A level written with its day: "3 (2024-05-01)", "B – 03.02.2024", "Expert; May 2024". */
export function splitLevel(
  text: string,
  monthFirst = false,
): { readonly level: string; readonly date: string | null } {
  if (text.length < 8 || text.length > 45 || !/\d{2}/u.test(text))
    return { level: text, date: null };
  const match =
    /^(.{1,20}?)\s*(?:[([（]|\s[-–—/|@]\s|[,;:|\n]\s*|\s)\s*((?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\p{L}{3,9}\.?\s\d{4}|\d{1,2}[-\s]\p{L}{3,9}[-\s]\d{2,4}|\d{4}-\d{2}))\s*[)\]）]?$/u.exec(
      text,
    );
  if (!match) return { level: text, date: null };
  const date = readDay(match[2] ?? '', monthFirst);
  return date !== null && isIsoDate(date)
    ? { level: (match[1] ?? '').trim(), date }
    : { level: text, date: null };
}
