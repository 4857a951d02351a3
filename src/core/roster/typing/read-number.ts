import { plainDigits } from './digits.ts';

/** What separates the decimals in a column of written numbers. */
export type DecimalMark = '.' | ',';

const BARE = /\d[\d.,'’\s]*/u;

/**
 * Finds the decimal mark from all values of a column: a mark that repeats, or stands before the other, separates
 * thousands; one followed by other than three digits separates decimals.
 * @param thousandsLikely whether "1.234" is rather a thousand (money) or a little over one (hours, shares)
 */
export function inferDecimalMark(values: Iterable<string>, thousandsLikely: boolean): DecimalMark {
  let point = 0;
  let comma = 0;
  let openPoint = 0;
  let openComma = 0;
  for (const value of values) {
    const bare = BARE.exec(plainDigits(value))?.[0].trim() ?? '';
    const lastPoint = bare.lastIndexOf('.');
    const lastComma = bare.lastIndexOf(',');
    if (lastPoint === -1 && lastComma === -1) continue;
    if (lastPoint !== -1 && lastComma !== -1) {
      if (lastPoint > lastComma) point++;
      else comma++;
      continue;
    }
    const mark = lastPoint !== -1 ? '.' : ',';
    const pieces = bare.split(mark);
    const tail = pieces.at(-1)?.replace(/\D/gu, '') ?? '';
    if (pieces.length > 2) {
      if (mark === '.') comma++;
      else point++;
    } else if (tail.length === 3 && pieces[0] !== '0' && (pieces[0]?.length ?? 0) <= 3) {
      if (mark === '.') openPoint++;
      else openComma++;
    } else if (mark === '.') point++;
    else comma++;
  }
  if (point !== comma) return point > comma ? '.' : ',';
  // Only values such as "1.234": thousands for money, decimals for anything small.
  if (openPoint > 0 && openComma === 0) return thousandsLikely ? ',' : '.';
  if (openComma > 0 && openPoint === 0) return thousandsLikely ? '.' : ',';
  return '.';
}

/** The number that a text writes, or null. Understands thousands, a sign before or behind, brackets, "50k". */
export function readNumber(text: string, mark: DecimalMark): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  let value = plainDigits(text).replace(/[\s'’_]/gu, '');
  let factor = 1;
  const brackets = /^\((.*)\)$/u.exec(value);
  if (brackets) {
    value = brackets[1] ?? '';
    factor = -1;
  }
  if (value.endsWith('-')) {
    value = value.slice(0, -1);
    factor = -1;
  }
  const short = /^(.*\d)(k|tsd\.?|mio\.?|m|万|萬|만)$/iu.exec(value);
  if (short) {
    value = short[1] ?? '';
    factor *= unitOf(short[2] ?? '');
  }
  value = value.replace(/,-+$|\.-+$/u, '');
  const other = mark === '.' ? ',' : '.';
  const grouped = value.split(other);
  if (grouped.length > 1) {
    const [whole = '', ...groups] = grouped;
    const rest = groups.map((group) => group.split(mark)[0] ?? '');
    const wellGrouped =
      /^[+-]?\d{1,3}$/u.test(whole) && rest.every((group) => /^\d{2,3}$/u.test(group));
    // One stray mark is a decimal after all: "1,5" in a column that otherwise writes points.
    if (!wellGrouped && grouped.length === 2 && !value.includes(mark)) value = grouped.join(mark);
    else if (!wellGrouped) return null;
    else value = grouped.join('');
  }
  const number = value.replace(mark, '.');
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(number)) return null;
  return Number(number) * factor;
}

function unitOf(unit: string): number {
  if (/^m/iu.test(unit)) return 1_000_000;
  return /^[万萬만]$/u.test(unit) ? 10_000 : 1000;
}
