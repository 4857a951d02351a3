import { follow } from '../progress.ts';
import type { Command } from './command.ts';

export const run: Command = async ({ client, open, signal, workspacePath }) => {
  await open();
  const result = await follow(client.workspace.check(undefined, { signal }));
  const { checked, findings, ok } = result;
  return {
    json: result,
    text: `${ok ? 'Sound' : 'Not sound'}: ${checked.join(', ')}`,
    complaints: findings.map(
      ({ severity, code, message }) => `${workspacePath}: ${severity} ${code}: ${message}`,
    ),
    failed: !ok,
  };
};
