import { UsageError } from '../usage.ts';
import type { Command } from './command.ts';

export const run: Command = async ({ client, open }, { operands: [id] }) => {
  if (id !== undefined && !/^[1-9]\d*$/u.test(id))
    throw new UsageError(`“${id}” is no ID of a change: history lists them.`);
  await open();
  const change = await client.history.undo(id === undefined ? {} : { changeId: Number(id) });
  return { json: change, text: `${change.id}  ${change.title}` };
};
