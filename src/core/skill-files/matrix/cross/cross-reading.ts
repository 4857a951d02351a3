import { isNumberText, numberOf } from '../level-text.ts';
import { scaleOfLegend } from '../legend/rank-legend.ts';
import type { SheetContext } from '../context.ts';
import { judge } from '../score.ts';
import type { Table } from '../table.ts';
import type { ReadingProblem, SheetReading } from '../../types.ts';
import { partsOf } from './parts.ts';
import type { Block } from './read-cross.ts';

/** What was read of the tables of a sheet, as one reading. */
export function crossReading(
  table: Table,
  blocks: readonly Block[],
  context: SheetContext,
): SheetReading | null {
  const [first] = blocks;
  if (!first) return null;
  const { legend, title, grid, hints, sheet } = context;
  const ratings = blocks.length === 1 ? first.ratings : blocks.flatMap((block) => block.ratings);
  const judged = blocks
    .map((block) => judge(block, legend.entries, title, grid.name, hints))
    .sort((a, b) => b.score - a.score);
  const [{ score, doubts } = { score: 0, doubts: [] }] = judged;
  const skills = new Map(
    blocks.flatMap((block) => block.skills.map((skill) => [skill.name, skill] as const)),
  );
  return {
    sheet,
    kind: 'matrix',
    score,
    shape: first.orientation.peopleDown ? 'people-down' : 'people-across',
    reason: reasonOf(blocks, skills.size, context, doubts),
    headerRow: first.headerRow,
    date: title.date,
    looksLike: null,
    legend: legend.entries,
    scale: scaleOfLegend(legend.entries) ?? title.scale ?? fractionScale(ratings),
    ratings,
    skills: [...skills.values()],
    requirements: [],
    credentials: [],
    awards: [],
    columns: [],
    parts: partsOf(table, blocks, legend.cells),
    notes: notesOf(blocks, context),
    problems: [
      ...blocks.flatMap((block) => block.problems),
      ...twice(blocks),
      ...cutProblem(table),
    ],
  };
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function reasonOf(
  blocks: readonly Block[],
  skills: number,
  { legend }: SheetContext,
  doubts: readonly string[],
): string {
  const down = blocks[0]?.orientation.peopleDown ?? true;
  const people = new Set(
    blocks.flatMap(({ rows }) =>
      rows.people.map(({ person }) => person.email ?? person.number ?? person.name ?? ''),
    ),
  ).size;
  const [peopleWay, skillWay] = down ? ['down', 'across'] : ['across', 'down'];
  const at = legend.entries.find((entry) => entry.at !== null)?.at;
  const legendText =
    legend.entries.length === 0
      ? ''
      : legend.from !== null
        ? `; legend on the sheet “${legend.from}”`
        : `; legend in row ${at?.row ?? 1}`;
  const tables = blocks.length > 1 ? ` in ${blocks.length} tables` : '';
  const doubt = doubts.length > 0 ? `; but ${doubts.join(', and ')}` : '';
  return `${count(people, 'person', 'people')} ${peopleWay}, ${count(skills, 'skill', 'skills')} ${skillWay}${tables}${legendText}${doubt}`;
}

const list = (texts: readonly string[]): string => {
  const different = [...new Set(texts.map((text) => text.replace(/\s+/gu, ' ')))];
  const shown = different
    .slice(0, 6)
    .map((text) => `“${text}”`)
    .join(', ');
  return different.length > 6 ? `${shown} and ${different.length - 6} more` : shown;
};

function notesOf(blocks: readonly Block[], { title, grid, legend }: SheetContext): string[] {
  const notes: string[] = [];
  if (title.date !== null && title.dateFrom !== null)
    notes.push(`Dated ${title.date}, from ${title.dateFrom}.`);
  const left = (why: 'total' | 'target' | 'interest' | 'gap' | 'weight' | 'other'): string[] =>
    blocks.flatMap((block) => [...(block.columns.left.get(why) ?? [])]);
  const targets = [
    ...left('target'),
    ...blocks.flatMap((block) => block.rows.targets),
    ...blocks.flatMap(({ columns }) =>
      columns.skills.filter(({ aspect }) => aspect === 'target').map(({ skill }) => skill),
    ),
  ];
  if (targets.length > 0)
    notes.push(`Required or target levels are not ratings and were left out: ${list(targets)}.`);
  const totals = [...left('total'), ...blocks.flatMap((block) => block.rows.totals)];
  if (totals.length > 0)
    notes.push(`Totals, averages and other figures were left out: ${list(totals)}.`);
  const interests = [
    ...left('interest'),
    ...blocks.flatMap(({ columns }) =>
      columns.skills.filter(({ aspect }) => aspect === 'interest').map(({ skill }) => skill),
    ),
  ];
  if (interests.length > 0)
    notes.push(`Interest in a skill is not a rating and was left out: ${list(interests)}.`);
  const others = [...left('gap'), ...left('weight'), ...left('other')];
  if (others.length > 0) notes.push(`Other columns were left out: ${list(others)}.`);
  const hidden = blocks.some(({ rows, normal }) =>
    rows.people.some(({ index }) =>
      normal.table.transposed
        ? grid.isColumnHidden(normal.table.rowAt[index] ?? 0)
        : isHiddenRow(grid, normal.table.rowAt[index] ?? 0),
    ),
  );
  if (hidden) notes.push('Some people are hidden in the sheet; they were read as well.');
  const empty = blocks.reduce((sum, { rows }) => sum + rows.empty, 0);
  if (empty > 0)
    notes.push(
      `${count(empty, 'row', 'rows')} without a real name and without levels passed over.`,
    );
  notes.push(...new Set(blocks.flatMap((block) => block.notes)));
  if (legend.from !== null) notes.push(`The legend stands on the sheet “${legend.from}”.`);
  return notes;
}

function isHiddenRow(grid: SheetContext['grid'], row: number): boolean {
  let low = 0;
  let high = grid.rowCount - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const number = grid.rowNumber(middle);
    if (number === row) return grid.isRowHidden(middle);
    if (number < row) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** "3/5" in every cell: the scale goes from 0 to 5. */
function fractionScale(ratings: SheetReading['ratings']): { low: number; high: number } | null {
  let high: number | null = null;
  for (const { level } of ratings) {
    if (level === '') continue;
    const of = /^\d+(?:[.,]\d+)?\s?\/\s?(\d{1,3})$/u.exec(level)?.[1];
    if (of === undefined || !isNumberText(of)) return null;
    if (high !== null && numberOf(of) !== high) return null;
    high = numberOf(of);
  }
  return high === null ? null : { low: 0, high };
}

/** A name that stands twice, with nothing to tell the two apart. */
function twice(blocks: readonly Block[]): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  for (const { rows, columns, normal } of blocks) {
    const seen = new Set<string>();
    if (columns.rowAspect !== null) continue;
    for (const { person, index } of rows.people) {
      const key = `${person.number ?? ''}|${person.email ?? ''}|${person.name ?? ''}|${person.team ?? ''}`;
      if (seen.has(key) && problems.length < 50) {
        const at = normal.table.transposed
          ? {
              sheet: normal.table.sheet,
              row: normal.table.columnAt[normal.nameColumn] ?? 1,
              column: normal.table.rowAt[index] ?? 0,
            }
          : {
              sheet: normal.table.sheet,
              row: normal.table.rowAt[index] ?? 1,
              column: normal.table.columnAt[normal.nameColumn] ?? 0,
            };
        problems.push({
          severity: 'warning',
          code: 'person-twice',
          at,
          value: person.name,
          message:
            'This name stands here twice. If they are two people, add their employee numbers or e-mails in the file.',
        });
      }
      seen.add(key);
    }
  }
  return problems;
}

const cutProblem = (table: Table): ReadingProblem[] =>
  table.cut
    ? [
        {
          severity: 'error',
          code: 'sheet-too-large',
          at: null,
          value: null,
          message: `Only the first ${table.rows} rows were read. Split the sheet into smaller ones.`,
        },
      ]
    : [];
