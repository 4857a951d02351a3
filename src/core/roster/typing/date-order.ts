import type { DATE_ORDERS } from '#shared/contract/imports.ts';
import { dateParts } from './date-parts.ts';

export type DateOrder = (typeof DATE_ORDERS)[number];

/** How a column writes its dates. */
export interface OrderFinding {
  readonly order: DateOrder;
  /** One sentence for her. */
  readonly evidence: string;
  /** Both readings are possible for every date of the column. */
  readonly ambiguous: boolean;
  /** Some dates can only be read one way and some only the other. */
  readonly mixed: boolean;
  /** The order of dates with this separator, where they show one of their own. */
  readonly bySeparator: ReadonlyMap<string, DateOrder>;
  /** Dates that can be read either way, where others of the column decide: told where they look different. */
  readonly borrowed: readonly {
    readonly separator: string;
    readonly example: string;
    readonly count: number;
  }[];
}

interface Votes {
  dmy: number;
  mdy: number;
  ymd: number;
  open: number;
  example: string;
  exampleOpen: string;
}

const NAMES: Readonly<Record<DateOrder, string>> = {
  dmy: 'day first',
  mdy: 'month first',
  ymd: 'year first',
};

/**
 * Finds the order of day and month from all values of a column at once.
 * @param values distinct texts and how often each occurs
 * @param fallback what to assume where both readings are possible throughout, and why
 * @returns null where no value is a date written in numbers
 */
export function inferDateOrder(
  values: Iterable<readonly [string, number]>,
  fallback: { readonly order: DateOrder; readonly because: string },
): OrderFinding | null {
  const bySeparator = new Map<string, Votes>();
  for (const [text, count] of values) {
    const parts = dateParts(text);
    if (parts?.kind !== 'numbers' || parts.separator === '') continue;
    const votes = bySeparator.get(parts.separator) ?? {
      dmy: 0,
      mdy: 0,
      ymd: 0,
      open: 0,
      example: '',
      exampleOpen: '',
    };
    bySeparator.set(parts.separator, votes);
    const order = onlyOrder(parts.numbers, parts.widths);
    if (order === null) {
      votes.open += count;
      votes.exampleOpen ||= text;
    } else {
      votes[order] += count;
      votes.example ||= text;
    }
  }
  if (bySeparator.size === 0) return null;
  const all = [...bySeparator.values()];
  const sum = (order: 'dmy' | 'mdy' | 'open'): number =>
    all.reduce((total, votes) => total + votes[order], 0);
  const [dmy, mdy, open] = [sum('dmy'), sum('mdy'), sum('open')];
  const own = new Map<string, DateOrder>();
  for (const [separator, votes] of bySeparator) {
    const seen = (['dmy', 'mdy', 'ymd'] as const).filter((order) => votes[order] > 0);
    if (seen.length === 1 && seen[0] !== undefined) own.set(separator, seen[0]);
  }
  if (dmy + mdy === 0) {
    if (open === 0) {
      return {
        order: 'ymd',
        evidence: 'The year comes first.',
        ambiguous: false,
        mixed: false,
        bySeparator: own,
        borrowed: [],
      };
    }
    const evidence = `No day is above 12 (“${all.find(({ exampleOpen }) => exampleOpen)?.exampleOpen ?? ''}”), so both readings are possible; ${NAMES[fallback.order]} is assumed ${fallback.because}.`;
    return {
      order: fallback.order,
      evidence,
      ambiguous: true,
      mixed: false,
      bySeparator: new Map(),
      borrowed: [],
    };
  }
  const order: DateOrder = dmy >= mdy ? 'dmy' : 'mdy';
  const proof = all.find((votes) => votes[order] > 0)?.example ?? '';
  const opposed = [...new Set(own.values())].filter((seen) => seen !== 'ymd').length > 1;
  const mixed = dmy > 0 && mdy > 0 && !opposed;
  const evidence = opposed
    ? `The order differs with the way a date is written (“${[...bySeparator.values()]
        .map(({ example }) => example)
        .filter(Boolean)
        .slice(0, 2)
        .join('” and “')}”); each is read in its own.`
    : mixed
      ? `${Math.max(dmy, mdy)} dates can only be ${NAMES[order]} and ${Math.min(dmy, mdy)} only the other way; where both are possible, ${NAMES[order]} is assumed.`
      : `“${proof}” can only be ${NAMES[order]}, and no date says otherwise.`;
  const borrowed = [...bySeparator]
    .filter(([, votes]) => votes.dmy + votes.mdy + votes.ymd === 0 && votes.open > 0)
    .map(([separator, votes]) => ({ separator, example: votes.exampleOpen, count: votes.open }));
  return { order, evidence, ambiguous: false, mixed, bySeparator: own, borrowed };
}

/** The only order in which three numbers make a date, or null where several do. */
function onlyOrder(
  [a, b]: readonly [number, number, number],
  widths: readonly [number, number, number],
): 'dmy' | 'mdy' | 'ymd' | null {
  if (widths[0] >= 3 || a > 31) return 'ymd';
  if (a > 12 && b <= 12) return 'dmy';
  if (b > 12 && a <= 12) return 'mdy';
  return null;
}
