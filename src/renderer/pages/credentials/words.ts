import {
  CREDENTIAL_KIND_WORDS,
  EU_ELEMENT_WORDS,
  type CredentialKind,
  type EuElement,
} from '#shared/credentials.ts';
import { toUnits, type Money } from '#shared/money.ts';
import { count, formatAmount, formatNumber } from '../../app/format.ts';

/** `1,480 EUR`, `49.90 USD`. */
export const moneyWords = ({ amount, currency }: Money): string =>
  `${formatAmount(amount, currency)} ${currency}`;

/** `1,480 EUR`, or `free`: what something costs. Totals and bounds stay amounts. */
export const costWords = (price: Money): string =>
  price.amount === 0 ? 'free' : moneyWords(price);

/** `≈ 785 USD`: a converted amount is no more exact than its rate, so that it is shown in whole units from a hundred on. */
const aboutWords = (money: Money): string => {
  const units = toUnits(money);
  return `≈ ${units < 100 ? moneyWords(money) : `${formatNumber(Math.round(units))} ${money.currency}`}`;
};

export interface Priced {
  readonly price: Money | null;
  /** In the workspace's currency; null where there is no rate, or no price. */
  readonly priceHere: Money | null;
}

/** What stands beneath a price: what it is here, or that nobody has said what its currency is worth. */
export function priceHereWords({ price, priceHere }: Priced): string | null {
  // Nothing is nothing in any currency.
  if (price === null || price.amount === 0) return null;
  if (priceHere === null) return `no rate for ${price.currency}`;
  return priceHere.currency === price.currency ? null : aboutWords(priceHere);
}

/** `1,200 USD (≈ 1,104 EUR)` or `free`, in one line. */
export function priceWords(priced: Priced): string {
  if (priced.price === null) return 'no price';
  const here = priceHereWords(priced);
  return here === null ? costWords(priced.price) : `${costWords(priced.price)} (${here})`;
}

/** `40`, `7.5` */
export const hoursFigure = (hours: number): string =>
  formatNumber(hours, Number.isInteger(hours) ? 0 : 1);

/** `40 h`, or that they are not stated. */
export const hoursWords = (hours: number | null): string =>
  hours === null ? 'hours not stated' : `${hoursFigure(hours)} h`;

/** How long an award counts. */
export const validityWords = (months: number | null): string =>
  months === null
    ? 'for good'
    : months % 12 === 0
      ? count(months / 12, 'year', 'years')
      : count(months, 'month', 'months');

export const kindWords = (kind: CredentialKind | null): string =>
  kind === null ? 'not stated' : CREDENTIAL_KIND_WORDS[kind];

/** `Issuer · Platform`: who stands behind an entry. */
export const bodyWords = (entry: {
  readonly issuer: string | null;
  readonly platform: string | null;
}): string =>
  [entry.issuer, entry.platform === entry.issuer ? null : entry.platform]
    .filter((part) => part !== null)
    .join(' · ') || 'no awarding body stated';

/** Elements in a word or two, for cells; `EU_ELEMENT_WORDS` has them whole. */
const SHORT_ELEMENTS: Readonly<Partial<Record<EuElement, string>>> = {
  country: 'country',
  'awarding-body': 'awarding body',
  outcomes: 'outcomes',
  workload: 'workload',
  level: 'level',
  assessment: 'assessment',
  participation: 'participation',
  quality: 'quality assurance',
};
export const elementWord = (element: EuElement): string =>
  SHORT_ELEMENTS[element] ?? EU_ELEMENT_WORDS[element].toLowerCase();

/** `level, quality assurance`, or that nothing is. */
export const missingWords = (missing: readonly EuElement[]): string =>
  missing.length === 0 ? 'nothing missing' : missing.map(elementWord).join(', ');

/** What a list has room for: up to three by name, then how many more. */
const NAMED = 3;
export function someMissingWords(missing: readonly EuElement[]): string {
  const named = missing.length > NAMED ? missing.slice(0, NAMED - 1) : missing;
  const more = missing.length - named.length;
  return [missingWords(named), more > 0 ? `${more} more` : null].filter(Boolean).join(', ');
}

export const ELEMENTS = 11;

/** What x/11 means, wherever it is shown. */
export const COMPLETENESS =
  'Completeness: how many of the 11 mandatory elements of the EU recommendation on micro-credentials (2022, Annex I) are stated. The learner and the date of issue are stated by every award and always count. It says what is stated, not how good a credential is.';

/** `96a1 b2c3 …`: a fingerprint as people can compare it. */
export const inFours = (fingerprint: string): string =>
  fingerprint.match(/.{1,4}/g)?.join(' ') ?? fingerprint;
