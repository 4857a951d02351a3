import { plainKey, wordsOf } from '../words/phrases.ts';

/** A column of a form, without the words that all its questions share. */
export interface Question {
  readonly skill: string;
  /** Asked of oneself; how much one would like to; or simply a level. */
  readonly aspect: 'self' | 'interest' | 'level';
}

const OF_ONESELF =
  /\b(?:yourself|your|you|self|dich|dir|deine?n?|sich selbst|ihre?n?|vous|votre|vos|tu|tes?|usted|su|sus|seus?|suas?|voce)\b|あなた|自己|您|你|本人/u;
const OF_INTEREST = /\b(?:interest\w*|motivat\w*|would like to|want to|enjoy)\b/u;
const BRACKETS = /^(.{4,}?)\s*[[［]\s*(.+?)\s*[\]］]\??$/su;
const LEAST_WORDS = 3;
const LONGEST = 200;

/**
 * What the columns of a form ask about: "How would you rate your skill in Java?" is of Java, "Rate yourself in [SQL]"
 * of SQL. By header; headers that share no question are not in it.
 */
export function questionsOf(texts: readonly string[]): ReadonlyMap<string, Question> {
  const heads = texts.filter((text) => text.length <= LONGEST);
  const found = new Map<string, Question>();
  const asked = new Map<string, string[]>();
  for (const head of heads) {
    const question = BRACKETS.exec(head)?.[1];
    if (question !== undefined) asked.set(question, [...(asked.get(question) ?? []), head]);
  }
  for (const [question, columns] of asked) {
    if (columns.length < 2) continue;
    for (const head of columns)
      found.set(head, { skill: BRACKETS.exec(head)?.[2] ?? head, aspect: aspectOf(question) });
  }
  const rest = heads.filter((head) => !found.has(head));
  const [start, end] = sharedBy(rest);
  if (rest.length < 2 || wordsOf(plainKey(start)).length < LEAST_WORDS) return found;
  for (const head of rest) {
    const skill = head
      .slice(start.length, head.length - end.length)
      .replace(/^["“„«]|["”“»]$/gu, '');
    if (skill.trim() !== '') found.set(head, { skill: skill.trim(), aspect: aspectOf(start) });
  }
  return found;
}

function aspectOf(question: string): Question['aspect'] {
  const key = plainKey(question);
  if (OF_INTEREST.test(key)) return 'interest';
  return OF_ONESELF.test(key) ? 'self' : 'level';
}

/** What all texts begin and end with, in whole words. */
function sharedBy(texts: readonly string[]): readonly [string, string] {
  const [first = ''] = texts;
  let start = first;
  let end = first;
  for (const text of texts) {
    while (!text.startsWith(start)) start = start.slice(0, -1);
    while (!text.endsWith(end)) end = end.slice(1);
  }
  start = start.slice(0, start.search(/[\s"“„«:：–-][^\s]*$/u) + 1);
  end = /^(?:[\s"”“»].*|[?？.:)]*)$/su.test(end)
    ? end
    : end.slice(Math.max(0, end.search(/[\s?？"”»]/u)));
  return [start, /[\s?？"”»]/u.test(end) ? end : ''];
}
