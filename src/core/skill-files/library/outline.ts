import { CELL, type SheetGrid } from '#core/tables/index.ts';
import { foldKey } from '#core/people/index.ts';
import { speaksOfSkills } from '../headings/about-skills.ts';
import { meaningsOf } from '../headings/meaning.ts';
import { partKey, type CellPart, type SheetReader } from '../types.ts';
import { SkillEntries } from './entries.ts';
import { libraryReading } from './reading.ts';

interface Line {
  readonly row: number;
  readonly column: number;
  /** How deep it stands: columns in, blanks before it, or the numbers of "2.1.3". */
  readonly depth: number;
  readonly text: string;
  readonly isHeading: boolean;
}

const NUMBERED = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(?=\p{L})/u;
const BULLET = /^[-–—•·*▪◦‣>]\s+/u;
const NO_SKILL = /@|https?:\/\/|^\W*$|^[\d.,/\s:-]+$/u;

/** A list without columns of its own: a text in each row, headings by depth, number or colon. */
export const readOutline: SheetReader = (grid, sheet, _file, hints) => {
  const texts = linesOf(grid);
  if (texts === null) return null;
  const title = texts[0];
  const about = speaksOfSkills(grid.name) || (title !== undefined && speaksOfSkills(title.text));
  // A first line that names the list ("Skills", "Our competencies") is none of its lines.
  const lines = title && speaksOfSkills(title.text) && isTitle(title.text) ? texts.slice(1) : texts;
  if (lines.length < 2) return null;
  const entries = new SkillEntries();
  const parts = new Map<string, CellPart>();
  const path: { depth: number; text: string }[] = [];
  for (const [at, line] of lines.entries()) {
    while ((path.at(-1)?.depth ?? -1) >= line.depth) path.pop();
    const next = lines[at + 1];
    if (line.isHeading || (next !== undefined && next.depth > line.depth)) {
      path.push(line.isHeading ? { ...line, depth: line.depth } : line);
      continue;
    }
    if (line.row < 60) parts.set(partKey(line.row, line.column), 'skill');
    entries.add({
      at: { sheet, row: grid.rowNumber(line.row), column: line.column },
      name: line.text,
      category: path.length === 1 ? (path[0]?.text ?? null) : null,
      group: path.length > 1 ? path.map(({ text }) => text) : [],
    });
  }
  const known = entries.list.filter(({ name }) => hints.skills.has(foldKey(name))).length;
  const people = entries.list.filter(({ name }) => hints.people.has(foldKey(name))).length;
  if (people > entries.size * 0.2) return null;
  const share = known / Math.max(1, entries.size);
  return libraryReading({
    sheet,
    score: about ? 0.75 : Math.min(0.8, 0.3 + share),
    entries,
    headerRow: lines === texts || !title ? null : grid.rowNumber(title.row),
    parts,
  });
};

/** One text in nearly every row, or null. */
function linesOf(grid: SheetGrid): Line[] | null {
  const lines: Line[] = [];
  let others = 0;
  let unlike = 0;
  for (let row = 0; row < Math.min(grid.rowCount, 20_000); row++) {
    const columns: number[] = [];
    for (let column = 0; column < grid.columnCount && columns.length < 2; column++) {
      if (grid.kind(row, column) !== CELL.empty && grid.text(row, column).trim() !== '') {
        columns.push(column);
      }
    }
    const [column] = columns;
    if (column === undefined) continue;
    if (columns.length > 1) {
      others++;
      continue;
    }
    const raw = grid.text(row, column);
    if (NO_SKILL.test(raw.trim()) || raw.length > 150) {
      unlike++;
      continue;
    }
    lines.push(lineOf(raw, row, column));
  }
  if (lines.length < 3 || others + unlike > lines.length * 0.1) return null;
  return withHeadings(lines);
}

function lineOf(raw: string, row: number, column: number): Line {
  const blanks = /^[\s\u3000]*/u.exec(raw)?.[0].replaceAll('\t', '    ').length ?? 0;
  const trimmed = raw.trim();
  const number = NUMBERED.exec(trimmed);
  const text = trimmed.replace(NUMBERED, '').replace(BULLET, '');
  const isHeading = /[:：]$/u.test(text);
  const depth =
    column * 1000 +
    blanks * 10 +
    (number ? (number[1] ?? '').split('.').length : BULLET.test(trimmed) ? 1 : 0);
  return { row, column, depth, text: text.replace(/\s*[:：]$/u, ''), isHeading };
}

/** Lines in capitals among others that are not, or with a colon, are headings over what follows at the same depth. */
function withHeadings(lines: readonly Line[]): Line[] {
  const isLoud = ({ text }: Line) =>
    text.length > 4 && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  const loud = lines.filter(isLoud).length;
  const count = loud < lines.length * 0.4 ? loud : 0;
  return lines.map((line) => {
    const isHeading = line.isHeading || (count > 1 && line.text.includes(' ') && isLoud(line));
    // Above what stands at the same depth.
    return isHeading ? { ...line, isHeading, depth: line.depth - 0.5 } : line;
  });
}

const isTitle = (text: string): boolean =>
  text.split(/\s+/u).length <= 4 || meaningsOf(text).some(({ heading }) => heading === 'skill');
