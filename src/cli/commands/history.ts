import type { Change } from '#shared/contract/history.ts';
import { textTable } from '../output.ts';
import type { Command } from './command.ts';

const PAGE = 500;

/** "3 person added, 1 person changed" */
const touched = ({ touched: rows }: Change): string =>
  rows
    .flatMap(({ entity, added, changed, removed }) =>
      Object.entries({ added, changed, removed })
        .filter(([, count]) => count > 0)
        .map(([what, count]) => `${count} ${entity} ${what}`),
    )
    .join(', ');

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
