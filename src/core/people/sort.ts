import type { SalaryPeriod } from '#shared/person-fields.ts';
import { foldKey } from './keys.ts';

const collator = new Intl.Collator('en', { numeric: true });
const NUMBER = /^-?\d+(?:\.\d+)?$/;

type Value = string | number | null;

/** First character after those of folded Latin. */
const AFTER_LATIN = '\u0080';
const DIGITS = 16;

/**
 * Sorts by folded text in the order of code points, which is quick and right for folded Latin; other scripts come after
 * it, by their alphabets.
 */
function sortTexts(values: readonly Value[]): Value[] {
  const keyed = values.map((value) => {
    const text = String(value);
    return { value, text, key: naturalKey(text) };
  });
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.text, b.text));
  const latin = keyed.findIndex(({ key }) => key >= AFTER_LATIN);
  const others = latin < 0 ? [] : keyed.splice(latin);
  others.sort((a, b) => collator.compare(a.text, b.text) || compare(a.text, b.text));
  return [...keyed, ...others].map(({ value }) => value);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function add<Key, T>(lists: Map<Key, T[]>, key: Key, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Without case and accents, and so that "Grade 9" comes before "Grade 10". */
const naturalKey = (text: string): string =>
  foldKey(text).replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));

const isNumeric = (value: Value): boolean =>
  typeof value === 'number' || (value !== null && NUMBER.test(value));

function sortValues(values: readonly Value[]): Value[] {
  if (!values.every(isNumeric)) return sortTexts(values);
  const keyed = values.map((value) => ({ value, size: Number(value) }));
  return keyed.sort((a, b) => a.size - b.size).map(({ value }) => value);
}

/**
 * The ids in the order of their values; equal values keep the order given, null comes last in both directions.
 * @param values one per id
 */
export function sortByValue(
  ids: readonly number[],
  values: readonly Value[],
  direction: 'asc' | 'desc',
): number[] {
  const groups = new Map<Value, number[]>();
  for (const [index, id] of ids.entries()) add(groups, values[index] ?? null, id);
  const empty = groups.get(null) ?? [];
  groups.delete(null);
  const rising = sortValues([...groups.keys()]);
  const distinct = direction === 'asc' ? rising : rising.toReversed();
  const sorted: number[] = [];
  for (const value of distinct) for (const id of groups.get(value) ?? []) sorted.push(id);
  for (const id of empty) sorted.push(id);
  return sorted;
}

/**
 * Puts the last `count` ids, whose names are in scripts other than Latin, in the order of their alphabets: a list in
 * order of folded names has all of Latin right and everything else after it, by code point.
 */
export function orderTail(ids: readonly number[], names: ReadonlyMap<number, string>): number[] {
  const split = ids.length - names.size;
  const tail = ids.slice(split);
  tail.sort((a, b) => collator.compare(names.get(a) ?? '', names.get(b) ?? ''));
  return [...ids.slice(0, split), ...tail];
}

/** How often a salary period is paid in a year; hours of 40 a week. For order only, never for a figure that is shown. */
const PER_YEAR: Readonly<Record<SalaryPeriod, number>> = {
  year: 1,
  month: 12,
  week: 52,
  day: 260,
  hour: 2080,
};

/** SQL for what salaries are put in order by within one currency. */
export const YEARLY_SALARY_SQL = `p.salary * CASE p.salary_period ${Object.entries(PER_YEAR)
  .map(([period, times]) => `WHEN '${period}' THEN ${times}`)
  .join(' ')} ELSE 1 END`;
