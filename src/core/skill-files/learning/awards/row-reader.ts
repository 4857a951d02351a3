import { placeAt, textAt, type Table } from '../../matrix/table.ts';
import type { ReadingProblem } from '../../types.ts';
import type { LearningColumns } from '../columns.ts';
import type { AwardEntry, CredentialEntry, CredentialFacts, WrittenAmount } from '../entries.ts';
import { columnOf } from '../sheet.ts';
import { currencyOfHeading, priceReader } from '../values/amount.ts';
import { readKind } from '../values/choices.ts';
import { dayIn, isNoDay } from '../values/days.ts';
import { isYes, saysYesOrNo } from '../values/outcomes.ts';
import { readDuration, readValidity, unitOf } from '../values/spans.ts';

interface RowReader {
  /** What the row says of the person's learning. */
  award(row: number): Omit<AwardEntry, 'at' | 'person' | 'credential'>;
  /** What it says of the course. */
  facts(row: number): Pick<CredentialEntry, 'facts' | 'rowHours' | 'rowPrice'>;
  /** Whether it says anything of how the learning stands. */
  saysAnything(row: number): boolean;
}

interface Options {
  readonly monthFirst: boolean;
  /** What "$" stands for. */
  readonly currency: string;
  /** Of amounts that name none, where the platform is known to use one; ISO 4217. */
  readonly usual: string | null;
  readonly problems: ReadingProblem[];
}

const MOST_SAMPLES = 2000;
const MOST_PROBLEMS = 2000;
/** Of one course: more than a year of full-time work is a number of minutes or seconds. */
const MOST_HOURS = 2000;

