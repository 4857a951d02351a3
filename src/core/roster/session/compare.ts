import { readSettings, type AppContext } from '#core/workspace/index.ts';
import { Problem } from '#shared/errors.ts';
import { compareRows } from '../difference/difference.ts';
import type { Key } from '../difference/identity.ts';
import { checkFile } from '../staging/file-checks.ts';
import { planColumns, type ColumnPlan } from '../staging/plan.ts';
import { peopleOfRows } from '../staging/row-people.ts';
import { stageTable } from '../staging/stage.ts';
import { overridesOf, skippedRows } from './decisions.ts';
import { alsoRosters } from './draft.ts';
import { listProblems } from './listed-problem.ts';
import type { Compared, Looked, Planned, Session } from './session.ts';
import { look } from './start.ts';

const FALLBACK = { defaultCurrency: 'EUR', locale: 'en-GB' };
const TWO_DIGIT_YEARS_AHEAD = 10;
const UNIQUE_ENOUGH = 0.9;
const FILLED_ENOUGH = 0.5;

/** What is to become of every column, under the mapping in force. */
export async function plan(
  context: AppContext,
  session: Session,
  breathe: () => Promise<void>,
): Promise<Planned> {
  if (session.planned) return session.planned;
  const looked = await look(context, session, breathe);
  const workspace = context.workspaces.currentOrNull();
  const settings = workspace ? readSettings(workspace) : FALLBACK;
  const { grid, layout, profiles, guesses } = looked;
  const raw = await planColumns(
    grid,
    layout,
    profiles,
    guesses,
    session.choices,
    settings,
    breathe,
  );
  const plans = raw.map((column) =>
    column.undecided && session.decide === 'auto'
      ? { ...column, field: 'custom' as const, undecided: false }
      : column,
  );
  session.planned = { plans, key: await keyOf(plans, looked, breathe) };
  return session.planned;
}

/** By what people are told apart: number, else e-mail where it does, else name. */
async function keyOf(
  plans: readonly ColumnPlan[],
  { complete }: Looked,
  breathe: () => Promise<void>,
): Promise<Key | null> {
  const profile = (field: string) => plans.find((column) => column.field === field)?.profile;
  const number = profile('employeeNumber');
  if (number && number.filled > 0) return 'employeeNumber';
  const column = profile('email')?.column;
  const email = column === undefined ? undefined : await complete(column, breathe);
  if (
    email &&
    email.distinct >= email.filled * UNIQUE_ENOUGH &&
    email.filled >= email.rows * FILLED_ENOUGH
  )
    return 'email';
  const name = profile('name') ?? profile('lastName') ?? profile('firstName');
  if (name && name.filled > 0) return 'name';
  return email && email.filled > 0 ? 'email' : null;
}

/**
 * Types, checks and compares every row with the workspace as it stands; made anew where the mapping, a decision or the
 * workspace changed. Columns not yet decided count as custom fields.
 * @throws Problem NO_WORKSPACE, IMPORT_BLOCKED where nothing in the file tells people apart, CANCELLED
 */
export async function compare(
  context: AppContext,
  session: Session,
  breathe: () => Promise<void>,
  progress: (stage: string, done: number, total: number) => void = () => {},
): Promise<Compared> {
  const workspace = context.workspaces.current();
  const made = session.compared;
  if (made && made.workspace === workspace && made.revision === workspace.revision) return made;
  const { plans, key } = await plan(context, session, breathe);
  const looked = await look(context, session, breathe);
  if (key === null) throw blocked(session, plans);
  const { grid, layout } = looked;
  const { revision } = workspace;
  const settings = readSettings(workspace);
  const today = workspace.asOf();
  const rows = layout.rows.length;
  progress('Checking values', 0, rows);
  const settled = plans.map((column) =>
    column.undecided ? { ...column, field: 'custom' as const } : column,
  );
  const table = await stageTable(
    grid,
    layout.rows,
    settled,
    overridesOf(session.decisions),
    {
      latestYear: Number(today.slice(0, 4)) + TWO_DIGIT_YEARS_AHEAD,
      ownCurrency: settings.defaultCurrency,
    },
    breathe,
  );
  const people = await peopleOfRows(table, settled, today, grid.name, breathe);
  await breathe();
  progress('Comparing with the workspace', 0, rows);
  const skipped = skippedRows(session.decisions);
  const difference = await compareRows(
    { grid, layout, table, people, key, skipped, db: workspace.read, settings, today },
    breathe,
  );
  checkFile(table, people, settled, key, settings);
  const others = alsoRosters(session);
  if (others !== null)
    table.problems.add('other-sheets', -1, -1, null, `Only “${grid.name}” is imported. ${others}`);
  await breathe();
  const problems = listProblems(table.problems.findings, (row) =>
    grid.rowNumber(layout.rows[row] ?? 0),
  );
  session.compared = { workspace, revision, table, difference, problems };
  return session.compared;
}

function blocked(session: Session, plans: readonly ColumnPlan[]): Problem {
  const sheet = session.file.sheets[session.sheet]?.name;
  const headers = plans
    .map(({ header }) => `“${header}”`)
    .slice(0, 8)
    .join(', ');
  return new Problem(
    'IMPORT_BLOCKED',
    `No column tells who the rows are about: neither an employee number, an e-mail address nor a name was found among ${headers}.`,
    'Say which column is the employee number, the e-mail address or the name, or choose another sheet or header row.',
    { file: session.fileName, sheet },
  );
}
