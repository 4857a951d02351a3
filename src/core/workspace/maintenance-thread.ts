import type Sqlite from 'better-sqlite3';

/** Work on the file as a whole, too long for the thread that answers. */
export type Job =
  /** Moves the write-ahead log into the file. */
  | { readonly kind: 'checkpoint'; readonly path: string }
  /** Copies the file, log included, as it was at one moment. */
  | { readonly kind: 'copy'; readonly path: string; readonly out: string }
  /** Asks SQLite whether the pages are right. */
  | { readonly kind: 'quick-check'; readonly path: string }
  /** Asks SQLite whether pages, indexes, checks and foreign keys are right. */
  | { readonly kind: 'verify'; readonly path: string };

export type JobMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly value: readonly string[] }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

export interface JobData {
  readonly job: Job;
  /** Where the database library is, for a thread that starts from text has no folder to look from. */
  readonly library: string;
}

type Load = (module: string) => unknown;

/**
 * Does the work. It is handed to a thread as text, so that it needs no file of its own in a bundle; hence it uses
 * nothing from outside itself.
 */
export async function perform(
  load: Load,
  { job, library }: JobData,
  tell: (message: JobMessage) => void,
): Promise<void> {
  const Database = load(library) as typeof Sqlite;

  const work = async (): Promise<string[]> => {
    const db = new Database(job.path, { readonly: job.kind === 'copy', fileMustExist: true });
    try {
      if (job.kind === 'checkpoint') {
        db.pragma('wal_checkpoint(PASSIVE)');
        return [];
      }
      if (job.kind === 'quick-check') {
        const answer = String(db.pragma('quick_check(1)', { simple: true }));
        return answer === 'ok' ? [] : [answer];
      }
      if (job.kind === 'copy') {
        // A transaction held open: what is committed meanwhile does not make the copy begin again.
        db.exec('BEGIN');
        db.prepare('SELECT count(*) FROM sqlite_schema').get();
        await db.backup(job.out, {
          progress: ({ totalPages, remainingPages }) => {
            tell({ type: 'progress', done: totalPages - remainingPages, total: totalPages });
            return 500;
          },
        });
        db.exec('COMMIT');
        return [];
      }
      const words = db.pragma('integrity_check(20)') as { integrity_check: string }[];
      const loose = db.pragma('foreign_key_check') as { table: string; rowid: number }[];
      return [
        ...words.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
        ...loose.slice(0, 20).map((row) => `row ${row.rowid} of ${row.table} refers to nothing`),
      ];
    } finally {
      db.close();
    }
  };

  try {
    tell({ type: 'done', value: await work() });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    tell({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  }
}

/** The text of a thread that performs the job in its `workerData`. */
export const threadSource = (): string => `
  const { parentPort, workerData } = require('node:worker_threads');
  (${perform.toString()})(require, workerData, (message) => parentPort.postMessage(message));`;
