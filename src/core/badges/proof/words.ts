import type { Verdict } from '../types.ts';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const DAY_MS = 86_400_000;

/** "18 Sep 2026" of an ISO day or an instant in UTC. */
export function dayText(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** Whole days from one ISO day to another; negative: the other way. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS);
}

/** "49 days old", "1 day old", "the same day" */
export function ageText(takenOn: string, asOf: string): string {
  const days = daysBetween(takenOn, asOf);
  if (days < 0) return `taken after ${dayText(asOf)}`;
  if (days === 0) return 'the same day';
  return `${counted(days, 'day')} old`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** A text of a file inside a sentence: one line, no longer than reads well. */
export function quoted(text: string, longest = 120): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

export const pass = (title: string, reason: string): Verdict => ({ result: 'pass', title, reason });
export const fail = (title: string, reason: string): Verdict => ({ result: 'fail', title, reason });
export const unchecked = (title: string, reason: string): Verdict => ({
  result: 'unchecked',
  title,
  reason,
});
