import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { seeded } from '../scripts/sample/random.ts';
import { NAMES, OFFICES, ROLES } from '../scripts/sample/company.ts';

const DAY_MS = 86_400_000;
const HEADERS = [
  'Employee ID',
  'First Name',
  'Last Name',
  'Work Email',
  'Department',
  'Team',
  'Job Title',
  'Manager ID',
  'Hire Date',
  'Termination Date',
  'Status',
  'Location',
  'Country',
  'FTE',
  'Annual Salary (USD)',
];

/**
 * A roster of `people` rows and 15 columns as Excel would save it (shared strings, date styles), made once and kept
 * in `folder`. Returns its path.
 */
export async function benchRoster(folder: string, people: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `roster-${people}.xlsx`);
  if (existsSync(path)) return path;
  const random = seeded(50_000);
  const offices = Object.values(OFFICES);
  const roles = Object.keys(ROLES);
  const partial = `${path}.part`;
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: partial,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = book.addWorksheet('Employees');
  sheet.getColumn(9).numFmt = 'yyyy-mm-dd';
  sheet.getColumn(10).numFmt = 'yyyy-mm-dd';
  sheet.addRow(HEADERS).commit();
  for (let n = 1; n <= people; n += 1) {
    const first = random.pick(NAMES.first);
    const last = random.pick(NAMES.last);
    const office = random.pick(offices);
    const team = random.between(1, 200);
    const left = random.chance(0.04);
    const hired = Date.UTC(2026, 8, 1) - random.between(30, 9000) * DAY_MS;
    sheet
      .addRow([
        String(n).padStart(6, '0'),
        first,
        last,
        `${first}.${last}.${n}@bench.example`,
        `Department ${Math.ceil(team / 10)}`,
        `Team ${team}`,
        random.pick(roles),
        n === 1 ? null : String(Math.max(1, Math.floor(n / 9))).padStart(6, '0'),
        new Date(hired),
        left
          ? new Date(Math.min(hired + random.between(20, 3000) * DAY_MS, Date.UTC(2026, 8, 20)))
          : null,
        left ? 'Terminated' : 'Active',
        office.location,
        office.country,
        random.chance(0.85) ? 1 : 0.8,
        random.between(400, 1800) * 100,
      ])
      .commit();
  }
  sheet.commit();
  await book.commit();
  renameSync(partial, path);
  return path;
}
