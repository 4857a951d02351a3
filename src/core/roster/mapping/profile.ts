import { CELL, type CellValue, type SheetGrid } from '#core/tables/index.ts';
import { isEmailLike, isLastFirst, looksDated, looksNumeric, roughNumber } from './shapes.ts';
import {
  employmentWords,
  isCountry,
  isCurrencyCode,
  noWords,
  periodOfWord,
  saysEmpty,
  statusOfWord,
  wordKey,
  yesWords,
} from './value-words.ts';

/** What the values of a column look like. Shares are 0–1 of the filled cells (of a sample of the distinct values). */
export interface ColumnProfile {
  readonly column: number;
  readonly header: string;
  /** How many rows were looked at: all, or a sample. */
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  /** The first distinct values, as a person reads them. */
  readonly samples: readonly string[];
  readonly frequent: readonly { readonly value: string; readonly rows: number }[];
  readonly errors: number;
  readonly shares: Readonly<Record<Share, number>>;
  /** The median and the largest of its numbers; NaN and -Infinity where it has none. */
  readonly middle: number;
  readonly most: number;
  readonly averageLength: number;
}

const SHARES = [
  'date',
  'number',
  'integer',
  'email',
  'lastFirst',
  'words',
  'letters',
  'status',
  'yesNo',
  'country',
  'employment',
  'currency',
  'period',
] as const;
type Share = (typeof SHARES)[number];

const LOOKED_AT = 160;
const SAMPLES = 6;
const CHUNK = 2048;

/** Looks at one column. `rows` are stored rows of the table proper. */
export async function profileColumn(
  grid: SheetGrid,
  rows: Int32Array,
  column: number,
  header: string,
  breathe: () => Promise<void>,
): Promise<ColumnProfile> {
  const seen = new Map<CellValue, number>();
  const counts: number[] = [];
  const first: number[] = [];
  let filled = 0;
  let errors = 0;
  for (const [index, row] of rows.entries()) {
    if (index % CHUNK === 0) await breathe();
    const kind = grid.kind(row, column);
    if (kind === CELL.empty) continue;
    const value = grid.value(row, column);
    if (typeof value === 'string' && value.trim() === '') continue;
    filled++;
    if (kind === CELL.error) errors++;
    const at = seen.get(value);
    if (at === undefined) {
      seen.set(value, counts.length);
      counts.push(1);
      first.push(row);
    } else counts[at] = (counts[at] ?? 0) + 1;
  }
  const text = (index: number): string => grid.text(first[index] ?? 0, column).trim();
  return {
    column,
    header,
    rows: rows.length,
    filled,
    distinct: counts.length,
    samples: first.slice(0, SAMPLES).map((_, index) => text(index)),
    frequent: mostFrequent(counts, text),
    errors,
    ...measure(grid, column, counts, first, text),
  };
}

function mostFrequent(counts: readonly number[], text: (index: number) => string) {
  const shown = counts.length > 2000 ? counts.slice(0, 2000) : counts;
  return shown
    .map((rows, index) => ({ rows, index }))
    .sort((a, b) => b.rows - a.rows)
    .slice(0, SAMPLES)
    .map(({ rows, index }) => ({ value: text(index), rows }));
}

function measure(
  grid: SheetGrid,
  column: number,
  counts: readonly number[],
  first: readonly number[],
  text: (index: number) => string,
) {
  const sums = Object.fromEntries(SHARES.map((share) => [share, 0])) as Record<Share, number>;
  let total = 0;
  let length = 0;
  const numbers: { number: number; weight: number }[] = [];
  let most = -Infinity;
  const step = Math.max(1, Math.floor(counts.length / LOOKED_AT));
  for (let index = 0; index < counts.length; index += step) {
    const value = text(index);
    if (saysEmpty(value)) continue;
    const weight = counts[index] ?? 0;
    total += weight;
    length += value.length * weight;
    const kind = grid.kind(first[index] ?? 0, column);
    for (const share of sharesOf(value, kind === CELL.date, kind === CELL.number))
      sums[share] += weight;
    const number =
      kind === CELL.number ? Number(grid.value(first[index] ?? 0, column)) : roughNumber(value);
    if (value !== '' && Number.isFinite(number)) {
      numbers.push({ number, weight });
      most = Math.max(most, number);
    }
  }
  const shares = Object.fromEntries(
    SHARES.map((share) => [share, total === 0 ? 0 : sums[share] / total]),
  ) as Record<Share, number>;
  return { shares, middle: median(numbers), most, averageLength: total === 0 ? 0 : length / total };
}

function sharesOf(value: string, dated: boolean, numeric: boolean): Share[] {
  if (dated) return ['date'];
  const found: Share[] = [];
  if (!numeric && !/^\d+$/u.test(value) && looksDated(value)) return ['date'];
  if (numeric || looksNumeric(value)) {
    found.push('number');
    if (/^\d+(\.0+)?$/u.test(value)) found.push('integer');
    if (value === '0' || value === '1') found.push('yesNo');
    return found;
  }
  if (isEmailLike(value)) return ['email'];
  if (isLastFirst(value)) found.push('lastFirst');
  if (/^\p{L}[\p{L}\p{M}'’.,-]*( [\p{L}\p{M}'’.,-]+){1,4}$/u.test(value.replace(/\s+/gu, ' ')))
    found.push('words');
  if (!/\p{N}/u.test(value)) found.push('letters');
  if (statusOfWord(value) !== null) found.push('status');
  const key = wordKey(value);
  if (yesWords().has(key) || noWords().has(key)) found.push('yesNo');
  if (isCountry(value)) found.push('country');
  if (employmentWords().has(key)) found.push('employment');
  if (isCurrencyCode(value)) found.push('currency');
  if (periodOfWord(value) !== null) found.push('period');
  return found;
}

/** One value out of all bounds says nothing of a column, so the middle is looked at rather than the ends. */
function median(numbers: { number: number; weight: number }[]): number {
  const half = numbers.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { number, weight } of numbers.sort((a, b) => a.number - b.number)) {
    passed += weight;
    if (passed > half) return number;
  }
  return numbers.at(-1)?.number ?? Number.NaN;
}
