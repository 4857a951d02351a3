import type { CellContent, WorkbookWriter } from '#core/workbook/index.ts';
import { highlights } from './highlights.ts';
import type { MatrixData } from './matrix-data.ts';
import { areaOf, validations } from './validation.ts';
import {
  DEPARTMENT,
  LEVELS_SHEET,
  MATRIX_SHEET,
  NAME,
  NUMBER,
  PERSON_ID,
  RATED_BY,
  RATED_ON,
  REQUIRED_SHEET,
  ROLE,
  SKILL_ID,
} from './wording.ts';

/** Columns before the skills: id and role of the person, hidden, then what is in sight. */
const FIXED = [PERSON_ID, 'Role number', NUMBER, NAME, ROLE, DEPARTMENT] as const;
const WIDTHS = [8, 8, 16, 26, 26, 20];
const HIDDEN = 2;
const FIRST_SKILL = FIXED.length;
const ID_ROW = 7;
const HEADER_ROW = 8;
const LINE = 'D6DCE3';
const HEAD = 'EEF1F5';

/** The sheet to be filled in; `onRow` is awaited after each person. */
export async function writeMatrixSheet(
  writer: WorkbookWriter,
  data: MatrixData,
  onRow: (done: number) => Promise<void>,
): Promise<void> {
  const { looks } = writer;
  const { people, skills } = data;
  const head = looks.of({ bold: true, fill: HEAD, border: LINE, vertical: 'bottom', wrap: true });
  const look = {
    title: looks.of({ bold: true, size: 16 }),
    note: looks.of({ color: '4A5663' }),
    label: looks.of({ bold: true, align: 'right' }),
    day: looks.of({ border: '8896A6', format: 'yyyy-mm-dd', align: 'left' }),
    answer: looks.of({ border: '8896A6', align: 'left' }),
    category: looks.of({ bold: true, color: '4A5663', fill: 'F7F8FA' }),
    skill: looks.of({ bold: true, fill: HEAD, border: LINE, rotation: 90, align: 'center' }),
    text: looks.of({ border: LINE, vertical: 'center' }),
    level: looks.of({ border: LINE, align: 'center', vertical: 'center' }),
  };
  const lastColumn = FIRST_SKILL + skills.length - 1;
  const lastRow = HEADER_ROW + Math.max(people.length, 1);
  const area = areaOf(FIRST_SKILL, HEADER_ROW + 1, lastColumn, lastRow);
  const required = [...new Set(data.roles.flatMap((role) => role.required))]
    .filter((level) => level > 0)
    .toSorted((a, b) => a - b);
  const marks =
    required.length === 0
      ? ''
      : highlights(looks, required, {
          area,
          left: FIRST_SKILL,
          top: HEADER_ROW + 1,
          roleColumn: 1,
          idRow: ID_ROW,
        });
  const frame = {
    name: MATRIX_SHEET,
    selected: true,
    gridLines: false,
    printTitles: { first: HEADER_ROW, last: HEADER_ROW },
    frozen: { rows: HEADER_ROW, columns: 4 },
    columns: [
      ...WIDTHS.map((width, at) => ({ width, hidden: at < HIDDEN })),
      ...skills.map(() => ({ width: 7 })),
    ],
    behind: () => marks + validations(data.levels, area, `D5`),
  };
  const line = (text: string, style: number): CellContent[] => [null, null, [text, style]];
  await writer.sheet(frame, async (sheet) => {
    const what = data.source === 'self' ? 'Skills matrix, self-ratings' : 'Skills matrix';
    await sheet.row(line(`${what}: ${data.workspace}`, look.title), { height: 24 });
    await sheet.row(
      line(`As of ${data.asOf}: ${people.length} people, ${skills.length} skills.`, look.note),
    );
    await sheet.row(line(instruction(data), look.note));
    await sheet.row(
      line(
        required.length === 0
          ? 'Rows may be sorted and columns moved; leave the hidden rows, columns and sheet in place.'
          : `“2 (3)” is a level of 2 where the role requires 3; shaded cells are required (see “${REQUIRED_SHEET}”), orange ones below. Rows may be sorted and columns moved.`,
        look.note,
      ),
    );
    await sheet.row([
      null,
      null,
      [RATED_ON, look.label],
      [null, look.day],
      [RATED_BY, look.label],
      [null, look.answer],
    ]);
    await sheet.row([...FIXED.map(() => null), ...categories(data, look.category)]);
    await sheet.row(
      [
        [SKILL_ID, 0],
        null,
        null,
        null,
        null,
        null,
        ...skills.map(({ id }): CellContent => [id, 0]),
      ],
      { hidden: true },
    );
    await sheet.row(
      [
        ...FIXED.map((label): CellContent => [label, head]),
        ...skills.map(({ name }): CellContent => [name, look.skill]),
      ],
      { height: headerHeight(data) },
    );
    for (const [row, person] of people.entries()) {
      await sheet.row([
        [person.id, 0],
        [person.rolePlace < 0 ? null : person.rolePlace + 1, 0],
        ...[person.number, person.name, person.role, person.department].map((text): CellContent => [
          text,
          look.text,
        ]),
        ...skills.map((skill): CellContent => [data.level(row, skill), look.level]),
      ]);
      await onRow(row + 1);
    }
  });
}

function instruction({ levels }: MatrixData): string {
  const [first, last] = [levels.at(0)?.value ?? 0, levels.at(-1)?.value ?? 0];
  const zero = first === 0 ? ': empty means not rated, which is not 0' : '';
  return `Enter a level from ${first} to ${last} where you can tell (see “${LEVELS_SHEET}”). Leave the other cells empty${zero}.`;
}

/** The category over the first of its skills; the cells beside it stay empty so that it can be read. */
const categories = ({ skills }: MatrixData, look: number): CellContent[] =>
  skills.map(({ category }, at) => [
    at > 0 && skills[at - 1]?.category === category ? null : category,
    look,
  ]);

const headerHeight = ({ skills }: MatrixData): number =>
  Math.min(240, Math.max(60, ...skills.map(({ name }) => name.length * 6.4 + 18)));
