import type { ImportKind } from '#shared/contract/imports.ts';
import type { Problem } from '#shared/errors.ts';
import { client } from '../../app/client.ts';
import type { PickedFile } from '../../app/host.ts';
import { problemOf } from '../../app/problems.ts';
import { finish } from './long-work.ts';
import { session } from './session.ts';
import type { ImportSession, Started, Work } from './session.ts';

let stop: AbortController | null = null;
/** What opened the file of the import under way, in case it is read again as something else. Kept nowhere else. */
let opened: string | undefined;

/** Runs long work as the only one of the import; a second call ends the first. Null: it failed or was cancelled. */
export async function work<T>(
  kind: Work['kind'],
  stage: string,
  start: (signal: AbortSignal) => Promise<Parameters<typeof finish<T>>[0]>,
): Promise<T | null> {
  stop?.abort();
  const own = new AbortController();
  stop = own;
  const ours = (): boolean => stop === own;
  session.set({ work: { kind, progress: { stage, done: 0, total: 0 } }, failure: null });
  try {
    const value = await finish<T>(await start(own.signal), (progress) => {
      if (ours()) session.set({ work: { kind, progress } });
    });
    return ours() ? value : null;
  } catch (error) {
    if (ours() && !own.signal.aborted) fail(problemOf(error));
    return null;
  } finally {
    if (ours()) {
      stop = null;
      session.set({ work: null });
    }
  }
}

/** Ends the work under way; nothing was changed by it. */
export function cancelWork(): void {
  stop?.abort();
  stop = null;
  session.set({ work: null });
}

/** Shows a failure where the import stands; an import that the program no longer knows begins anew. */
export function fail(problem: Problem): void {
  if (problem.code === 'CANCELLED') return;
  if (problem.code === 'IMPORT_GONE') session.reset({ failure: problem });
  else session.set({ failure: problem });
}

/** Awaits a request; a failure is shown and gives null. */
export async function ask<T>(request: Promise<T>): Promise<T | null> {
  try {
    return await request;
  } catch (error) {
    fail(problemOf(error));
    return null;
  }
}

/** Reads a file as the import's source, as what it looks like. An import that was under way is given up. */
export async function startImport(source: PickedFile, password?: string): Promise<void> {
  await giveUp();
  session.reset({ source });
  const started = await read(source, password);
  if (started !== null) {
    opened = password;
    session.set(begun(started));
    return;
  }
  if (session.get().failure?.code === 'FILE_ENCRYPTED') {
    session.set({ password: password === undefined ? 'needed' : 'wrong' });
  } else if (session.get().failure === null) session.reset();
}

/** Reads the same file as something else. Where that cannot be done, or is cancelled, what was read stays. */
export async function readAgainAs(kind: ImportKind): Promise<void> {
  const before = session.get();
  if (before.source === null) return;
  const started = await read(before.source, opened, kind);
  if (started === null) return;
  session.reset({ source: before.source, ...begun(started) });
  await discard(before);
}

const read = (source: PickedFile, password?: string, kind?: ImportKind): Promise<Started | null> =>
  work('read', 'Reading the file', (signal) =>
    client.imports.start(
      {
        ...source,
        ...(password === undefined ? {} : { password }),
        ...(kind === undefined ? {} : { kind }),
      },
      { signal },
    ),
  );

const begun = (started: Started): Partial<ImportSession> =>
  started.kind === 'roster'
    ? { draft: started, otherKinds: started.otherKinds, step: 'table', password: 'none' }
    : { reading: started.reading, step: 'reading', password: 'none' };

/** Another sheet, another header row. What was decided about columns falls away with the table. */
export async function chooseTable(
  choice: Omit<Parameters<typeof client.imports.chooseTable>[0], 'importId'>,
): Promise<void> {
  const before = session.get().draft;
  if (before === null) return;
  const draft = await ask(client.imports.chooseTable({ importId: before.importId, ...choice }));
  if (draft === null) return;
  session.set({ draft, mapping: null, findings: null, difference: null, failure: null, column: 0 });
}

/** Gives the import up: what was read is forgotten, nothing was written. */
export async function discardImport(): Promise<void> {
  opened = undefined;
  await giveUp();
  session.reset();
}

async function giveUp(): Promise<void> {
  cancelWork();
  const before = session.get();
  if (before.result !== null || before.skillResult !== null) return;
  session.set({ draft: null, reading: null });
  await discard(before);
}

async function discard({ draft, reading }: ImportSession): Promise<void> {
  try {
    if (draft !== null) await client.imports.discard({ importId: draft.importId });
    if (reading !== null) await client.skillFiles.discard({ importId: reading.importId });
  } catch (error) {
    // An import that is gone already is what was asked for.
    if (problemOf(error).code !== 'IMPORT_GONE') fail(problemOf(error));
  }
}
