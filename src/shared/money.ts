/** An amount in minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

const digits = new Map<string, number>();

/** Decimal places of a currency: 2 for EUR, 0 for JPY, 3 for KWD; 2 for what is no currency known. */
export function minorDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  let found = 2;
  try {
    found =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2;
  } catch {
    // Not three letters: shown with two places, as most are.
  }
  digits.set(currency, found);
  return found;
}

/** "1,480.00": without the currency, for columns that have it in their heading. */
export const amountText = ({ amount, currency }: Money, locale = 'en-GB'): string => {
  const places = minorDigits(currency);
  return (amount / 10 ** places).toLocaleString(locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
};

/** "1,480.00 EUR" */
export const moneyText = (money: Money, locale = 'en-GB'): string =>
  `${amountText(money, locale)} ${money.currency}`;

/** Nearest whole number, halves away from zero; exact for halves that binary fractions miss by less than 1e-9. */
export const halfUp = (value: number): number =>
  Math.sign(value) * Math.floor(Math.abs(value) + 0.5 + 1e-9);

/** A decimal number of whole units in minor units: 12.5 EUR → 1250. */
export const toMinor = (units: number, currency: string): number =>
  halfUp(units * 10 ** minorDigits(currency));

/** Minor units as whole units: 1250 EUR → 12.5. */
export const toUnits = ({ amount, currency }: Money): number =>
  amount / 10 ** minorDigits(currency);

/** In another currency. @param rate what one unit of its currency is worth there */
export const converted = (money: Money, into: string, rate: number): Money => ({
  amount: toMinor(toUnits(money) * rate, into),
  currency: into,
});
