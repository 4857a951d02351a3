import {
  columnLetters,
  sheetReference,
  type CellContent,
  type WorkbookWriter,
} from '#core/workbook/index.ts';
import { LEDGER_MARK, LEDGER_SHEET, LEDGER_VERSION } from '../ledger-sheet.ts';
import { REQUIRED_LEVELS, REQUIRED_SKILLS } from './highlights.ts';
import type { MatrixData } from './matrix-data.ts';
import { LEVELS_SHEET, MATRIX_SHEET, REQUIRED_SHEET } from './wording.ts';

const HEAD = {
  bold: true,
  fill: 'EEF1F5',
  border: 'D6DCE3',
  vertical: 'bottom',
  wrap: true,
} as const;

/** What the levels mean, and below what they look like in skills that have words of their own. */
export async function writeLevelsSheet(writer: WorkbookWriter, data: MatrixData): Promise<void> {
  const head = writer.looks.of(HEAD);
  const text = writer.looks.of({ wrap: true, vertical: 'top' });
  const bold = writer.looks.of({ bold: true, vertical: 'top', wrap: true });
  const described = data.skills.filter(({ anchors }) => anchors.size > 0);
  const columns = [{ width: 22 }, { width: 26 }, { width: 60 }];
  while (columns.length < data.levels.length + 1) columns.push({ width: 36 });
  await writer.sheet(
    { name: LEVELS_SHEET, columns, frozen: { rows: 1, columns: 0 } },
    async (sheet) => {
      await sheet.row(
        ['Level', 'Name', 'What somebody at this level does'].map((label) => [label, head]),
      );
      for (const { value, name, anchor } of data.levels) {
        await sheet.row([
          [value, bold],
          [name, bold],
          [anchor, text],
        ]);
      }
      if (described.length === 0) return;
      await sheet.row([]);
      await sheet.row([
        ['In these skills', head],
        ...data.levels.map(({ value, name }): CellContent => [`${value} ${name}`, head]),
      ]);
      for (const { name, anchors } of described) {
        await sheet.row([
          [name, bold],
          ...data.levels.map(({ value }): CellContent => [anchors.get(value) ?? null, text]),
        ]);
      }
    },
  );
}

/** What each role requires of these skills: to be looked at, and what the shading looks up. */
export async function writeRequiredSheet(writer: WorkbookWriter, data: MatrixData): Promise<void> {
  const head = writer.looks.of(HEAD);
  const skill = writer.looks.of({
    bold: true,
    fill: HEAD.fill,
    border: HEAD.border,
    rotation: 90,
    align: 'center',
  });
  const level = writer.looks.of({ align: 'center' });
  await writer.sheet(
    {
      name: REQUIRED_SHEET,
      columns: [{ width: 30 }, ...data.skills.map(() => ({ width: 6 }))],
      frozen: { rows: 2, columns: 1 },
    },
    async (sheet) => {
      await sheet.row([null, ...data.skills.map(({ id }): CellContent => [id, 0])], {
        hidden: true,
      });
      await sheet.row(
        [
          ['Required level by role', head],
          ...data.skills.map(({ name }): CellContent => [name, skill]),
        ],
        { height: 160 },
      );
      for (const { name, required } of data.roles) {
        await sheet.row([
          [name, 0],
          ...required.map((each): CellContent => [each === 0 ? null : each, level]),
        ]);
      }
    },
  );
}

/** Names by which the shading finds what is required. */
export function requiredNames({ skills, roles }: MatrixData) {
  const last = columnLetters(skills.length);
  const sheet = sheetReference(REQUIRED_SHEET);
  return [
    { name: REQUIRED_LEVELS, refersTo: `${sheet}!$B$3:$${last}$${roles.length + 2}` },
    { name: REQUIRED_SKILLS, refersTo: `${sheet}!$B$1:$${last}$1` },
  ];
}

/** The hidden sheet as `ledger-sheet.ts` tells it. */
export async function writeLedgerSheet(writer: WorkbookWriter, data: MatrixData): Promise<void> {
  const { skills, people } = data;
  const plain = (value: string | number | null): CellContent => [value, 0];
  await writer.sheet(
    { name: LEDGER_SHEET, hidden: true, columns: [{ width: 24 }] },
    async (sheet) => {
      await sheet.row(
        [LEDGER_MARK, LEDGER_VERSION, MATRIX_SHEET, data.asOf, data.source].map(plain),
      );
      await sheet.row(
        ['Person', 'Employee number', 'E-mail', 'Name', ...skills.map(({ id }) => id)].map(plain),
      );
      await sheet.row([null, null, null, null, ...skills.map(({ name }) => name)].map(plain));
      for (const [row, { id, number, email, name }] of people.entries()) {
        await sheet.row(
          [id, number, email, name, ...skills.map((skill) => data.level(row, skill))].map(plain),
        );
      }
    },
  );
}
