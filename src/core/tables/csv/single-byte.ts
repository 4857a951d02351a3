export interface Encoding {
  readonly label: string;
  readonly name: string;
}

interface Candidate extends Encoding {
  /** Letters beyond ASCII that its languages use. */
  readonly letters: RegExp;
}

const WEST = /[äöüßÄÖÜéèêëàâçîïôûùœñáíóúãõåøæÿìòÉÈÊÀÂÇÎÔŒÑÁÍÓÚÃÕÅØÆÌÒþðÞÐýÝ]/;
const CENTRAL = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰăâîşţșțĂÂÎŞŢôäöüßÄÖÜľĺŕĽđĐ]/;
const TURKISH = /[ğışçöüİĞŞÇÖÜâîû]/;
const CYRILLIC = /[А-яЁёЄєІіЇїҐґ]/;
const GREEK = /[Ά-ώ]/;
const HEBREW = /[א-ת]/;
const ARABIC = /[ء-ي]/;

/** Of equals the first counts, so Windows-1252, which Excel writes in the West, is taken in doubt. */
const CANDIDATES: readonly Candidate[] = [
  { label: 'windows-1252', name: 'Windows-1252', letters: WEST },
  { label: 'iso-8859-15', name: 'ISO-8859-15', letters: WEST },
  { label: 'macintosh', name: 'Mac Roman', letters: WEST },
  { label: 'windows-1250', name: 'Windows-1250', letters: CENTRAL },
  { label: 'iso-8859-2', name: 'ISO-8859-2', letters: CENTRAL },
  { label: 'windows-1254', name: 'Windows-1254', letters: TURKISH },
  { label: 'windows-1251', name: 'Windows-1251', letters: CYRILLIC },
  { label: 'koi8-r', name: 'KOI8-R', letters: CYRILLIC },
  { label: 'iso-8859-5', name: 'ISO-8859-5', letters: CYRILLIC },
  { label: 'windows-1253', name: 'Windows-1253', letters: GREEK },
  { label: 'windows-1255', name: 'Windows-1255', letters: HEBREW },
  { label: 'windows-1256', name: 'Windows-1256', letters: ARABIC },
];

const SAMPLE = 64 * 1024;

/** Which one-byte encoding a text is in that is no UTF-8: the one that makes the most plausible words of it. */
export function detectSingleByte(bytes: Buffer): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  let best: { candidate: Encoding; score: number } | null = null;
  for (const candidate of CANDIDATES) {
    const score = plausibility(new TextDecoder(candidate.label).decode(sample), candidate.letters);
    if (best === null || score > best.score) best = { candidate, score };
  }
  return best?.candidate ?? { label: 'windows-1252', name: 'Windows-1252' };
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char);
const isLower = (char: string | undefined): boolean => char !== undefined && /\p{Ll}/u.test(char);
const isUpper = (char: string | undefined): boolean => char !== undefined && /\p{Lu}/u.test(char);
const isAsciiLetter = (char: string | undefined): boolean =>
  char !== undefined && /[a-z]/i.test(char);

/** In Icelandic only, which shares their places with the letters of Turkish. */
const RARE = /[þðýÞÐÝ]/;
/** Words of one letter. */
const ALONE = /[àÀèÈéêáâóÓôöåæøяиоукваЯИОУКВА]/;
/** Signs that stand next to letters only where an encoding is mistaken. */
const ODD_BESIDE = /[¦¨³¹²¶£¥¼½¾¿¡§©®¬¯ª†‡ˆ˜‰]/;
/** Behind numbers and shortened words: "Nº", "1ª", "Mª José"; letters to Unicode, but never within a word. */
const ORDINAL = /[ºª]/;
const VOWELS = /[аеиоуыэюяёіїє]/gi;

/** Letters of the language in their place count for it; signs within words, capitals after small letters against it. */
function plausibility(text: string, letters: RegExp): number {
  const latin = letters === WEST || letters === CENTRAL || letters === TURKISH;
  let score = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char < '\u0080') {
      run = 0;
      continue;
    }
    const [before, after] = [text[at - 1], text[at + 1]];
    if (isLetter(char) && !ORDINAL.test(char)) {
      run++;
      score += letters.test(char) ? (RARE.test(char) ? 0.3 : 1) : -1;
      // Latin words have an accent here and there; other scripts are nothing but letters beyond ASCII.
      if (latin && run >= 3) score -= 2;
      if (!latin && (isAsciiLetter(before) || isAsciiLetter(after))) score -= 2;
      if (!isLetter(before) && !isLetter(after) && !ALONE.test(char)) score -= 2;
      if (isUpper(char) && isLower(before)) score -= 2;
      if (isLower(char) && isUpper(after)) score -= 2;
    } else {
      run = 0;
      score += signScore(char, isLetter(before), isLetter(after));
    }
  }
  if (letters !== CYRILLIC) return score;
  // A third and more of Russian and its kin are vowels, and names begin with capitals; Hebrew taken for it has neither.
  const vowels = text.match(VOWELS)?.length ?? 0;
  return vowels < score * 0.2 || !/[А-Я]/.test(text) ? score / 2 : score;
}

function signScore(char: string, before: boolean, after: boolean): number {
  if (/[\u0080-\u009f\uFFFD¤¸]/.test(char)) return -3;
  if (char === '’') return 0.8;
  if (ORDINAL.test(char)) return after ? -2 : 1;
  if (before && after) return -2;
  if ((before || after) && ODD_BESIDE.test(char)) return -2;
  return /[€–—“”‘„…•\u00a0«»°£§]/.test(char) ? 0.5 : 0;
}
