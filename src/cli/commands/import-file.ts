import {
  IMPORT_KINDS,
  type ImportDraft,
  type ImportKind,
  type ImportProblem,
} from '#shared/contract/imports.ts';
import { Problem } from '#shared/errors.ts';
import { pathOf, type Request } from '../arguments.ts';
import { emptyReport, importSkillFile, type SkillFileReport } from './import-skill-file.ts';
import { follow } from '../progress.ts';
import type { Session } from '../session.ts';
import { applyWishes, mappingJson, readWishes } from './import-mapping.ts';

/** What `import --json` prints of a roster. */
export interface RosterReport {
  readonly kind: 'roster';
  readonly file: string;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly mapping: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly left: number;
  readonly skipped: number;
  readonly problems: readonly Pick<
    ImportProblem,
    'severity' | 'code' | 'row' | 'column' | 'message'
  >[];
}

export type FileReport = RosterReport | SkillFileReport;

/** A report, and whether the file is at fault. */
export interface Attempt {
  readonly report: FileReport;
  readonly failed: boolean;
}

const PAGE = 1000;
const NOTHING = { rows: 0, added: 0, changed: 0, unchanged: 0, left: 0, skipped: 0 } as const;

/** The sheet and header row that were asked for instead of those chosen. */
async function chooseTable(
  { client }: Session,
  draft: ImportDraft,
  request: Request,
): Promise<ImportDraft> {
  const name = request.text('sheet');
  const headerRow = request.count('header-row');
  if (name === undefined && headerRow === undefined) return draft;
  const sheet =
    name === undefined
      ? draft.sheets.find(({ index }) => index === draft.sheet)
      : (draft.sheets.find((sheet) => sheet.name === name) ??
        draft.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()));
  if (!sheet) {
    const names = draft.sheets.map((sheet) => `“${sheet.name}”`).join(', ');
    throw new Problem(
      'NOT_FOUND',
      `There is no sheet “${name ?? ''}”.`,
      `Choose one of: ${names}.`,
      { file: draft.fileName },
    );
  }
  return client.imports.chooseTable({
    importId: draft.importId,
    sheet: sheet.index,
    ...(headerRow === undefined ? {} : { headerRow }),
  });
}

async function problemsOf({ client }: Session, importId: string): Promise<ImportProblem[]> {
  const problems: ImportProblem[] = [];
  for (let total = 1; problems.length < total;) {
    const page = await client.imports.problems({ importId, offset: problems.length, limit: PAGE });
    total = page.problems.length === 0 ? 0 : page.total;
    problems.push(...page.problems);
  }
  return problems;
}

/** Whether the people who are no longer in the file have left, and on which day: the as-of day, else today. */
function missing(request: Request): { missing: 'keep' | 'left'; leavingDate?: string } {
  const choice = request.oneOf('missing', ['keep', 'left']);
  if (choice === 'keep' || request.asOf === undefined) return { missing: choice };
  return { missing: choice, leavingDate: request.asOf };
}

/** Compares and, unless it is a trial, writes. Both end with the same counts. */
async function finish(
  session: Session,
  importId: string,
  request: Request,
): Promise<Pick<RosterReport, 'rows' | 'added' | 'changed' | 'unchanged' | 'left' | 'skipped'>> {
  const { client, signal } = session;
  const choice = missing(request);
  if (request.flag('dry-run')) {
    const counts = await client.imports.difference({ importId });
    return { ...counts, left: choice.missing === 'left' ? counts.missing : 0 };
  }
  const result = await follow(client.imports.commit({ importId, ...choice }, { signal }));
  session.keep();
  return result;
}

type Known = Pick<RosterReport, 'kind' | 'file' | 'sheet' | 'headerRow' | 'mapping'>;

/** A file that was read, but nothing of which can go in as its columns are understood. */
const blocked = (known: Known, rows: number, reasons: readonly string[]): Attempt => ({
  failed: true,
  report: {
    ...known,
    ...NOTHING,
    rows,
    skipped: rows,
    problems: reasons.map((reason) => ({
      severity: 'error',
      code: 'import-blocked',
      row: null,
      column: null,
      message: `${reason} Say what the columns are with --map FIELD=HEADER, or choose another --sheet.`,
    })),
  },
});

/**
 * Imports one file, or tries to.
 * @throws Problem where it cannot be read
 */
export async function importFile(
  session: Session,
  file: string,
  request: Request,
): Promise<Attempt> {
  const { client, signal } = session;
  const wishes = readWishes(request.texts('map'));
  const password = request.text('password');
  const kind = kindOf(request);
  const start = {
    path: pathOf(file),
    decide: 'auto' as const,
    ...(password === undefined ? {} : { password }),
    ...(kind === undefined ? {} : { kind }),
  };
  const read = await follow(client.imports.start(start, { signal }));
  if (read.kind !== 'roster') return importSkillFile(session, file, request, read);
  const { importId } = read;
  try {
    return await importRoster(session, file, request, read, wishes);
  } catch (error) {
    // What is staged is of no use any more; why it failed is what counts.
    await client.imports.discard({ importId }).catch(() => null);
    throw error;
  } finally {
    if (request.flag('dry-run')) await client.imports.discard({ importId }).catch(() => null);
  }
}

async function importRoster(
  session: Session,
  file: string,
  request: Request,
  read: ImportDraft,
  wishes: ReturnType<typeof readWishes>,
): Promise<Attempt> {
  const { client, signal } = session;
  const { importId } = read;
  const draft = await chooseTable(session, read, request);
  const sheet = draft.sheets.find(({ index }) => index === draft.sheet)?.name ?? null;
  const mapping = await applyWishes(client, importId, wishes);
  const known = {
    kind: draft.kind,
    file,
    sheet,
    headerRow: draft.headerRow,
    mapping: mappingJson(mapping),
  };
  if (mapping.blockers.length > 0) return blocked(known, draft.dataRows, mapping.blockers);
  await follow(client.imports.validate({ importId }, { signal }));
  const problems = await problemsOf(session, importId);
  const { rows, added, changed, unchanged, left, skipped } = await finish(
    session,
    importId,
    request,
  );
  return {
    failed: false,
    report: {
      ...known,
      rows,
      added,
      changed,
      unchanged,
      left,
      skipped,
      problems: problems.map(({ severity, code, row, column, message }) => ({
        severity,
        code,
        row,
        column,
        message,
      })),
    },
  };
}

/** The kind asked for; undefined: what the file looks most like. */
export const kindOf = (request: Request): ImportKind | undefined =>
  request.text('kind') === undefined ? undefined : request.oneOf('kind', IMPORT_KINDS);

/** A file that could not be read, in the same shape; one of no known kind as a roster. */
export function unread(file: string, problem: Problem, kind: ImportKind | undefined): Attempt {
  const { code, message, remedy, where } = problem;
  const told = {
    severity: 'error' as const,
    code: code.toLowerCase().replaceAll('_', '-'),
    row: where.row ?? null,
    column: where.column ?? null,
    message: `${message} ${remedy}`.trim(),
  };
  const sheet = where.sheet ?? null;
  if (kind !== undefined && kind !== 'roster')
    return { failed: true, report: { ...emptyReport(kind, file), problems: [{ ...told, sheet }] } };
  const report = { file, sheet, headerRow: null, mapping: {}, ...NOTHING, problems: [told] };
  return { failed: true, report: { kind: 'roster', ...report } };
}
