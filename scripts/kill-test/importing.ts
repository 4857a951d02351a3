import { Worker } from 'node:worker_threads';
import { type Client, type RunningWorker, runWorker } from '#worker/client.ts';

/** A worker thread as the command line has it, with folders of its own. */
export function startWorker(userData: string): {
  worker: RunningWorker;
  thread: Worker;
  client: Client;
} {
  const thread = new Worker(new URL('../../src/worker/entry.ts', import.meta.url));
  // Compiled together with code for browsers, a port is the browser's here; it is the same at run time.
  const worker = runWorker(thread as unknown as Parameters<typeof runWorker>[0], {
    folders: { userData, temp: userData },
  });
  return { worker, thread, client: worker.connect() };
}

/** The last value of long work. */
export async function finished<T>(
  events: Promise<AsyncIterable<{ type: 'progress' } | { type: 'done'; value: T }>>,
): Promise<T> {
  for await (const event of await events) if (event.type === 'done') return event.value;
  throw new Error('The work ended without a value');
}

/** Imports one file through every step that the wizard takes. Returns the id of the change, null where there is none. */
export async function importFile(client: Client, path: string): Promise<number | null> {
  const { importId, kind } = await finished(client.imports.start({ path }));
  if (kind !== 'roster') {
    const { changeId } = await finished(client.skillFiles.commit({ importId }));
    await client.skillFiles.discard({ importId });
    return changeId;
  }
  await finished(client.imports.validate({ importId }));
  const { changeId } = await finished(client.imports.commit({ importId }));
  await client.imports.discard({ importId });
  return changeId;
}

/** Enters one level for everybody in every skill, as a block pasted into the matrix. */
async function enterBlock(client: Client): Promise<number | null> {
  const personIds = await client.people.ids({});
  const skillIds = await client.skills.ids({});
  const cells = personIds.flatMap((personId) =>
    skillIds.map((skillId) => ({ personId, skillId, level: 2 })),
  );
  if (cells.length === 0) return null;
  return (await client.assessments.enter({ cells })).changeId;
}

/** One of the writes that are killed: a file of each in turn, then a block of ratings. */
export const writeOnce = (
  client: Client,
  files: readonly string[],
  round: number,
): Promise<number | null> => {
  const file = files[round % (files.length + 1)];
  return file === undefined ? enterBlock(client) : importFile(client, file);
};
