/** Letters that Unicode does not take apart into a base letter and a mark, as people type them without a keyboard for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  þ: 'th',
  ς: 'σ',
  '’': "'",
  ʼ: "'",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

// Accents, points and vowel marks that people leave out. Not the vowel signs of Indic scripts and not the Japanese
// voicing marks: without those it is another name.
const MARKS =
  /[[\p{M}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309A]]/gv;
const INVISIBLE = /\p{Cf}/gu;
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * The text without case, accents, ligatures and spare blanks: what order, search and comparison of names use.
 * "  Łukasz  Größer " → "lukasz grosser".
 */
export function foldKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What a search looks through: name, employee number and e-mail, each without case. */
export const searchKey = (
  name: string,
  employeeNumber: string | null,
  email: string | null,
): string =>
  `${foldKey(name)} ${(employeeNumber ?? '').toLowerCase()} ${(email ?? '').toLowerCase()}`;
