import { createHash } from 'node:crypto';
import { isIsoDate } from '#shared/dates.ts';
import { dependencesOn } from '../change-log/dependences.ts';
import { beforeTable } from '../change-log/tables.ts';
import type { ReadHandle } from '../types.ts';
import {
  errorFinding,
  warningFinding,
  firstOfEachKind,
  type Check,
  type Finding,
} from './registry.ts';

/** Rows looked at between two breaths. */
const CHUNK = 2000;
/** Findings of a kind that are told; more say nothing new. */
const TOLD = 10;

type Dates = Readonly<Record<string, string | null>>;
type Row = Dates & { readonly id: number };

function notDays(row: Row, which: string, code: string): Finding[] {
  return Object.entries(row)
    .filter(([, value]) => typeof value === 'string' && !isIsoDate(value))
    .map(([field]) => errorFinding(code, `${which} has a date “${field}” that is no day.`));
}

const isBefore = (date: string | null | undefined, other: string | null | undefined): boolean =>
  typeof date === 'string' && typeof other === 'string' && date < other;

function awardFindings(row: Row): Finding[] {
  const which = `Award ${row.id}`;
  const wrong = notDays(row, which, 'award-date');
  if (wrong.length > 0) return wrong;
  const { issued, expires, revoked, started } = row;
  const warnings: Finding[] = [];
  const warn = (isSo: boolean, code: string, what: string) => {
    if (isSo) warnings.push(warningFinding(code, `${which} ${what}.`));
  };
  warn(
    isBefore(expires, issued) || expires === issued,
    'award-ended',
    'expired when it was issued',
  );
  warn(isBefore(revoked, issued), 'award-revoked', 'was revoked before it was issued');
  warn(isBefore(issued, started), 'award-started', 'was issued before it was started');
  return warnings;
}

function attemptFindings(row: Row): Finding[] {
  const which = `Attempt ${row.id}`;
  const wrong = notDays(row, which, 'attempt-date');
  if (wrong.length > 0) return wrong;
  return isBefore(row['ended'], row['started'])
    ? [warningFinding('attempt-ended', `${which} ended before it started.`)]
    : [];
}

/** Every row of a table with its dates, some at a time. */
function* datesOf(db: ReadHandle, table: string, columns: string): Generator<Row[]> {
  for (let after = 0, more = true; more;) {
    const rows = db.all<Row>(
      `SELECT id, ${columns} FROM ${table} WHERE id > ? ORDER BY id LIMIT ${CHUNK}`,
      [after],
    );
    yield rows;
    after = rows.at(-1)?.id ?? after;
    more = rows.length === CHUNK;
  }
}

/** Whether the content is as long as it was, and the very same. */
function contentFindings(db: ReadHandle, id: number): Finding[] {
  const file = db.get<{ sha256: string; size: number; content: Uint8Array }>(
    'SELECT sha256, size, content FROM stored_file WHERE id = ?',
    [id],
  );
  if (!file) return [];
  if (file.size !== file.content.length) {
    return [errorFinding('file-size', `File ${id} is not as long as it was.`)];
  }
  return createHash('sha256').update(file.content).digest('hex') === file.sha256
    ? []
    : [errorFinding('file-content', `File ${id} is not what was kept.`)];
}

/** Files to which no row refers, nor what any row was before a change. */
function orphans(db: ReadHandle): Finding[] {
  const held = dependencesOn(db, 'stored_file').flatMap(({ child, column }) =>
    [child, beforeTable(child)].map(
      (table) => `SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`,
    ),
  );
  return db
    .all<{ id: number }>(
      `SELECT id FROM stored_file WHERE id NOT IN (${held.join(' UNION ')}) LIMIT ${TOLD}`,
    )
    .map(({ id }) => warningFinding('file-orphan', `File ${id} belongs to nothing.`));
}

export const awardsCheck: Check = {
  name: 'Awards, attempts and the files that are kept',
  run: async (db, breathe) => {
    const findings: Finding[] = [];
    for (const rows of datesOf(db, 'award', 'issued, expires, revoked_on AS revoked, started')) {
      findings.push(...rows.flatMap(awardFindings));
      await breathe();
    }
    for (const rows of datesOf(db, 'attempt', 'started, ended')) {
      findings.push(...rows.flatMap(attemptFindings));
      await breathe();
    }
    for (const { id } of db.all<{ id: number }>('SELECT id FROM stored_file ORDER BY id')) {
      findings.push(...contentFindings(db, id));
      await breathe();
    }
    return firstOfEachKind([...findings, ...orphans(db)]);
  },
};
