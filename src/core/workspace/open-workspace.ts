import { AsyncLocalStorage } from 'node:async_hooks';
import { basename } from 'node:path';
import { Problem } from '#shared/errors.ts';
import type { IsoDate } from '#shared/dates.ts';
import { breather } from './breathing.ts';
import { Recorder } from './change-log/recorder.ts';
import { trackedTables, type TrackedTable } from './change-log/tables.ts';
import { readHandle, writeHandle, type Database } from './connection.ts';
import { Mutex } from './mutex.ts';
import { asProblem } from './problems.ts';
import { Checkpointer } from './checkpointer.ts';
import { RestorePoints, stateMark, workspaceIdentity } from './restore-points.ts';
import { readSettings } from './settings.ts';
import { syncWal } from './sync.ts';
import type {
  ChangeMeta,
  ChangeResult,
  Clock,
  Log,
  ReadHandle,
  Workspace,
  WriteHandle,
} from './types.ts';

/** What a workspace needs from whoever opened it. */
export interface Surroundings {
  readonly clock: Clock;
  readonly log: Log;
  /** The folder under which restore points are kept. */
  readonly userData: string;
  /** Written in the history as who made a change. */
  readonly who: () => string;
  /** A number that was never given before. */
  readonly nextRevision: () => number;
  /** After every commit. */
  readonly onChange: (revision: number) => void;
}

interface LongChangeOptions {
  readonly signal?: AbortSignal | undefined;
  /** The change that this one takes back. */
  readonly undoes?: number;
  /** Called last within the transaction, with the id of the change, where it touched any row. */
  readonly onFinish?: (db: WriteHandle, id: number) => void;
}

type Breathe = () => Promise<void>;

export const workspaceName = (path: string): string => basename(path).replace(/\.upskill$/i, '');

const inChange = new AsyncLocalStorage<OpenWorkspace>();

export class OpenWorkspace implements Workspace {
  readonly path: string;
  readonly name: string;
  readonly read: ReadHandle;
  readonly surroundings: Surroundings;
  /** The tables whose changes are recorded. */
  readonly tracked: readonly TrackedTable[];
  readonly restorePoints: RestorePoints;
  readonly #reader: Database;
  readonly #writer: Database;
  readonly #recorder: Recorder;
  readonly #write: (isOpen: () => boolean) => WriteHandle;
  readonly #turn = new Mutex();
  readonly #checkpointer: Checkpointer;
  #revision: number;
  #closing = false;

  constructor(path: string, reader: Database, writer: Database, surroundings: Surroundings) {
    this.path = path;
    this.name = workspaceName(path);
    this.surroundings = surroundings;
    this.#reader = reader;
    this.#writer = writer;
    this.read = readHandle(reader);
    this.#write = writeHandle(writer);
    this.tracked = trackedTables(writer);
    this.#recorder = new Recorder(writer);
    this.#checkpointer = new Checkpointer(path, surroundings.log);
    this.restorePoints = new RestorePoints(
      surroundings.userData,
      workspaceIdentity(this.read),
      surroundings.clock,
    );
    this.#revision = surroundings.nextRevision();
  }

  get revision(): number {
    return this.#revision;
  }

  asOf(): IsoDate {
    const { asOf } = readSettings(this);
    return asOf === 'today' ? this.surroundings.clock.today() : asOf;
  }

