import { placeAt, textAt, type Table } from '../../matrix/table.ts';
import type { ReaderHints } from '../../types.ts';
import { foldKey } from '#core/people/index.ts';
import type { LearningColumns } from '../columns.ts';
import type { CredentialEntry } from '../entries.ts';
import { columnsOf } from '../sheet.ts';
import { readSkillList } from '../values/skill-lists.ts';

type Skills = CredentialEntry['skills'];

/**
 * The skills of a row: lists in one cell, pairs of columns, one skill a row, or columns headed by skills that the workspace knows with
 * levels below.
 */
export function skillReader(
  table: Table,
  { header, headers, fields }: LearningColumns,
  hints: ReaderHints,
): (row: number) => Skills {
  const skills = columnsOf(fields, 'skill');
  const levels = columnsOf(fields, 'level');
  const pairs = skills.map((column, at) => ({
    column,
    // "Skill 1, Level 1, Skill 2, Level 2" or "Skill 1, Skill 2, Level 1, Level 2".
    level:
      skills.length === levels.length
        ? levels[at]
        : levels.find((each) => each > column && each < (skills[at + 1] ?? Infinity)),
  }));
  const headed = headers.flatMap((text, column) =>
    !fields.has(column) &&
    text !== '' &&
    hints.skills.has(foldKey(text)) &&
    holdsLevels(table, header, column)
      ? [{ column, name: text }]
      : [],
  );
  return (row) => [
    ...pairs.flatMap(({ column, level }) => {
      const text = textAt(table, row, column);
      if (text === '') return [];
      const listed = readSkillList(text);
      const beside = level === undefined ? '' : textAt(table, row, level);
      const at = placeAt(table, row, column);
      // A list of levels beside a list of skills goes with it one by one.
      const besides = beside.split(/\s*[;|\n]\s*/u);
      return listed.map(({ name, level: own }, place) => ({
        name,
        level:
          own ||
          (listed.length > 1 && besides.length === listed.length ? (besides[place] ?? '') : beside),
        at,
      }));
    }),
    ...headed.flatMap(({ column, name }) => {
      const level = textAt(table, row, column);
      return level === '' ? [] : [{ name, level, at: placeAt(table, row, column) }];
    }),
  ];
}

function holdsLevels(table: Table, header: number, column: number): boolean {
  let filled = 0;
  let levels = 0;
  for (let row = header + 1; row < Math.min(table.rows, header + 100); row++) {
    const text = textAt(table, row, column);
    if (text === '') continue;
    filled++;
    if (/^\d{1,2}$/u.test(text)) levels++;
  }
  return filled > 0 && levels >= filled * 0.8;
}
