import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { isProblem, Problem } from '#shared/errors.ts';
import { transferList } from '../grid/sheet-data.ts';
import type { ReadReply, ReadRequest } from './messages.ts';
import { sendProblem } from './messages.ts';
import { NeedsProcess, readBytes } from './read-bytes.ts';
import { ReadContext, type ReportProgress } from './read-context.ts';

/** Entry of the thread or process that is sent one file to read, and ends. It may be ended at any moment. */
const PROGRESS_EVERY_MS = 50;

async function read(request: ReadRequest, progress: ReportProgress): Promise<ReadReply> {
  try {
    const context = new ReadContext(request.name, request.password, progress, request.expendable);
    return { type: 'done', data: await readBytes(readFileSync(request.path), context) };
  } catch (error) {
    if (error instanceof NeedsProcess) return { type: 'needs-process' };
    return {
      type: 'failed',
      problem: sendProblem(isProblem(error) ? error : unexpected(error, request.name)),
    };
  }
}

/** Whatever a reader stumbles over that was not foreseen: the file is at fault for all a person can do about it. */
function unexpected(error: unknown, name: string): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z]+$/.test(code)
    ? new Problem(
        'FILE_UNREADABLE',
        `“${name}” could not be read from the disk (${code}).`,
        'Close it in other programs, or copy it to this computer, and try again.',
        { file: name },
      )
    : new Problem(
        'FILE_DAMAGED',
        `“${name}” is damaged in a way that keeps it from being read.`,
        'Open it in Excel or LibreOffice, save it as a new workbook and choose that.',
        { file: name },
      );
}

/** Progress at most this often: each message costs the caller a moment. */
function sparing(report: ReportProgress): ReportProgress {
  let last = 0;
  return (stage, done, total) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MS) return;
    last = now;
    report(stage, done, total);
  };
}

if (parentPort) {
  const port = parentPort;
  port.once('message', async (request: ReadRequest) => {
    const progress = sparing((stage, done, total) =>
      port.postMessage({ type: 'progress', stage, done, total } satisfies ReadReply),
    );
    const reply = await read(request, progress);
    port.postMessage(reply, reply.type === 'done' ? transferList(reply.data) : []);
  });
} else if (process.send) {
  const send = (reply: ReadReply, then?: () => void): void => {
    process.send?.(reply, undefined, {}, then);
  };
  process.once('message', async (request: ReadRequest) => {
    const reply = await read(
      request,
      sparing((stage, done, total) => send({ type: 'progress', stage, done, total })),
    );
    // Only once the reply is out: it may be large.
    send(reply, () => process.disconnect());
  });
}
