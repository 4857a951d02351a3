import type { CellContent, Formula, WorkbookWriter } from '#core/workbook/index.ts';
import type { Tally } from '../figures.ts';
import { personFiguresAt, tallyEach } from '../persons.ts';
import { pairsOf, type Content } from './content.ts';
import type { FigureLooks, Kind } from './looks.ts';
import {
  FIRST_ROW,
  PEOPLE_COLUMNS,
  SHEETS,
  peopleLetter,
  requirementLetter,
  rowsOf,
  type PeopleColumn,
  type RequirementColumn,
} from './places.ts';

const HEADERS: Readonly<Record<PeopleColumn, readonly [string, Kind, number]>> = {
  employeeNumber: ['Employee number', 'text', 14],
  person: ['Person', 'text', 26],
  department: ['Department', 'text', 22],
  team: ['Team', 'text', 18],
  role: ['Role', 'text', 24],
  requirements: ['Requirements', 'integer', 13],
  met: ['Met', 'integer', 7],
  unknown: ['Unknown', 'integer', 10],
  coverage: ['Coverage', 'percent', 10],
  weight: ['Required × importance', 'integer', 12],
  weightMissing: ['Missing × importance', 'integer', 12],
  index: ['Gap index', 'percent', 10],
  ratedShare: ['Rated share', 'percent', 10],
  criticalGaps: ['Critical gaps', 'integer', 10],
  criticalUnrated: ['Critical unrated', 'integer', 10],
  readiness: ['Readiness', 'text', 18],
  groupNumber: ['Team no.', 'integer', 9],
  roleNumber: ['Role no.', 'integer', 9],
};

type Value = string | number | Formula | null;

const WORDS = {
  ready: 'ready',
  'not-ready': 'not ready',
  unknown: 'unknown',
  'nothing-required': 'nothing required',
} as const;

/** One row for each person, also of those of whom nothing is required; figures over their rows of requirements. */
export async function writePeople(
  writer: WorkbookWriter,
  looks: FigureLooks,
  content: Content,
): Promise<void> {
  const tally = tallyEach(content.scope);
  const kinds = PEOPLE_COLUMNS.map((column) => HEADERS[column][1]);
  const lastLetter = peopleLetter('roleNumber');
  await writer.sheet(
    {
      name: SHEETS.people,
      columns: PEOPLE_COLUMNS.map((column) => ({ width: HEADERS[column][2] })),
      frozen: { rows: 1, columns: 2 },
      printTitles: { first: 1, last: 1 },
      behind: (lastRow) => `<autoFilter ref="A1:${lastLetter}${Math.max(lastRow, 2)}"/>`,
    },
    async (sheet) => {
      await sheet.row(
        PEOPLE_COLUMNS.map((column) => looks.heading(HEADERS[column][0], HEADERS[column][1])),
      );
      let row = FIRST_ROW;
      let first = FIRST_ROW;
      for (const place of content.people) {
        const next = first + pairsOf(content.scope, place).length;
        const values = valuesOf(content, tally, place, row, first, next - 1);
        await sheet.row(
          PEOPLE_COLUMNS.map((column, at): CellContent =>
            looks.cell(values[column], kinds[at] ?? 'text'),
          ),
        );
        first = next;
        row += 1;
      }
    },
  );
}

/** @param first where the person's requirements stand in their sheet; `last` is before it where there is none */
function valuesOf(
  content: Content,
  tally: Tally,
  place: number,
  row: number,
  first: number,
  last: number,
): Record<PeopleColumn, Value> {
  const { people } = content.scope.standing.book;
  const figures = personFiguresAt(tally, people, place);
  const cell = (column: PeopleColumn): string => peopleLetter(column) + String(row);
  const rows = (column: RequirementColumn): string =>
    rowsOf(SHEETS.requirements, requirementLetter(column), first, last);
  const isAsked = last >= first;
  const live = (formula: string, value: string | number | null): Value =>
    content.isLive && isAsked ? { formula, value } : value;
  const share = (part: string): string => `IF(${cell('requirements')}=0,"",${part})`;
  const critical = (...more: readonly string[]): string =>
    `COUNTIFS(${[rows('importance'), '3', ...more].join(',')})`;
  const unrated = tally.criticalUnrated[place] ?? 0;
  return {
    employeeNumber: content.employeeNumbers[place] ?? null,
    person: figures.name,
    department: figures.department,
    team: figures.team,
    role: figures.role,
    requirements: live(`ROWS(${rows('required')})`, figures.requirements),
    met: live(`SUM(${rows('met')})`, figures.met),
    unknown: live(`SUM(${rows('unknown')})`, figures.unknown),
    coverage: live(share(`${cell('met')}/${cell('requirements')}`), figures.coverage),
    weight: live(`SUM(${rows('weight')})`, tally.weight[place] ?? 0),
    weightMissing: live(`SUM(${rows('weightMissing')})`, tally.missing[place] ?? 0),
    index: live(share(`${cell('weightMissing')}/${cell('weight')}`), figures.index),
    ratedShare: live(share(`1-${cell('unknown')}/${cell('requirements')}`), figures.ratedShare),
    criticalGaps: live(critical(rows('unknown'), '0', rows('met'), '0'), figures.criticalGaps),
    criticalUnrated: live(critical(rows('unknown'), '1'), unrated),
    readiness: live(
      `IF(${cell('criticalGaps')}>0,"not ready",IF(${cell('criticalUnrated')}>0,"unknown","ready"))`,
      WORDS[figures.state],
    ),
    groupNumber: (content.grouping.of[place] ?? 0) + 1,
    roleNumber: (content.roles.of[place] ?? 0) + 1,
  };
}
