import { Worker } from 'node:worker_threads';
import { Problem } from '#shared/errors.ts';
import { cancelled } from '#core/workspace/index.ts';
import { CHECK_LIMITS } from './limits.ts';
import { threadEntry } from './thread-entry.ts';
import type { Reply, Request, SentProblem, Setup } from './thread-messages.ts';

type Answered = Exclude<Reply, { type: 'ready' | 'refused' }>;
type Question = Exclude<Request, { type: 'setup' }>;

const ANOTHER = 'Download the badge again from where it was issued, or ask the issuer for it.';

const tooLong = (name: string): Problem =>
  new Problem(
    'FILE_TOO_LARGE',
    `This takes longer to check than ${CHECK_LIMITS.milliseconds / 1000} seconds.`,
    ANOTHER,
    { file: name },
  );

const tooMuchMemory = (name: string, cause: unknown): Problem =>
  new Problem(
    'FILE_TOO_LARGE',
    'This needs more memory to be checked than the program allows one file.',
    ANOTHER,
    { file: name },
    { cause },
  );

const stopped = (name: string, cause?: unknown): Problem =>
  new Problem(
    'FILE_DAMAGED',
    'This could not be checked: it made the reader stop.',
    ANOTHER,
    { file: name },
    { cause },
  );

function received({ code, message, remedy, where, stack }: SentProblem): Problem {
  const cause = stack === undefined ? undefined : Object.assign(new Error(message), { stack });
  return new Problem(code, message, remedy, where, { cause });
}

/**
 * A thread that reads and judges one file after another, each within its time. Whatever a file does to it, it is only this
 * thread that ends.
 */
export class CheckThread {
  readonly #worker: Worker;
  readonly #ready = Promise.withResolvers<void>();
  #hear: ((reply: Reply) => void) | null = null;
  #fail: ((cause: unknown, outOfMemory: boolean) => void) | null = null;
  #setupKey: string | null = null;
  #ended = false;

  constructor() {
    this.#worker = new Worker(threadEntry(), {
      name: 'badge-check',
      resourceLimits: {
        maxOldGenerationSizeMb: CHECK_LIMITS.heapMegabytes,
        maxYoungGenerationSizeMb: 32,
      },
    });
    // It keeps no process from ending; who asks it something waits for the answer.
    this.#worker.unref();
    this.#worker.on('message', (reply: Reply) => {
      if (reply.type === 'ready') this.#ready.resolve();
      else this.#hear?.(reply);
    });
    this.#worker.once('error', (error) =>
      this.#end(error, 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'),
    );
    this.#worker.once('exit', () => this.#end(undefined, false));
    this.#ready.promise.catch(() => undefined);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Asks one thing at a time. @throws Problem; CANCELLED once aborted, and the thread is ended then, as by a file that takes too long */
  async ask(question: Question, setup: Setup | null, signal?: AbortSignal): Promise<Answered> {
    if (signal?.aborted) throw cancelled();
    const { name } = question;
    await this.#started(name, signal);
    return this.#within(CHECK_LIMITS.milliseconds, name, signal, (resolve, reject) => {
      this.#hear = (reply) => {
        if (reply.type === 'refused') reject(received(reply.problem));
        else if (reply.type !== 'ready') resolve(reply);
      };
      if (setup && this.#setupKey !== setup.key) {
        this.#setupKey = setup.key;
        this.#worker.postMessage({ type: 'setup', setup } satisfies Request);
      }
      this.#worker.postMessage(question satisfies Request);
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#worker.terminate();
  }

  /** Loading the code is not the file's fault. */
  #started(name: string, signal: AbortSignal | undefined): Promise<void> {
    return this.#within(CHECK_LIMITS.startMilliseconds, name, signal, (resolve, reject) => {
      this.#ready.promise.then(resolve, reject);
    });
  }

  async #within<T>(
    milliseconds: number,
    name: string,
    signal: AbortSignal | undefined,
    run: (resolve: (value: T) => void, reject: (error: unknown) => void) => void,
  ): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    this.#worker.ref();
    try {
      return await new Promise<T>((resolve, reject) => {
        const giveUp = (problem: Problem): void => {
          void this.end();
          reject(problem);
        };
        this.#fail = (cause, outOfMemory) =>
          reject(outOfMemory ? tooMuchMemory(name, cause) : stopped(name, cause));
        if (this.#ended) reject(stopped(name));
        timer = setTimeout(() => giveUp(tooLong(name)), milliseconds);
        onAbort = () => giveUp(cancelled());
        signal?.addEventListener('abort', onAbort, { once: true });
        run(resolve, reject);
      });
    } finally {
      clearTimeout(timer);
      if (onAbort) signal?.removeEventListener('abort', onAbort);
      this.#hear = null;
      this.#fail = null;
      this.#worker.unref();
    }
  }

  #end(cause: unknown, outOfMemory: boolean): void {
    this.#ended = true;
    this.#ready.reject(stopped('', cause));
    this.#fail?.(cause, outOfMemory);
  }
}
