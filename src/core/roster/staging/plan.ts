import { CELL, columnLetter, type SheetGrid, type TableLayout } from '#core/tables/index.ts';
import type { PersonFieldId, SalaryPeriod } from '#shared/person-fields.ts';
import type { Guess } from '../mapping/guess.ts';
import type { ColumnProfile } from '../mapping/profile.ts';
import { isLastFirst } from '../mapping/shapes.ts';
import { inferDateOrder, type DateOrder, type OrderFinding } from '../typing/date-order.ts';
import { currencyIn, periodOfHeader } from '../typing/money.ts';
import { paddedLength } from '../typing/employee-number.ts';
import { inferDecimalMark, type DecimalMark } from '../typing/read-number.ts';

/** A field, `custom` (kept under its header), or null: left out. */
export type PlannedField = PersonFieldId | 'custom' | null;

export interface Choice {
  readonly field?: PlannedField | undefined;
  readonly dateOrder?: DateOrder | undefined;
}

/** How one column will be read: what it is, and what was found by looking at all of it. */
export interface ColumnPlan {
  readonly column: number;
  readonly letter: string;
  /** As in the file; "Column F" where it has none. */
  readonly header: string;
  readonly field: PlannedField;
  readonly chosen: boolean;
  readonly undecided: boolean;
  readonly guess: Guess;
  readonly profile: ColumnProfile;
  readonly dates: OrderFinding | null;
  readonly mark: DecimalMark;
  /** Whether full-time shares are written as per cent. */
  readonly percent: boolean;
  /** Numbers of people are filled up with zeros to this length; 0: as they stand. */
  readonly padTo: number;
  /** Names are written "Last, First". */
  readonly lastFirst: boolean;
  readonly currency: string | null;
  readonly period: SalaryPeriod | null;
  /** A custom field that is a day of birth. */
  readonly birthDate: boolean;
}

interface PlanSettings {
  readonly defaultCurrency: string;
  readonly locale: string;
}

const DATES: ReadonlySet<PlannedField> = new Set<PlannedField>(['hireDate', 'leavingDate']);
const NUMBERS: ReadonlySet<PlannedField> = new Set<PlannedField>(['weeklyHours', 'fte', 'salary']);
const ASSUMED: OrderFinding = {
  order: 'dmy',
  evidence: '',
  ambiguous: false,
  mixed: false,
  bySeparator: new Map(),
  borrowed: [],
};
export const isDateField = (field: PlannedField): boolean => DATES.has(field);

/** Settles how every column is read, from the guesses and her choices. */
export async function planColumns(
  grid: SheetGrid,
  layout: TableLayout,
  profiles: readonly ColumnProfile[],
  guesses: readonly Guess[],
  choices: ReadonlyMap<number, Choice>,
  settings: PlanSettings,
  breathe: () => Promise<void>,
): Promise<ColumnPlan[]> {
  const fields = guesses.map((guess) => choices.get(guess.column)?.field);
  const taken = new Set<PlannedField | undefined>(fields);
  taken.delete('custom');
  const plans: ColumnPlan[] = [];
  for (const [index, guess] of guesses.entries()) {
    const profile = profiles[index];
    if (!profile) throw new RangeError('a guess without its column');
    const choice = fields[index];
    // What she gives to one column is no longer the guess of another.
    const guessed = guess.field !== null && taken.has(guess.field) ? 'custom' : guess.field;
    const field = choice === undefined ? guessed : choice;
    plans.push(basePlan(grid, layout, guess, profile, field, choice !== undefined, settings));
    await breathe();
  }
  return settleDates(grid, layout, plans, choices, settings);
}

function basePlan(
  grid: SheetGrid,
  layout: TableLayout,
  guess: Guess,
  profile: ColumnProfile,
  field: PlannedField,
  chosen: boolean,
  settings: PlanSettings,
): ColumnPlan {
  const { column } = guess;
  const letter = columnLetter(column);
  const header = profile.header === '' ? `Column ${letter}` : profile.header;
  const money = field === 'salary';
  const own = { ownCurrency: settings.defaultCurrency };
  const plan: ColumnPlan = {
    column,
    letter,
    header,
    field,
    chosen,
    undecided: !chosen && guess.undecided,
    guess,
    profile,
    dates: null,
    mark: NUMBERS.has(field) ? inferDecimalMark(textsOf(grid, layout, column), money) : '.',
    percent:
      field === 'fte' && (profile.most > 2 || profile.samples.some((text) => text.includes('%'))),
    padTo: field === 'employeeNumber' ? paddedLength(() => textsOf(grid, layout, column, true)) : 0,
    lastFirst: profile.shares.lastFirst >= 0.3 || profile.samples.every(isLastFirst),
    currency: money ? currencyIn(profile.header, own) : null,
    period: money ? periodOfHeader(profile.header) : null,
    birthDate: field === 'custom' && guess.birthDate,
  };
  return plan;
}

/** The texts of a column, one after another; cells that hold real dates, and numbers unless asked for, are left out. */
function* textsOf(
  grid: SheetGrid,
  layout: TableLayout,
  column: number,
  numbersToo = false,
): Generator<string, void, void> {
  for (const row of layout.rows) {
    const kind = grid.kind(row, column);
    if (kind !== CELL.text && !(numbersToo && kind === CELL.number)) continue;
    const text = grid.text(row, column).trim();
    if (text !== '') yield text;
  }
}

/** Distinct texts of a column and how often each occurs. */
function distinctTexts(grid: SheetGrid, layout: TableLayout, column: number): Map<string, number> {
  const texts = new Map<string, number>();
  for (const text of textsOf(grid, layout, column)) texts.set(text, (texts.get(text) ?? 0) + 1);
  return texts;
}

function settleDates(
  grid: SheetGrid,
  layout: TableLayout,
  plans: readonly ColumnPlan[],
  choices: ReadonlyMap<number, Choice>,
  settings: PlanSettings,
): ColumnPlan[] {
  const local = /^en-US\b|^en$/u.test(settings.locale) ? 'mdy' : 'dmy';
  const usual = { order: local, because: 'as is usual with your language setting' } as const;
  const isDate = (plan: ColumnPlan): boolean => DATES.has(plan.field) || plan.birthDate;
  const first = plans.map((plan) =>
    isDate(plan) ? inferDateOrder(distinctTexts(grid, layout, plan.column), usual) : null,
  );
  const sure = first.findIndex(
    (found) => found !== null && !found.ambiguous && found.order !== 'ymd',
  );
  return plans.map((plan, index) => {
    if (!isDate(plan)) return plan;
    let dates = first[index] ?? null;
    if (dates?.ambiguous === true && sure !== -1) {
      const order = first[sure]?.order ?? 'dmy';
      const because = `as in column ${plans[sure]?.letter ?? ''}`;
      dates = inferDateOrder(distinctTexts(grid, layout, plan.column), { order, because });
      if (dates) dates = { ...dates, ambiguous: false };
    }
    const wanted = choices.get(plan.column)?.dateOrder;
    if (wanted !== undefined && dates)
      dates = {
        ...dates,
        order: wanted,
        ambiguous: false,
        bySeparator: new Map(),
        evidence: 'Chosen by you.',
      };
    return { ...plan, dates: dates ?? (plan.profile.filled > 0 ? null : ASSUMED) };
  });
}
