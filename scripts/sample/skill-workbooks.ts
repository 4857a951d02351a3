import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Worker } from './people.ts';
import { ROUNDS, type SampleProof, type SampleRating } from './ratings.ts';
import type { SampleRequirement } from './requirements.ts';
import { SKILLS } from './skills.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const nameOf = (worker: Worker): string => `${worker.first} ${worker.last}`;

function newBook(created: string): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.creator = 'Northfield Instruments';
  book.created = day(created);
  book.modified = day(created);
  return book;
}

function header(sheet: ExcelJS.Worksheet, names: readonly string[]): void {
  const row = sheet.addRow([...names]);
  row.font = { bold: true };
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3E6EA' } };
  });
}

/** The library: one row a skill. */
export async function writeLibrary(path: string): Promise<void> {
  const book = newBook('2024-10-01');
  const sheet = book.addWorksheet('Skills', { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = [28, 20, 26, 58, 34, 22, 16].map((width) => ({ width }));
  header(sheet, [
    'Skill',
    'Category',
    'Group',
    'Description',
    'Also known as',
    'Tags',
    'Valid for (months)',
  ]);
  for (const { name, category, group, description, aliases, tags, months } of SKILLS)
    sheet.addRow([name, category, group, description, aliases, tags, months]);
  await book.xlsx.writeFile(path);
}

const IMPORTANCE = { 1: 'normal', 2: 'important', 3: 'critical' } as const;

/** What roles require: one row a requirement. */
export async function writeRequirements(
  path: string,
  requirements: readonly SampleRequirement[],
  validFrom: string | null,
): Promise<void> {
  const book = newBook(validFrom ?? '2024-10-01');
  const sheet = book.addWorksheet('Requirements', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [28, 18, 28, 14, 14, 20, 14].map((width) => ({ width }));
  const dated = validFrom === null ? [] : ['Valid from'];
  header(sheet, [
    'Role',
    'Role family',
    'Skill',
    'Required level',
    'Importance',
    'Certificate needed',
    ...dated,
  ]);
  for (const one of requirements) {
    const row = sheet.addRow([
      one.role,
      one.family,
      one.skill,
      one.level,
      IMPORTANCE[one.importance],
      one.credential ? 'yes' : 'no',
      ...(validFrom === null ? [] : [day(validFrom)]),
    ]);
    if (validFrom !== null) row.getCell(7).numFmt = 'yyyy-mm-dd';
  }
  await book.xlsx.writeFile(path);
}

const LEGEND = ['none', 'aware', 'with guidance', 'independent', 'advanced', 'expert'];

/** A round of ratings as managers hand it in: a sheet for each department, people down, skills across. */
export async function writeRound(path: string, ratings: readonly SampleRating[]): Promise<void> {
  const date = ratings[0]?.date ?? ROUNDS[0];
  const book = newBook(date);
  const departments = Map.groupBy(ratings, ({ worker }) => worker.department);
  for (const [department, here] of [...departments].toSorted(([a], [b]) => a.localeCompare(b)))
    addDepartment(book, department, here, date);
  await book.xlsx.writeFile(path);
}

function addDepartment(
  book: ExcelJS.Workbook,
  department: string,
  ratings: readonly SampleRating[],
  date: string,
): void {
  const names = new Set(ratings.map(({ skill }) => skill));
  const skills = SKILLS.filter(({ name }) => names.has(name));
  const people = [...new Set(ratings.map(({ worker }) => worker))].toSorted((a, b) =>
    nameOf(a).localeCompare(nameOf(b)),
  );
  const sheet = book.addWorksheet(department, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: 6 }],
  });
  sheet.columns = [
    { width: 12 },
    { width: 26 },
    { width: 26 },
    ...skills.map(() => ({ width: 6 })),
  ];
  sheet.addRow([`Skills matrix: ${department}`]).font = { bold: true, size: 14 };
  sheet.addRow(['Rated on', null, day(date)]).getCell(3).numFmt = 'yyyy-mm-dd';
  sheet.addRow([`Levels: ${LEGEND.map((word, level) => `${level} = ${word}`).join(', ')}`]);
  sheet.addRow([]);
  const categories = sheet.addRow([null, null, null, ...skills.map(({ category }) => category)]);
  categories.font = { italic: true };
  mergeRuns(
    sheet,
    categories.number,
    4,
    skills.map(({ category }) => category),
  );
  header(sheet, ['Employee ID', 'Name', 'Role', ...skills.map(({ name }) => name)]);
  sheet.getRow(6).alignment = { textRotation: 90, vertical: 'bottom' };
  for (const column of [1, 2, 3]) sheet.getRow(6).getCell(column).alignment = { textRotation: 0 };
  const levels = new Map(ratings.map((one) => [`${one.worker.number} ${one.skill}`, one.level]));
  for (const worker of people)
    sheet.addRow([
      worker.number,
      nameOf(worker),
      worker.role,
      ...skills.map(({ name }) => levels.get(`${worker.number} ${name}`) ?? null),
    ]);
}

/** Merges neighbours of the same text in a row, as group headings are. */
function mergeRuns(
  sheet: ExcelJS.Worksheet,
  row: number,
  first: number,
  texts: readonly string[],
): void {
  for (let from = 0; from < texts.length;) {
    let to = from;
    while (texts[to + 1] === texts[from]) to += 1;
    if (to > from) sheet.mergeCells(row, first + from, row, first + to);
    from = to + 1;
  }
}

const WORDS = ['None', 'Aware', 'With guidance', 'Independent', 'Advanced', 'Expert'];

/** Self-ratings as a form tool exports them: one row an answer, levels in words. */
export async function writeSelfRatings(
  path: string,
  ratings: readonly SampleRating[],
): Promise<void> {
  const book = newBook('2026-03-20');
  const sheet = book.addWorksheet('Answers');
  sheet.columns = [26, 36, 28, 18, 14, 14].map((width) => ({ width }));
  header(sheet, ['Employee name', 'Employee ID', 'Skill', 'Self rating', 'Date', 'Source']);
  for (const { worker, skill, level, date } of ratings) {
    const row = sheet.addRow([
      nameOf(worker),
      worker.number,
      skill,
      WORDS[level],
      day(date),
      'Self',
    ]);
    row.getCell(5).numFmt = 'yyyy-mm-dd';
  }
  await book.xlsx.writeFile(path);
}

/** Tests and certificates as a comma-separated list. */
export async function writeProofs(path: string, proofs: readonly SampleProof[]): Promise<void> {
  const lines = proofs
    .toSorted(
      (a, b) => a.date.localeCompare(b.date) || a.worker.number.localeCompare(b.worker.number),
    )
    .map(({ worker, skill, level, date, kind, validUntil, note }) =>
      [worker.number, nameOf(worker), skill, level, date, kind, validUntil ?? '', `"${note}"`].join(
        ',',
      ),
    );
  const head = 'Employee ID,Employee name,Skill,Level,Date,Source,Valid until,Note';
  await writeFile(path, `${[head, ...lines].join('\n')}\n`);
}
