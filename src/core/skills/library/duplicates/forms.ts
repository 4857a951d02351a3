import { foldKey } from '#core/people/index.ts';

/** Makers whose names people leave out, and what they shorten them to. */
const MAKERS: Readonly<Record<string, string>> = {
  adobe: 'adobe',
  amazon: 'amazon',
  apache: 'apache',
  apple: 'apple',
  atlassian: 'atlassian',
  autodesk: 'autodesk',
  cisco: 'cisco',
  google: 'google',
  ibm: 'ibm',
  microsoft: 'microsoft',
  ms: 'microsoft',
  oracle: 'oracle',
  salesforce: 'salesforce',
  sap: 'sap',
};
const SMALL_WORDS = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);
const SEPARATORS = /[^\p{L}\p{N}+#]+/gu;
const BRACKETS = /\s*[([](?<inside>[^()[\]]+)[)\]]\s*$/u;

/** A name in the forms in which two that mean one are alike. */
export interface Forms {
  /** Without case, accents, punctuation and blanks: "Node.js" and "node JS". */
  readonly squeezed: string;
  /** As `squeezed`, with every word in the singular. */
  readonly singular: string;
  /** The maker's full name where the name begins with one, and the rest as `singular`. */
  readonly maker: string | null;
  readonly product: string;
  /** Words in the singular, without small ones, in order of letters. */
  readonly words: string;
  /** The name before a bracket at its end, and what stands in the bracket, both squeezed. */
  readonly outside: string | null;
  readonly inside: string | null;
  /** First letters of its words, for three words or more. */
  readonly initials: string | null;
  /** The name itself, where it looks like an abbreviation of three to six letters. */
  readonly abbreviation: string | null;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/u.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/u.test(word) ? word : word.slice(0, -1);
}

const wordsOf = (text: string): string[] =>
  foldKey(text.replaceAll('&', ' and ')).replace(SEPARATORS, ' ').trim().split(' ').filter(Boolean);

export const squeeze = (text: string): string => wordsOf(text).join('');

export function formsOf(name: string): Forms {
  const words = wordsOf(name);
  const singulars = words.map(singular);
  const [first = ''] = words;
  const maker = words.length > 1 ? (MAKERS[first] ?? null) : null;
  const meaning = singulars.filter((word) => !SMALL_WORDS.has(word));
  const bracket = BRACKETS.exec(name);
  const inside = bracket?.groups?.['inside'];
  return {
    squeezed: words.join(''),
    singular: singulars.join(''),
    maker,
    product: (maker === null ? singulars : singulars.slice(1)).join(''),
    words: meaning.toSorted().join(' '),
    outside: bracket ? squeeze(name.slice(0, bracket.index)) : null,
    inside: inside === undefined ? null : squeeze(inside),
    initials: meaning.length < 3 ? null : meaning.map((word) => word[0]).join(''),
    abbreviation: /^\p{Lu}{3,6}$/u.test(name) ? name.toLowerCase() : null,
  };
}
