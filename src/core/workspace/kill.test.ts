import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '@orpc/server';
import { expect, test } from 'vitest';
import { workspaceHandlers } from './index.ts';
import { testContext } from './testing.ts';

const ROUNDS = 6;
const CHILD = join(import.meta.dirname, 'kill-child.ts');

/** Lets the child write for a while, then kills it as a power cut would. Resolves with the last change it told of. */
async function killWhileWriting(path: string, folder: string, after: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, path, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), after);
    told += text;
  });
  const signal = await new Promise((resolve) =>
    child.on('close', (_code, signal) => resolve(signal)),
  );
  expect(signal).toBe('SIGKILL');
  const lines = told.split('\n').slice(1, -1);
  return Number(lines.at(-1) ?? 0);
}

test('while another program has it open, the file is refused with who and since when', async () => {
  await using context = testContext();
  const path = join(context.folder, 'a.upskill');
  await context.workspaces.create(path);
  await context.workspaces.close();
  const child = spawn(process.execPath, [CHILD, path, context.folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await expect(context.workspaces.open(path)).rejects.toMatchObject({
    code: 'WORKSPACE_LOCKED',
    message: expect.stringContaining(`process ${child.pid}`),
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await closed;
  expect((await context.workspaces.open(path)).name).toBe('a');
});

test('killed at any moment of a long change, the file opens and holds all of it or none', async () => {
  await using context = testContext();
  const path = join(context.folder, 'a.upskill');
  await context.workspaces.create(path);
  await context.workspaces.close();
  for (let round = 0; round < ROUNDS; round += 1) {
    const told = await killWhileWriting(path, context.folder, Math.random() * 500);
    // The lock of a killed program is nobody's; its file may still lie there.
    const workspace = await context.workspaces.open(path);
    const last = workspace.read.get<{ id: number; kind: string }>(
      'SELECT id, kind FROM change ORDER BY id DESC LIMIT 1',
    );
    // What was told of as committed is there; one more may have been committed without being told of.
    expect(last?.id ?? 0).toBeGreaterThanOrEqual(told);
    const people = workspace.read.get<{ n: number }>('SELECT count(*) AS n FROM person')?.n;
    const rounds = workspace.read.get<{ n: number }>(
      `SELECT count(*) AS n FROM change WHERE kind = 'import' AND undone_by IS NULL`,
    )?.n;
    expect(people).toBe((rounds ?? 0) * 4000);
    for await (const event of await call(workspaceHandlers.check, undefined, { context })) {
      if (event.type === 'done') expect(event.value).toMatchObject({ ok: true, findings: [] });
    }
    await context.workspaces.close();
    expect(
      [`${path}-wal`, `${path}-shm`, `${path}.lock`].filter((file) => existsSync(file)),
    ).toEqual([]);
  }
}, 60_000);
