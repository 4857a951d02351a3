import { foldKey } from '#core/people/index.ts';
import { isPlainSheetName, speaksOfSkills } from '../headings/about-skills.ts';
import { anchorColumns, type AnchorColumn } from '../headings/anchor-columns.ts';
import { levelOfHeading } from '../headings/level-headings.ts';
import { cellText, fillOf, partsOf, tableIn, type SheetTable } from '../headings/sheet-table.ts';
import type { CellPart, ReaderHints, SheetReader } from '../types.ts';
import { SkillEntries, listOf, monthsOf, pathOf } from './entries.ts';
import { parentsToGroups } from './parent-rows.ts';
import { libraryReading } from './reading.ts';
import { carriedDown, sectionRows } from './sections.ts';

/** Any list of skills with headings: a name, and what else is told of it, with the levels described in columns. */
export const readPlainTable: SheetReader = (grid, sheet, _file, hints, choice) => {
  const table = tableIn(grid, sheet, choice);
  if (!table) return null;
  const anchors = anchorColumns(table, hints.levels);
  const skill = table.columns.get('skill') ?? unnamedSkills(table, anchors);
  if (skill === undefined) return null;
  const score = scoreOf(table, skill, anchors, hints);
  if (score < 0.05) return null;
  const column = (heading: Parameters<SheetTable['columns']['get']>[0]) =>
    table.columns.get(heading) ?? -1;
  const category = carriedDown(table, column('category'));
  const groupBelow = carriedDown(table, column('group'));
  // A group goes no further than its category.
  const group = (row: number): string =>
    cellText(table.grid, row, column('category')) === ''
      ? groupBelow(row)
      : cellText(table.grid, row, column('group'));
  const parent =
    column('group') >= 0 && /parent|broader/iu.test(table.headers[column('group')] ?? '');
  const sections = parent ? new Map<number, string>() : sectionRows(table, skill);
  const entries = new SkillEntries();
  let section: string | null = null;
  const rows: {
    id: string;
    name: string;
    parent: string;
    add: (path: readonly string[]) => void;
  }[] = [];
  for (const row of table.rows) {
    const heading = sections.get(row);
    if (heading !== undefined) {
      section = heading;
      continue;
    }
    const text = (at: number) => cellText(table.grid, row, at);
    const name = text(skill);
    if (ENDS.test(name)) break;
    if (name === '' || !/\p{L}/u.test(name) || LEGEND.test(name)) continue;
    const add = (path: readonly string[]) =>
      entries.add({
        at: { sheet, row: grid.rowNumber(row), column: skill },
        name,
        category: category(row) || section,
        group: path,
        description: text(column('description')),
        currencyMonths: monthsOf(text(column('months'))),
        tags: listOf(text(column('tags'))),
        aliases: listOf(text(column('aliases'))),
        sourceId: text(column('id')),
        anchors: anchors.flatMap(({ column: at, level }) => {
          const anchor = text(at);
          return anchor === '' ? [] : [{ level, anchor }];
        }),
      });
    if (parent) rows.push({ id: text(column('id')), name, parent: text(column('group')), add });
    else add(pathOf(group(row)));
  }
  parentsToGroups(rows);
  return libraryReading({
    sheet,
    score,
    entries,
    looksLike: isSfia(table, anchors) ? 'SFIA' : null,
    headerRow: grid.rowNumber(table.header),
    parts: partsOf(
      table,
      new Map<number, CellPart>([
        ...READ_BESIDES.map((heading): [number, CellPart] => [column(heading), 'other']),
        ...anchors.map(({ column: at }): [number, CellPart] => [at, 'level']),
        [skill, 'skill'],
      ]),
    ),
    scale: scaleOf(anchors),
  });
};

/** What is told of a skill besides its name. */
const READ_BESIDES = [
  'category',
  'group',
  'description',
  'months',
  'tags',
  'aliases',
  'id',
] as const;

/** What stands below the list and is no longer part of it. */
const ENDS =
  /^(?:legend|legende|légende|key|notes?|source|sources|quelle|凡例|©.*|copyright.*)\s*[:：]?$/iu;
/** "3 = expert" */
const LEGEND = /^[\d\p{Lu}]\s*[=:]\s*\p{L}/u;

