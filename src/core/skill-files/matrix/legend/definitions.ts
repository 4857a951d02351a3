import { levelness } from '../level-text.ts';
import { isLevelWord, rankOfWords, saysBlank, saysNotRated, symbolRank } from '../words/levels.ts';

export interface Definition {
  readonly token: string;
  readonly meaning: string;
}

const HEADING = /^[\p{L}\s]{3,30}[:：]\s*(?=\S{1,3}\s*[=:：–—-])/u;
const SEPARATOR = /\s*(?:[|;\n、，；／•]|,(?=\s*\S{1,8}\s*[=:：–—-])|\s{2,}|\t|\s\/\s)\s*/u;
const TOKEN_FIRST =
  /^[([「【]?\s*(.{1,16}?)\s*[)\]」】]?\s*(?:[=＝:：]|[-–—→](?=\s)|\.\s|\)\s|\s[-–—]\s?)\s*(\S.*)$/u;
const TOKEN_LAST = /^(\p{L}.*?)\s*(?:[=＝:：]\s*(\S{1,8})|[([（]\s*(\S{1,6})\s*[)\]）])$/u;

/** A sign needs nothing between it and its meaning: "◐ with help". */
const SIGN_FIRST = /^([○◯〇◔◑◐◕●◎◉⬤△▲▽▼□■◇◆☆★✓✔✗✘×⚪⚫🟢🟡🔴🟠]{1,5})\s+(\p{L}.*)$/u;

/** Whether a text may stand in a cell as a level: what a legend explains. */
export const isToken = (text: string): boolean =>
  text !== '' &&
  text.length <= 16 &&
  (levelness(text) > 0 ||
    saysBlank(text) ||
    symbolRank(text) !== null ||
    /^\p{Lu}{1,3}$/u.test(text));

/** "0 = none, 1 = basic", "★：エース", "None (0) / Basic (1)"; empty where the text defines nothing. */
export function definitionsIn(text: string): Definition[] {
  if (text.length < 3 || text.length > 600) return [];
  const plain = text.replace(HEADING, '');
  const parts = splitParts(plain);
  const found = parts.flatMap((part) => {
    const definition = definitionOf(part);
    return definition ? [definition] : [];
  });
  return found.length >= Math.max(1, parts.length * 0.6) ? found : [];
}

function splitParts(text: string): string[] {
  const parts = text.split(SEPARATOR).filter((part) => part !== '');
  if (parts.length > 1) return parts;
  // "0 none 1 basic 2 good" and "0=none 1=basic": a token begins the next part.
  const spaced = text.split(/\s+(?=\d{1,2}\s?[=:：]|[★☆◎○◯●△▲×◔◑◕]\s?[=:：]|\b[A-Z]\s?=)/u);
  return spaced.length > 1 ? spaced : parts;
}

export function definitionOf(part: string): Definition | null {
  const sign = SIGN_FIRST.exec(part.trim());
  if (sign) return { token: sign[1] ?? '', meaning: (sign[2] ?? '').trim() };
  const first = TOKEN_FIRST.exec(part.trim());
  if (first) {
    const [, token = '', meaning = ''] = first;
    if (isToken(token) && !isLevelPair(token, meaning)) return { token, meaning: meaning.trim() };
  }
  const last = TOKEN_LAST.exec(part.trim());
  if (last) {
    const token = last[2] ?? last[3] ?? '';
    const meaning = last[1] ?? '';
    if (isToken(token) && (rankOfWords(meaning) !== null || saysNotRated(meaning)))
      return { token, meaning };
  }
  return null;
}

/** "Beginner: 1": the word is the meaning, the number the token. */
const isLevelPair = (token: string, meaning: string): boolean =>
  isLevelWord(token) && meaning.length <= 3 && levelness(meaning) > 0;
