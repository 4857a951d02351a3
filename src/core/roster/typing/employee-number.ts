import { plainDigits } from './digits.ts';

const DIGITS = /^\d+$/u;
const WHOLE = /^(\d+)\.0+$/u;

/** "4139.0" → "4139", "٤١٣٩" → "4139"; anything else as it stands. */
export const plainNumber = (text: string): string => {
  const number = plainDigits(text);
  return WHOLE.exec(number)?.[1] ?? number;
};

/**
 * The length to which numbers of people are filled up with zeros, where a column has lost the zeros of some: all of
 * those that begin with zero must be of one length that no other exceeds. 0: leave them as they stand.
 */
export function paddedLength(values: () => Iterable<string>): number {
  // Most columns have no such number, which is soon seen; only then is it worth keeping them all.
  if (!mayBePadded(values())) return 0;
  let length = 0;
  let longest = 0;
  let shorter = 0;
  const seen = new Set<string>();
  for (const value of values()) {
    const number = plainNumber(value);
    if (!DIGITS.test(number)) return 0;
    longest = Math.max(longest, number.length);
    if (number.length > 1 && number.startsWith('0')) {
      if (length !== 0 && length !== number.length) return 0;
      length = number.length;
    }
    seen.add(number);
  }
  if (length === 0 || longest > length) return 0;
  for (const number of seen) {
    if (number.length === length) continue;
    shorter++;
    // Both "0042" and "42": then they are two people.
    if (seen.has(number.padStart(length, '0'))) return 0;
  }
  return shorter > 0 ? length : 0;
}

function mayBePadded(values: Iterable<string>): boolean {
  let zero = false;
  for (const value of values) {
    const first = value.charCodeAt(0);
    if (first < 48 || first > 57) return false;
    zero ||= first === 48 && value.length > 1;
  }
  return zero;
}

/** What is left of a number without leading zeros, or null where it is no plain number. */
export const withoutZeros = (number: string): string | null =>
  DIGITS.test(number) ? number.replace(/^0+(?=\d)/u, '') : null;
