import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeRoster } from './sample/roster-workbook.ts';
import { rosters } from './sample/rosters.ts';

/** Writes the workbooks of the sample company into resources/sample. The same in, the same out. */
const folder = join(import.meta.dirname, '..', 'resources', 'sample');
mkdirSync(folder, { recursive: true });
const { june, september } = rosters();
await writeRoster(join(folder, 'roster-2026-06.xlsx'), june, '2026-06-30');
await writeRoster(join(folder, 'roster-2026-09.xlsx'), september, '2026-09-30');
console.log(`June: ${june.length} rows. September: ${september.length} rows.`);
