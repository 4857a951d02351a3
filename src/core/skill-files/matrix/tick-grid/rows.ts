import type { PersonText, RatingEntry, ReadingProblem, SkillEntry } from '../../types.ts';
import type { SheetContext } from '../context.ts';
import { placeAt, shownAt, textAt, type Table } from '../table.ts';
import { isTotalLabel } from '../words/headers.ts';
import type { TickBlock } from './blocks.ts';
import type { Heads } from './heads-of.ts';
import type { Labels } from './labels.ts';
import { marksOf } from './ticks.ts';

export interface TickRows {
  readonly ratings: readonly RatingEntry[];
  readonly skills: ReadonlyMap<string, SkillEntry>;
  readonly problems: readonly ReadingProblem[];
  /** Words under the heads, which say what a level is: row, and which of the levels. */
  readonly anchors: readonly (readonly [row: number, at: number])[];
  /** Rows of skills. */
  readonly rows: readonly number[];
}

/** The ticks of each row as a rating of its skill. */
export function readRows(
  table: Table,
  heads: Heads,
  labels: Labels,
  blocks: readonly TickBlock[],
  only: PersonText | null,
  { title }: SheetContext,
): TickRows {
  const mark = marksOf(table, heads);
  const ratings: RatingEntry[] = [];
  const skills = new Map<string, SkillEntry>();
  const problems: ReadingProblem[] = [];
  const anchors: [number, number][] = [];
  const rows: number[] = [];
  let category: string | null = null;
  const warn = (code: string, row: number, column: number, message: string): void => {
    const value = textAt(table, row, column) || null;
    problems.push({ severity: 'warning', code, at: placeAt(table, row, column), value, message });
  };
  for (let row = heads.row + 1; row < table.rows; row++) {
    const all = heads.starts.flatMap((start) =>
      heads.levels.map((level, at) => ({ level, at, start, text: textAt(table, row, start + at) })),
    );
    const label = textAt(table, row, labels.skill).replace(/\s+/gu, ' ');
    const ticked = all.some(({ text }) => mark(text) === 'tick');
    const words = all.filter(({ text }) => mark(text) === 'other');
    const again =
      words.length > 0 && words.every(({ text, level }) => text.replace(/\s+/gu, ' ') === level);
    if (!ticked && again) continue;
    if (!ticked && words.length > 0 && rows.length === 0) {
      for (const { start, at } of words) if (start === heads.starts[0]) anchors.push([row, at]);
      continue;
    }
    if (labels.category !== null) category = shownAt(table, row, labels.category) || category;
    if (label === '' || isTotalLabel(label)) {
      if (label === '' && ticked)
        warn(
          'skill-without-name',
          row,
          labels.skill,
          `A level is ticked in row ${table.rowAt[row] ?? 0}, but no skill is named. Add its name in the file, or leave it out.`,
        );
      continue;
    }
    if (!ticked && isSection(table, row, labels, heads)) {
      category = label.replace(/\s*[:：]$/u, '');
      continue;
    }
    rows.push(row);
    const before = skills.get(label);
    const name =
      before !== undefined && category !== null && before.category !== category
        ? `${label} (${category})`
        : label;
    if (!skills.has(name)) skills.set(name, skillEntry(row, name));
    for (const { text, start, at } of words)
      warn(
        'not-a-tick',
        row,
        start + at,
        `“${text}” is no tick and was left out. Tick the cell of the level alone.`,
      );
    for (const block of blocks) {
      const ticks = all.filter(({ start, text }) => start === block.start && mark(text) === 'tick');
      const [tick] = ticks;
      if (!tick) continue;
      if (ticks.length > 1) {
        warn(
          'two-ticks',
          row,
          block.start + (ticks[1]?.at ?? 0),
          `${ticks.length} levels are ticked for “${name}”, so none was taken. Tick one of ${ticks.map(({ level }) => `“${level}”`).join(', ')}.`,
        );
        continue;
      }
      const person = block.person ?? only;
      if (!person) continue;
      ratings.push({
        at: placeAt(table, row, tick.start + tick.at),
        person,
        skill: name,
        level: tick.level,
        date: null,
        source: block.source,
        assessor: block.source === 'self' ? null : title.assessor,
        note: labels.note === null ? null : textAt(table, row, labels.note) || null,
        validUntil: null,
      });
    }
  }
  return { ratings, skills, problems, anchors, rows };

  function skillEntry(row: number, name: string): SkillEntry {
    const { description } = labels;
    return {
      at: placeAt(table, row, labels.skill),
      name,
      category,
      group: category === null ? [] : [category],
      description: description === null ? null : textAt(table, row, description) || null,
      currencyMonths: null,
      tags: [],
      aliases: [],
      sourceId: null,
      anchors: [],
    };
  }
}

/** A row that only heads those below: merged over the levels, or ending in a colon. */
function isSection(table: Table, row: number, labels: Labels, { starts }: Heads): boolean {
  const merged = table.spread.has(row * table.columns + (starts[0] ?? 0));
  return merged || /[:：]$/u.test(textAt(table, row, labels.skill));
}
