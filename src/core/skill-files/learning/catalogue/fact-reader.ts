import type { LearningField } from '#shared/contract/skill-files.ts';
import { placeAt, shownAt, textAt, type Table } from '../../matrix/table.ts';
import type { ReadingProblem } from '../../types.ts';
import { samplesBelow, type LearningColumns } from '../columns.ts';
import type { CredentialEntry, CredentialFacts } from '../entries.ts';
import { columnOf } from '../sheet.ts';
import { currencyOfHeading, currencyOfNotes, priceReader } from '../values/amount.ts';
import {
  readEqf,
  readKind,
  readParticipation,
  readStackability,
  readSupervision,
} from '../values/choices.ts';
import { isRange, readDuration, readValidity, unitOf } from '../values/spans.ts';

const UNSAID =
  /^(?:-+|–|—|\/|n\/?a|n\.a\.|tb[acd]|\?|null|keine angabe|k\.\s?a\.|nicht angegeben|unknown|not stated|non précisé)$/iu;
const LONGEST = { short: 500, middle: 2000, long: 5000, text: 20_000 } as const;

/** What a row says of its credential; what cannot be read becomes a problem. */
export function factReader(
  table: Table,
  { header, headers, fields }: LearningColumns,
  {
    currency,
    above,
    problems,
  }: {
    readonly currency: string;
    /** What stands alone above and below the table. */
    readonly above: readonly string[];
    readonly problems: ReadingProblem[];
  },
): (row: number) => Pick<CredentialEntry, 'facts' | 'price' | 'country'> {
  const at = (field: LearningField): number => columnOf(fields, field);
  const column = {
    hours: at('hours') >= 0 ? at('hours') : at('hoursSpent'),
    price: at('price') >= 0 ? at('price') : at('paid'),
    validity: at('validity'),
    link: at('link') >= 0 ? at('link') : at('certificateLink'),
  };
  const said = (row: number, from: number): string => {
    const text = from < 0 ? '' : shownAt(table, row, from).trim();
    return UNSAID.test(text) ? '' : text;
  };
  const problem = (code: string, row: number, from: number, what: string): null => {
    const value = said(row, from);
    problems.push({
      severity: 'warning',
      code,
      at: placeAt(table, row, from),
      value,
      message: `“${value.slice(0, 80)}” ${what}; it is not taken.`,
    });
    return null;
  };
  const readPrice = priceReader(
    column.price < 0 ? [] : samplesBelow(table, header, column.price, 2000),
    currency,
  );
  const headingCurrency =
    column.price < 0
      ? null
      : (currencyOfHeading(headers[column.price] ?? '', currency) ??
        currencyOfNotes(above, currency));
  const price = (row: number): CredentialEntry['price'] => {
    const text = said(row, column.price);
    if (text === '') return null;
    const found = readPrice(text);
    if (found === 'unreadable')
      return problem(
        'price-not-read',
        row,
        column.price,
        isRange(text) ? 'is a range: write one amount' : 'is no amount that can be read',
      );
    const named = said(row, at('currency'));
    const beside = named === '' ? null : currencyOfHeading(named, currency);
    if (named !== '' && beside === null)
      problem('currency-not-read', row, at('currency'), 'is no currency that is known');
    return found === null
      ? null
      : {
          ...found,
          currency: found.currency ?? beside ?? headingCurrency,
          at: placeAt(table, row, column.price),
        };
  };
  const hoursUnit = ((): 'hour' | 'minute' | 'second' | 'day' => {
    const unit = column.hours < 0 ? null : unitOf(headers[column.hours] ?? '');
    return unit === 'minute' || unit === 'second' || unit === 'day' ? unit : 'hour';
  })();
  const usualValidity = validityUnit(
    table,
    header,
    column.validity,
    headers[column.validity] ?? '',
  );
  const number = (row: number, field: LearningField, code: string, what: string): number | null => {
    const text = said(row, at(field));
    if (text === '') return null;
    const found = Number(/-?\d+(?:[.,]\d+)?/u.exec(text)?.[0].replace(',', '.') ?? Number.NaN);
    return Number.isFinite(found) && found > 0 ? found : problem(code, row, at(field), what);
  };
  const choice = <T>(
    row: number,
    field: LearningField,
    read: (text: string) => T | null,
    code: string,
    what: string,
  ): T | null => {
    const text = said(row, at(field));
    return text === '' ? null : (read(text) ?? problem(code, row, at(field), what));
  };

  return (row) => {
    const facts: { -readonly [Key in keyof CredentialFacts]: CredentialFacts[Key] } = {};
    const put = <Key extends keyof CredentialFacts>(
      key: Key,
      value: CredentialFacts[Key] | null,
    ): void => {
      if (value !== null && value !== undefined && value !== '') facts[key] = value;
    };
    const text = (field: LearningField, longest: number): string =>
      said(row, at(field)).slice(0, longest);
    put('description', text('description', LONGEST.text));
    put('learningOutcomes', text('outcomes', LONGEST.text));
    put('prerequisites', text('prerequisites', LONGEST.long));
    put('assessment', text('assessment', LONGEST.middle));
    put('qualityAssurance', text('quality', LONGEST.long));
    put('language', text('language', 120));
    put('link', text('link', LONGEST.middle) || said(row, column.link).slice(0, LONGEST.middle));
    put(
      'kind',
      choice(row, 'kind', readKind, 'kind-not-known', 'is no kind of credential that is known'),
    );
    put(
      'eqfLevel',
      choice(row, 'eqf', readEqf, 'eqf-not-read', 'is no level of the European framework, 1 to 8'),
    );
    // "EQF 5", "Level 3" under "Level" where no skills are listed: that of the qualification.
    if (facts.eqfLevel === undefined && at('skill') < 0) {
      const level = /^(?:eqf|nqf|rqf|dqr|level|niveau|nivel|livello)\s*(?:level\s*)?(\d)$/iu.exec(
        said(row, at('level')),
      );
      if (level) put('eqfLevel', readEqf(level[1] ?? ''));
    }
    put('ects', number(row, 'ects', 'ects-not-read', 'is no number of ECTS points'));
    put(
      'supervision',
      choice(
        row,
        'supervision',
        readSupervision,
        'supervision-not-read',
        'is no way of supervision that is known',
      ),
    );
    put(
      'stackability',
      choice(
        row,
        'stackability',
        readStackability,
        'stackability-not-read',
        'does not say how it stacks',
      ),
    );
    const delivery = text('participation', LONGEST.short);
    const form = delivery === '' ? null : readParticipation(delivery);
    put('participation', form);
    // "Online" says no more than the form does.
    if (form === null || delivery.split(/\s+/u).length > 2) put('delivery', delivery);
    const days = number(row, 'days', 'days-not-read', 'is no number of days');
    put('durationDays', days === null ? null : Math.ceil(days));
    const hours = said(row, column.hours);
    if (hours !== '') {
      const span = readDuration(hours, hoursUnit);
      if (span === null)
        problem(
          'hours-not-read',
          row,
          column.hours,
          isRange(hours) ? 'is a range: write one number' : 'is no number of hours or days',
        );
      else if (span.hours !== null && span.hours > 0) put('workloadHours', span.hours);
      if (span !== null && span.days !== null && span.days > 0 && facts.durationDays === undefined)
        put('durationDays', span.days);
    }
    const validity = said(row, column.validity);
    if (validity !== '') {
      const months = readValidity(validity, usualValidity);
      if (months === null)
        problem('validity-not-read', row, column.validity, 'is no time of validity');
      else facts.validityMonths = months === 'for good' ? null : months;
    }
    return { facts, price: price(row), country: said(row, at('country')).slice(0, 120) || null };
  };
}

/** The unit of bare numbers: said by the heading; else years where none of them is beyond 10. */
function validityUnit(
  table: Table,
  header: number,
  column: number,
  heading: string,
): 'month' | 'year' {
  const unit = unitOf(heading);
  if (unit === 'year') return 'year';
  if (unit === 'month' || column < 0) return 'month';
  const numbers: number[] = [];
  for (let row = header + 1; row < table.rows; row++) {
    const text = textAt(table, row, column);
    if (/^\d{1,3}$/u.test(text)) numbers.push(Number(text));
  }
  return numbers.length > 0 && numbers.every((each) => each <= 10) ? 'year' : 'month';
}
