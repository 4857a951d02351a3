import { CELL, type CellKind, type CellValue } from '#core/tables/index.ts';
import { dayNumber } from '#shared/dates.ts';
import {
  noWords,
  periodOfWord,
  saysEmpty,
  statusOfWord,
  wordKey,
  yesWords,
} from '../mapping/value-words.ts';
import { currencyIn, splitAmount } from '../typing/money.ts';
import { plainNumber } from '../typing/employee-number.ts';
import { readEmail } from '../typing/email.ts';
import { fullName } from '../typing/person-name.ts';
import { dateOfCell, dateOfNumber, readDate, type DateReading } from '../typing/read-date.ts';
import { readNumber } from '../typing/read-number.ts';
import { isLedOrganisation } from '../mapping/header-text.ts';
import { yesMeansLeft } from '../typing/status-column.ts';
import type { ColumnPlan } from './plan.ts';
import type { ProblemCode } from './problem-words.ts';

/** Undefined: not told, or not usable, so nothing of the person changes. Null: told to be empty. */
export type Scalar = string | number | null | undefined;

/** Tells of something about the cell being read. */
type Report = (code: ProblemCode, detail?: string, proposal?: string | null) => void;

/** Reads one cell that is neither empty nor an error. `text` is tidied. */
type CellReader = (kind: CellKind, value: CellValue, text: string, report: Report) => Scalar;

export interface ReadingSettings {
  /** Two-digit years beyond it are of the last century. */
  readonly latestYear: number;
  readonly ownCurrency: string;
}

const FULL_WEEK_HOURS = 168;
const DATE_FINDING = { order: 'dmy', bySeparator: new Map(), mixed: false } as const;

/** What reads the cells of a column, by what the column was settled to be. */
export function readerOf(plan: ColumnPlan, settings: ReadingSettings): CellReader {
  switch (plan.field) {
    case 'employeeNumber':
      return numberReader(plan);
    case 'name':
      return (_kind, _value, text) => (plan.lastFirst ? fullName(text) : text);
    case 'firstName':
    case 'lastName':
      return (_kind, _value, text) => text;
    case 'custom':
      return (_kind, _value, text) => text;
    case 'email':
      return (_kind, _value, text, report) => {
        if (saysEmpty(text)) return null;
        const { email, proposal } = readEmail(text);
        if (email === null) report('email-invalid', '', proposal);
        return email ?? undefined;
      };
    case 'hireDate':
    case 'leavingDate':
      return dateReader(plan, settings);
    case 'weeklyHours':
    case 'fte':
      return quantityReader(plan);
    case 'salary':
      return amountReader(plan, settings);
    case 'salaryCurrency':
      return (_kind, _value, text, report) => {
        if (saysEmpty(text)) return null;
        const code = currencyIn(text.toUpperCase(), settings) ?? currencyIn(text, settings);
        if (code === null) report('currency-unknown');
        return code ?? undefined;
      };
    case 'salaryPeriod':
      return (_kind, _value, text, report) => {
        if (saysEmpty(text)) return null;
        const period =
          periodOfWord(text) ??
          text
            .split(/\s+/u)
            .map(periodOfWord)
            .find((word) => word !== null);
        if (period === undefined || period === null) report('period-unknown');
        return period ?? undefined;
      };
    case 'status':
      return remembering(statusReader(plan));
    case 'department':
    case 'team':
      return groupReader(plan);
    default:
      return plainReader;
  }
}

/** Reads each word once; one that is reported is read again, so that every row of it is told. */
function remembering(read: CellReader): CellReader {
  const known = new Map<string, Scalar>();
  return (kind, value, text, report) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = read(kind, value, text, report);
    if (found !== undefined) known.set(text, found);
    return found;
  };
}

const plainReader: CellReader = (_kind, _value, text) => (saysEmpty(text) ? null : text);

/** Workday writes who leads an organisation behind its name: "Research (Ada Lovelace)". */
function groupReader(plan: ColumnPlan): CellReader {
  if (!isLedOrganisation(plan.header)) return plainReader;
  return (kind, value, text, report) =>
    plainReader(kind, value, text.replace(/\s*\([^()]*\)$/u, '') || text, report);
}

function numberReader(plan: ColumnPlan): CellReader {
  return (_kind, _value, text) => {
    if (saysEmpty(text)) return null;
    const number = plainNumber(text);
    return plan.padTo > 0 ? number.padStart(plan.padTo, '0') : number;
  };
}