  async change<T>(meta: ChangeMeta, work: (db: WriteHandle) => T): Promise<ChangeResult<T>> {
    return this.#exclusively(async () => {
      const { value, changed, id } = this.#transaction((commit) => {
        const id = this.#begin(meta);
        const value = this.#during(work);
        if (value instanceof Promise) throw new Error('The work of a short change is synchronous');
        for (const _ of this.#recorder.prune(id)) continue;
        const changed = this.#recorder.finish(id, meta.kind);
        commit();
        return { value, changed, id };
      });
      this.#committed();
      if (meta.kind === 'erase') await this.#forget();
      return { value, changeId: changed ? id : null };
    });
  }

  longChange<T>(
    meta: ChangeMeta,
    work: (db: WriteHandle, breathe: Breathe) => Promise<T>,
    options: LongChangeOptions = {},
  ): Promise<ChangeResult<T>> {
    return this.#exclusively(async () => {
      const breathe = breather(() => this.#closing || options.signal?.aborted === true);
      await breathe();
      // The log of the commit is brought to the disk below, without holding the thread.
      this.#writer.pragma('synchronous = NORMAL');
      try {
        this.#writer.exec('BEGIN IMMEDIATE');
        const id = this.#begin(meta, options.undoes);
        let open = true;
        const db = this.#write(() => open);
        const value = await inChange
          .run(this, () => work(db, breathe))
          .finally(() => {
            open = false;
          });
        for (const _ of this.#recorder.prune(id)) await breathe();
        const changed = this.#recorder.finish(id, meta.kind);
        if (changed) this.#during((write) => options.onFinish?.(write, id));
        await breathe();
        await syncWal(this.path);
        await breathe();
        this.#writer.exec('COMMIT');
        try {
          await syncWal(this.path);
        } finally {
          this.#committed();
        }
        if (meta.kind === 'erase') await this.#forget();
        return { value, changeId: changed ? id : null };
      } catch (error) {
        if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK');
        throw asProblem(error, this.path);
      } finally {
        this.#writer.pragma('synchronous = FULL');
      }
    });
  }

  restorePoint(reason: string): Promise<void> {
    return this.#exclusively(() => this.restorePoints.add(this.path, reason, stateMark(this.read)));
  }

  get isClosed(): boolean {
    return !this.#writer.open;
  }

  /** Ends a long change under way, waits for its end, and leaves one file. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.#closing = true;
    await this.#turn.run(async () => {
      await this.#checkpointer.stop();
      this.#reader.close();
      try {
        this.#writer.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        // Nothing is lost: the log stays beside the file, and the next opening takes it up.
        this.surroundings.log.error('The log could not be moved into the workspace file', error);
      } finally {
        this.#writer.close();
      }
    });
  }

  /** After an erasure: nothing of it stays in the log of the file, nor in copies of our own. */
  async #forget(): Promise<void> {
    await this.#checkpointer.settled();
    // While somebody still reads the log, it waits until the file is closed.
    this.#writer.pragma('wal_checkpoint(TRUNCATE)');
    await this.restorePoints.removeAll();
  }

  #begin(meta: ChangeMeta, undoes?: number): number {
    // What is deleted is overwritten where that costs nothing, what an erasure frees in any case, so that nobody can be
    // read from the bytes of the file.
    this.#writer.pragma(`secure_delete = ${meta.kind === 'erase' ? 'ON' : 'FAST'}`);
    const stamp = { at: this.surroundings.clock.now().toISOString(), who: this.surroundings.who() };
    return this.#recorder.begin(meta, undoes === undefined ? stamp : { ...stamp, undoes });
  }

  #during<T>(work: (db: WriteHandle) => T): T {
    let open = true;
    const db = this.#write(() => open);
    try {
      return inChange.run(this, () => work(db));
    } finally {
      open = false;
    }
  }

  #transaction<T>(work: (commit: () => void) => T): T {
    try {
      this.#writer.exec('BEGIN IMMEDIATE');
      return work(() => this.#writer.exec('COMMIT'));
    } catch (error) {
      if (this.#writer.inTransaction) this.#writer.exec('ROLLBACK');
      throw asProblem(error, this.path);
    }
  }

  async #exclusively<T>(work: () => Promise<T> | T): Promise<T> {
    if (inChange.getStore() === this) throw new Error('A change cannot be made within a change');
    return this.#turn.run(() => {
      if (this.#closing) {
        throw new Problem('NO_WORKSPACE', 'The workspace was closed.', 'Open it again.');
      }
      return work();
    });
  }

  #committed(): void {
    this.#revision = this.surroundings.nextRevision();
    this.#checkpointer.touch();
    this.surroundings.onChange(this.#revision);
  }
}
