import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createApp } from './app.ts';
import { readBook } from './skills/book/keep.ts';
import { testContext } from './workspace/testing.ts';

vi.mock('./skills/book/keep.ts', { spy: true });

test('what gaps are computed from is read ahead of the first question, and left where the workspace is closed', async () => {
  await using context = testContext();
  const { version, clock, folders } = context;
  const failures: unknown[] = [];
  const log = { info: () => {}, error: (_: string, error: unknown) => void failures.push(error) };
  const app = createApp({ version, clock, folders, log });
  const { workspaces } = app.context;
  await workspaces.create(join(context.folder, 'first.upskill'));
  await vi.waitFor(() => expect(readBook).toHaveBeenCalledTimes(1));

  await workspaces.create(join(context.folder, 'second.upskill'));
  await app.close();
  await setTimeout(50);
  expect(failures).toEqual([]);
});
