import type { StackStanding } from '#shared/contract/stacks.ts';
import { toUnits, type Money } from '#shared/money.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { costWords, hoursFigure } from '../words.ts';

export type Cheapest = NonNullable<StackStanding['cheapest']>;

/** A sum in whole units from a hundred on: cents come of converted prices, which are no more exact than their rates. */
function sumWords(price: Money): string {
  const units = toUnits(price);
  return units < 100 || Number.isInteger(units)
    ? costWords(price)
    : `≈ ${formatNumber(Math.round(units))} ${price.currency}`;
}

/** `1,200 EUR`, `≈ 2,537 USD`, or that it is not known of how many. */
export const cheapestPrice = ({ price, unpriced }: Cheapest): string =>
  price === null ? `price not known of ${formatNumber(unpriced)}` : sumWords(price);

/** `80 h`, or of how many they are not stated. */
export const cheapestHours = ({ hours, untimed }: Cheapest): string =>
  hours === null
    ? `hours not stated of ${formatNumber(untimed)}`
    : untimed > 0
      ? `${hoursFigure(hours)} h and those of ${formatNumber(untimed)} not stated`
      : `${hoursFigure(hours)} h`;

const BY: Readonly<Record<Cheapest['by'], string>> = {
  price: 'the lowest price',
  hours: 'the fewest hours, since not every price is known',
  count: 'the fewest credentials, since neither prices nor hours are known of all',
};

/** By what the way was chosen, and whether there may be a better one. */
export const chosenBy = ({ by, exact }: Cheapest): string =>
  exact ? BY[by] : `${BY[by]} that was found; the stack is too large to be sure`;

/** `3 credentials · 1,200 EUR · 80 h` */
export const cheapestWords = (cheapest: Cheapest): string =>
  [
    count(cheapest.credentialIds.length, 'credential', 'credentials'),
    cheapestPrice(cheapest),
    cheapestHours(cheapest),
  ].join(' · ');
