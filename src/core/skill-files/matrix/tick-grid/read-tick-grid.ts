import type { LegendEntry, PersonText, SheetReading } from '../../types.ts';
import type { SheetContext } from '../context.ts';
import { rankLegend } from '../legend/rank-legend.ts';
import { isNumberText, numberOf } from '../level-text.ts';
import { otherTable } from '../other-tables.ts';
import { placeAt, textAt, type Table } from '../table.ts';
import { skillLikeness } from '../words/likeness.ts';
import { plainKey } from '../words/phrases.ts';
import { blocksOf } from './blocks.ts';
import type { Heads } from './heads-of.ts';
import { findHeads } from './heads.ts';
import { findLabels } from './labels.ts';
import { gridParts } from './parts.ts';
import { readRows } from './rows.ts';
import { whose } from './who.ts';

const NOBODY = 0.3;

/** A sheet on which each skill is ticked in the column of its level, usually of one person; null: it is none. */
export function readTickGrid(table: Table, context: SheetContext): SheetReading | null {
  const { choice, hints, title, grid, sheet } = context;
  if (choice.shape !== undefined && choice.shape !== 'people-across') return null;
  const heads = findHeads(table, context, choice.headerRow);
  const labels = heads && findLabels(table, heads, hints);
  if (!heads || !labels) return null;
  const only = whose(table, heads.row, context);
  const { blocks, notes } = blocksOf(table, heads, context);
  const rows = readRows(table, heads, labels, blocks, only, context);
  const named = rows.ratings.length > 0 || only !== null;
  const skills = [...rows.skills.values()];
  const names = skills.map(({ name }) => name);
  const words = [grid.name, ...title.titles].map(plainKey);
  const legend = legendOf(table, heads, rows.anchors, context);
  const skilled = names.reduce((sum, name) => sum + skillLikeness(name, hints), 0) / names.length;
  const titled = labels.headed || words.some((word) => /skill|competen|kompeten|技能/u.test(word));
  const numbers = heads.levels.filter(isNumberText).map(numberOf);
  const other = otherTable({
    heads: names,
    texts: heads.levels,
    numbers,
    legend,
    titled,
    skilled,
    words,
  });
  const sure = 0.7 + (titled ? 0.12 : 0) + (legend.length > 0 ? 0.05 : 0);
  const most = Math.min(other?.most ?? 1, named ? 1 : NOBODY);
  return {
    sheet,
    kind: 'matrix',
    score: Math.round(Math.min(sure, most) * 100) / 100,
    shape: 'people-across',
    reason: reasonOf(
      only,
      blocks.flatMap(({ person }) => person ?? []),
      names.length,
      other?.why,
    ),
    headerRow: table.rowAt[heads.row] ?? null,
    date: title.date,
    looksLike: null,
    legend,
    scale:
      numbers.length === heads.levels.length
        ? { low: Math.min(...numbers), high: Math.max(...numbers) }
        : title.scale,
    ratings: rows.ratings,
    skills,
    requirements: [],
    credentials: [],
    awards: [],
    columns: [],
    parts: gridParts(table, heads, labels, rows),
    notes: [
      ...notes,
      ...(only !== null && named ? [`All ratings are of ${only.name ?? only.email ?? ''}.`] : []),
      ...(title.date !== null
        ? [`Dated ${title.date}, from ${title.dateFrom ?? 'the sheet'}.`]
        : []),
    ],
    problems: [
      ...rows.problems,
      ...(named
        ? []
        : [
            {
              severity: 'error' as const,
              code: 'nobody-named',
              at: placeAt(table, heads.row, labels.skill),
              value: null,
              message:
                'Levels are ticked, but nobody is named. Write “Name: …” in a cell above the table, or name the sheet’s tab after the person.',
            },
          ]),
    ],
  };
}

function reasonOf(
  only: PersonText | null,
  people: readonly PersonText[],
  skills: number,
  doubt: string | undefined,
): string {
  const names = new Set(
    [...people, ...(people.length === 0 && only ? [only] : [])].map(({ name }) => name),
  );
  const of =
    names.size === 0 ? 'nobody is named' : names.size === 1 ? '1 person' : `${names.size} people`;
  const doubts = doubt === undefined ? '' : `; but ${doubt}`;
  return `Levels are ticked: ${of}, ${skills} ${skills === 1 ? 'skill' : 'skills'} down${doubts}`;
}

/** What stands under the heads, else a legend of the sheet, else the order of the words. */
function legendOf(
  table: Table,
  heads: Heads,
  anchors: readonly (readonly [row: number, at: number])[],
  context: SheetContext,
): readonly LegendEntry[] {
  const [start = 0] = heads.starts;
  const meaning = heads.levels.map((_, at) =>
    anchors
      .filter(([, column]) => column === at)
      .map(([row]) => textAt(table, row, start + at))
      .join('; '),
  );
  if (meaning.every((text) => text === '') && context.legend.entries.length > 0)
    return context.legend.entries;
  if (meaning.every((text) => text === '') && heads.levels.every(isNumberText)) return [];
  return rankLegend(
    heads.levels.map((token, at) => ({
      token,
      meaning: meaning[at] ?? '',
      at: placeAt(table, heads.row, start + at),
    })),
  );
}
