import type { Steps } from '../../steps.ts';
import type {
  LegendEntry,
  RatingEntry,
  ReaderHints,
  ReadingChoice,
  ReadingProblem,
  SkillEntry,
} from '../../types.ts';
import { placeAt, shownAt, slice, type Table } from '../table.ts';
import { PERSON_HEADER } from '../words/headers.ts';
import { personLikeness } from '../words/likeness.ts';
import { plainKey } from '../words/phrases.ts';
import { readColumns, type Columns } from './columns.ts';
import { readEntries } from './entries.ts';
import { findFrame, type Frame } from './frame.ts';
import { levelCodes, type LevelCodes } from './level-codes.ts';
import { normalOf, type Normal } from './normal.ts';
import { orientationOf, type Orientation } from './orientation.ts';
import { readRows, type Rows, type SheetFacts } from './rows.ts';

/** One table of people × skills as read. */
export interface Block {
  readonly normal: Normal;
  readonly frame: Frame;
  readonly orientation: Orientation;
  readonly columns: Columns;
  readonly rows: Rows;
  readonly ratings: readonly RatingEntry[];
  readonly skills: readonly SkillEntry[];
  readonly problems: readonly ReadingProblem[];
  readonly dated: number;
  readonly notes: readonly string[];
  /** 1-based row of the sheet. */
  readonly headerRow: number;
  readonly levels: LevelCodes;
}

const MOST_BLOCKS = 40;

/** All tables of people × skills of a sheet: one, or several below or beside each other. */
export function* readCross(
  table: Table,
  legend: readonly LegendEntry[],
  hints: ReaderHints,
  facts: SheetFacts,
  choice: ReadingChoice,
): Steps<Block[]> {
  const levels = levelCodes(
    table,
    new Set(legend.filter(({ text }) => text !== '').map(({ text }) => plainKey(text))),
  );
  const blanks = legend.some(({ text, rank }) => text === '' && rank !== null);
  const blocks: Block[] = [];
  let left: Table[] = [table];
  while (left.length > 0 && blocks.length < MOST_BLOCKS) {
    const [next, ...others] = left;
    left = others;
    if (!next) break;
    yield;
    const found = yield* readBlock(
      next,
      levels,
      hints,
      facts,
      blocks.length === 0 ? choice : {},
      blanks,
    );
    if (!found) continue;
    const known = blocks[0];
    if (known && !isLike(known, found.block)) continue;
    blocks.push(found.block);
    left.push(...found.rest);
  }
  return blocks;
}

/** A further table counts where people go the same way and have something of the same kind. */
const isLike = (first: Block, other: Block): boolean =>
  first.orientation.peopleDown === other.orientation.peopleDown &&
  other.ratings.length > 0 &&
  other.orientation.people >= Math.min(0.3, first.orientation.people - 0.3);

function* readBlock(
  whole: Table,
  levels: LevelCodes,
  hints: ReaderHints,
  facts: SheetFacts,
  choice: ReadingChoice,
  blanks: boolean,
): Steps<{ readonly block: Block; readonly rest: Table[] } | null> {
  let table = whole;
  let frame = findFrame(table, levels, choice.headerRow);
  if (!frame) return null;
  yield;
  const rest: Table[] = [];
  const side = secondTableBeside(table, frame);
  if (side > 0) {
    rest.push(slice(table, [0, table.rows], [side, table.columns]));
    table = slice(table, [0, table.rows], [0, side]);
    frame = findFrame(table, levels, choice.headerRow);
    if (!frame) return null;
  }
  const end = nextHeader(table, frame, levels);
  if (end > 0) {
    rest.unshift(slice(table, [end, table.rows], [0, table.columns]));
    table = slice(table, [0, end], [0, table.columns]);
    frame = findFrame(table, levels, choice.headerRow);
    if (!frame) return null;
  }
  const chosen =
    choice.shape === 'people-down' ? true : choice.shape === 'people-across' ? false : null;
  yield;
  const orientation = orientationOf(table, frame, hints, chosen);
  const normal = normalOf(table, frame, orientation.peopleDown, hints);
  yield;
  const columns = yield* readColumns(normal, levels, hints);
  const rows = yield* readRows(normal, columns, levels, hints, facts);
  const { ratings, problems, dated, notes } = yield* readEntries(
    normal,
    columns,
    rows,
    levels,
    blanks,
  );
  const headerRow = table.rowAt[frame.header] ?? 1;
  return {
    block: {
      normal,
      frame,
      orientation,
      columns,
      rows,
      ratings,
      problems,
      dated,
      notes,
      headerRow,
      levels,
      skills: skillsOf(normal, columns),
    },
    rest,
  };
}

