import type { GroupField } from '#shared/skills.ts';
import {
  columnLetters,
  type CellContent,
  type Formula,
  type WorkbookWriter,
} from '#core/workbook/index.ts';
import { tallyPeople, tallySkills, type Tally } from '../figures.ts';
import { byIndex } from '../order.ts';
import { placedGroups } from '../overview.ts';
import { requiredSkills } from '../skills.ts';
import type { Grouping } from '../types.ts';
import type { Content } from './content.ts';
import {
  FIGURE_COLUMNS,
  benchFormula,
  type FigureColumn,
  type Rows,
  type Sums,
} from './figure-columns.ts';
import type { FigureLooks, Kind } from './looks.ts';
import { FIRST_ROW, SHEETS } from './places.ts';

interface Label {
  readonly header: string;
  readonly width: number;
}

interface FigureRow {
  readonly labels: readonly (string | null)[];
  /** By which the other sheets refer to the row. */
  readonly number: number;
  readonly sums: Sums;
  readonly bench?: number;
}

/** A sheet of figures: labels, then one column each, then the number of the row. */
interface FigureSheet {
  readonly name: string;
  readonly selected?: boolean;
  readonly labels: readonly Label[];
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly numbered: Pick<Rows, 'requirements' | 'people'>;
  readonly hasBench?: boolean;
}

const WORDS: Readonly<Record<GroupField, string>> = {
  department: 'Department',
  team: 'Team',
  role: 'Role',
  location: 'Location',
  country: 'Country',
  employmentType: 'Employment type',
  costCentre: 'Cost centre',
  manager: 'Manager',
};

const sumsAt = (tally: Tally, bucket: number): Sums => ({
  ...tally.figures(bucket),
  weight: tally.weight[bucket] ?? 0,
  weightMissing: tally.missing[bucket] ?? 0,
});

/** The scope as a whole. */
export const wholeSheet = ({ scope }: Content): FigureSheet => ({
  name: SHEETS.whole,
  selected: true,
  labels: [{ header: 'Scope', width: 24 }],
  columns: FIGURE_COLUMNS,
  rows: [{ labels: ['All people looked at'], number: 0, sums: sumsAt(tallyPeople(scope), 0) }],
  numbered: { requirements: null, people: null },
});

/** Groups by any field, the largest index first. */
function groupRows(content: Content, grouping: Grouping): FigureRow[] {
  const tally = tallyPeople(content.scope, grouping.keys.length, grouping.of);
  return placedGroups(content.scope, grouping)
    .sort((a, b) => byIndex(a.figures, b.figures))
    .map(({ place, figures }) => ({
      labels: [figures.label ?? 'None'],
      number: place + 1,
      sums: sumsAt(tally, place),
    }));
}

export const groupSheet = (content: Content): FigureSheet => ({
  name: SHEETS.groups,
  labels: [{ header: WORDS[content.by], width: 28 }],
  columns: FIGURE_COLUMNS,
  rows: groupRows(content, content.grouping),
  numbered: { requirements: 'groupNumber', people: 'groupNumber' },
});

export const roleSheet = (content: Content): FigureSheet => ({
  name: SHEETS.roles,
  labels: [{ header: 'Role', width: 28 }],
  columns: FIGURE_COLUMNS,
  rows: groupRows(content, content.roles),
  numbered: { requirements: 'roleNumber', people: 'roleNumber' },
});

export function skillSheet({ scope }: Content): FigureSheet {
  const { skills } = scope.standing.book;
  const tally = tallySkills(scope);
  return {
    name: SHEETS.skills,
    labels: [
      { header: 'Skill', width: 30 },
      { header: 'Category', width: 20 },
    ],
    columns: FIGURE_COLUMNS.filter((column) => column.ofSkills),
    rows: requiredSkills(tally)
      .map((place) => ({
        labels: [skills.name[place] ?? '', skills.category[place] ?? null],
        number: place + 1,
        sums: sumsAt(tally, place),
        bench: tally.bench[place] ?? 0,
      }))
      .sort((a, b) =>
        byIndex(
          { label: a.labels[0] ?? null, index: a.sums.index },
          { label: b.labels[0] ?? null, index: b.sums.index },
        ),
      ),
    numbered: { requirements: 'skillNumber', people: null },
    hasBench: true,
  };
}

export async function writeFigures(
  writer: WorkbookWriter,
  looks: FigureLooks,
  { requirements, people, isLive }: Content,
  { name, selected, labels, columns, rows, numbered, hasBench }: FigureSheet,
): Promise<void> {
  const counts = { requirements, people: people.length };
  const letters = new Map(
    columns.map((column, at) => [column.key, columnLetters(labels.length + at)]),
  );
  const benchAt = labels.length + columns.length;
  const number = columnLetters(benchAt + (hasBench === true ? 1 : 0));
  const live = (formula: string, value: number | null): number | Formula | null =>
    isLive ? { formula, value } : value;
  const heading = (text: string, kind: Kind): CellContent => looks.heading(text, kind);
  await writer.sheet(
    {
      name,
      ...(selected === undefined ? {} : { selected }),
      columns: [
        ...labels,
        ...columns.map(() => ({ width: 13 })),
        ...(hasBench === true ? [{ width: 13 }] : []),
        { width: 7 },
      ],
      frozen: { rows: 1, columns: 1 },
      printTitles: { first: 1, last: 1 },
      behind: (lastRow) => `<autoFilter ref="A1:${number}${Math.max(lastRow, 2)}"/>`,
    },
    async (sheet) => {
      await sheet.row([
        ...labels.map(({ header }) => heading(header, 'text')),
        ...columns.map(({ header, kind }) => heading(header, kind)),
        ...(hasBench === true ? [heading('Bench', 'integer')] : []),
        heading('No.', 'integer'),
      ]);
      for (const [at, row] of rows.entries()) {
        const line = FIRST_ROW + at;
        const where: Rows = { ...numbered, number: `$${number}${line}`, counts };
        const cell = (key: keyof Sums): string => `${letters.get(key) ?? ''}${line}`;
        await sheet.row([
          ...row.labels.map((label) => looks.cell(label, 'text')),
          ...columns.map((column) =>
            looks.cell(live(column.formula(where, cell), row.sums[column.key]), column.kind),
          ),
          ...(hasBench === true
            ? [looks.cell(live(benchFormula(where), row.bench ?? 0), 'integer')]
            : []),
          looks.cell(row.number, 'integer'),
        ]);
      }
    },
  );
}
