import type { Steps } from '../../steps.ts';
import { foldKey } from '#core/people/index.ts';
import type { PersonText, ReaderHints } from '../../types.ts';
import { levelness } from '../level-text.ts';
import { codeAt, shownAt, textAt, pauses } from '../table.ts';
import { personField, type PersonField } from '../person-columns.ts';
import {
  aspectOf,
  isTargetLabel,
  isTotalLabel,
  SKILL_HEADER,
  type Aspect,
} from '../words/headers.ts';
import { isRoleLike, personLikeness } from '../words/likeness.ts';
import { plainKey } from '../words/phrases.ts';
import { personOf } from '../person-text.ts';
import type { Columns } from './columns.ts';
import type { LevelCodes } from './level-codes.ts';
import type { Normal } from './normal.ts';
import { numbersOf, sumsAlongColumns } from './sums.ts';

export interface PersonRow {
  readonly index: number;
  readonly person: PersonText;
  readonly aspect: Aspect;
  readonly date: string | null;
  readonly assessor: string | null;
}

export interface Rows {
  readonly people: readonly PersonRow[];
  /** Labels of rows that were left out. */
  readonly totals: readonly string[];
  readonly targets: readonly string[];
  /** Rows with levels and without anybody. */
  readonly nameless: readonly number[];
  /** Labels of rows that name roles rather than people. */
  readonly empty: number;
}

export interface SheetFacts {
  /** Names of sheets of the file, folded: a column of that name is of another time, not a person. */
  readonly sheetNames: ReadonlySet<string>;
  readonly department: string | null;
  readonly team: string | null;
}