/** Dates repeat in a roster: each is understood once. */
function dateReader(plan: ColumnPlan, settings: ReadingSettings): CellReader {
  const known = new Map<string | number, DateReading>();
  const finding = plan.dates ?? DATE_FINDING;
  return (kind, value, text, report) => {
    const key = kind === CELL.date ? Number(value) : kind === CELL.number ? `n${text}` : text;
    let reading = known.get(key);
    if (!reading) {
      if (kind === CELL.date) reading = dateOfCell(Number(value));
      else if (kind === CELL.number) reading = dateOfNumber(Number(value));
      else if (saysEmpty(text)) reading = { date: null };
      else if (/^(?:\d{5}(?:\.\d+)?|2958465)$/u.test(text)) reading = dateOfNumber(Number(text));
      else reading = readDate(text, finding, settings.latestYear);
      known.set(key, reading);
    }
    if (reading.date === undefined) {
      report('date-unreadable', reading.why, reading.proposal);
      return undefined;
    }
    if (reading.date === null) {
      if (!saysEmpty(text)) report('date-never');
      return null;
    }
    if (reading.ambiguous) report('date-ambiguous', reading.date);
    return reading.date;
  };
}

function quantityReader(plan: ColumnPlan): CellReader {
  const hours = plan.field === 'weeklyHours';
  return (kind, value, text, report) => {
    if (saysEmpty(text)) return null;
    const bare = text
      .replace(/%|％/gu, '')
      .replace(
        hours
          ? /\s*(?:h|hrs?|hours?|std\.?|stunden|heures?|horas?|ore|uur|godz\.?|時間|小时|小時|시간|ساعة)$/iu
          : /$^/u,
        '',
      );
    const number =
      kind === CELL.number ? Number(value) : (fraction(bare) ?? readNumber(bare, plan.mark));
    if (number === null) {
      report('number-unreadable');
      return undefined;
    }
    if (hours) {
      if (number >= 0 && number <= FULL_WEEK_HOURS) return number;
      report('hours-unlikely');
      return undefined;
    }
    // In a column of per cents 1 is still the whole.
    const percent = /%|％/u.test(text) || (plan.percent && number > 2);
    const share = percent ? number / 100 : number;
    if (share >= 0 && share <= 2) return Math.round(share * 10_000) / 10_000;
    report('fte-unlikely');
    return undefined;
  };
}

/** "1/2" of a post, as some countries write it, or null. */
function fraction(text: string): number | null {
  const parts = /^(\d{1,2})\s?\/\s?(\d{1,2})$/u.exec(text);
  return parts && Number(parts[2]) > 0 ? Number(parts[1]) / Number(parts[2]) : null;
}

/** The amount in whole units of the currency; the currency and period of the cell go with it as a text. */
function amountReader(plan: ColumnPlan, settings: ReadingSettings): CellReader {
  return (kind, value, text, report) => {
    if (saysEmpty(text)) return null;
    if (kind === CELL.number) return checkedAmount(Number(value), '', '', report);
    const { number, currency, period } = splitAmount(text, settings);
    const amount = readNumber(number, plan.mark);
    if (amount === null) {
      report('amount-unreadable');
      return undefined;
    }
    return checkedAmount(amount, currency ?? '', period ?? '', report);
  };
}

function checkedAmount(amount: number, currency: string, period: string, report: Report): Scalar {
  if (!Number.isFinite(amount) || amount > 1e12) {
    report('amount-unreadable');
    return undefined;
  }
  if (amount < 0) {
    report('salary-negative');
    return undefined;
  }
  return currency === '' && period === '' ? amount : `${amount}|${currency}|${period}`;
}

function statusReader(plan: ColumnPlan): CellReader {
  const left = yesMeansLeft(plan.header);
  const flag = plan.profile.distinct <= 4 && plan.profile.shares.yesNo > 0.5;
  return (_kind, _value, text, report) => {
    if (saysEmpty(text)) return null;
    const key = wordKey(text);
    if (flag || typeof _value === 'boolean') {
      if (yesWords().has(key)) return left ? 'left' : 'active';
      if (noWords().has(key)) return left ? 'active' : 'left';
    }
    const status = statusOfWord(text);
    // Which status it counts as depends on the leaving date, known only for the whole row.
    if (status === null) report('status-unknown');
    return status ?? undefined;
  };
}

/** Whole years from one day to another. */
export const yearsBetween = (from: string, to: string): number =>
  Math.floor((dayNumber(to) - dayNumber(from)) / 365.2425);
