import { analyse } from 'chardet';

interface Encoding {
  readonly label: string;
  readonly name: string;
}

const WINDOWS_1252: Encoding = { label: 'windows-1252', name: 'Windows-1252' };
const LATIN_9: Encoding = { label: 'iso-8859-15', name: 'ISO-8859-15' };
const MAC: Encoding = { label: 'macintosh', name: 'Mac Roman' };
/** Taken from chardet, which knows how often letters follow each other in a language, where it is sure enough. */
const BY_LANGUAGE = new Map<string, Encoding>([
  ['windows-1250', { label: 'windows-1250', name: 'Windows-1250' }],
  ['iso-8859-2', { label: 'iso-8859-2', name: 'ISO-8859-2' }],
  ['windows-1251', { label: 'windows-1251', name: 'Windows-1251' }],
  ['iso-8859-5', { label: 'iso-8859-5', name: 'ISO-8859-5' }],
  ['koi8-r', { label: 'koi8-r', name: 'KOI8-R' }],
  ['windows-1253', { label: 'windows-1253', name: 'Windows-1253' }],
  ['iso-8859-7', { label: 'iso-8859-7', name: 'ISO-8859-7' }],
  ['windows-1254', { label: 'windows-1254', name: 'Windows-1254' }],
  ['iso-8859-9', { label: 'iso-8859-9', name: 'ISO-8859-9' }],
  ['windows-1255', { label: 'windows-1255', name: 'Windows-1255' }],
  ['windows-1256', { label: 'windows-1256', name: 'Windows-1256' }],
]);

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;

/** Which one-byte encoding a text is in that is no UTF-8; Windows-1252, what Excel writes in the West, in doubt. */
export function detectSingleByte(sample: Buffer): Encoding {
  const seen = countHighBytes(sample);
  // ¤ and fractions hardly occur; where Latin-9 differs from Latin-1 it has the euro, œ and Š instead.
  if (seen.control === 0 && seen.latin9 > 0) return LATIN_9;
  const [first] = analyse(sample);
  const language =
    first && first.confidence >= 30 ? BY_LANGUAGE.get(first.name.toLowerCase()) : undefined;
  const dense = seen.accents + seen.control > sample.length * 0.2;
  if (language && (dense || /125[0]|8859-[29]|1254/.test(language.label)) && seen.western < 0.9)
    return language;
  // Old Macs put accented letters where Windows has quotes and dashes.
  if (seen.controlInWords > seen.accents && seen.controlInWords > seen.control / 2) return MAC;
  return WINDOWS_1252;
}

function countHighBytes(sample: Buffer): {
  control: number;
  controlInWords: number;
  accents: number;
  latin9: number;
  western: number;
} {
  let control = 0;
  let controlInWords = 0;
  let accents = 0;
  let latin9 = 0;
  let western = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte < 0x80) continue;
    const before = isLetter(sample[at - 1] ?? 0);
    const after = isLetter(sample[at + 1] ?? 0);
    if (byte < 0xa0) {
      control++;
      // Apostrophes and dashes (91–97) stand between letters too.
      if (before && after && (byte < 0x91 || byte > 0x97)) controlInWords++;
    } else if (byte >= 0xc0) {
      accents++;
      if (WESTERN.includes(byte)) western++;
    } else if (byte === 0xa4 || ((byte === 0xbd || byte === 0xbc) && before && after)) latin9++;
  }
  return {
    control,
    controlInWords,
    accents,
    latin9,
    western: accents === 0 ? 1 : western / accents,
  };
}

/** äöüß ÄÖÜ éèêëàâçîïôûùœ ñ áíóú ãõ åøæ and capitals: letters of the West European languages. */
const WESTERN = Buffer.from('äöüßÄÖÜéèêëàâçîïôûùñáíóúãõåøæÉÈÀÂÇÎÔÑÁÍÓÚÃÕÅØÆìòÌÒ', 'latin1');
