import { isoDate } from '#shared/dates.ts';
import { readDay } from '../../matrix/dates.ts';

/** 30,000 to 60,000: 1982 to 2064. Day 1 of the calendar of 1900 with its day too many. */
const FIRST_SERIAL = 30_000;
const LAST_SERIAL = 60_000;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const WEEKDAY = /^\p{L}{2,10}\.?,\s*/u;
const NONE =
  /^(?:0000-00-00|00\/00\/0000|1900-01-0[01]|1899-12-3[01]|0001-01-01|1970-01-01)(?:[T ].*)?$/u;
const FAR =
  /^(?:2999|9999|2099)-12-31|^31[./-]12[./-](?:2999|9999|2099)|^12[./-]31[./-](?:2999|9999|2099)/u;

/** The day that a cell says; a placeholder for "no day" is none. */
export function dayIn(text: string, monthFirst: boolean): string | null {
  const plain = text.trim();
  if (plain === '' || NONE.test(plain) || FAR.test(plain)) return null;
  const serial = /^\d{5}(?:\.\d+)?$/u.test(plain) ? Math.floor(Number(plain)) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const day = new Date(EPOCH + serial * DAY);
    return isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  const day = plain
    .replace(WEEKDAY, '')
    .replace(/,?\s+(?:at|um|à|a las|às|alle)?\s*\d{1,2}[:.]\d{2}.*$/u, '');
  return readDay(day, monthFirst) ?? readDay(plain, monthFirst);
}

/** "9999-12-31", "0000-00-00": stands for no day. */
export const isNoDay = (text: string): boolean =>
  NONE.test(text.trim()) ||
  FAR.test(text.trim()) ||
  /^(?:-+|–|—|n\/?a|none|never|null|nil|tbd|no expir\p{L}*|does not expire|unbefristet|illimitée?|無期限|永久)$/iu.test(
    text.trim(),
  );
