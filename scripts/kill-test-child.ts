/** Started by the kill test, which kills it: imports two rosters in turn without end, telling of each when it is done. */
import { importFile, startWorker } from './kill-test/importing.ts';

const [workspace = '', userData = '', ...files] = process.argv.slice(2);
const { client } = startWorker(userData);
await client.workspace.open({ path: workspace });
process.stdout.write('ready\n');
for (let round = 0; ; round += 1) {
  const changeId = await importFile(client, files[round % files.length] ?? '');
  process.stdout.write(`${changeId ?? 0}\n`);
}
