import { rawColumns } from '../headings/raw-columns.ts';
import type { SheetReader } from '../types.ts';
import { readOutline } from './outline.ts';
import { readPlainTable } from './plain-table.ts';
import { readEsco } from './publishers/esco.ts';
import { readMoodle } from './publishers/moodle.ts';
import { readOnet } from './publishers/onet.ts';

/** Columns of published files that name something other than skills. */
const OTHER_FILES: readonly (readonly string[])[] = [
  ['o*netsoccode', 'title'],
  ['onetsoccode', 'title'],
  ['scaleid', 'scalename'],
  ['occupationuri', 'skilluri'],
  ['concepturi', 'iscogroup'],
];

/**
 * Reads a library of skills: O*NET, ESCO, SFIA, Moodle, or any list with or without headings. Each name becomes one
 * skill. Scores are 0.9 and more for formats that are known, below 0.4 where the sheet is rather about people or roles.
 */
export const readLibrarySheet: SheetReader = (grid, sheet, file, hints, choice) => {
  if (grid.rowCount === 0) return null;
  for (const read of [readOnet, readEsco, readMoodle]) {
    const reading = read(grid, sheet, file, hints, choice);
    if (reading !== null) return reading;
  }
  if (OTHER_FILES.some((names) => rawColumns(grid, names) !== null)) return null;
  const table = readPlainTable(grid, sheet, file, hints, choice);
  if (table !== null && table.score >= 0.5) return table;
  const outline = readOutline(grid, sheet, file, hints, choice);
  if (table === null || (outline !== null && outline.score > table.score)) return outline;
  return table;
};
