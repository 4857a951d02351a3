import type { Steps } from '../../steps.ts';
import type { AssessmentSource } from '#shared/skills.ts';
import type { RatingEntry, ReadingProblem } from '../../types.ts';
import { dateOrder, unsureNote } from '../date-order.ts';
import { readDay } from '../dates.ts';
import { splitLevel } from '../level-text.ts';
import { codeAt, pauses, placeAt, textAt } from '../table.ts';
import type { Columns, SkillColumn } from './columns.ts';
import { columnName } from './columns.ts';
import type { LevelCodes } from './level-codes.ts';
import type { Normal } from './normal.ts';
import type { PersonRow, Rows } from './rows.ts';

export interface Entries {
  readonly ratings: RatingEntry[];
  readonly problems: ReadingProblem[];
  /** Cells of levels that hold a day and no level. */
  readonly dated: number;
  readonly notes: readonly string[];
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/u;
const MOST_PROBLEMS = 200;

/** Columns of one skill: its levels, and what goes with them. */
interface SkillGroup {
  readonly skill: string;
  readonly levels: SkillColumn[];
  readonly extras: Partial<Record<'date' | 'note' | 'assessor' | 'validUntil', number>>;
}

export function* readEntries(
  normal: Normal,
  columns: Columns,
  rows: Rows,
  levels: LevelCodes,
  blanks: boolean,
): Steps<Entries> {
  const { table } = normal;
  const ratings: RatingEntry[] = [];
  const problems: ReadingProblem[] = [];
  let dated = 0;
  const problem = (
    code: string,
    row: number,
    column: number,
    message: string,
    severity: 'error' | 'warning' = 'warning',
  ): void => {
    if (problems.length >= MOST_PROBLEMS) return;
    const value = textAt(table, row, column);
    problems.push({
      severity,
      code,
      at: placeAt(table, row, column),
      value: value || null,
      message,
    });
  };
  const order = dateOrder(table.texts);
  const { monthFirst } = order;
  const groups = groupBySkill(columns.skills);
  const kinds = new Uint8Array(table.texts.length);
  const parts: (ReturnType<typeof splitLevel> | undefined)[] = [];
  const pause = pauses(columns.skills.length);
  for (const [at, row] of rows.people.entries()) {
    if (at % pause === 0) yield;
    if (row.aspect !== 'level' && row.aspect !== 'self' && row.aspect !== 'manager') continue;
    const rowDay = row.date === null ? null : readDay(row.date, monthFirst);
    for (const group of groups) {
      const { date, note, assessor, validUntil } = group.extras;
      for (const column of group.levels) {
        const code = codeAt(table, row.index, column.index);
        if (code === 0) {
          if (blanks) ratings.push(entry(row, group, column, '', rowDay));
          continue;
        }
        const kind = (kinds[code] ||= kindOf(table.texts[code] ?? '', levels[code] ?? 0));
        if (kind === ERROR_KIND) {
          problem(
            'cell-error',
            row.index,
            column.index,
            'The formula in this cell has an error. Correct it in the workbook, or enter the level here afterwards.',
          );
          continue;
        }
        if (kind === DATE_KIND) {
          dated++;
          problem(
            'date-not-level',
            row.index,
            column.index,
            'There is a date where a level is expected; it was left out.',
          );
          continue;
        }
        if (kind === TEXT_KIND) {
          problem(
            'text-not-level',
            row.index,
            column.index,
            'This text is too long for a level and was left out. Write the level alone in the cell.',
          );
          continue;
        }
        const split = (parts[code] ??= splitLevel(table.texts[code] ?? '', monthFirst));
        const own = date === undefined ? null : readDay(textAt(table, row.index, date), monthFirst);
        const base = entry(row, group, column, split.level, split.date ?? own ?? rowDay);
        ratings.push(
          note === undefined && assessor === undefined && validUntil === undefined
            ? base
            : {
                ...base,
                note: note === undefined ? null : textAt(table, row.index, note) || null,
                assessor:
                  (assessor === undefined ? null : textAt(table, row.index, assessor) || null) ??
                  base.assessor,
                validUntil:
                  validUntil === undefined
                    ? null
                    : readDay(textAt(table, row.index, validUntil), monthFirst),
              },
        );
      }
    }
  }
  for (const row of rows.nameless) {
    problem(
      'row-without-person',
      row,
      normal.nameColumn,
      `There are levels in this ${table.transposed ? 'column' : 'row'} but no name. Add the name in the file, or leave them out.`,
      'error',
    );
  }
  for (const column of columns.nameless) {
    problem(
      'skill-without-name',
      normal.skillRow,
      column,
      `There are levels in ${columnName(normal, column)} but no name of a skill. Add the name in the file, or leave them out.`,
      'error',
    );
  }
  const used = ratings.some(({ date }) => date !== null);
  return { ratings, problems, dated, notes: used ? unsureNote(order) : [] };

  function entry(
    row: PersonRow,
    group: SkillGroup,
    column: SkillColumn,
    level: string,
    date: string | null,
  ): RatingEntry {
    return {
      at: placeAt(table, row.index, column.index),
      person: row.person,
      skill: group.skill,
      level,
      date,
      source: sourceOf(column.aspect === 'level' ? row.aspect : column.aspect),
      assessor: row.assessor,
      note: null,
      validUntil: null,
    };
  }
}

const LEVEL_KIND = 1;
const ERROR_KIND = 2;
const DATE_KIND = 3;
const TEXT_KIND = 4;

function kindOf(text: string, level: number): number {
  if (ERROR.test(text)) return ERROR_KIND;
  if (level > 0) return LEVEL_KIND;
  if (readDay(text) !== null) return DATE_KIND;
  return text.length > 40 ? TEXT_KIND : LEVEL_KIND;
}

const sourceOf = (aspect: string): AssessmentSource | null =>
  aspect === 'self' ? 'self' : aspect === 'manager' ? 'manager' : null;

function groupBySkill(columns: readonly SkillColumn[]): SkillGroup[] {
  const groups = new Map<string, SkillGroup>();
  for (const column of columns) {
    let group = groups.get(column.skill);
    if (!group) groups.set(column.skill, (group = { skill: column.skill, levels: [], extras: {} }));
    const { aspect, index } = column;
    if (aspect === 'level' || aspect === 'self' || aspect === 'manager') group.levels.push(column);
    else if (
      aspect === 'date' ||
      aspect === 'note' ||
      aspect === 'assessor' ||
      aspect === 'validUntil'
    ) {
      group.extras[aspect] ??= index;
    }
  }
  return [...groups.values()].filter((group) => group.levels.length > 0);
}
