const DAY_MS = 86_400_000;
/** 1899-12-30 and 1904-01-01, from which Excel's two calendars count days. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;
/** 9999-12-31, the last day Excel shows. */
const LAST_SERIAL = 2_958_465;

/**
 * The wall-clock time a serial number stands for, in ms since 1970 UTC; null where Excel shows none (negative, or after
 * 9999). Excel counts a 29 February 1900 that never was, so days before it lie one further than the later ones suggest.
 */
export function serialToMs(serial: number, date1904: boolean): number | null {
  if (!(serial >= 0 && serial < LAST_SERIAL + 1)) return null;
  let days = serial + (date1904 ? EPOCH_1904 : EPOCH_1900);
  if (!date1904 && serial >= 1 && serial < 60) days += 1;
  // Seconds are as fine as a cell shows; a double at today's serials is off by some microseconds.
  return Math.round((days * DAY_MS) / 1000) * 1000;
}

/** A fraction of a day, or days beyond one, as hours: 0.5 → `12:00:00`, 1.25 → `30:00:00`. */
export function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days < 0 && seconds > 0 ? `-${text}` : text;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** `2024-02-29` or `2024-02-29T13:45:00` as ms since 1970 of the time written, whatever zone follows; null for others. */
export function isoToMs(text: string): number | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const ms = new Date(0).setUTCFullYear(year, month - 1, day);
  if (new Date(ms).getUTCMonth() !== month - 1 || hour > 24 || minute > 59 || second > 60)
    return null;
  return ms + ((hour * 60 + minute) * 60 + second) * 1000;
}
