import { basename } from 'node:path';
import type { SkillFileKind, SkillFileReading } from '#shared/contract/skill-files.ts';
import { isIsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import { ASSESSMENT_SOURCES, MAX_LEVEL } from '#shared/skills.ts';
import type { Request } from '../arguments.ts';
import { textTable } from '../output.ts';
import { follow } from '../progress.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage.ts';
import { isOfLearning, mapped, mappingOf } from './learning-mapping.ts';

/** What `import --json` prints of any file that is no roster. */
export interface SkillFileReport {
  readonly kind: SkillFileKind;
  readonly file: string;
  /** Names of the sheets taken. */
  readonly sheets: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly newPeople: number;
  readonly newSkills: number;
  readonly newRoles: number;
  /** These of catalogues and awards only. */
  readonly newCredentials?: number;
  readonly newIssuers?: number;
  /** What each column of the sheets taken is, by its heading. */
  readonly mapping?: Readonly<Record<string, string>>;
  readonly problems: readonly {
    readonly severity: 'error' | 'warning' | 'info';
    readonly code: string;
    readonly sheet: string | null;
    readonly row: number | null;
    readonly column: string | null;
    readonly message: string;
  }[];
}

/** What is told of a file of which nothing went in. */
export const emptyReport = (kind: SkillFileKind, file: string): SkillFileReport => ({
  kind,
  file,
  sheets: [],
  added: 0,
  changed: 0,
  unchanged: 0,
  skipped: 0,
  newPeople: 0,
  newSkills: 0,
  newRoles: 0,
  ...(isOfLearning(kind) ? { newCredentials: 0, newIssuers: 0, mapping: {} } : {}),
  problems: [],
});

interface Wishes {
  readonly levels: readonly { text: string; level: number | null }[];
  readonly settings: Partial<SkillFileReading['settings']>;
}

/** Reads `--date`, `--source`, `--blank`, `--course`, `--pass-mark` and every `--level`. @throws UsageError where they make no sense */
export function readSkillFileWishes(request: Request): Wishes {
  const course = request.text('course');
  const passMark = request.text('pass-mark');
  if (passMark !== undefined && !/^\d+(?:\.\d+)?$/u.test(passMark))
    throw new UsageError(`--pass-mark ${passMark} is not a number.`);
  const date = request.text('date') ?? request.asOf;
  if (date !== undefined && !isIsoDate(date))
    throw new UsageError(`--date ${date} is not a day that exists, as YYYY-MM-DD.`);
  return {
    levels: request.texts('level').map(readLevel),
    settings: {
      ...(date === undefined ? {} : { date }),
      ...(course === undefined ? {} : { course }),
      ...(passMark === undefined ? {} : { passMark: Number(passMark) }),
      ...(request.text('source') === undefined
        ? {}
        : { source: request.oneOf('source', ASSESSMENT_SOURCES) }),
      ...(request.text('blank') === undefined
        ? {}
        : { blank: request.oneOf('blank', ['unrated', 'zero']) }),
    },
  };
}

function readLevel(wish: string): { text: string; level: number | null } {
  const at = wish.lastIndexOf('=');
  const text = wish.slice(0, at).trim();
  const level = wish.slice(at + 1).trim();
  if (at === -1 || text === '') throw new UsageError(`--level ${wish} is not TEXT=N.`);
  if (/^(?:none|unrated)$/iu.test(level)) return { text, level: null };
  if (!/^\d+$/u.test(level) || Number(level) > MAX_LEVEL)
    throw new UsageError(`--level ${wish}: after = stands a level, or “none”.`);
  return { text, level: Number(level) };
}

/** The index of the sheet asked for. */
function sheetNamed(reading: SkillFileReading, name: string): number {
  const sheet =
    reading.sheets.find((each) => each.name === name) ??
    reading.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (sheet) return sheet.index;
  const names = reading.sheets.map((each) => `“${each.name}”`).join(', ');
  throw new Problem('NOT_FOUND', `There is no sheet “${name}”.`, `Choose one of: ${names}.`, {
    file: reading.fileName,
  });
}

/** The reading as wished. */
async function applyWishes(
  { client }: Session,
  { importId, reading }: { readonly importId: string; readonly reading: SkillFileReading },
  request: Request,
): Promise<SkillFileReading> {
  const { levels, settings } = readSkillFileWishes(request);
  const name = request.text('sheet');
  const headerRow = request.count('header-row');
  const only = name === undefined ? null : sheetNamed(reading, name);
  const sheets = reading.sheets.flatMap(({ index, taken }) => {
    const takes = only === null ? taken : index === only;
    const row = takes && headerRow !== undefined ? { headerRow } : {};
    return only === null && headerRow === undefined ? [] : [{ index, taken: takes, ...row }];
  });
  const corrected = await client.skillFiles.setReading({
    importId,
    ...(sheets.length === 0 ? {} : { sheets }),
    ...(levels.length === 0 ? {} : { levels: [...levels] }),
    settings,
  });
  const reread = await mapped(client, importId, corrected, request.texts('map'));
  if (request.flag('create-credentials'))
    await client.skillFiles.setMatch({
      importId,
      what: 'credential',
      decision: { action: 'create' },
    });
  if (request.flag('create-people'))
    await client.skillFiles.setMatch({ importId, what: 'person', decision: { action: 'create' } });
  return reread;
}

/** Imports a file that is no roster, or tries to. @throws Problem where it cannot go in */
export async function importSkillFile(
  session: Session,
  file: string,
  request: Request,
  read: {
    readonly kind: SkillFileKind;
    readonly importId: string;
    readonly reading: SkillFileReading;
  },
): Promise<{ readonly report: SkillFileReport; readonly failed: boolean }> {
  const { client, signal } = session;
  const { importId, kind } = read;
  try {
    const reading = await applyWishes(session, read, request);
    const sheets = reading.sheets.filter(({ taken }) => taken).map(({ name }) => name);
    const [blocker] = reading.blockers;
    if (blocker !== undefined)
      throw new Problem('IMPORT_BLOCKED', blocker, 'Name another --sheet or --kind.', {
        file: reading.fileName,
      });
    const { problems, ...compared } = await follow(
      client.skillFiles.difference({ importId }, { signal }),
    );
    const trial = request.flag('dry-run');
    const counts = trial
      ? compared
      : await follow(client.skillFiles.commit({ importId }, { signal }));
    if (!trial) session.keep();
    const { added, changed, unchanged, skipped } = counts;
    const { newPeople, newSkills, newRoles, newCredentials, newIssuers } = counts;
    return {
      failed: false,
      report: {
        kind,
        file,
        sheets,
        added,
        changed,
        unchanged,
        skipped,
        newPeople,
        newSkills,
        newRoles,
        ...(isOfLearning(kind) ? { newCredentials, newIssuers, mapping: mappingOf(reading) } : {}),
        problems: problems.map(({ severity, code, sheet, row, column, message }) => ({
          severity,
          code,
          sheet,
          row,
          column,
          message,
        })),
      },
    };
  } finally {
    // It is of no use any more, whatever became of it; why it failed is what counts.
    await client.skillFiles.discard({ importId }).catch(() => null);
  }
}

const WHAT: Readonly<Record<SkillFileKind, string>> = {
  matrix: 'ratings',
  skills: 'skills',
  requirements: 'requirements',
  credentials: 'credentials',
  awards: 'awards and attempts',
};

/** What became of a file, in words. */
export function skillFileSummary(report: SkillFileReport, trial: boolean): string {
  const { kind, file, sheets, added, changed, unchanged, skipped } = report;
  const { newPeople, newSkills, newRoles } = report;
  const { newCredentials = 0, newIssuers = 0, mapping = {} } = report;
  return [
    `${basename(file)}: ${kind}, ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map((name) => `“${name}”`).join(', ')}${trial ? ' (a trial: nothing was changed)' : ''}`,
    `${WHAT[kind]}: added ${added} · changed ${changed} · unchanged ${unchanged} · skipped ${skipped}`,
    textTable(
      ['NEW', 'COUNT'],
      [
        ...(newCredentials + newIssuers > 0
          ? ([
              ['credentials', newCredentials],
              ['awarding bodies', newIssuers],
            ] as const)
          : []),
        ['people', newPeople],
        ['skills', newSkills],
        ['roles', newRoles],
      ],
    ),
    ...(Object.keys(mapping).length > 0
      ? [textTable(['FIELD', 'COLUMN'], Object.entries(mapping))]
      : []),
  ].join('\n');
}
