/** Started by kill.test.ts, which kills it: writes without end, and tells of each change once it is committed. */
import { join } from 'node:path';
import { openOf } from './holder.ts';
import { undo } from './change-log/undo.ts';
import { createWorkspaces } from './holder.ts';

const ROWS = 4000;
const [path = '', folder = ''] = process.argv.slice(2);

const workspaces = createWorkspaces({
  clock: { now: () => new Date(), today: () => '2026-06-15' },
  log: { info: () => {}, error: () => {} },
  folders: { userData: join(folder, 'user-data'), temp: folder, resources: folder },
});
const workspace = openOf(await workspaces.open(path));
process.stdout.write('ready\n');
for (let round = 1; ; round += 1) {
  const { changeId } = await workspace.longChange(
    { title: `Import ${round}`, kind: 'import' },
    async (db, breathe) => {
      for (let row = 0; row < ROWS; row += 1) {
        db.run(
          `INSERT INTO person (name, team, status, name_key, search_key) VALUES (?, ?, 'active', '', '')`,
          [`Person ${row}`, `round ${changeCount()}`],
        );
        if (row % 50 === 0) await breathe();
      }
    },
  );
  process.stdout.write(`${changeId ?? 0}\n`);
  const undone = await undo(workspace);
  process.stdout.write(`${undone.id}\n`);
}

function changeCount(): number {
  return workspace.read.get<{ n: number }>('SELECT count(*) AS n FROM change')?.n ?? 0;
}