/** Reads the cells of a list of awards, row by row; what cannot be read becomes a problem. */
export function rowReader(table: Table, columns: LearningColumns, options: Options): RowReader {
  const { fields, headers, header } = columns;
  const { monthFirst, problems } = options;
  const column = (field: Parameters<typeof columnOf>[1]) => columnOf(fields, field);
  const at = {
    status: column('status'),
    withdrawn: column('withdrawn'),
    issued: column('issued'),
    started: column('started'),
    expires: column('expires'),
    progress: column('progress'),
    grade: column('grade'),
    hours: column('hours'),
    hoursSpent: column('hoursSpent'),
    number: column('certificateNumber'),
    link: column('certificateLink'),
    courseLink: column('link'),
    note: column('note'),
    price: column('price'),
    paid: column('paid'),
    currency: column('currency'),
    kind: column('kind'),
    validity: column('validity'),
    language: column('language'),
  };
  const text = (row: number, from: number): string => (from < 0 ? '' : textAt(table, row, from));
  const told = new Set<string>();
  const problem = (code: string, row: number, from: number, message: string): null => {
    // The same cell may be read for the award and for the course.
    const cell = `${code} ${row} ${from}`;
    if (problems.length < MOST_PROBLEMS && !told.has(cell))
      problems.push({
        severity: 'warning',
        code,
        at: placeAt(table, row, from),
        value: text(row, from),
        message,
      });
    told.add(cell);
    return null;
  };
  const days = new Map<string, string | null>();
  const day = (row: number, from: number, what: string): string | null => {
    const written = text(row, from);
    if (written === '' || isNoDay(written)) return null;
    let found = days.get(written);
    if (found === undefined) days.set(written, (found = dayIn(written, monthFirst)));
    return (
      found ?? problem('date-not-read', row, from, `“${written}” is no day; ${what} is not taken.`)
    );
  };
  const hoursUnit = (from: number): 'hour' | 'minute' | 'second' => {
    const unit = unitOf((headers[from] ?? '').replaceAll('_', ' ').replace(/h:m:s/iu, 'hours'));
    return unit === 'minute' || unit === 'second' ? unit : 'hour';
  };
  /** Columns of days, weeks or months. */
  const calendar = new Set(
    [at.hours, at.hoursSpent].filter((from) => {
      const unit = from < 0 ? null : unitOf((headers[from] ?? '').replaceAll('_', ' '));
      return unit === 'day' || unit === 'week' || unit === 'month' || unit === 'year';
    }),
  );
  const absurd = new Set(
    [at.hours, at.hoursSpent].filter((from) => {
      if (from < 0 || hoursUnit(from) !== 'hour') return false;
      for (let row = header + 1; row < Math.min(table.rows, header + MOST_SAMPLES); row++)
        if (/^\d+(?:\.\d+)?$/u.test(text(row, from)) && Number(text(row, from)) > MOST_HOURS)
          return true;
      return false;
    }),
  );
  const hours = (row: number, from: number): number | null => {
    if (calendar.has(from)) return null;
    const written = text(row, from);
    if (written === '' || /^(?:-+|–|n\/?a)$/iu.test(written)) return null;
    const span = readDuration(written, hoursUnit(from));
    const isAbsurd = absurd.has(from) || (span?.hours ?? 0) > MOST_HOURS;
    if (span === null || isAbsurd)
      return problem(
        'hours-not-read',
        row,
        from,
        isAbsurd
          ? `“${written}”: the column has more than ${MOST_HOURS} hours for a course. Say in its heading whether it is minutes or seconds; it is not taken.`
          : `“${written}” is no number of hours; it is not taken.`,
      );
    return span.hours === 0 ? null : span.hours;
  };
  // What somebody paid is no price where the list says one.
  /** How long a course goes on, where the file says it in days or weeks. */
  const daysOf = (row: number): number | null => {
    const written = text(row, at.hours);
    if (written === '') return null;
    const unit = calendar.has(at.hours)
      ? unitOf((headers[at.hours] ?? '').replaceAll('_', ' '))
      : null;
    const bare = unit !== null && /^\d+(?:[.,]\d+)?$/u.test(written);
    const days = readDuration(bare ? `${written} ${unit}` : written, 'hour')?.days ?? null;
    return days !== null && days > 0 ? days : null;
  };
  const amountColumn = at.price >= 0 ? at.price : at.paid;
  const samples: string[] = [];
  for (let row = header + 1; row < Math.min(table.rows, header + MOST_SAMPLES); row++)
    if (text(row, amountColumn) !== '') samples.push(text(row, amountColumn));
  const readPrice = priceReader(samples, options.currency);
  const headingCurrency =
    amountColumn < 0 ? null : currencyOfHeading(headers[amountColumn] ?? '', options.currency);
  const amount = (row: number): WrittenAmount | null => {
    const written = text(row, amountColumn);
    if (written === '') return null;
    const price = readPrice(written);
    if (price === 'unreadable')
      return problem(
        'price-not-read',
        row,
        amountColumn,
        `“${written}” is no amount that can be read; it is not taken.`,
      );
    const named = currencyOfHeading(text(row, at.currency), options.currency);
    return price === null
      ? null
      : {
          ...price,
          currency: price.currency ?? named ?? headingCurrency ?? options.usual,
          at: placeAt(table, row, amountColumn),
        };
  };
  const status = (row: number): string => {
    const own = text(row, at.status);
    const gaveUp = text(row, at.withdrawn);
    const written = saysYesOrNo(own) ? `${headers[at.status] ?? ''}: ${own}` : own;
    const done = saysYesOrNo(own) && isYes(own);
    if (
      gaveUp !== '' &&
      !done &&
      (isYes(gaveUp) || (!saysYesOrNo(gaveUp) && dayIn(gaveUp, monthFirst) !== null))
    )
      return `${headers[at.withdrawn] ?? ''}: ${saysYesOrNo(gaveUp) ? gaveUp : 'Yes'}`;
    return written;
  };
  const progress = (row: number): number | null => {
    const written = text(row, at.progress);
    const number = Number(written.replace(/\s*%$/u, '').replace(',', '.'));
    if (written === '' || Number.isNaN(number) || number < 0) return null;
    const share = fractions.has(at.progress) && !written.includes('%') ? number * 100 : number;
    return Math.min(100, Math.floor(share + 1e-9));
  };
  const fractions = new Set(
    [at.progress].filter((from) => from >= 0 && isFraction(table, header, from)),
  );
  return {
    saysAnything: (row) =>
      [at.status, at.withdrawn, at.issued, at.started, at.expires, at.progress, at.grade].some(
        (from) => text(row, from) !== '',
      ),
    award: (row) => ({
      status: status(row),
      issued: day(row, at.issued, 'the day of completion'),
      started: day(row, at.started, 'the day of the start'),
      expires: day(row, at.expires, 'the day of expiry'),
      progress: progress(row),
      grade: isNoDay(text(row, at.grade)) ? null : text(row, at.grade) || null,
      hours: hours(row, at.hoursSpent >= 0 ? at.hoursSpent : at.hours),
      identifier: text(row, at.number) || null,
      link: linkIn(text(row, at.link)),
      note: text(row, at.note) || null,
    }),
    facts: (row) => {
      const kind = readKind(text(row, at.kind));
      const written = text(row, at.validity);
      const months =
        written === '' ? null : readValidity(written, validityUnit(headers[at.validity] ?? ''));
      const link = at.link < 0 || at.courseLink >= 0 ? linkIn(text(row, at.courseLink)) : null;
      const facts: CredentialFacts = {
        ...(kind === null ? {} : { kind }),
        ...(typeof months === 'number' ? { validityMonths: months } : {}),
        ...(text(row, at.language) === '' ? {} : { language: text(row, at.language) }),
        ...(link === null ? {} : { link }),
        ...(daysOf(row) === null ? {} : { durationDays: daysOf(row) }),
      };
      return {
        facts,
        rowHours: text(row, at.hours) === '' ? null : hours(row, at.hours),
        rowPrice: amount(row),
      };
    },
  };
}

const validityUnit = (header: string): 'month' | 'year' =>
  unitOf(header) === 'year' ? 'year' : 'month';

const linkIn = (text: string): string | null =>
  /^(?:https?:\/\/|www\.)\S+$/iu.test(text) ? text : null;

/** Whether a column of shares is written as 0 to 1. */
function isFraction(table: Table, header: number, column: number): boolean {
  let highest = 0;
  let broken = false;
  for (let row = header + 1; row < Math.min(table.rows, header + 2000); row++) {
    const text = textAt(table, row, column);
    if (text === '') continue;
    if (text.includes('%')) return false;
    const number = Number(text.replace(',', '.'));
    if (Number.isNaN(number)) continue;
    highest = Math.max(highest, number);
    broken ||= !Number.isInteger(number);
  }
  return highest <= 1 && (broken || highest === 1);
}
