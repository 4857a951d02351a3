import { dayIn, isNoDay } from '../values/days.ts';
import { readOutcome, saysOutcome } from '../values/outcomes.ts';
import { CONCEPTS } from '../words/concepts.ts';
import { plainKey } from '../../matrix/words/phrases.ts';

/** What a cell where a person and a course meet says; null: nothing that a tracker would. */
export interface TrackerCell {
  readonly status: string;
  readonly day: string | null;
  /** The text itself says that the day is that of expiry. */
  readonly expires: string | null;
  readonly progress: number | null;
}

const DATE =
  /\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}日?|\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{2,4}|\d{1,2}\.?[\s-]\p{L}{3,9}\.?,?[\s-]\d{2,4}|\p{L}{3,9}\.?[\s-]\d{1,2},?\s\d{4}|\p{L}{3,9}\.?[\s'-]+\d{4}|\d{1,2}[/-]\d{4}/gu;
const NOTHING: TrackerCell = { status: '', day: null, expires: null, progress: null };

/** Reads "12/03/2024", "x", "Done", "Expired", "Completed 12 Mar 2024 (expires 12 Mar 2026)", "85%". */
export function readTrackerCell(text: string, monthFirst: boolean): TrackerCell | null {
  const plain = text.trim();
  if (plain === '') return null;
  const whole = dayIn(plain, monthFirst);
  if (whole !== null) return { ...NOTHING, day: whole };
  if (saysOutcome(plain) || isNoDay(plain)) return { ...NOTHING, status: plain };
  const share = /^(\d{1,3})(?:[.,]\d+)?\s?%$/u.exec(plain);
  if (share && Number(share[1]) <= 100) return { ...NOTHING, progress: Number(share[1]) };
  if (plain.length > 80) return null;
  const dates = [...plain.matchAll(DATE)].flatMap(({ 0: written, index }) => {
    const day = dayIn(written.trim(), monthFirst);
    return day === null ? [] : [{ day, before: plain.slice(Math.max(0, index - 25), index) }];
  });
  const words = plain
    .replaceAll(DATE, ' ')
    .replaceAll(/[()[\]:;,/–-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const [first, second] = dates;
  if (!first) {
    const { outcome } = readOutcome(plain);
    return outcome === null ? null : { ...NOTHING, status: plain };
  }
  const speaksOfExpiry = (said: string): boolean =>
    CONCEPTS.expire.test(plainKey(said)) || /(?:^|\s)exp?\.?\s*:?\s*$/iu.test(said);
  if (second)
    return {
      ...NOTHING,
      day: first.day < second.day ? first.day : second.day,
      expires: first.day < second.day ? second.day : first.day,
    };
  if (speaksOfExpiry(first.before) && !/expired|abgelaufen|expiré/iu.test(words))
    return { ...NOTHING, expires: first.day };
  return { ...NOTHING, day: first.day, status: readOutcome(words).outcome === null ? '' : words };
}
