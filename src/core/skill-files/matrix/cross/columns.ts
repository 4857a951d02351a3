import type { Steps } from '../../steps.ts';
import { columnLetter } from '#core/tables/index.ts';
import { skillLikeness } from '../words/likeness.ts';
import { personField, type PersonField } from '../person-columns.ts';
import { codeAt, pauses, placeAt, shownAt, textAt } from '../table.ts';
import { aspectOf, isTotalLabel, NOTE_HEADER, type Aspect } from '../words/headers.ts';
import { plainKey } from '../words/phrases.ts';
import type { ReaderHints } from '../../types.ts';
import type { LevelCodes } from './level-codes.ts';
import type { Normal } from './normal.ts';
import { groupsOf } from './groups.ts';
import { questionsOf } from './questions.ts';
import { splitAspects } from './split-aspects.ts';
import { numbersOf, sumsAlongRows } from './sums.ts';

export interface SkillColumn {
  readonly index: number;
  readonly skill: string;
  readonly category: string | null;
  readonly group: readonly string[];
  readonly aspect: Aspect;
}

/** What each column of a table in normal form is. */
export interface Columns {
  readonly skills: readonly SkillColumn[];
  readonly person: ReadonlyMap<number, PersonField>;
  /** Of a whole row: its date, who rated, and whether it holds what is or what should be. */
  readonly rowDate: number | null;
  readonly rowAssessor: number | null;
  readonly rowAspect: number | null;
  /** Heads of what was left out, by reason. */
  readonly left: ReadonlyMap<
    'total' | 'target' | 'interest' | 'gap' | 'weight' | 'other',
    readonly string[]
  >;
  /** Columns with levels and without a name. */
  readonly nameless: readonly number[];
}

interface Stats {
  readonly filled: number;
  readonly level: number;
}

/** Levels and filled cells of a column among the rows that may be people. */
function statsOf(normal: Normal, levels: LevelCodes, column: number): Stats {
  let filled = 0;
  let level = 0;
  for (const row of normal.rows) {
    const code = codeAt(normal.table, row, column);
    if (code === 0) continue;
    filled++;
    if ((levels[code] ?? 0) > 0) level++;
  }
  return { filled, level };
}

