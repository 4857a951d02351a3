import { CELL_FLAG } from '#shared/skills.ts';
import type { CellContent, Formula, WorkbookWriter } from '#core/workbook/index.ts';
import { dateOf } from '../dates.ts';
import { gapOf } from '../rules.ts';
import { pairsOf, type Content } from './content.ts';
import type { FigureLooks, Kind } from './looks.ts';
import {
  FIRST_ROW,
  REQUIREMENT_COLUMNS,
  SHEETS,
  requirementLetter,
  type RequirementColumn,
} from './places.ts';

const HEADERS: Readonly<Record<RequirementColumn, readonly [string, Kind, number]>> = {
  employeeNumber: ['Employee number', 'text', 14],
  person: ['Person', 'text', 26],
  department: ['Department', 'text', 22],
  team: ['Team', 'text', 18],
  role: ['Role', 'text', 24],
  skill: ['Skill', 'text', 28],
  importance: ['Importance', 'integer', 11],
  required: ['Required level', 'integer', 10],
  level: ['Level', 'integer', 8],
  credential: ['Credential', 'text', 11],
  unknown: ['Unknown', 'integer', 10],
  missing: ['Levels missing', 'integer', 10],
  met: ['Met', 'integer', 7],
  state: ['State', 'text', 19],
  weight: ['Required × importance', 'integer', 12],
  weightMissing: ['Missing × importance', 'integer', 12],
  stale: ['Stale', 'integer', 7],
  selfRated: ['Self-rated only', 'integer', 10],
  ratedOn: ['Rated on', 'text', 12],
  groupNumber: ['Team no.', 'integer', 9],
  roleNumber: ['Role no.', 'integer', 9],
  skillNumber: ['Skill no.', 'integer', 9],
};

type Value = string | number | Formula | null;

/** One row for each person and requirement, those of one person together. What is derived is a formula over the row. */
export async function writeRequirements(
  writer: WorkbookWriter,
  looks: FigureLooks,
  content: Content,
  onRow: () => void,
): Promise<void> {
  const kinds = REQUIREMENT_COLUMNS.map((column) => HEADERS[column][1]);
  const last = requirementLetter('skillNumber');
  await writer.sheet(
    {
      name: SHEETS.requirements,
      columns: REQUIREMENT_COLUMNS.map((column) => ({ width: HEADERS[column][2] })),
      frozen: { rows: 1, columns: 2 },
      printTitles: { first: 1, last: 1 },
      behind: (lastRow) => `<autoFilter ref="A1:${last}${Math.max(lastRow, 2)}"/>`,
    },
    async (sheet) => {
      await sheet.row(
        REQUIREMENT_COLUMNS.map((column) => looks.heading(HEADERS[column][0], HEADERS[column][1])),
      );
      let row = FIRST_ROW;
      for (const place of content.people) {
        for (const pair of pairsOf(content.scope, place)) {
          if (row - FIRST_ROW >= content.requirements) return;
          const values = valuesOf(content, place, pair, row);
          await sheet.row(
            REQUIREMENT_COLUMNS.map((column, at): CellContent =>
              looks.cell(values[column], kinds[at] ?? 'text'),
            ),
          );
          onRow();
          row += 1;
        }
      }
    },
  );
}

function valuesOf(
  { scope, grouping, roles, employeeNumbers, isLive }: Content,
  place: number,
  pair: number,
  row: number,
): Record<RequirementColumn, Value> {
  const { standing } = scope;
  const { people, skills, ratings } = standing.book;
  const skill = standing.skill[pair] ?? 0;
  const required = standing.required[pair] ?? 0;
  const importance = standing.importance[pair] ?? 1;
  const level = standing.level[pair] ?? -1;
  const flags = standing.flags[pair] ?? 0;
  const isRated = level >= 0;
  const missing = gapOf(required, level);
  const met = standing.met[pair] ?? 0;
  const rating = standing.rating[pair] ?? -1;
  const cell = (column: RequirementColumn): string => requirementLetter(column) + String(row);
  const live = (formula: string, value: string | number): Value =>
    isLive ? { formula, value } : value;
  return {
    employeeNumber: employeeNumbers[place] ?? null,
    person: people.name[place] ?? '',
    department: people.department[place] ?? null,
    team: people.team[place] ?? null,
    role: people.roleText[place] ?? null,
    skill: skills.name[skill] ?? '',
    importance,
    required,
    level: isRated ? level : null,
    credential: credentialWord(flags),
    unknown: live(`IF(${cell('level')}="",1,0)`, isRated ? 0 : 1),
    missing: live(
      `IF(${cell('unknown')}=1,${cell('required')},MAX(0,${cell('required')}-${cell('level')}))`,
      missing,
    ),
    met: live(
      `IF(AND(${cell('unknown')}=0,${cell('missing')}=0,${cell('credential')}<>"missing"),1,0)`,
      met,
    ),
    state: live(
      `IF(${cell('met')}=1,"met",IF(${cell('unknown')}=1,"unrated",IF(${cell('missing')}>0,"gap","credential missing")))`,
      met === 1 ? 'met' : !isRated ? 'unrated' : missing > 0 ? 'gap' : 'credential missing',
    ),
    weight: live(`${cell('importance')}*${cell('required')}`, importance * required),
    weightMissing: live(`${cell('importance')}*${cell('missing')}`, importance * missing),
    stale: isRated && flags & CELL_FLAG.stale ? 1 : 0,
    selfRated: isRated && flags & CELL_FLAG.self ? 1 : 0,
    ratedOn: rating < 0 ? null : dateOf(ratings.day[rating] ?? 0),
    groupNumber: (grouping.of[place] ?? 0) + 1,
    roleNumber: (roles.of[place] ?? 0) + 1,
    skillNumber: skill + 1,
  };
}

function credentialWord(flags: number): string | null {
  if (flags & CELL_FLAG.credentialMissing) return 'missing';
  return flags & CELL_FLAG.credentialValid ? 'valid' : null;
}
