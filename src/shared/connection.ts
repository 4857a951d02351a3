import type { Problem } from './errors.ts';
import { connectionLost, problemFromError } from './problem-wire.ts';

interface Link<Options> {
  call(path: readonly string[], input: unknown, options: Options): Promise<unknown>;
}

type Stream = AsyncIterator<unknown, unknown, void> & AsyncIterable<unknown>;

const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;

/**
 * One connection to the worker, and the promise that nothing outlives it: once `lose` is called, every call and every
 * stream in flight rejects with CONNECTION_LOST at once, and so does every later one. The transport alone does not
 * give that: what is sent to a dead port is dropped without a word.
 */
export class Connection {
  #lost: Problem | null = null;
  readonly #pending = new Set<(problem: Problem) => void>();
  readonly #listeners = new Set<(problem: Problem) => void>();

  /** Why the connection ended, or null while it stands. */
  get lost(): Problem | null {
    return this.#lost;
  }

  /** Ends the connection; to be called on the close of the port or socket and on the exit of the worker. */
  lose(problem: Problem = connectionLost()): void {
    if (this.#lost) return;
    this.#lost = problem;
    for (const reject of this.#pending) reject(problem);
    this.#pending.clear();
    for (const listener of this.#listeners) listener(problem);
    this.#listeners.clear();
  }

  /** Told once, at once where it is lost already. Returns what stops listening. */
  onLost(listener: (problem: Problem) => void): () => void {
    if (this.#lost) listener(this.#lost);
    else this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Runs a piece of remote work: rejects only with a `Problem`, and at once where the connection is lost meanwhile. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#lost) throw this.#lost;
    const { promise, reject } = Promise.withResolvers<never>();
    this.#pending.add(reject);
    try {
      return await Promise.race([work(), promise]);
    } catch (error) {
      throw this.#lost ?? problemFromError(error);
    } finally {
      this.#pending.delete(reject);
    }
  }
}

/** A stream whose every step is guarded. Ending early always succeeds, also on a lost connection. */
function guardStream(stream: Stream, connection: Connection): Stream & AsyncDisposable {
  const end = async (value?: unknown): Promise<IteratorResult<unknown, unknown>> => {
    if (!connection.lost) await connection.run(async () => stream.return?.());
    return { done: true, value };
  };
  return {
    next: () => connection.run(() => stream.next()),
    return: end,
    throw: async (error) => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await end();
    },
  };
}

/** Wraps a transport's link so that every call through it, and every stream it returns, is bound to the connection. */
export const guardLink = <Options>(link: Link<Options>, connection: Connection): Link<Options> => ({
  async call(path, input, options) {
    const output = await connection.run(() => link.call(path, input, options));
    return isStream(output) ? guardStream(output, connection) : output;
  },
});
