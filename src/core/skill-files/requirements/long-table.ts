import { CELL } from '#core/tables/index.ts';
import {
  isPlainSheetName,
  speaksOfRequirements,
  speaksOfSkills,
} from '../headings/about-skills.ts';
import { sureOf } from '../headings/meaning.ts';
import { cellText, partsOf, tableIn, type SheetTable } from '../headings/sheet-table.ts';
import type { Heading } from '../headings/words.ts';
import { listOf } from '../library/entries.ts';
import { carriedDown } from '../library/sections.ts';
import { readDay } from '../matrix/dates.ts';
import type { CellPart, ReadingProblem, RequirementEntry, SheetReader } from '../types.ts';
import { importanceReader, needsCredential } from './importance.ts';
import { levelCell } from './level-cell.ts';
import { requirementsReading } from './reading.ts';

/** A row for each requirement: role, skill, and what else is told. The role may also be that of the whole sheet. */
export const readLongTable: SheetReader = (grid, sheet, file, hints, choice) => {
  const table = tableIn(grid, sheet, choice);
  const skill = table?.columns.get('skill');
  if (!table || skill === undefined) return null;
  const column = (heading: Heading) => table.columns.get(heading) ?? -1;
  const sure = (heading: Heading) => table.sure.get(heading) ?? 0;
  if (sure('person') >= 0.8) return null;
  const hasRole = sure('role') >= 0.7;
  const sheetRole = hasRole ? null : roleOfSheet(table, file.sheets.length, hints.roles);
  if (!hasRole && (sheetRole === null || column('level') < 0)) return null;
  const role = hasRole ? carriedDown(table, column('role')) : () => sheetRole?.name ?? '';
  const category = carriedDown(
    table,
    column('category') >= 0 ? column('category') : column('group'),
  );
  const importance = importanceReader(textsOf(table, column('importance')));
  const problems: ReadingProblem[] = [];
  const isLists = column('level') < 0 && holdsLists(table, skill);
  const entries: RequirementEntry[] = [];
  let family = '';
  for (const row of table.rows) {
    const text = (at: number) => cellText(table.grid, row, at);
    const name = text(skill);
    const who = role(row);
    // Written once for a role whose own name is written once.
    const isCarried = hasRole && text(column('role')) === '';
    family = text(column('family')) || (isCarried ? family : '');
    if (name === '' || who === '') continue;
    const cell =
      column('level') < 0 ? { level: '', importance: null } : levelIn(text(column('level')));
    if (cell === null) continue;
    const at = {
      sheet,
      row: grid.rowNumber(row),
      column: column('level') >= 0 ? column('level') : skill,
    };
    for (const each of isLists ? listOf(name) : [name]) {
      entries.push({
        at,
        role: who,
        family: family || null,
        skill: each,
        category: category(row) || null,
        level: cell.level,
        importance: importance(text(column('importance'))) ?? cell.importance,
        credential: column('credential') >= 0 && needsCredential(text(column('credential'))),
        validFrom: dayIn(table, row, column('validFrom'), problems),
      });
    }
  }
  return requirementsReading({
    sheet,
    score: scoreOf(table, hasRole, sheetRole?.score ?? 0),
    shape: 'long',
    entries,
    headerRow: grid.rowNumber(table.header),
    parts: partsOf(
      table,
      new Map<number, CellPart>([
        ...(['category', 'family', 'importance', 'credential', 'validFrom'] as const).map(
          (heading): [number, CellPart] => [column(heading), 'other'],
        ),
        [column('level'), 'level'],
        [column('role'), 'role'],
        [skill, 'skill'],
      ]),
    ),
    problems,
    notes: sheetRole ? [`All of it is taken for the role “${sheetRole.name}”.`] : [],
  });
};

/** Whether most cells name several skills: "SQL, Python; Excel". */
function holdsLists({ grid, rows }: SheetTable, skill: number): boolean {
  const texts = rows.slice(0, 200).map((row) => cellText(grid, row, skill));
  return texts.filter((text) => listOf(text).length > 2).length > texts.length * 0.5;
}

