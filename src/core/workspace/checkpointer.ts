import { stat } from 'node:fs/promises';
import { runJob } from './maintenance.ts';
import type { Log } from './types.ts';

/** Bytes of log that are left alone: reading through a short log costs nothing. */
const LONG_LOG = 4 * 1024 * 1024;
/** Milliseconds without a commit before the log is moved into the file. */
const IDLE = 300;

/**
 * Moves a long write-ahead log into the file when nothing else happens, in a thread of its own: copying tens of
 * megabytes and waiting for the disk would hold up everyone who asks meanwhile.
 */
export class Checkpointer {
  readonly #path: string;
  readonly #log: Log;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(path: string, log: Log) {
    this.#path = path;
    this.#log = log;
  }

  /** To be called after every commit. */
  touch(): void {
    if (this.#stopped) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#running ??= this.#checkpoint().finally(() => {
        this.#running = null;
      });
    }, IDLE);
    this.#timer.unref();
  }

  /** Resolves when none is under way. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** No more from now on; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  async #checkpoint(): Promise<void> {
    try {
      const { size } = await stat(`${this.#path}-wal`);
      if (size >= LONG_LOG) await runJob({ kind: 'checkpoint', path: this.#path });
    } catch (error) {
      // The log only stays long; closing moves it, or says why it cannot.
      this.#log.error('Moving the log into the workspace file failed', error);
    }
  }
}
