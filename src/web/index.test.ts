import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const run = (...args: string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const program = join(import.meta.dirname, 'index.ts');
    execFile(process.execPath, [program, ...args], (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

test('the host explains itself', async () => {
  const { code, stdout } = await run('--help');
  expect([code, stdout]).toEqual([0, expect.stringContaining('--port N')]);
});

test.each([
  ['--port', 'x'],
  ['--port', '70000'],
  ['a', 'b'],
  ['--unknown', ''],
])('the host refuses wrong use with 2: %s %s', async (...args: string[]) => {
  expect(await run(...args)).toMatchObject({ code: 2, stdout: '' });
});
