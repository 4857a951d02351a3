import { pathOf } from '../arguments.ts';
import { follow } from '../progress.ts';
import { UsageError } from '../usage.ts';
import type { Command } from './command.ts';

export const run: Command = async ({ client, open, signal }, request) => {
  const out = request.text('out');
  if (out === undefined || out === '') throw new UsageError('backup needs --out FILE.');
  await open();
  const result = await follow(client.workspace.backup({ out: pathOf(out) }, { signal }));
  return { json: result, text: `${result.path}: ${result.sizeBytes} bytes` };
};
