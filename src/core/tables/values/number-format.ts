import { type FormatToken, formatSections, joined } from './format-tokens.ts';

/**
 * What a number format makes of a number. `time` and `duration` have no day: they are read as text (`09:30:00`), as is
 * `pattern`, whose shown text holds more than the number (`00000`, `"EMP-"0000`, `0"@example.com"`).
 */
export const FORMAT = { number: 0, date: 1, time: 2, duration: 3, pattern: 4 } as const;
export type FormatKind = (typeof FORMAT)[keyof typeof FORMAT];

export interface NumberFormat {
  readonly kind: FormatKind;
  /** The section for positive numbers. */
  readonly tokens: readonly FormatToken[];
  /** Shown around a text: `@"@example.com"` adds `@example.com`. */
  readonly around: { readonly before: string; readonly after: string } | null;
}

const plain = (kind: FormatKind): NumberFormat => ({ kind, tokens: [], around: null });
export const GENERAL_FORMAT = plain(FORMAT.number);

/** Formats that have a number but no code in the file. Source: ECMA-376 part 1, 18.8.30; 27–36, 50–58: East Asia; 71–81: Thai. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 46 || id === 79) return plain(FORMAT.duration);
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return plain(FORMAT.time);
  if (id === 32 || id === 33 || (id >= 75 && id <= 80 && id !== 77)) return plain(FORMAT.time);
  const dated = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return dated || (id >= 71 && id <= 81) ? plain(FORMAT.date) : GENERAL_FORMAT;
}

/** Judges a format code such as `dd/mm/yyyy;@`, `[h]:mm`, `[$-409]mmm\-yy`, `#,##0.00 "days"` by its first section. */
export function parseFormat(code: string): NumberFormat {
  const sections = formatSections(code);
  const tokens = sections[0] ?? [];
  return { kind: kindOf(tokens), tokens, around: aroundText(sections) };
}

function kindOf(tokens: readonly FormatToken[]): FormatKind {
  const bare = joined(tokens, false);
  if (/\[(?:h+|m+|s+)\]/.test(bare)) return FORMAT.duration;
  const codes = bare.replaceAll('general', '').replaceAll(/a\.?m\.?\/p\.?m\.?|a\/p|e[+-]/g, '');
  // `e`, `g` and `b` are years too (Japanese, Thai); nothing else in a format of numbers is a letter.
  if (/[ydgeb]/.test(codes)) return FORMAT.date;
  if (/[hs]/.test(codes)) return FORMAT.time;
  if (/m/.test(codes)) return FORMAT.date;
  return showsIdentifier(tokens, bare) ? FORMAT.pattern : FORMAT.number;
}

/** Whether the shown text is an identifier rather than an amount: zeros in front, letters before, an e-mail, words only. */
function showsIdentifier(tokens: readonly FormatToken[], bare: string): boolean {
  const literals = joined(tokens, true);
  if (literals.includes('@')) return true;
  const digits = bare.trim();
  if (digits === '') return /\p{L}/u.test(literals);
  if (
    /^0{2,}(?:-0+)*$/.test(digits) ||
    (/^0+$/.test(digits) && literals.includes('-') && digits.length > 4)
  ) {
    return !/[$€£¥%]/.test(literals);
  }
  const first = tokens.find((token) => token.text !== '');
  return /^0+$/.test(digits) && first?.literal === true && /\p{L}/u.test(first.text);
}

/** The text a `pattern` format shows for a number: 42 in `"EMP-"0000` is `EMP-0042`. */
export function patternText(value: number, tokens: readonly FormatToken[]): string {
  const places = joined(tokens, false).replaceAll(/[^0]/g, '').length;
  const digits = String(Math.round(Math.abs(value))).padStart(places, '0');
  const lead = digits.length - places;
  let next = 0;
  let text = value < 0 ? '-' : '';
  for (const token of tokens) {
    if (token.literal || /^[-\s().,/:]$/.test(token.text)) text += token.text;
    else if (token.text === 'general' || token.text === '#') text += String(value);
    else if (token.text === '0') {
      // The first place takes all digits that have no place of their own.
      const end = next === 0 ? lead + 1 : next + 1;
      text += digits.slice(next, end);
      next = end;
    }
  }
  return text.trim();
}

function aroundText(sections: readonly FormatToken[][]): NumberFormat['around'] {
  const section = sections.find((tokens) =>
    tokens.some((token) => !token.literal && token.text === '@'),
  );
  if (section === undefined) return null;
  const at = section.findIndex((token) => !token.literal && token.text === '@');
  const before = joined(section.slice(0, at), true);
  const after = joined(section.slice(at + 1), true);
  return /[\p{L}@]/u.test(before + after) ? { before, after } : null;
}
