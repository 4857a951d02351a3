import { AsyncIteratorClass } from '@orpc/server';
import type { ErrorCode } from '#shared/errors.ts';
import type { Log } from './workspace/index.ts';
import { problemFromFailure, wireError } from './failures.ts';

type Stream = AsyncIterator<unknown, unknown, void>;

const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;

interface Call {
  readonly path: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly context: { readonly log: Log };
}

/** Refusals that say nothing about the state of the program. */
const EVERYDAY: ReadonlySet<ErrorCode> = new Set([
  'CANCELLED',
  'INVALID_INPUT',
  'NO_WORKSPACE',
  'NOTHING_TO_UNDO',
]);

/** Turns a failure into the typed error; what nobody foresaw, and its stack, goes to the log. */
function fail(error: unknown, { path, context }: Call): Error {
  const problem = problemFromFailure(error);
  if (problem.code === 'INTERNAL') context.log.error(`${path.join('.')} failed`, problem.cause);
  else if (!EVERYDAY.has(problem.code))
    context.log.info(`${path.join('.')} refused`, { code: problem.code });
  return wireError(problem);
}

/**
 * A stream that fails as calls do, and ends at once when nobody listens any more: the source is told to return even
 * while its next event is far away.
 */
function guardStream(source: Stream, call: Call): AsyncIteratorClass<unknown, unknown, void> {
  const stop = (): void => {
    // Its own failure, if any, reaches whoever awaits the pending event.
    source.return?.().catch((error: unknown) => void fail(error, call));
  };
  call.signal?.addEventListener('abort', stop, { once: true });
  return new AsyncIteratorClass(
    async () => {
      try {
        return await source.next();
      } catch (error) {
        throw fail(error, call);
      }
    },
    async (reason) => {
      call.signal?.removeEventListener('abort', stop);
      if (reason !== 'next') await source.return?.();
    },
  );
}

/** Runs around every procedure of the router, whatever the transport. */
export async function guarded<Result extends { readonly output: unknown }>(
  next: () => Result | PromiseLike<Result>,
  call: Call,
): Promise<Result> {
  try {
    const result = await next();
    return isStream(result.output)
      ? { ...result, output: guardStream(result.output, call) }
      : result;
  } catch (error) {
    throw fail(error, call);
  }
}
