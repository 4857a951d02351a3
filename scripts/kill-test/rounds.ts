import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '#worker/client.ts';
import { isProblem } from '#shared/errors.ts';
import { finished, startWorker, writeOnce } from './importing.ts';
import { PEOPLE, SKILLS, writeMatrix, writeRoster } from './roster.ts';

/** What a round found wrong; empty: nothing. */
export type Complaints = readonly string[];

export interface Bench {
  readonly workspace: string;
  readonly userData: string;
  readonly files: readonly string[];
  /** Milliseconds that all writes take on this machine; a kill comes at any moment of them. */
  readonly longest: number;
  /** Looks at what the kills leave. */
  readonly examiner: Client;
  readonly dispose: () => Promise<void>;
}

/** A workspace that two rosters, two matrices and a block of ratings were written into, in a folder of its own. */
export async function prepare(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'upskill-kill-'));
  const userData = join(folder, 'user-data');
  const files = ['Red', 'Blue'].flatMap((version, at) => {
    const roster = join(folder, `${version}.csv`);
    const matrix = join(folder, `${version} matrix.csv`);
    writeRoster(roster, version);
    writeMatrix(matrix, 1 + 3 * at);
    return [roster, matrix];
  });
  const workspace = join(folder, 'a.upskill');
  const { client, worker } = startWorker(userData);
  await client.workspace.create({ path: workspace });
  const started = performance.now();
  for (let round = 0; round <= files.length; round += 1) await writeOnce(client, files, round);
  const longest = performance.now() - started;
  await client.workspace.close();
  const dispose = async (): Promise<void> => {
    await worker.shutDown();
    rmSync(folder, { recursive: true, force: true });
  };
  return { workspace, userData, files, longest, examiner: client, dispose };
}

/** Kills the whole program as a power cut would, `after` milliseconds into its imports. Returns the last change told of. */
async function killProcess(bench: Bench, after: number): Promise<number> {
  const script = join(import.meta.dirname, '../kill-test-child.ts');
  const child = spawn(process.execPath, [script, bench.workspace, bench.userData, ...bench.files], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(bench.userData, 'compiled') },
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), after);
    told += text;
  });
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (code, signal) => resolve([code, signal])),
  );
  if (signal !== 'SIGKILL') throw new Error(`The importing program ended by itself with ${code}`);
  return Number(told.split('\n').slice(1, -1).at(-1) ?? 0);
}

/** Ends the worker alone in mid-call; whoever waits for it must be told. Returns the last change told of. */
async function killWorker(bench: Bench, after: number): Promise<number> {
  const { client, thread } = startWorker(bench.userData);
  await client.workspace.open({ path: bench.workspace });
  let last = 0;
  const imports = async (): Promise<never> => {
    for (let round = 0; ; round += 1) {
      last = (await writeOnce(client, bench.files, round)) ?? last;
    }
  };
  const outcome = imports().catch((error: unknown) => error);
  await sleep(after);
  await thread.terminate();
  const told = await Promise.race([outcome, sleep(5000, 'nothing', { ref: false })]);
  if (!isProblem(told) || told.code !== 'CONNECTION_LOST') {
    throw new Error(`A call to the dead worker ended with ${String(told)}`);
  }
  return last;
}

/** One kill at a random moment, of the program or, every third time, of the worker alone, and what it left. */
export async function killOnce(
  bench: Bench,
  round: number,
): Promise<{ what: string; complaints: Complaints }> {
  const kill = round % 3 === 0 ? killWorker : killProcess;
  const after = Math.random() * bench.longest;
  const told = await kill(bench, after);
  const what = `${kill === killWorker ? 'worker ' : 'process'} after ${after.toFixed(0).padStart(4)} ms, change ${told}`;
  return { what, complaints: await examine(bench, told) };
}

/** Opens the file after a kill: it must be sound, hold all of an import or none of it, and everything told of as done. */
async function examine(bench: Bench, told: number): Promise<Complaints> {
  const complaints: string[] = [];
  const client = bench.examiner;
  await client.workspace.open({ path: bench.workspace });
  const departments = await client.people.facets({
    filter: { presence: 'all' },
    field: 'department',
  });
  const [only] = departments;
  if (departments.length > 1 || (only && only.people !== PEOPLE)) {
    complaints.push(`half an import: ${JSON.stringify(departments)}`);
  }
  complaints.push(...(await halfRated(client)));
  const { changes } = await client.history.list({ limit: 1 });
  if ((changes[0]?.id ?? 0) < told) complaints.push(`change ${told} was told of, and is lost`);
  const { ok, findings } = await finished(client.workspace.check());
  if (!ok) complaints.push(...findings.map((finding) => finding.message));
  await client.workspace.close();
  for (const end of ['-wal', '-shm', '.lock']) {
    if (existsSync(`${bench.workspace}${end}`)) complaints.push(`${end} was left behind`);
  }
  return complaints;
}

/** Everybody is rated the same in every skill, whichever write was the last. */
async function halfRated(client: Client): Promise<Complaints> {
  const found = new Map<string, number>();
  const skillIds = await client.skills.ids({});
  for (let offset = 0; offset < PEOPLE; offset += 1000) {
    const { cells } = await client.assessments.matrix({ offset, limit: 1000, skillIds });
    for (const level of cells.level) found.set(`${level}`, (found.get(`${level}`) ?? 0) + 1);
  }
  if (found.size === 1 && [...found.values()][0] === PEOPLE * SKILLS.length) return [];
  return [`half the ratings: ${JSON.stringify([...found])}`];
}
