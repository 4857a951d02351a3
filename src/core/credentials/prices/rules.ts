import { converted, type Money } from '#shared/money.ts';
import type { IsoDate } from '#shared/dates.ts';

export interface Dated {
  readonly validFrom: IsoDate;
}

export interface Rate extends Dated {
  /** What one unit is worth in the currency converted into. */
  readonly rate: number;
}

/** What holds on a day: the latest that begins up to it, in whatever order they stand. */
export function latestOn<T extends Dated>(list: readonly T[], day: IsoDate): T | null {
  let latest: T | null = null;
  for (const one of list) {
    if (one.validFrom <= day && (latest === null || one.validFrom > latest.validFrom)) latest = one;
  }
  return latest;
}

/** The price on a day; null where none begins up to it. */
export function priceOn(prices: readonly (Money & Dated)[], day: IsoDate): Money | null {
  const found = latestOn(prices, day);
  return found && { amount: found.amount, currency: found.currency };
}

/** In `into`, half-up, by the rate of the day; null without one: nothing is guessed. */
export function priceIn(
  money: Money,
  into: string,
  rates: readonly Rate[],
  day: IsoDate,
): Money | null {
  if (money.currency === into) return money;
  const found = latestOn(rates, day);
  return found && converted(money, into, found.rate);
}
