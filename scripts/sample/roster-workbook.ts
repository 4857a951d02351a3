import ExcelJS from 'exceljs';
import { OFFICES } from './company.ts';
import type { Worker } from './people.ts';

const COLUMNS = [
  ['Employee ID', 12],
  ['Legal Name - First Name', 22],
  ['Legal Name - Last Name', 22],
  ['Email - Primary Work', 36],
  ['Worker Status', 14],
  ['Worker Type', 13],
  ['Hire Date', 12],
  ['Termination Date', 16],
  ['Department', 24],
  ['Supervisory Organization', 24],
  ['Job Profile', 28],
  ['Manager ID', 12],
  ['Location', 11],
  ['Country', 16],
  ['FTE', 7],
  ['Scheduled Weekly Hours', 22],
  ['Annual Base Pay', 16],
  ['Currency', 10],
  ['Cost Center', 13],
  ['Badge Colour', 13],
] as const;

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

function statusOf(worker: Worker): string {
  if (worker.left !== null) return 'Terminated';
  return worker.leaveOfAbsence ? 'On Leave' : 'Active';
}

function cells(worker: Worker): ExcelJS.CellValue[] {
  const office = OFFICES[worker.office];
  return [
    worker.number,
    worker.first,
    worker.last,
    worker.email === '' ? null : worker.email,
    statusOf(worker),
    worker.contract,
    day(worker.hired),
    worker.left === null ? null : day(worker.left),
    worker.department,
    worker.team,
    worker.role,
    worker.managerNumber ?? 'NO_MANAGER',
    office.location,
    office.country,
    worker.fte,
    worker.fte * office.weeklyHours,
    worker.pay,
    office.currency,
    worker.costCentre,
    worker.contract === 'Permanent' ? null : 'Orange',
  ];
}

/**
 * Writes a roster as an HR system exports one: a title, a row of group headings, the header in row 4, leavers included,
 * and a line at the end that is no person.
 */
export async function writeRoster(
  path: string,
  people: readonly Worker[],
  asOf: string,
): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Northfield Instruments';
  book.created = day(asOf);
  book.modified = day(asOf);
  const about = book.addWorksheet('About');
  about.addRows([
    ['All workers report'],
    [`Run for ${asOf}`],
    ['Confidential: for Human Resources only'],
  ]);
  const sheet = book.addWorksheet('All workers', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 4 }],
  });
  sheet.columns = COLUMNS.map(([, width]) => ({ width }));
  sheet.addRow(['Northfield Instruments: all workers']).font = { bold: true, size: 14 };
  sheet.mergeCells(1, 1, 1, COLUMNS.length);
  sheet.addRow([`Effective date ${asOf}`]);
  const groups = sheet.addRow([]);
  for (const [from, to, text] of [
    [1, 4, 'Worker'],
    [5, 8, 'Employment'],
    [9, 14, 'Position'],
    [15, 20, 'Time and pay'],
  ] as const) {
    groups.getCell(from).value = text;
    sheet.mergeCells(3, from, 3, to);
  }
  groups.font = { italic: true };
  const header = sheet.addRow(COLUMNS.map(([name]) => name));
  header.font = { bold: true };
  header.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3E6EA' } };
  });
  for (const worker of people) {
    const row = sheet.addRow(cells(worker));
    row.getCell(7).numFmt = 'yyyy-mm-dd';
    row.getCell(8).numFmt = 'yyyy-mm-dd';
    row.getCell(17).numFmt = '#,##0';
  }
  sheet.addRow([]);
  sheet.addRow([`${people.length} workers in report`]);
  sheet.autoFilter = {
    from: { row: 4, column: 1 },
    to: { row: 4 + people.length, column: COLUMNS.length },
  };
  await book.xlsx.writeFile(path);
}