const PLACEHOLDER =
  /^(?:name|employee|person|member|mitarbeiter|nom|nombre|operator|team member|staff|user|resource)\s*[#-]?\s*\d*$|^(?:tbd|tba|vacant|vacancy|open|n\.?n\.?|xxx+|-+|…|\.\.\.|<.*>|\[.*\]|unbesetzt|offen|vakant|空席|未定)$/iu;

export function* readRows(
  normal: Normal,
  columns: Columns,
  levels: LevelCodes,
  hints: ReaderHints,
  facts: SheetFacts,
): Steps<Rows> {
  const { table, nameColumn } = normal;
  const nameFields = new Map<number, PersonField>([
    [nameColumn, nameField(normal)],
    ...columns.person,
  ]);
  const people: PersonRow[] = [];
  const totals: string[] = [];
  const targets: string[] = [];
  const nameless: number[] = [];
  const sums = sumsAlongColumns(normal, columns.skills, numbersOf(table));
  let empty = 0;
  let team = facts.team ?? teamAbove(normal);
  let previous: PersonText | null = null;
  const pause = pauses(columns.skills.length);
  for (const [at, row] of normal.rows.entries()) {
    if (at % pause === 0) yield;
    const count = levelsIn(normal, columns, levels, row);
    const label = shownAt(table, row, nameColumn);
    const other = firstText(normal, row, nameFields, columns);
    const group = groupOf(normal, row);
    const person = personOf((column) => shownAt(table, row, column), nameFields, {
      department: facts.department,
      team,
    });
    const named = person !== null && !isLabel(label);
    if (isRepeatedHeader(normal, columns, row)) continue;
    if (isTotalLabel(group) || isTotalLabel(label) || (!named && isTotalLabel(other))) {
      if (count > 0) totals.push(label || other || group);
      continue;
    }
    if (isTargetLabel(label) || (!named && isTargetLabel(other)) || isTargetLabel(group)) {
      if (count > 0) targets.push(label || other);
      continue;
    }
    const aspect =
      columns.rowAspect === null
        ? 'level'
        : (aspectOf(textAt(table, row, columns.rowAspect)) ?? 'level');
    if (person === null && columns.rowAspect !== null && previous !== null && count > 0) {
      people.push(rowOf(normal, columns, row, previous, aspect));
      continue;
    }
    if (person === null) {
      if (count === 0) continue;
      if (sums.isSum(row)) totals.push(other || `row ${table.rowAt[row] ?? 0}`);
      else nameless.push(row);
      continue;
    }
    if (count === 0 && PLACEHOLDER.test(label)) {
      empty++;
      continue;
    }
    if (facts.sheetNames.has(plainKey(label)) && personLikeness(label, hints) < 0.5) {
      totals.push(label);
      continue;
    }
    if (
      count === 0 &&
      !table.transposed &&
      isSection(normal, columns, row, label, hints, people.length === 0)
    ) {
      team = label.length <= 60 ? label : team;
      continue;
    }
    if (count === 0 && (label.length > 45 || /[:：=]\s*\S|[.。!！]$/u.test(label))) continue;
    if (count > 0 && personLikeness(label, hints) < 0.3 && sums.isSum(row)) {
      totals.push(label);
      continue;
    }
    if (count > 0) sums.add(row);
    previous = person;
    people.push(rowOf(normal, columns, row, person, aspect));
  }
  return { people, totals, targets, nameless, empty };
}

const rowOf = (
  { table }: Normal,
  columns: Columns,
  index: number,
  person: PersonText,
  aspect: Aspect,
): PersonRow => ({
  index,
  person,
  aspect,
  date: columns.rowDate === null ? null : textAt(table, index, columns.rowDate) || null,
  assessor: columns.rowAssessor === null ? null : textAt(table, index, columns.rowAssessor) || null,
});

/** What the column of names itself holds: names, or e-mails and numbers where there is nothing else. */
function nameField({ table, skillRow, nameColumn, rows }: Normal): PersonField {
  const texts = rows
    .slice(0, 50)
    .map((row) => shownAt(table, row, nameColumn))
    .filter((t) => t !== '');
  if (texts.filter((text) => text.includes('@')).length > texts.length / 2) return 'email';
  const said = personField(shownAt(table, skillRow, nameColumn));
  const numbers = texts.filter((text) => /^[A-Z]{0,4}[-_]?\d+$/iu.test(text)).length;
  if (said === 'number' && numbers > texts.length / 2) return said;
  const head = plainKey(shownAt(table, skillRow, nameColumn));
  if (/^(?:first ?name|vorname|prenom|nombre|voornaam|given name|imie|förnamn|名)$/u.test(head))
    return 'firstName';
  if (
    /^(?:last ?name|surname|nachname|familienname|name,? last|apellidos?|achternaam|cognome|nazwisko|family name|姓)$/u.test(
      head,
    )
  )
    return 'lastName';
  if (texts.filter((text) => /^[A-Z]{0,4}[-_]?\d{2,}$/iu.test(text)).length > texts.length / 2)
    return 'number';
  return 'name';
}

const isLabel = (label: string): boolean => isTotalLabel(label) || isTargetLabel(label);

function levelsIn({ table }: Normal, columns: Columns, levels: LevelCodes, row: number): number {
  let count = 0;
  for (const { index } of columns.skills) {
    if ((levels[codeAt(table, row, index)] ?? 0) > 0) count++;
  }
  return count;
}

/** The first text of a row that is neither a level nor a number: what it calls itself where it has no name. */
function firstText(
  { table, columns: all, nameColumn }: Normal,
  row: number,
  fields: ReadonlyMap<number, PersonField>,
  columns: Columns,
): string {
  const skills = new Set(columns.skills.map(({ index }) => index));
  let best = '';
  for (const column of all) {
    if (skills.has(column) || column === nameColumn) continue;
    const text = textAt(table, row, column);
    if (text === '' || levelness(text) > 0) continue;
    if (isTotalLabel(text) || isTargetLabel(text)) return text;
    if (best === '' && fields.get(column) !== 'email') best = text;
  }
  return best;
}

/** What stands above a person where people go across: "Whole team", "Average". */
function groupOf({ table, nameColumn }: Normal, row: number): string {
  if (!table.transposed || nameColumn === 0) return '';
  for (let r = row; r >= Math.max(0, row - 6); r--) {
    const text = shownAt(table, r, nameColumn - 1);
    if (text !== '') return isTotalLabel(text) || isTargetLabel(text) ? text : '';
    if ((table.rowAt[r] ?? 0) - (table.rowAt[r - 1] ?? 0) > 1) return '';
  }
  return '';
}

function isRepeatedHeader(
  { table, skillRow, nameColumn }: Normal,
  columns: Columns,
  row: number,
): boolean {
  if (codeAt(table, row, nameColumn) !== codeAt(table, skillRow, nameColumn)) return false;
  let same = 0;
  for (const { index } of columns.skills) {
    const code = codeAt(table, row, index);
    if (code !== 0 && code === codeAt(table, skillRow, index)) same++;
  }
  return same >= Math.max(1, columns.skills.length / 2);
}

const TEAM_WORD =
  /\b(?:team|dept|department|shift|group|line|crew|squad|area|section|division|unit|abteilung|schicht|bereich|équipe|equipe|equipo|turno)\b|[部課班組チ]ム?$/iu;

/** "Team B" alone above the heads of a table, or alone between them and the first person. */
function teamAbove({ table, skillRow, nameColumn, rows, columns }: Normal): string | null {
  if (table.transposed) return null;
  const last = rows[0] ?? 0;
  for (let row = last - 1; row >= Math.max(0, skillRow - 2); row--) {
    if (row === skillRow) continue;
    const filled = columns.filter((column) => codeAt(table, row, column) !== 0);
    const [only] = filled;
    if (only === undefined || filled.length > 1 || only > nameColumn + 1) continue;
    const text = textAt(table, row, only);
    const isTeam = TEAM_WORD.test(text) && text.length <= 40 && !SKILL_HEADER.test(plainKey(text));
    if (isTeam || (row > skillRow && only === nameColumn && text.length <= 40)) return text;
  }
  return null;
}

/** A row that only heads those below: a team, a shift. */
function isSection(
  normal: Normal,
  columns: Columns,
  row: number,
  label: string,
  hints: ReaderHints,
  isFirst: boolean,
): boolean {
  const { table, nameColumn } = normal;
  const attributes = [...columns.person.keys()].some((column) => codeAt(table, row, column) !== 0);
  const [firstSkill] = columns.skills;
  const merged =
    firstSkill !== undefined && table.spread.has(row * table.columns + firstSkill.index);
  if (merged) return true;
  if (attributes) return false;
  const likeness = personLikeness(label, hints);
  if (likeness >= 0.4 || hints.people.has(foldKey(label))) return false;
  const gap = row > 0 && (table.rowAt[row] ?? 0) - (table.rowAt[row - 1] ?? 0) > 1;
  const teamWord = TEAM_WORD.test(label);
  return (
    likeness < -0.2 || isFirst || gap || teamWord || isRoleLike(label, hints) || nameColumn < 0
  );
}
