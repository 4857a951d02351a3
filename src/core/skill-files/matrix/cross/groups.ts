import { isNumberText, levelness } from '../level-text.ts';
import { shownAt, textAt } from '../table.ts';
import {
  aspectOf,
  CATEGORY_HEADER,
  CODE_HEADER,
  DESCRIPTION_HEADER,
  isTotalLabel,
  NOTE_HEADER,
  SKILL_HEADER,
} from '../words/headers.ts';
import { plainKey } from '../words/phrases.ts';
import type { Normal } from './normal.ts';

export interface Groups {
  /** Groups of a column, from the outermost down. */
  of(column: number): readonly string[];
  /** Row that says of each column what it holds ("Current", "Target"). */
  readonly aspectRow: number | null;
  /** Whether groups stand in a row of their own, so that no column is a section. */
  readonly hasVector: boolean;
}

/** What stands above the skills (or beside them, where they go down): groups, and what each column holds. */
export function groupsOf(normal: Normal, rated: readonly number[]): Groups {
  const { table, vectors, skillRow, nameColumn } = normal;
  const skills = normal.columns.filter(
    (column) => column !== nameColumn && shownAt(table, skillRow, column) !== '',
  );
  let aspectRow: number | null = null;
  const groups: string[][] = [];
  let headed = false;
  for (const row of vectors) {
    const texts = rated.map((column) => shownAt(table, row, column));
    const filled = texts.filter((text) => text !== '');
    if (filled.length === 0) continue;
    const aspects = filled.filter((text) => aspectOf(text) !== null).length;
    if (aspects >= filled.length * 0.8 && filled.length >= 2) {
      if (
        new Set(filled.map((text) => aspectOf(text))).size >= 2 ||
        filled.length >= rated.length * 0.8
      )
        aspectRow ??= row;
      continue;
    }
    const head = plainKey(textAt(table, row, nameColumn));
    if (
      head !== '' &&
      (DESCRIPTION_HEADER.test(head) ||
        NOTE_HEADER.test(head) ||
        CODE_HEADER.exec(head)?.[0] === head)
    )
      continue;
    if (head !== '' && (aspectOf(head) !== null || isTotalLabel(head))) continue;
    const isCategory = CATEGORY_HEADER.test(head);
    const levelsAll = filled.filter((text) => isNumberText(text) || levelness(text) === 1).length;
    if (levelsAll > filled.length / 2) continue;
    if (filled.some((text) => text.length > 60) && !isCategory) continue;
    const distinct = new Set(filled).size;
    if (
      !isCategory &&
      distinct === filled.length &&
      filled.length >= rated.length &&
      rated.length > 2
    )
      continue;
    if (distinct === 1 && !isCategory && /^(?:.*matri[xz].*)$/u.test(plainKey(filled[0] ?? '')))
      continue;
    if (distinct === 1 && !isCategory && isOnlyHeading(filled[0] ?? '')) continue;
    if (!isCategory && table.transposed && row > (normal.rows[0] ?? 0)) continue;
    groups.push(fillGroup(normal, row, skills));
    headed ||= isCategory || distinct > 1;
  }
  return {
    of: (column) => {
      const names = groups.map((group) => group[column] ?? '').filter((text) => text !== '');
      return names.filter((text, i) => names.indexOf(text) === i);
    },
    aspectRow,
    hasVector: headed,
  };
}

/** "Skills" above all of the skills says nothing more. */
const isOnlyHeading = (text: string): boolean => {
  const key = plainKey(text);
  return SKILL_HEADER.exec(key)?.[0] === key || aspectOf(text) !== null;
};

/** The group of each column; one written once at its beginning holds up to the next. */
function fillGroup(normal: Normal, row: number, columns: readonly number[]): string[] {
  const { table } = normal;
  const texts: string[] = [];
  const filled = columns.filter((column) => shownAt(table, row, column) !== '');
  const distinct = new Set(filled.map((column) => shownAt(table, row, column))).size;
  const carry = distinct === filled.length && filled.length < columns.length * 0.8;
  let last = '';
  for (const column of columns) {
    const text = shownAt(table, row, column);
    if (text !== '') last = text;
    texts[column] = text !== '' ? text : carry ? last : '';
  }
  return texts.map((text) => text.replace(/\s+/gu, ' '));
}
