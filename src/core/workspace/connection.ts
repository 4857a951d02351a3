import Sqlite from 'better-sqlite3';
import type { Database, Statement } from 'better-sqlite3';
import { asProblem } from './problems.ts';
import type { ReadHandle, SqlParameters, WriteHandle } from './types.ts';

export type { Database } from 'better-sqlite3';

/** Opens a connection with the settings that every connection of ours has. */
export function connect(path: string, options: { readonly readonly: boolean }): Database {
  const db = new Sqlite(path, {
    readonly: options.readonly,
    fileMustExist: true,
    // Nobody of ours is waited for; another program's tool may hold the file for a moment. Waiting holds the thread.
    timeout: 1000,
  });
  try {
    db.pragma('foreign_keys = ON');
    db.pragma('recursive_triggers = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('trusted_schema = OFF');
    // Small enough that a long change writes its pages out as it goes, so that its commit is short.
    db.pragma(`cache_size = ${options.readonly ? -16_000 : -8_000}`);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

type AnyStatement = Statement<unknown[]>;

/** Keeps prepared statements; gives a fresh one where the kept one is still being read from. */
class Statements {
  readonly #db: Database;
  readonly #kept = new Map<string, AnyStatement>();

  constructor(db: Database) {
    this.#db = db;
  }

  get(sql: string): AnyStatement {
    const kept = this.#kept.get(sql);
    if (kept && !kept.busy) return kept;
    const fresh = this.#db.prepare<unknown[]>(sql);
    if (!kept) {
      if (this.#kept.size >= 500) this.#kept.clear();
      this.#kept.set(sql, fresh);
    }
    return fresh;
  }
}

const NONE: readonly never[] = [];

/** What fails in reading or writing comes out in words. */
function told<T>(db: Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asProblem(error, db.name);
  }
}

/** Rows are typed by the caller, who wrote the SQL beside the type; nothing at run time can check that. */
export function readHandle(db: Database): ReadHandle {
  const statements = new Statements(db);
  return {
    mode: 'read',
    all: <Row>(sql: string, parameters: SqlParameters = NONE) =>
      told(db, () => statements.get(sql).all(parameters)) as Row[],
    get: <Row>(sql: string, parameters: SqlParameters = NONE) =>
      told(db, () => statements.get(sql).get(parameters)) as Row | undefined,
    iterate: <Row>(sql: string, parameters: SqlParameters = NONE) =>
      statements.get(sql).iterate(parameters) as IterableIterator<Row>,
  };
}

/** `isOpen` tells whether the change that the handle was given to is still under way. */
export function writeHandle(db: Database): (isOpen: () => boolean) => WriteHandle {
  const statements = new Statements(db);
  return (isOpen) => {
    const prepared = (sql: string): AnyStatement => {
      if (!isOpen()) throw new Error('The change has ended; its handle cannot be used any more');
      return statements.get(sql);
    };
    return {
      mode: 'write',
      all: <Row>(sql: string, parameters: SqlParameters = NONE) =>
        prepared(sql).all(parameters) as Row[],
      get: <Row>(sql: string, parameters: SqlParameters = NONE) =>
        prepared(sql).get(parameters) as Row | undefined,
      iterate: <Row>(sql: string, parameters: SqlParameters = NONE) =>
        prepared(sql).iterate(parameters) as IterableIterator<Row>,
      run: (sql, parameters = NONE) => {
        const { changes, lastInsertRowid } = prepared(sql).run(parameters);
        return { changes, lastId: Number(lastInsertRowid) };
      },
    };
  };
}
