import type { SalaryPeriod } from '#shared/person-fields.ts';
import { foldKey } from './keys.ts';

const collator = new Intl.Collator('en', { numeric: true });
const NUMBER = /^-?\d+(?:\.\d+)?$/;

type Value = string | number | null;

/** First character after those of folded Latin. */
const AFTER_LATIN = '\u0080';
const DIGITS = 20;

/** Sorts by key in the order of code points, which is quick and right for folded Latin; other scripts by their alphabets. */
function sortTexts<T extends string | number | null>(values: readonly T[]): T[] {
  const keyed = values.map((value) => {
    const text = String(value);
    return { value, text, key: naturalKey(text) };
  });
  const latin = keyed.filter(({ key }) => key < AFTER_LATIN);
  const others = keyed.filter(({ key }) => key >= AFTER_LATIN);
  latin.sort((a, b) => compare(a.key, b.key) || compare(a.text, b.text));
  others.sort((a, b) => collator.compare(a.text, b.text) || compare(a.text, b.text));
  return [...latin, ...others].map(({ value }) => value);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Without case and accents, and so that "Grade 9" comes before "Grade 10". */
const naturalKey = (text: string): string =>
  foldKey(text).replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));

function sortValues(values: Value[]): Value[] {
  const numeric = values.every((value) => typeof value === 'number' || NUMBER.test(value ?? ''));
  return numeric ? values.sort((a, b) => Number(a) - Number(b)) : sortTexts(values);
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
  for (const [index, id] of ids.entries()) {
    const value = values[index] ?? null;
    const group = groups.get(value);
    if (group) group.push(id);
    else groups.set(value, [id]);
  }
  const empty = groups.get(null) ?? [];
  groups.delete(null);
  const distinct = sortValues([...groups.keys()]);
  const inOrder = direction === 'asc' ? distinct : distinct.toReversed();
  return [...inOrder.flatMap((value) => groups.get(value) ?? []), ...empty];
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
