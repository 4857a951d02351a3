import { Problem } from '#shared/errors.ts';
import { FIELDS } from '../mapping/guess.ts';
import type { Choice, PlannedField } from '../staging/plan.ts';
import type { DateOrder } from '../typing/date-order.ts';
import { layoutOf } from './look.ts';
import { forgetMapping, forgetTable, type Planned, type Session } from './session.ts';

/** Takes another sheet or header row for the table. @throws Problem INVALID_INPUT where there is no such sheet or row */
export function chooseTable(
  session: Session,
  chosen: {
    readonly sheet: number;
    readonly headerRow?: number | null | undefined;
    readonly headerRows?: number | undefined;
  },
): void {
  const grid = session.file.sheets[chosen.sheet];
  if (!grid || grid.rowCount === 0)
    throw new Problem('INVALID_INPUT', 'That sheet has nothing in it.', 'Choose another sheet.', {
      file: session.fileName,
    });
  const { headerRow, headerRows } = chosen;
  const known =
    headerRow === undefined &&
    headerRows === undefined &&
    session.sheet !== chosen.sheet &&
    session.layouts.get(chosen.sheet);
  const layout = known || layoutOf(grid, { headerRow, headerRows });
  session.layouts.set(chosen.sheet, layout);
  session.sheet = chosen.sheet;
  forgetTable(session);
}

const isField = (field: string): field is Exclude<PlannedField, 'custom' | null> =>
  FIELDS.some((known) => known === field);

/**
 * Sets what a column is. A field that another column has is taken from that one, which becomes a custom field. The
 * rest of the mapping stays as it is now, so that one choice does not stir the others.
 * @throws Problem INVALID_INPUT for a column or a field that there is not
 */
export function setColumn(
  session: Session,
  { plans }: Planned,
  input: {
    readonly column: number;
    readonly field?: string | null | undefined;
    readonly dateOrder?: DateOrder | undefined;
  },
): void {
  const plan = plans.find(({ column }) => column === input.column);
  if (!plan)
    throw new Problem('INVALID_INPUT', 'There is no such column.', 'Choose another column.');
  const old = session.choices.get(input.column) ?? {};
  if (input.field === 'auto') {
    session.choices.delete(input.column);
    forgetMapping(session);
    return;
  }
  const choice: { field?: PlannedField; dateOrder?: DateOrder } = {};
  const field = input.field === undefined ? old.field : checked(input.field);
  if (field !== undefined) choice.field = field;
  const dateOrder = input.dateOrder ?? old.dateOrder;
  if (dateOrder !== undefined) choice.dateOrder = dateOrder;
  if (field !== undefined && field !== null && field !== 'custom')
    giveUp(session, plans, field, input.column);
  session.choices.set(input.column, choice satisfies Choice);
  forgetMapping(session);
}

function giveUp(session: Session, plans: Planned['plans'], field: PlannedField, to: number): void {
  for (const plan of plans)
    if (plan.field === field && plan.column !== to)
      session.choices.set(plan.column, { field: 'custom' });
}

function checked(field: string | null): PlannedField {
  if (field === null || field === 'custom' || isField(field)) return field;
  throw new Problem('INVALID_INPUT', `There is no field “${field}”.`, 'Choose another field.');
}
