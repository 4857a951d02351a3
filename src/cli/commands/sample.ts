import { follow } from '../progress.ts';
import type { Command } from './command.ts';

export const run: Command = async ({ client, signal, workspacePath: path }) => {
  const info = await follow(client.workspace.createSample({ path }, { signal }));
  return { json: info, text: `${info.path}: the sample company, ${info.people} people` };
};
