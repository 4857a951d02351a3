import type { z } from 'zod';
import type { ImportColumn, mappingSchema } from '#shared/contract/imports.ts';
import { counted } from '#shared/counted.ts';
import { PERSON_FIELDS, SHARED_TEXT_FIELDS } from '#shared/person-fields.ts';
import { isLedOrganisation } from '../mapping/header-text.ts';
import type { ColumnPlan } from '../staging/plan.ts';
import { isDateField } from '../staging/plan.ts';
import { hardlyPeople } from '../staging/file-checks.ts';
import { stageTable } from '../staging/stage.ts';
import { peopleOfRows } from '../staging/row-people.ts';
import type { Looked, Planned, Session } from './session.ts';

type Mapping = z.infer<typeof mappingSchema>;
const FIRST_ROWS = 3;
const LONGEST = 200;

/** Every column with what was guessed, chosen and found, and the first rows as they would be saved. */
export async function presentMapping(
  session: Session,
  { grid, layout, complete }: Looked,
  { plans: planned, key }: Planned,
  today: string,
  breathe: () => Promise<void>,
): Promise<Mapping> {
  const plans: ColumnPlan[] = [];
  for (const plan of planned)
    plans.push({ ...plan, profile: await complete(plan.column, breathe) });
  const undecided = plans.filter((plan) => plan.undecided);
  const blockers: string[] = [];
  if (key === null)
    blockers.push(
      'Say which column is the employee number, the e-mail address or the name: without one nobody can be told apart.',
    );
  if (undecided.length > 0)
    blockers.push(
      `Decide what ${undecided.map(({ header }) => `“${header}”`).join(', ')} ${undecided.length === 1 ? 'is' : 'are'}.`,
    );
  return {
    columns: plans.map(presentColumn),
    key,
    remembered: session.remembered,
    blockers,
    notes: notesOf(plans, key),
    firstRows: await firstRows({ grid, layout }, plans, today),
  };
}

function presentColumn(plan: ColumnPlan): ImportColumn {
  const { profile, guess, dates } = plan;
  return {
    index: plan.column,
    letter: plan.letter,
    header: plan.header,
    samples: profile.samples.map((text) => text.slice(0, LONGEST)),
    filled: profile.filled,
    distinct: profile.distinct,
    frequent: profile.frequent.map(({ value, rows }) => ({ value: value.slice(0, LONGEST), rows })),
    field: plan.field,
    confidence: plan.chosen ? null : guess.confidence,
    undecided: plan.undecided,
    candidates: guess.candidates.map((candidate) => ({ ...candidate })),
    checks: checksOf(plan),
    dateOrder:
      dates && dates.evidence !== ''
        ? { order: dates.order, evidence: dates.evidence, ambiguous: dates.ambiguous }
        : null,
  };
}

function checksOf(plan: ColumnPlan): ImportColumn['checks'] {
  const { profile, field, dates } = plan;
  const checks: ImportColumn['checks'] = [];
  const add = (severity: ImportColumn['checks'][number]['severity'], message: string): void => {
    checks.push({ severity, message });
  };
  const empty = profile.rows - profile.filled;
  if (profile.filled === 0) add('info', 'The column is empty.');
  if (field === 'employeeNumber' && profile.filled > 0) {
    const repeated = profile.filled - profile.distinct;
    if (repeated > 0)
      add('warning', `${counted(repeated, 'value occurs', 'values occur')} more than once.`);
    else add('info', 'Every value occurs once.');
    if (empty > 0) add('warning', `${counted(empty, 'row has', 'rows have')} none.`);
    if (plan.padTo > 0) add('info', `Lost leading zeros are put back, up to ${plan.padTo} digits.`);
  }
  if (profile.errors > 0)
    add(
      'warning',
      `${counted(profile.errors, 'cell holds', 'cells hold')} an error instead of a value.`,
    );
  if (isDateField(field) && dates?.ambiguous) add('warning', dates.evidence);
  if (dates?.mixed) add('warning', dates.evidence);
  if (field === 'salary') {
    if (plan.currency === null && !profile.samples.some((text) => /\p{Sc}/u.test(text)))
      add('info', 'The header names no currency.');
    if (plan.period === null)
      add(
        'info',
        'The header does not say whether the amounts are for a year, a month or an hour.',
      );
    else add('info', `Read as pay per ${plan.period}.`);
  }
  const bracketed = profile.samples.some((text) => text.endsWith(')'));
  if ((field === 'department' || field === 'team') && bracketed && isLedOrganisation(plan.header))
    add('info', 'The name in brackets behind each organisation is left off.');
  if (plan.lastFirst && (field === 'name' || field === 'manager'))
    add('info', 'Written “Last, First”; turned to “First Last”.');
  return checks;
}

function notesOf(plans: readonly ColumnPlan[], key: Planned['key']): string[] {
  const doubt = hardlyPeople(plans);
  const notes: string[] = doubt === null ? [] : [doubt];
  const has = (field: string): boolean => plans.some((plan) => plan.field === field);
  const named = has('name') || has('firstName') || has('lastName');
  if (!named && key !== null)
    notes.push(
      `There is no column with names: new people are called by their ${key === 'email' ? 'e-mail address' : 'number'}.`,
    );
  if (key === 'name') notes.push('Nothing but names tells people apart in this file.');
  const custom = plans.filter((plan) => plan.field === 'custom' && plan.profile.filled > 0).length;
  if (custom > 0)
    notes.push(
      custom === 1
        ? '1 column is kept under its own header.'
        : `${custom} columns are kept under their own headers.`,
    );
  return notes;
}

/** The first rows read under this mapping: field label or header → text. */
async function firstRows(
  { grid, layout }: Pick<Looked, 'grid' | 'layout'>,
  plans: readonly ColumnPlan[],
  today: string,
): Promise<Record<string, string>[]> {
  const rows = layout.rows.subarray(0, FIRST_ROWS);
  const settings = { latestYear: Number(today.slice(0, 4)) + 10, ownCurrency: 'EUR' };
  const table = await stageTable(grid, rows, plans, new Map(), settings, () => Promise.resolve());
  const people = await peopleOfRows(table, plans, today, grid.name, () => Promise.resolve());
  const label = (field: string): string =>
    PERSON_FIELDS.find(({ id }) => id === field)?.label ?? field;
  return Array.from({ length: people.count }, (_, row) => {
    const shown: Record<string, string> = {};
    const put = (name: string, value: unknown): void => {
      if (value !== null && value !== undefined && value !== '')
        shown[name] = String(value).slice(0, LONGEST);
    };
    put(label('employeeNumber'), people.number?.[row]);
    put(label('name'), people.name[row]);
    put(label('email'), people.email?.[row]);
    for (const field of SHARED_TEXT_FIELDS) put(label(field), people.texts.get(field)?.[row]);
    put(label('manager'), people.manager?.[row]);
    put(label('hireDate'), people.hireDate?.[row]);
    put(label('leavingDate'), people.leavingDate?.[row]);
    put(label('status'), people.status?.[row]);
    put(label('weeklyHours'), people.weeklyHours?.[row]);
    put(label('fte'), people.fte?.[row]);
    const pay = [
      people.salary?.[row],
      people.salaryCurrency?.[row],
      people.salaryPeriod?.[row] && `per ${people.salaryPeriod[row]}`,
    ];
    if (typeof people.salary?.[row] === 'number')
      put(label('salary'), pay.filter((part) => part !== null && part !== undefined).join(' '));
    for (const { header, values } of people.custom) put(header, values[row]);
    return shown;
  });
}
