import type { Change } from '#shared/contract/history.ts';
import { textTable } from '../output.ts';
import type { Command } from './command.ts';

const PAGE = 500;

/** "person: 3 added, 1 changed" */
const touched = ({ touched: rows }: Change): string =>
  rows
    .map(({ entity, added, changed, removed }) => {
      const counts = Object.entries({ added, changed, removed }).filter(([, count]) => count > 0);
      return `${entity}: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`;
    })
    .join('; ');

const state = ({ undoes, undoneBy }: Change): string => {
  if (undoneBy !== null) return `undone by ${undoneBy}`;
  return undoes === null ? '' : `undoes ${undoes}`;
};

export const run: Command = async ({ client, open }, request) => {
  const limit = request.count('limit') ?? Number.POSITIVE_INFINITY;
  await open();
  const changes: Change[] = [];
  for (let total = 1; changes.length < Math.min(total, limit);) {
    const page = await client.history.list({
      offset: changes.length,
      limit: Math.min(PAGE, limit - changes.length),
    });
    total = page.changes.length === 0 ? 0 : page.total;
    changes.push(...page.changes);
  }
  const rows = changes.map((change) => [
    change.id,
    change.at.slice(0, 16).replace('T', ' '),
    change.who,
    change.title,
    touched(change),
    state(change),
  ]);
  return { json: changes, text: textTable(['ID', 'WHEN (UTC)', 'WHO', 'WHAT', 'ROWS', ''], rows) };
};