/** Where a second table with names of its own begins in the same rows. */
function secondTableBeside(table: Table, { header, label, levelColumns }: Frame): number {
  const head = shownAt(table, header, label);
  const [first = 0] = levelColumns;
  const last = levelColumns.at(-1) ?? 0;
  if (head === '' || plainKey(head).length < 2) return -1;
  const taken = new Set(levelColumns);
  for (let column = Math.max(first, label) + 1; column < last; column++) {
    if (!taken.has(column) && shownAt(table, header, column) === head) {
      const before = shownAt(table, header, column - 1);
      return /^(?:#|no\.?|nr\.?|id)$/iu.test(before) ? column - 1 : column;
    }
  }
  return -1;
}

/** The row where another table begins below, with heads of its own over the same columns. */
function nextHeader(table: Table, frame: Frame, levels: LevelCodes): number {
  const { header, label, levelColumns, firstRow } = frame;
  const head = table.codes[header * table.columns + label] ?? 0;
  for (let row = firstRow + 1; row < table.rows - 1; row++) {
    let heads = 0;
    let same = 0;
    let level = 0;
    const seen = new Set<number>();
    for (const column of levelColumns) {
      const code = table.codes[row * table.columns + column] ?? 0;
      if (code === 0) continue;
      if ((levels[code] ?? 0) > 0) level++;
      else if (/\p{L}/u.test(table.texts[code] ?? '')) {
        heads++;
        seen.add(code);
        if (code === table.codes[header * table.columns + column]) same++;
      }
    }
    const own = table.codes[row * table.columns + label] ?? 0;
    const isHead = own !== 0 && own === head;
    if (same > 0 && same >= heads * 0.8) continue;
    if (level > 0 || heads < 2 || seen.size < heads * 0.8) continue;
    if (!isHead && heads < Math.max(2, levelColumns.length * 0.4)) continue;
    if (!levelsBelow(table, row, levelColumns, levels)) continue;
    return titleAbove(table, row, levelColumns);
  }
  return -1;
}

function levelsBelow(
  table: Table,
  row: number,
  columns: readonly number[],
  levels: LevelCodes,
): boolean {
  let found = 0;
  for (let r = row + 1; r < Math.min(table.rows, row + 4); r++) {
    if (columns.some((column) => (levels[table.codes[r * table.columns + column] ?? 0] ?? 0) > 0))
      found++;
  }
  return found > 0;
}

/** A title just above the head belongs to the second table. */
function titleAbove(table: Table, row: number, columns: readonly number[]): number {
  const above = row - 1;
  const empty = columns.every((column) => (table.codes[above * table.columns + column] ?? 0) === 0);
  return empty && above > 0 ? above : row;
}

function skillsOf(normal: Normal, columns: Columns): SkillEntry[] {
  const seen = new Map<string, SkillEntry>();
  for (const { index, skill, category, group } of columns.skills) {
    if (seen.has(skill)) continue;
    seen.set(skill, {
      at: placeAt(normal.table, normal.skillRow, index),
      name: skill,
      category,
      group,
      description: null,
      currencyMonths: null,
      tags: [],
      aliases: [],
      sourceId: null,
      anchors: [],
    });
  }
  return [...seen.values()];
}

/** 0–1: how sure it is that one side of a block holds people. */
export function peopleShare(block: Block, hints: ReaderHints): number {
  const names = block.rows.people.slice(0, 200).map(({ person }) => person);
  if (names.length === 0) return 0;
  let sum = 0;
  for (const { name, email, number } of names) {
    const likeness = name === null ? 0 : personLikeness(name, hints);
    sum += email !== null || number !== null ? Math.max(0.7, likeness) : likeness;
  }
  return sum / names.length;
}

/** Whether the words above the names say that they are people. */
export const saysPeople = ({ normal }: Block): boolean =>
  PERSON_HEADER.test(plainKey(shownAt(normal.table, normal.skillRow, normal.nameColumn)));
