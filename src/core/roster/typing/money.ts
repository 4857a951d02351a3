import type { SalaryPeriod } from '#shared/person-fields.ts';
import { bracketed, headerWords } from '../mapping/header-text.ts';
import { isCurrencyCode, periodOfWord } from '../mapping/value-words.ts';
import { CURRENCY_SIGNS, SHARED_SIGNS } from '../words/currencies.ts';
import { PERIOD_WORDS } from '../words/periods.ts';
import { foldKey } from '#core/people/index.ts';

export interface Amount {
  /** The number as written, without sign or code. */
  readonly number: string;
  /** ISO 4217, where the text says so. */
  readonly currency: string | null;
  readonly period: SalaryPeriod | null;
}

/** Where a sign belongs to several currencies, the workspace's own is preferred. */
interface Assumed {
  readonly ownCurrency: string;
}

/** Takes sign, code and period off an amount: "€ 52.000,00 p.a." → 52.000,00, EUR, year. */
export function splitAmount(text: string, assumed: Assumed): Amount {
  if (/^[\d.,' -]+$/u.test(text)) return { number: text, currency: null, period: null };
  const currency = currencyIn(text, assumed);
  let rest = text;
  for (const [sign] of CURRENCY_SIGNS) if (rest.includes(sign)) rest = rest.replaceAll(sign, ' ');
  for (const sign of Object.keys(SHARED_SIGNS)) rest = rest.replaceAll(sign, ' ');
  let period: SalaryPeriod | null = null;
  rest = rest.replace(/\p{L}[\p{L}\p{M}. ]*/gu, (word) => {
    const plain = word.trim();
    if (isCurrencyCode(plain)) return ' ';
    const found =
      periodOfWord(plain) ??
      plain
        .split(/\s+/u)
        .map(periodOfWord)
        .find((each) => each !== null) ??
      null;
    if (found !== null && /\d/u.test(rest)) {
      period ??= found;
      return ' ';
    }
    return /^(?:brutto|gross|brut|bruto|lordo|netto|approx|ca|per|pro|par|por|al)\.?$/iu.test(plain)
      ? ' '
      : word;
  });
  return {
    number: rest
      .replace(/\/\s*$/u, '')
      .replace(/^\s*[-–]\s*(?=\s)/u, '')
      .trim(),
    currency,
    period,
  };
}

/** ISO 4217 code of the sign or code in a text, or null. */
export function currencyIn(text: string, { ownCurrency }: Assumed): string | null {
  for (const code of text.match(/(?<![\p{L}])[A-Z]{3}(?![\p{L}])/gu) ?? [])
    if (isCurrencyCode(code)) return code;
  for (const [sign, code] of CURRENCY_SIGNS) {
    const lettered = /^\p{L}+$/u.test(sign) && /^[\x00-\x7f]+$/u.test(sign);
    if (
      lettered ? new RegExp(`(?<!\\p{L})${sign}(?!\\p{L})`, 'iu').test(text) : text.includes(sign)
    )
      return code;
  }
  for (const [sign, codes] of Object.entries(SHARED_SIGNS)) {
    const present = sign === 'kr' ? /(?<!\p{L})kr\.?(?!\p{L})/iu.test(text) : text.includes(sign);
    if (present) return codes.includes(ownCurrency) ? ownCurrency : (codes[0] ?? null);
  }
  return null;
}

const stems: readonly (readonly [SalaryPeriod, readonly string[]])[] = Object.entries(
  PERIOD_WORDS,
).map(([period, words]) => [
  period as SalaryPeriod,
  words.split('|').map((word) => foldKey(word).replace(/\s+/gu, '')),
]);

/** The period that a header gives its amounts: "Annual Salary", "Monatsgehalt", "MonthlyIncome", "월급". */
export function periodOfHeader(header: string): SalaryPeriod | null {
  const words = [...headerWords(header), ...headerWords(bracketed(header))];
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`);
  for (const word of [...words, ...pairs.filter((pair) => pair.length <= 3)]) {
    const known = periodOfWord(word);
    if (known !== null) return known;
  }
  // Compounds: the longest part of a word that is a word for a period.
  let best: SalaryPeriod | null = null;
  let longest = 0;
  for (const [period, list] of stems) {
    for (const stem of list) {
      const latin = /^[a-z]+$/u.test(stem);
      if (stem.length <= longest || (latin && stem.length < 4)) continue;
      if (
        words.some((word) =>
          latin && stem.length < 5
            ? word.startsWith(stem) || word.endsWith(stem)
            : word.includes(stem),
        )
      ) {
        best = period;
        longest = stem.length;
      }
    }
  }
  return best;
}

const digits = new Map<string, number>();
/** Decimal places of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  let found = digits.get(currency);
  if (found === undefined) {
    found =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
        .maximumFractionDigits ?? 2;
    digits.set(currency, found);
  }
  return found;
}
