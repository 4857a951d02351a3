import { basename } from 'node:path';
import { Problem } from '#shared/errors.ts';
import { problemFromError } from '#shared/problem-wire.ts';
import type { Request } from '../arguments.ts';
import { problemLine, textTable } from '../output.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage.ts';
import type { Command } from './command.ts';
import { type Attempt, type FileReport, importFile, kindOf, unread } from './import-file.ts';
import { readWishes } from './import-mapping.ts';
import { readSkillFileWishes, skillFileSummary } from './import-skill-file.ts';

/** So many lines of a kind are told; more would hide the others. The document of `--json` has all. */
const MOST_OF_A_KIND = 50;

interface Told {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** One line per problem: "roster.xlsx, sheet “Staff”, row 12, column C: what is wrong". */
function problemLines(report: FileReport): string[] {
  const { file } = report;
  const problems: readonly Told[] =
    report.kind === 'roster'
      ? report.problems.map((problem) => ({ ...problem, sheet: report.sheet }))
      : report.problems;
  const told = new Map<string, number>();
  const lines: string[] = [];
  for (const { severity, code, sheet, row, column, message } of problems) {
    if (severity === 'info') continue;
    const count = (told.get(code) ?? 0) + 1;
    told.set(code, count);
    if (count > MOST_OF_A_KIND) continue;
    const where = {
      file: basename(file),
      ...(sheet === null ? {} : { sheet }),
      ...(row === null ? {} : { row }),
      ...(column === null ? {} : { column }),
    };
    lines.push(problemLine(new Problem('INVALID_INPUT', message, '', where)));
  }
  for (const [code, count] of told)
    if (count > MOST_OF_A_KIND)
      lines.push(`${basename(file)}: ${count - MOST_OF_A_KIND} more of the kind ${code}`);
  return lines;
}

function summary(report: FileReport, trial: boolean): string {
  if (report.kind !== 'roster') return skillFileSummary(report, trial);
  const { file, sheet, headerRow, rows, added, changed, unchanged, left, skipped } = report;
  const place = [
    basename(file),
    ...(sheet === null ? [] : [`sheet “${sheet}”`]),
    headerRow === null ? 'no header row' : `header in row ${headerRow}`,
  ].join(', ');
  return [
    `${place}: ${rows} rows${trial ? ' (a trial: nothing was changed)' : ''}`,
    `added ${added} · changed ${changed} · unchanged ${unchanged} · left ${left} · skipped ${skipped}`,
    textTable(['FIELD', 'COLUMN'], Object.entries(report.mapping)),
  ].join('\n');
}

/** One file that cannot be read does not keep the others out; a cancel or a lost worker ends all. */
async function attempt(session: Session, file: string, request: Request): Promise<Attempt> {
  try {
    return await importFile(session, file, request);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const problem = problemFromError(error);
    if (problem.code === 'CANCELLED' || problem.code === 'CONNECTION_LOST') throw problem;
    return unread(file, problem, kindOf(request));
  }
}

export const run: Command = async (session, request) => {
  kindOf(request);
  request.oneOf('missing', ['keep', 'left']);
  // Wrong use is told before anything is opened.
  readWishes(request.texts('map'));
  readSkillFileWishes(request);
  await session.open({ create: true });
  const attempts: Attempt[] = [];
  for (const file of request.operands) attempts.push(await attempt(session, file, request));
  const reports = attempts.map(({ report }) => report);
  const [only] = reports;
  return {
    json: reports.length === 1 ? only : reports,
    text: attempts
      .filter(({ failed }) => !failed)
      .map(({ report }) => summary(report, request.flag('dry-run')))
      .join('\n\n'),
    complaints: attempts.flatMap(({ report, failed }) =>
      request.json && !failed ? [] : problemLines(report),
    ),
    failed: attempts.some(({ failed }) => failed),
  };
};
