/** Started by the kill test, which kills it: imports rosters and matrices and enters ratings in turn without end, telling of each when it is done. */
import { startWorker, writeOnce } from './kill-test/importing.ts';

const [workspace = '', userData = '', ...files] = process.argv.slice(2);
const { client } = startWorker(userData);
await client.workspace.open({ path: workspace });
process.stdout.write('ready\n');
for (let round = 0; ; round += 1) {
  const changeId = await writeOnce(client, files, round);
  process.stdout.write(`${changeId ?? 0}\n`);
}
