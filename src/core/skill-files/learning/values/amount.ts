import { inferDecimalMark, readNumber, splitAmount } from '#core/roster/index.ts';
import { minorDigits, toMinor } from '#shared/money.ts';
import { phrases, plainKey } from '../../matrix/words/phrases.ts';

/** A price as a file writes it. */
export interface WrittenPrice {
  /** In units of the currency: 490.5. */
  readonly units: number;
  /** ISO 4217; null: the file does not say. */
  readonly currency: string | null;
}

const FREE = phrases(
  'free|free of charge|no cost|no charge|complimentary|kostenlos|kostenfrei|gratis|gratuit|gratuite|sans frais|gratuito|gratuita|sin coste|sin costo|sem custo|senza costi|darmo|bezpłatn*|zdarma|ilmainen|ücretsiz|ingyenes|бесплатно|無料|免费|免費|무료|مجاني|חינם|miễn phí',
);
const OF_PRICES = phrases(
  'price*|fee|fees|cost|costs|amount*|currency|rate|rates|preis*|gebuhr*|kosten|betrage|wahrung|prix|tarif*|couts|montants|devise|precio*|importes|moneda|preco*|valores|prezz*|importi|valuta|prijzen|ceny|kwoty',
  '価格|料金|単位|价格|金额|가격|금액',
);
const UNSAID =
  /^(?:-+|–|—|n\/?a|tb[acd]|\?|on request|upon request|auf anfrage|sur devis|sur demande|a consultar|bajo consulta|su richiesta|op aanvraag|included|inklusive|inclus|incluido|incluso)$/u;
const UNIT_WORDS =
  /\b(?:per|pro|par|por|a|p)\s*\.?\/?\s*(?:person|participant|learner|seat|user|head|pax|exam|teilnehmer|kopf|personne|persona|pessoa|partecipante)s?\b\.?|\/\s*(?:person|seat|user|pax|head|exam)s?\b|\b(?:excl|incl|zzgl|inkl|plus|ex|hors|ht|ttc|net|netto|brutto)\b\.?\s*(?:of\s+)?(?:vat|mwst|ust|tax|tva|iva|taxes)?\.?|\+\s*(?:vat|mwst|ust|tax|tva|iva)\.?|\bp\.\s?p\.|税込|税抜|含税/giu;

/**
 * Reads the amounts of a column: "€ 490", "USD 1,200.00", "490,00 EUR", "1'200.–", "free". A mark before three digits is
 * told by the other values of the column.
 * @param own currency of the workspace: what "$" stands for where several use it
 * @returns of one text its price; null: it says of none; `unreadable`
 */
export function priceReader(
  texts: readonly string[],
  own: string,
): (text: string) => WrittenPrice | null | 'unreadable' {
  const bare = (text: string) =>
    splitAmount(text.replaceAll(UNIT_WORDS, ' ').trim(), { ownCurrency: own });
  const mark = inferDecimalMark(
    texts.slice(0, 2000).map((text) => bare(text).number),
    true,
  );
  return (text) => {
    const key = plainKey(text);
    if (key === '' || UNSAID.test(key)) return null;
    if (FREE.exec(key)?.[0] === key) return { units: 0, currency: null };
    const { number, currency } = bare(withoutRemark(text));
    const plain = number.replace(/[.,]\s*[-–—]+$/u, '').trim();
    const units = readNumber(plain, ownMark(plain) ?? mark);
    return units === null || units < 0 || units > 1e9 ? 'unreadable' : { units, currency };
  };
}

/** "1,200 (members 900)", "¥88,000（税込）": what stands in brackets behind an amount is said of it, and is not it. */
const withoutRemark = (text: string): string =>
  /^(.*\d.*?)\s*[([（][^()[\]（）]*[)\]）]\s*\*?$/su.exec(text.trim())?.[1] ??
  text.trim().replace(/(?<=[\d\p{Sc}])\s*(?:\*+|[¹²³])$/u, '');

/**
 * The mark of decimals where a text shows it by itself: the last of two marks, or the only one before other than three
 * digits. Null: "1.200" may be a thousand.
 */
function ownMark(text: string): '.' | ',' | null {
  const [point, comma] = [text.lastIndexOf('.'), text.lastIndexOf(',')];
  if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
  const only = /^[^.,]*([.,])(\d*)$/u.exec(text);
  return only && only[2]?.length !== 3 ? (only[1] === '.' ? '.' : ',') : null;
}

/** The currency that a heading gives its amounts: "Fee (EUR)", "Preis in €". */
export function currencyOfHeading(header: string, own: string): string | null {
  return splitAmount(header, { ownCurrency: own }).currency;
}

/** "All prices in GBP excl. VAT", above or below a table; null: nothing says so, or more than one. */
export function currencyOfNotes(texts: readonly string[], own: string): string | null {
  const said = new Set<string>();
  for (const text of texts) {
    if (text.length > 200 || !OF_PRICES.test(plainKey(text))) continue;
    for (const word of text.split(/[\s(),;:]+/u)) {
      if (!/^(?:[A-Z]{3}|\p{Sc}|[A-Z]{0,3}\p{Sc})\.?$/u.test(word)) continue;
      const { currency } = splitAmount(`1 ${word.replace(/\.$/u, '')}`, { ownCurrency: own });
      if (currency !== null) said.add(currency);
    }
  }
  const [only] = said;
  return only !== undefined && said.size === 1 ? only : null;
}

/** In minor units; null where a currency has no such small part ("JPY 10.50"). */
export function minorUnits({ units }: WrittenPrice, currency: string): number | null {
  const exact = units * 10 ** minorDigits(currency);
  return Math.abs(exact - Math.round(exact)) < 1e-6 * Math.max(1, exact)
    ? toMinor(units, currency)
    : null;
}
