import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { SampleLearning } from './awards.ts';
import { CREDENTIALS } from './credentials.ts';
import { ISSUERS } from './issuers.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

const COLUMNS = [
  'Title',
  'Awarding body',
  'Country',
  'Platform',
  'Kind',
  'Learning outcomes',
  'Workload (hours)',
  'ECTS',
  'EQF level',
  'Assessment',
  'Form of participation',
  'Supervision',
  'Quality assurance',
  'Stackability',
  'Prerequisites',
  'Duration (days)',
  'Valid for (months)',
  'Price',
  'Currency',
  'Price from',
  'Skills',
] as const;
const WIDTHS = [36, 32, 16, 14, 26, 56, 10, 8, 8, 34, 14, 34, 44, 30, 26, 10, 10, 10, 10, 12, 44];

/** The catalogue: one row a credential. */
export async function writeCatalogue(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Northfield Instruments';
  book.created = book.modified = day('2026-01-12');
  const sheet = book.addWorksheet('Catalogue 2026', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 3 }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  sheet.addRow(['Micro-credentials we sponsor']).font = { bold: true, size: 14 };
  sheet.addRow([]);
  const header = sheet.addRow([...COLUMNS]);
  header.font = { bold: true };
  for (const one of CREDENTIALS) {
    const issuer = ISSUERS[one.issuer];
    const row = sheet.addRow([
      one.title,
      one.issuer,
      issuer.country,
      one.platform ?? null,
      one.kind,
      one.outcomes ?? null,
      one.hours ?? null,
      one.ects ?? null,
      one.eqf === 0 ? 'none' : (one.eqf ?? null),
      one.assessment ?? null,
      one.participation ?? null,
      one.supervision ?? null,
      issuer.quality,
      one.stackability ?? null,
      one.prerequisites ?? null,
      one.days ?? null,
      one.months ?? null,
      one.price,
      one.currency,
      day('2026-01-01'),
      one.skills.replaceAll(/ (\d)(?=;|$)/g, ' ($1)'),
    ]);
    row.getCell(20).numFmt = 'yyyy-mm-dd';
  }
  await book.xlsx.writeFile(path);
}

const HEAD = [
  'Employee number',
  'Name',
  'E-mail',
  'Training',
  'Provider',
  'Status',
  'Started',
  'Completed',
  'Expires',
  'Result',
];

/** The training tracker: one line for each person and credential. */
export async function writeTracker(path: string, lines: readonly SampleLearning[]): Promise<void> {
  const quoted = (text: string): string =>
    /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const rows = lines.map(({ worker, credential, status, started, completed, expires, grade }) => [
    worker.number,
    `${worker.first} ${worker.last}`,
    worker.email,
    credential.title,
    credential.issuer,
    status,
    started ?? '',
    completed ?? '',
    expires ?? '',
    grade ?? '',
  ]);
  const text = [HEAD, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
  await writeFile(path, `\uFEFF${text}\n`);
}
