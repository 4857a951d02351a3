import type { problemSeverities } from '#shared/contract/imports.ts';

export type Severity = (typeof problemSeverities)[number];

/** What a message is made from. */
interface Said {
  readonly value: string | null;
  /** What else it says: another row, a reason, names. */
  readonly detail: string;
}

interface Words {
  readonly severity: Severity;
  readonly title: string;
  /** One or two sentences: what is wrong, and what happens to it if nothing is done. */
  readonly message: (finding: Said) => string;
}

const quoted = ({ value }: Said): string => `“${value ?? ''}”`;
const words = (severity: Severity, title: string, message: (finding: Said) => string): Words => ({
  severity,
  title,
  message,
});
const detailOnly = ({ detail }: Said): string => detail;

/** Every kind of finding, by its stable code. Errors keep the row out; of a warning the message says what happens. */
export const PROBLEM_WORDS = {
  'person-missing': words(
    'error',
    'Rows that name nobody',
    () => 'The row has neither a number, an e-mail address nor a name. It does not go in.',
  ),
  'name-missing': words(
    'error',
    'Rows with hardly anything in them',
    (f) => `The row has only ${quoted(f)} and nothing else. It does not go in.`,
  ),
  'duplicate-key': words(
    'error',
    'The same key on different rows',
    (f) =>
      `${quoted(f)} is already used in row ${f.detail}, with other data. This row does not go in.`,
  ),
  'key-conflict': words('error', 'Rows that cannot be told apart', (f) => f.detail),
  'number-missing': words(
    'warning',
    'Rows without an employee number',
    (f) => `No employee number; the row is recognised by ${f.detail} instead.`,
  ),
  'name-made': words(
    'warning',
    'People without a name',
    (f) => `No name; the person is called ${quoted(f)} until there is one.`,
  ),
  'name-nobody': words(
    'warning',
    'Names that may be nobody',
    (f) => `${quoted(f)} may be an open position rather than a person. It goes in as it stands.`,
  ),
  'name-shared': words(
    'warning',
    'Several people of one name',
    (f) =>
      `${quoted(f)} is also the name in row ${f.detail}. Nothing but the name tells people apart in this file: both go in as two people.`,
  ),
  'email-invalid': words(
    'warning',
    'E-mail addresses that are none',
    (f) => `${quoted(f)} is no e-mail address. The value is left out.`,
  ),
  'email-shared': words(
    'warning',
    'E-mail addresses used twice',
    (f) => `${quoted(f)} also stands in row ${f.detail}. It goes in as it stands.`,
  ),
  'date-unreadable': words(
    'warning',
    'Dates that cannot be read',
    (f) => `${quoted(f)} cannot be read as a date: ${f.detail}. The value is left out.`,
  ),
  'date-ambiguous': words(
    'warning',
    'Dates that can be read both ways',
    (f) =>
      `${quoted(f)} can be read both ways and this column has both; it is taken as ${f.detail}.`,
  ),
  'date-future': words(
    'warning',
    'Hire dates in the future',
    (f) => `${quoted(f)} is in the future. It goes in as it stands.`,
  ),
  'leaving-before-hire': words(
    'warning',
    'Leaving before hire',
    (f) =>
      `The leaving date ${quoted(f)} is before the hire date ${f.detail}. Both go in as they stand.`,
  ),
  'service-impossible': words(
    'warning',
    'Impossible years of service',
    (f) => `${quoted(f)} would be ${f.detail}. It goes in as it stands.`,
  ),
  'number-unreadable': words(
    'warning',
    'Numbers that cannot be read',
    (f) => `${quoted(f)} is no number. The value is left out.`,
  ),
  'hours-unlikely': words(
    'warning',
    'Weekly hours that cannot be right',
    (f) => `${quoted(f)} is not a possible number of hours a week. The value is left out.`,
  ),
  'fte-unlikely': words(
    'warning',
    'Full-time shares that cannot be right',
    (f) => `${quoted(f)} is not a possible share of full time. The value is left out.`,
  ),
  'amount-unreadable': words(
    'warning',
    'Amounts that cannot be read',
    (f) => `${quoted(f)} is no amount. The value is left out.`,
  ),
  'salary-negative': words(
    'warning',
    'Negative pay',
    (f) => `${quoted(f)} is negative. The value is left out.`,
  ),
  'salary-unlikely': words(
    'warning',
    'Pay far from all others',
    (f) => `${quoted(f)} is ${f.detail} of this column. It goes in as it stands.`,
  ),
  'currency-unknown': words(
    'warning',
    'Currencies that are none',
    (f) => `${quoted(f)} is no currency. The value is left out.`,
  ),
  'period-unknown': words(
    'warning',
    'Pay periods that are none',
    (f) => `${quoted(f)} is no pay period. The value is left out.`,
  ),
  'status-unknown': words(
    'warning',
    'Words for a status that are not known',
    (f) =>
      `${quoted(f)} is not known as active, on leave or left. Where the file has leaving dates they decide; else somebody new counts as active, and others stay as they were. The word itself is kept as a custom field.`,
  ),
  'status-no-date': words(
    'warning',
    'Left, but when?',
    (f) =>
      `${quoted(f)} says that the person has left, but there is no leaving date. Goes in without one.`,
  ),
  'status-contradicts': words(
    'warning',
    'Status and leaving date disagree',
    (f) =>
      `${quoted(f)} does not agree with the leaving date ${f.detail}. Both go in as they stand.`,
  ),
  'cell-error': words(
    'warning',
    'Cells that hold an error',
    (f) => `The cell holds the error ${f.value ?? ''}. The value is left out.`,
  ),
  'manager-unknown': words(
    'warning',
    'Managers who are not found',
    (f) =>
      `${quoted(f)} is nobody in this file or in the workspace${f.detail}. The text is kept, without a link.`,
  ),
  'manager-ambiguous': words(
    'warning',
    'Managers of whom there are several',
    (f) => `${quoted(f)} is the name of ${f.detail} people. The text is kept, without a link.`,
  ),
  'manager-cycle': words(
    'warning',
    'Circles in the reporting line',
    (f) =>
      `The reporting line runs in a circle: ${f.detail}. This link is left out; the text is kept.`,
  ),
  'other-sheets': words('warning', 'Other sheets may hold people too', detailOnly),
  'hardly-people': words('warning', 'This may not be a list of people', detailOnly),
  'names-absent': words('warning', 'The file has no names', detailOnly),
  'key-is-name': words('warning', 'Only names tell people apart', detailOnly),
  'emails-shared': words('warning', 'E-mail addresses shared by many', detailOnly),
  'date-order-assumed': words('warning', 'Order of day and month assumed', detailOnly),
  'date-written-otherwise': words('warning', 'Dates written in two ways', detailOnly),
  'sheet-says-left': words(
    'warning',
    'Taken to have left, by the name of the sheet',
    (f) =>
      `The sheet is called ${quoted(f)} and has neither a status nor a leaving date: its people are taken to have left.`,
  ),
  'currency-assumed': words('info', 'Currency assumed', detailOnly),
  'period-unstated': words('info', 'Pay period not stated', detailOnly),
  'date-never': words(
    'info',
    'Dates that mean none',
    (f) => `${quoted(f)} stands for no date and is read so.`,
  ),
  'number-padded': words('info', 'Leading zeros put back', detailOnly),
  'duplicate-row': words(
    'info',
    'Rows that occur twice',
    (f) => `The same as row ${f.detail}, value for value. It goes in once.`,
  ),
  'manager-self': words(
    'info',
    'People who report to themselves',
    (f) => `${quoted(f)} is the person of this row; read as: nobody above.`,
  ),
  'manager-alike': words(
    'info',
    'Managers found by first and last name',
    (f) => `${quoted(f)} was taken to be ${f.detail}, the only one of that first and last name.`,
  ),
} as const satisfies Record<string, Words>;

export type ProblemCode = keyof typeof PROBLEM_WORDS;
export const isProblemCode = (code: string): code is ProblemCode =>
  Object.hasOwn(PROBLEM_WORDS, code);
export const severityOf = (code: ProblemCode): Severity => PROBLEM_WORDS[code].severity;