/** Where levels are described but the column of the skills has no heading: the last column of names before them. */
function unnamedSkills(table: SheetTable, anchors: readonly AnchorColumn[]): number | undefined {
  const first = anchors[0]?.column ?? 0;
  const taken = new Set(table.columns.values());
  for (let column = first - 1; column >= 0; column--) {
    if (taken.has(column) || fillOf(table, column) < 0.7) continue;
    const texts = table.rows.slice(0, 200).map((row) => cellText(table.grid, row, column));
    const named = texts.filter((text) => /\p{L}{2}/u.test(text));
    if (named.length > texts.length * 0.7 && new Set(named).size > named.length * 0.7)
      return column;
  }
  return undefined;
}

/** How sure it is that the table is a library of skills, rather than of what people can do or roles require. */
function scoreOf(
  table: SheetTable,
  skill: number,
  anchors: readonly AnchorColumn[],
  hints: ReaderHints,
): number {
  const { columns, sure } = table;
  const about = speaksOfSkills(table.grid.name, ...table.above);
  const name = sure.get('skill') ?? 0;
  const beside = (
    ['category', 'group', 'description', 'tags', 'aliases', 'months', 'id'] as const
  ).filter((heading) => columns.has(heading) && (sure.get(heading) ?? 0) >= 0.7).length;
  const isNamed = name >= 0.7 || about;
  let score = isNamed ? 0.72 + 0.06 * Math.min(beside, 3) : 0.25 + 0.06 * Math.min(beside, 3);
  if (anchors.length > 0) score = Math.max(score, isNamed || beside > 0 ? 0.9 : 0.8);
  if (isSfia(table, anchors)) score = 0.97;
  if (knownShare(table, skill, hints.skills) > 0.3) score = Math.max(score, 0.75);
  const speaksAgainst = (heading: 'person' | 'role' | 'rating' | 'course', least: number) =>
    columns.has(heading) && (sure.get(heading) ?? 0) >= least;
  if (speaksAgainst('person', 0.8)) return 0;
  if (speaksAgainst('role', 0.9)) return columns.has('level') ? 0.25 : 0.35;
  if (speaksAgainst('rating', 0.9)) score = Math.min(score, 0.3);
  if (speaksAgainst('course', 0.9) && name < 0.9) score = Math.min(score, 0.25);
  if (columns.has('level') && fillOf(table, columns.get('level') ?? -1) > 0.3) {
    score = Math.min(score, isPlainSheetName(table.grid) ? 0.6 : 0.45);
  }
  if (marked(table, skill, anchors, hints) >= 2) score = Math.min(score, 0.2);
  return score;
}

/** Columns without a meaning that are filled with marks: people or roles across. */
function marked(
  table: SheetTable,
  skill: number,
  anchors: readonly AnchorColumn[],
  hints: ReaderHints,
): number {
  const known = new Set([...table.columns.values(), ...anchors.map(({ column }) => column), skill]);
  let count = 0;
  for (const [column, header] of table.headers.entries()) {
    if (known.has(column) || header === '') continue;
    const texts = table.rows
      .slice(0, 200)
      .map((row) => cellText(table.grid, row, column))
      .filter((text) => text !== '');
    const short = texts.filter((text) => text.length <= 4).length;
    if (texts.length > 0 && short / texts.length > 0.8) {
      // A mark below "Level 3" says that the skill has this level, as published tables do.
      if (levelOfHeading(header, hints.levels) === null) count++;
    }
  }
  return count;
}

function knownShare(table: SheetTable, skill: number, known: ReadonlySet<string>): number {
  if (known.size === 0) return 0;
  const names = table.rows.slice(0, 200).map((row) => foldKey(cellText(table.grid, row, skill)));
  return names.length === 0 ? 0 : names.filter((name) => known.has(name)).length / names.length;
}

/** SFIA has a code of four letters for each skill, categories, subcategories, and up to seven levels. */
function isSfia({ columns, grid, rows }: SheetTable, anchors: readonly AnchorColumn[]): boolean {
  const id = columns.get('id');
  if (id === undefined || !columns.has('category') || !columns.has('group') || anchors.length < 3) {
    return false;
  }
  const codes = rows.slice(0, 50).map((row) => cellText(grid, row, id));
  return codes.filter((code) => /^[A-Z]{4}$/u.test(code)).length > codes.length * 0.8;
}

function scaleOf(anchors: readonly AnchorColumn[]) {
  const numbers = anchors.map(({ level }) => Number(level));
  return numbers.length > 0 && numbers.every(Number.isInteger)
    ? { low: Math.min(...numbers), high: Math.max(...numbers) }
    : null;
}
