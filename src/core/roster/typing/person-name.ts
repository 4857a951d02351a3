import { isLastFirst } from '../mapping/shapes.ts';

const SPACES = /[\s\u00a0\u200b\ufeff]+/gu;
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** One space between words, none around, no invisible characters, composed accents (NFC). */
export function tidy(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/gu, '')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC');
}

/** "Adinolfi, Wilson  K" → "Wilson K Adinolfi"; any other text only tidied. */
export function fullName(text: string): string {
  const name = tidy(text);
  if (!/[,،、，]/u.test(name) || !isLastFirst(name)) return name;
  const [last = '', first = '', suffix] = name.split(/[,،、，]/u).map((part) => part.trim());
  return [first, last, suffix].filter((part) => part !== undefined && part !== '').join(' ');
}

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー]+$/u;

/** First and last name as one: last name first, without or with a space, where the script asks for it. */
export function joinName(first: string, last: string): string {
  if (first === '' || last === '') return first === '' ? last : first;
  if (EAST_ASIAN.test(first) && EAST_ASIAN.test(last)) {
    return /\p{Script=Hangul}/u.test(last) ? `${last}${first}` : `${last} ${first}`;
  }
  return `${first} ${last}`;
}

/** A name that stands for nobody: "Vacant", "TBD". */
export const isNobody = (name: string): boolean =>
  /^(?:vacant|vacancy|vacante|vakant|tbd|tba|to be hired|n\/?a|open position|unbesetzt|nn|n\.n\.|offen|空缺|공석|شاغر|test|xxx+)$/iu.test(
    name,
  );
