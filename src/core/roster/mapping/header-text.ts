const MARKS = /\p{M}+/gu;
const APOSTROPHE_S = /['’]s\b/gu;
const CAMEL = /(\p{Ll}|\p{N})(\p{Lu})/gu;
const ACRONYM = /(\p{Lu}+)(\p{Lu}\p{Ll})/gu;
const NOT_WORD = /[^\p{L}\p{N}%]+/gu;

/** Letters and endings of Arabic that people write either way. */
const ARABIC: readonly (readonly [RegExp, string])[] = [
  [/[\u0640]/gu, ''],
  [/ة/gu, 'ه'],
  [/ى/gu, 'ي'],
];

/** Words that headers use for one another. */
const SAME_WORD: Readonly<Record<string, string>> = {
  emp: 'employee',
  empl: 'employee',
  employees: 'employee',
  staff: 'employee',
  worker: 'employee',
  workers: 'employee',
  associate: 'employee',
  personnel: 'employee',
  dept: 'department',
  dep: 'department',
  mgr: 'manager',
  managers: 'manager',
  no: 'number',
  nr: 'number',
  num: 'number',
  nbr: 'number',
  numb: 'number',
  nro: 'number',
  code: 'code',
  centre: 'center',
  organisation: 'organization',
  organisational: 'organization',
  organizational: 'organization',
  dt: 'date',
  fecha: 'fecha',
  identifier: 'id',
  ids: 'id',
  mail: 'email',
  emailaddress: 'email',
};

const STOP_WORDS = new Set(
  'of the a an de du des la le les el los del da do di della der die das des van het and und et to'.split(
    ' ',
  ),
);

/** Words of a header: lower case, without accents, camelCase and snake_case taken apart, "#" read as number. */
export function headerWords(text: string): string[] {
  let plain = text
    .replace(/[#№]|n[º°]/giu, ' number ')
    .replace(APOSTROPHE_S, '')
    .replace(CAMEL, '$1 $2')
    .replace(ACRONYM, '$1 $2')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/æ/gu, 'ae');
  for (const [pattern, to] of ARABIC) plain = plain.replace(pattern, to);
  return plain
    .replace(/\be[\s_-]?mails?\b/gu, 'email')
    .replace(NOT_WORD, ' ')
    .normalize('NFC')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word));
}

/** One word for each meaning, small words dropped: "Date of Hire" and "hire_date" still differ in order only. */
function meaningfulWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return (kept.length > 0 ? kept : words).map((word) =>
    Object.hasOwn(SAME_WORD, word) ? (SAME_WORD[word] ?? word) : word,
  );
}

/** The two forms under which a header is looked up: as written, and by meaning. Blanks do not count in either. */
export function headerKeys(text: string): { exact: string; meaning: string; words: string[] } {
  const words = headerWords(text);
  const meaningful = meaningfulWords(words);
  return { exact: words.join(''), meaning: meaningful.join(''), words: meaningful };
}

const BRACKETS = /[([（【［{].*?[)\]）】］}]/gu;

/** What stands in brackets: a unit, a currency, a remark. */
export const bracketed = (header: string): string =>
  [...header.matchAll(BRACKETS)].map(([text]) => text.slice(1, -1)).join(' ');

/** The header without what stands in brackets; the header itself where nothing else is left. */
export function withoutBrackets(header: string): string {
  const rest = header.replace(BRACKETS, ' ').trim();
  return rest === '' ? header : rest;
}

/** Parts of a header in two languages or with a group before it: "Abteilung / Department", "Legal Name - First Name". */
export function segments(header: string): string[] {
  const parts = header
    .split(/\s+[-–—:>|/]\s*|\s*[/|>\n\r;]\s*|:\s+/u)
    .flatMap(splitScripts)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 ? parts : [];
}

/** "姓名 Name" → "姓名", "Name". */
function splitScripts(text: string): string[] {
  const latin = /[a-z]{2,}/iu.test(text);
  const other =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]{2,}/u;
  if (!latin || !other.test(text)) return [text];
  const pieces = text.split(/(?<=[^\x00-\x7f])\s*(?=[A-Za-z])|(?<=[A-Za-z.])\s*(?=[^\x00-\x7f])/u);
  return pieces.length > 1 ? pieces : [text];
}

/** A fingerprint of the headers of a file: the same for the same columns, whatever their case and accents. */
export const headerFingerprint = (headers: readonly string[]): string =>
  headers.map((header) => headerKeys(header).exact || header.trim()).join('\u001f');

/** Workday's organisations carry the name of their manager in brackets. */
export const isLedOrganisation = (header: string): boolean =>
  /^supervisoryorgani[sz]ation$/u.test(headerKeys(header).exact);

/** What stands between first and last name and is kept in a column of its own: "de", "van der", "von". */
export const isNamePrefix = (header: string): boolean =>
  /^(?:tussenvoegsels?|voorvoegsels?|(?:last|family|sur)nameprefix|infix|vorsatzwort|particule)$/u.test(
    headerKeys(header).exact,
  );