export function* readColumns(
  normal: Normal,
  levels: LevelCodes,
  hints: ReaderHints,
): Steps<Columns> {
  const { table, skillRow, nameColumn } = normal;
  const person = new Map<number, PersonField>();
  const left = new Map<'total' | 'target' | 'interest' | 'gap' | 'weight' | 'other', string[]>();
  const leave = (
    why: 'total' | 'target' | 'interest' | 'gap' | 'weight' | 'other',
    head: string,
  ): void => {
    left.set(why, [...(left.get(why) ?? []), head]);
  };
  const pause = pauses(normal.rows.length);
  const stats = new Map<number, Stats>();
  for (const [at, column] of normal.columns.entries()) {
    if (at % pause === 0) yield;
    stats.set(column, statsOf(normal, levels, column));
  }
  const rated = normal.columns.filter((column) => {
    const { filled = 0, level = 0 } = stats.get(column) ?? {};
    return column !== nameColumn && level > 0 && level >= filled * 0.5;
  });
  const first = rated[0] ?? 0;
  const last = rated.at(-1) ?? -1;
  const ofSkills = rated.filter((column) => personField(shownAt(table, skillRow, column)) === null);
  const groups = groupsOf(normal, ofSkills);
  const questions = questionsOf(
    ofSkills.map((column) => shownAt(table, skillRow, column)).filter((text) => text !== ''),
  );
  const parted = splitAspects(normal, rated, groups.aspectRow);
  const sums = sumsAlongRows(normal, numbersOf(table));
  const candidates: SkillColumn[] = [];
  const nameless: number[] = [];
  let rowDate: number | null = null;
  let rowAssessor: number | null = null;
  let rowAspect: number | null = null;
  let previous: SkillColumn | null = null;
  const heads = new Map<string, number>();
  for (const column of normal.columns) {
    const head = shownAt(table, skillRow, column);
    if (head !== '') heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  for (const [at, column] of normal.columns.entries()) {
    if (at % pause === 0) yield;
    if (column === nameColumn) continue;
    const { filled = 0, level = 0 } = stats.get(column) ?? {};
    const own = shownAt(table, skillRow, column);
    const split = parted.get(column);
    const question = split ? undefined : questions.get(own);
    const head = split?.skill ?? question?.skill ?? own;
    // A skill that the workspace knows is one, whatever else its name could say.
    const known = hints.skills.has(plainKey(head));
    const asked = question?.aspect === 'interest' ? 'interest' : null;
    const aspect =
      split?.aspect ?? asked ?? (known || isNamedAs(normal, head) ? null : aspectOf(head));
    const isRated = level > 0 && level >= filled * 0.5;
    if (filled === 0 && (head === '' || column < first || column > last + 6)) continue;
    if (split) {
      candidates.push(skillColumn(column, split.skill, split.aspect, groups));
      previous = candidates.at(-1) ?? null;
      if (isRated && split.aspect !== 'target') sums.add(column);
      continue;
    }
    if (isRowAspect(normal, column) && rowAspect === null) {
      rowAspect = column;
      continue;
    }
    if (head === '') {
      if (isRated && level >= 2 && !isNumbering(normal, column) && !sums.isSum(column))
        nameless.push(column);
      continue;
    }
    const between = (heads.get(head) ?? 0) > 1 && previous !== null;
    const said = aspect === 'date' && isRated && !between ? null : aspect;
    if (said === 'target' || said === 'interest' || said === 'gap' || said === 'weight') {
      leave(said, head);
      continue;
    }
    if (said === 'date' && !between) {
      rowDate ??= column;
      continue;
    }
    if (said === 'assessor' && !between) {
      rowAssessor ??= column;
      continue;
    }
    if (said !== null && said !== 'level' && between && previous) {
      candidates.push({ ...previous, index: column, aspect: said });
      continue;
    }
    const field = fieldOf(normal, head, isRated, hints);
    if (field !== null) {
      if (field === 'other') leave('other', head);
      person.set(column, field);
      continue;
    }
    if ((!known && isTotalLabel(head)) || (isRated && sums.isSum(column))) {
      leave('total', head);
      continue;
    }
    if (!isRated && filled > 0) {
      if (NOTE_HEADER.test(plainKey(head)) || column < first || column > last) leave('other', head);
      else if (hasNoLevels(filled, level)) leave('other', head);
      continue;
    }
    const added = skillColumn(column, head, question?.aspect ?? 'level', groups);
    candidates.push(added);
    if (isRated) sums.add(column);
    previous = added;
  }
  const sections = sectionsOf(normal, candidates, stats, groups.hasVector);
  return {
    skills: qualified(sections),
    person,
    rowDate,
    rowAssessor,
    rowAspect,
    left,
    nameless,
  };
}

/** "Requirements" over levels of people is the engineer's skill: what is required would not be of a person alone. */
const isNamedAs = ({ table }: Normal, head: string): boolean =>
  !table.transposed && plainKey(head) === 'requirements';

/** 1, 2, 3 … of the rows. */
function isNumbering({ table, rows }: Normal, column: number): boolean {
  let last: number | null = null;
  let steps = 0;
  for (const row of rows) {
    const text = textAt(table, row, column);
    if (text === '') continue;
    const number = Number(text.replace(/\.$/u, ''));
    if (!Number.isInteger(number) || (last !== null && number !== last + 1)) return false;
    if (last !== null) steps++;
    last = number;
  }
  return steps >= 1;
}

const hasNoLevels = (filled: number, level: number): boolean => level < filled * 0.5;

function fieldOf(
  normal: Normal,
  head: string,
  isRated: boolean,
  hints: ReaderHints,
): PersonField | null {
  if (head === '') return null;
  const field = personField(head);
  if (field === null) return null;
  const skill = hints.skills.has(plainKey(head));
  if (skill) return null;
  // A skill may be called as a column of HR is; where it is rated, only what cannot be a skill is left out.
  if (isRated && field === 'other' && skillLikeness(head, hints) >= 0.9) return null;
  if (isRated && normal.table.transposed && (field === 'department' || field === 'team'))
    return null;
  return field;
}

const skillColumn = (
  index: number,
  skill: string,
  aspect: Aspect,
  groups: ReturnType<typeof groupsOf>,
): SkillColumn => {
  const group = groups.of(index);
  return { index, skill: tidySkill(skill), category: group.at(-1) ?? null, group, aspect };
};

const tidySkill = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Whether the cells of a column say "current", "target" … of each row. */
function isRowAspect(normal: Normal, column: number): boolean {
  let filled = 0;
  let aspects = 0;
  const kinds = new Set<Aspect>();
  for (const row of normal.rows) {
    const text = textAt(normal.table, row, column);
    if (text === '') continue;
    filled++;
    const aspect = aspectOf(text);
    if (aspect === null) continue;
    aspects++;
    kinds.add(aspect);
    if (filled > 100) break;
  }
  return filled >= 2 && aspects >= filled * 0.9 && kinds.size >= 2;
}

/** Columns that only head those after them become their group. */
function sectionsOf(
  normal: Normal,
  columns: readonly SkillColumn[],
  stats: ReadonlyMap<number, Stats>,
  hasVector: boolean,
): SkillColumn[] {
  if (!normal.table.transposed || hasVector) return [...columns];
  const empty = (column: SkillColumn): boolean => (stats.get(column.index)?.filled ?? 0) === 0;
  const starts = columns[0] !== undefined && empty(columns[0]) && columns.some((c) => !empty(c));
  const capitals = columns
    .filter((c) => !empty(c))
    .every(({ skill }) => skill !== skill.toUpperCase());
  let group: string[] = [];
  let wasSection = false;
  return columns.flatMap((column, i) => {
    const next = columns[i + 1];
    const gap = gapBefore(normal, column.index);
    const merged = isMerged(normal, column.index);
    const shouts =
      capitals && column.skill === column.skill.toUpperCase() && column.skill.length > 3;
    const section = empty(column) && next !== undefined && (starts || gap || merged || shouts);
    if (section) {
      group = wasSection ? [...group, column.skill] : [column.skill];
      wasSection = true;
      return [];
    }
    wasSection = false;
    if (column.category !== null) return [column];
    return [{ ...column, category: group.at(-1) ?? null, group }];
  });
}

const gapBefore = (normal: Normal, column: number): boolean =>
  column > 0 && (normal.table.columnAt[column] ?? 0) - (normal.table.columnAt[column - 1] ?? 0) > 1;

const isMerged = (normal: Normal, column: number): boolean => {
  const last = normal.rows.at(-1) ?? 0;
  return normal.table.spread.has(last * normal.table.columns + column);
};

/** Skills of one name in two groups are two skills: "Writing (German)". */
function qualified(columns: readonly SkillColumn[]): SkillColumn[] {
  const groups = new Map<string, Set<string | null>>();
  for (const { skill, category } of columns) {
    const key = plainKey(skill);
    groups.set(key, (groups.get(key) ?? new Set()).add(category));
  }
  return columns.map((column) =>
    (groups.get(plainKey(column.skill))?.size ?? 0) > 1 && column.category !== null
      ? { ...column, skill: `${column.skill} (${column.category})` }
      : column,
  );
}

/** Where a column stands, in words. */
export const columnName = (normal: Normal, column: number): string => {
  const place = placeAt(normal.table, normal.skillRow, column);
  return normal.table.transposed ? `row ${place.row}` : `column ${columnLetter(place.column)}`;
};
