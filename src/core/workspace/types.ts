import type { IsoDate } from '#shared/dates.ts';
import type { CHANGE_KINDS } from '#shared/contract/history.ts';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlParameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** A connection that can only read. Statements are prepared once per SQL text and kept. */
export interface ReadHandle {
  readonly mode: 'read' | 'write';
  all<Row>(sql: string, parameters?: SqlParameters): Row[];
  get<Row>(sql: string, parameters?: SqlParameters): Row | undefined;
  /** For going through many rows at once: what else is read before its end sees the state that it began with. */
  iterate<Row>(sql: string, parameters?: SqlParameters): IterableIterator<Row>;
}

/** Exists only inside a change: nothing can be written outside one. */
export interface WriteHandle extends ReadHandle {
  readonly mode: 'write';
  /** `lastId` is the rowid of the last row inserted. */
  run(sql: string, parameters?: SqlParameters): { changes: number; lastId: number };
}

export interface ChangeMeta {
  /** Words for a person: "Import roster-june.xlsx". */
  readonly title: string;
  readonly kind: (typeof CHANGE_KINDS)[number];
}

export interface ChangeResult<T> {
  readonly value: T;
  /** Null where no tracked row was touched: then there is nothing in the history either. */
  readonly changeId: number | null;
}

/** An open workspace file. */
export interface Workspace {
  readonly path: string;
  readonly name: string;
  /** Rises with every committed change; a key for caches. */
  readonly revision: number;
  /** Sees the last committed state, also while a long change is being written. */
  readonly read: ReadHandle;
  /** One short, synchronous transaction. Rejects, and changes nothing, where `work` throws. Waits for a change under way. */
  change<T>(meta: ChangeMeta, work: (db: WriteHandle) => T): Promise<ChangeResult<T>>;
  /**
   * One long transaction. `work` awaits `breathe()` every few milliseconds of work so that others are answered; it
   * rejects with CANCELLED once the signal is aborted, and everything is rolled back.
   */
  longChange<T>(
    meta: ChangeMeta,
    work: (db: WriteHandle, breathe: () => Promise<void>) => Promise<T>,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<ChangeResult<T>>;
  /** Copies the file as it stands into the restore points (the last ten are kept). */
  restorePoint(reason: string): Promise<void>;
  /** Today, or the fixed date of the settings; what analyses use where no date is given. */
  asOf(): IsoDate;
}

export interface Clock {
  now(): Date;
  /** The local calendar day. */
  today(): IsoDate;
}

export interface Log {
  info(message: string, detail?: Record<string, string | number | boolean | null>): void;
  /** Stack and cause go to the log file only. Never a name, an e-mail or a cell. */
  error(message: string, error: unknown): void;
}

/** What every handler is given. */
export interface AppContext {
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly folders: {
    /** Recent files, preferences, restore points, log. */
    readonly userData: string;
    readonly temp: string;
    /** The shipped `resources` folder. */
    readonly resources: string;
  };
  readonly workspaces: {
    /** The open workspace; throws Problem NO_WORKSPACE where none is. */
    current(): Workspace;
    currentOrNull(): Workspace | null;
    create(path: string): Promise<Workspace>;
    open(path: string): Promise<Workspace>;
    close(): Promise<void>;
  };
}