/** An empty cell in a column of levels still says that the skill is required; "–" and "n/a" say that it is not. */
const levelIn = (text: string) => (text === '' ? { level: '', importance: null } : levelCell(text));

function scoreOf(
  { columns, sure, headers, grid, above }: SheetTable,
  hasRole: boolean,
  sheetRole: number,
) {
  const about = speaksOfRequirements(grid.name, ...above);
  if (!hasRole) return Math.min(0.9, sheetRole + (about ? 0.1 : 0));
  const level = columns.get('level') ?? -1;
  const told = (['importance', 'credential', 'validFrom', 'family'] as const).filter(
    (heading) => (sure.get(heading) ?? 0) >= 0.8,
  ).length;
  // "Level" alone may also be what somebody has; "required level" is not.
  const isRequired = level >= 0 && speaksOfTarget(headers[level] ?? '');
  let score = isRequired ? 0.95 : level >= 0 ? 0.82 : 0.72;
  score += (level >= 0 ? 0.05 : 0.1) * Math.min(told, 3) + (about ? 0.1 : 0);
  if ((sure.get('skill') ?? 0) < 0.7) score -= 0.25;
  if ((sure.get('rating') ?? 0) >= 0.9) score = Math.min(score, 0.35);
  if ((sure.get('course') ?? 0) >= 0.9 && told === 0) score = Math.min(score, 0.4);
  return Math.min(score, 0.98);
}

const AMBIGUOUS =
  /^(?:(?:skill |competency |competence )?level|proficiency(?: level)?|stufe|niveau|nivel|livello|poziom|niva|taso|seviye|szint|レベル|等级|级别|수준|레벨|уровень)$/iu;
const speaksOfTarget = (header: string): boolean =>
  sureOf(header, 'level') > 0 && !AMBIGUOUS.test(header.trim());

const LABELLED =
  /^(?:job |target )?(?:role|position|job|job title|profile|rolle|stelle|funktion|poste|métier|fonction|puesto|rol|cargo|ruolo|mansione|functie|stanowisko|befattning|役割|職種|岗位|직무|роль|должность)\s*[:：]\s*(.*)$/iu;

/** The role that a whole sheet is about: labelled above the table, or the sheet's name. */
function roleOfSheet(
  { above, grid, headers, columns }: SheetTable,
  sheets: number,
  roles: ReadonlySet<string>,
): { readonly name: string; readonly score: number } | null {
  for (const [at, text] of above.entries()) {
    const label = LABELLED.exec(text);
    if (!label) continue;
    const name = label[1]?.trim() || above[at + 1];
    if (name) return { name, score: 0.85 };
  }
  const name = grid.name.trim();
  const isTarget = speaksOfTarget(headers[columns.get('level') ?? -1] ?? '');
  if (roles.has(name.toLowerCase())) return { name, score: 0.85 };
  if (!isTarget || isPlainSheetName(grid) || speaksOfSkills(name) || speaksOfRequirements(name)) {
    return null;
  }
  return { name, score: sheets > 1 ? 0.75 : 0.65 };
}

function textsOf({ grid, rows }: SheetTable, column: number): string[] {
  if (column < 0) return [];
  return [...new Set(rows.map((row) => cellText(grid, row, column)))].filter((text) => text !== '');
}

function dayIn(
  { grid, sheet }: SheetTable,
  row: number,
  column: number,
  problems: ReadingProblem[],
): string | null {
  const text = cellText(grid, row, column);
  if (text === '' || column < 0) return null;
  const year = /^(?:19|20)\d{2}$/u.exec(text)?.[0];
  const day =
    grid.kind(row, column) === CELL.date
      ? text.slice(0, 10)
      : year
        ? `${year}-01-01`
        : readDay(text);
  if (day === null) {
    problems.push({
      severity: 'warning',
      code: 'date-not-understood',
      at: { sheet, row: grid.rowNumber(row), column },
      value: text,
      message: `“${text}” is no date; the requirement is taken without one.`,
    });
  }
  return day;
}
