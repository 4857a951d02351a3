const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19\u0966-\u096f]/gu;

/** Arabic, Persian, Devanagari and full-width digits and their marks as the ones this program counts with. */
export function plainDigits(text: string): string {
  if (!/[^\x00-\x7f]/u.test(text)) return text;
  return text
    .replace(OTHER_DIGITS, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero =
        code >= 0xff10 ? 0xff10 : code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660;
      return String(code - zero);
    })
    .replace(/٫/gu, '.')
    .replace(/٬/gu, ',')
    .replace(/[．]/gu, '.')
    .replace(/[，]/gu, ',')
    .replace(/[／]/gu, '/')
    .replace(/[－−–]/gu, '-')
    .replace(/[\u00a0\u202f\u2009\u3000]/gu, ' ');
}
