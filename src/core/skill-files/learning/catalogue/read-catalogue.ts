import type { LearningField } from '#shared/contract/skill-files.ts';
import { counted } from '#shared/counted.ts';
import { foldKey } from '#core/people/index.ts';
import { isPlainSheetName } from '../../headings/about-skills.ts';
import { pauses, placeAt, shownAt, tableSteps, textAt, type Table } from '../../matrix/table.ts';
import type { SteppedReader } from '../../steps.ts';
import type { ReadingProblem } from '../../types.ts';
import { learningColumns, type LearningColumns } from '../columns.ts';
import type { CredentialEntry, CredentialText } from '../entries.ts';
import { platformOf } from '../platforms.ts';
import {
  columnOf,
  isNoRecord,
  listParts,
  readColumns,
  speaksOfLearning,
  titlesAbove,
} from '../sheet.ts';
import { factReader } from './fact-reader.ts';
import { skillReader } from './skill-columns.ts';

/** Reads a catalogue: a row for each credential, or several where each row has one of its skills. */
export const catalogueSteps: SteppedReader = function* (grid, sheet, _file, hints, choice) {
  const table = yield* tableSteps(grid, sheet);
  if (table.rows < 2 || table.columns < 2) return null;
  const found = learningColumns(table, choice);
  if (found === null) return null;
  const columns = withTitle(table, found);
  const platform = platformOf(columns.headers);
  const score = Math.min(0.97, scoreOf(table, columns, grid.name) * (platform === null ? 1 : 1.35));
  if (score <= 0) return null;
  yield;
  const { fields, header } = columns;
  const problems: ReadingProblem[] = [];
  const facts = factReader(table, columns, {
    currency: hints.currency ?? 'EUR',
    above: [...titlesAbove(table, header), ...footnotes(table, columns)],
    problems,
  });
  const skills = skillReader(table, columns, hints);
  const at = {
    title: columnOf(fields, 'course'),
    id: columnOf(fields, 'courseId'),
    code: columnOf(fields, 'certificateNumber'),
    issuer: columnOf(fields, 'issuer'),
    platform: columnOf(fields, 'platform'),
    titles: [...fields].filter(([, field]) => field === 'otherTitles').map(([column]) => column),
  };
  const bodyOfSheet =
    isPlainSheetName(grid) || at.issuer >= 0 ? null : labelledIssuer(titlesAbove(table, header));
  const entries: CredentialEntry[] = [];
  const pause = pauses(30);
  let last: CredentialText | null = null;
  for (let row = header + 1; row < table.rows; row++) {
    if (row % pause === 0) yield;
    if (isNoRecord(table, row, columns)) continue;
    const text = (column: number) => (column < 0 ? '' : shownAt(table, row, column));
    const own = textAt(table, row, at.title) || text(at.title);
    const place = placeAt(table, row, at.title);
    const listed = skills(row);
    let credential: CredentialText;
    if (own === '') {
      // One row a skill, the credential written once.
      if (last === null || listed.length === 0) continue;
      credential = last;
    } else {
      // A heading between the rows.
      if (isSection(table, row, columns)) continue;
      credential = {
        title: own,
        id: text(at.id) || text(at.code) || null,
        issuer: text(at.issuer) || bodyOfSheet,
        platform: text(at.platform) || (platform?.name ?? null),
      };
      last = credential;
    }
    entries.push({
      at: place,
      credential,
      ...facts(row),
      otherTitles: at.titles
        .flatMap((column) => text(column).split(/\s*[;|\n]\s*/u))
        .filter((title) => title !== ''),
      rowHours: null,
      rowPrice: null,
      skills: listed,
    });
  }
  if (entries.length === 0) return null;
  const titles = new Set(
    entries.map(
      ({ credential }) => `${foldKey(credential.title)}\n${foldKey(credential.issuer ?? '')}`,
    ),
  );
  const issuers = new Set(
    entries.flatMap(({ credential: { issuer } }) => (issuer === null ? [] : [foldKey(issuer)])),
  );
  return {
    sheet,
    kind: 'credentials',
    score: titles.size < entries.length * 0.1 && entries.length > 20 ? score * 0.5 : score,
    shape: 'long',
    reason: `${counted(titles.size, 'credential', 'credentials')}${issuers.size > 0 ? ` of ${counted(issuers.size, 'awarding body', 'awarding bodies')}` : ''}`,
    headerRow: table.rowAt[header] ?? null,
    date: null,
    looksLike: platform?.name ?? null,
    legend: [],
    scale: null,
    ratings: [],
    skills: [],
    requirements: [],
    credentials: entries,
    awards: [],
    columns: readColumns(table, columns),
    parts: listParts(grid, table, columns),
    notes: [],
    problems,
  };
};

const STRONG: readonly LearningField[] = [
  'issuer',
  'price',
  'hours',
  'days',
  'validity',
  'ects',
  'eqf',
  'prerequisites',
  'outcomes',
  'assessment',
  'participation',
  'quality',
  'courseId',
  'link',
  'kind',
  'language',
  'supervision',
  'stackability',
  'platform',
  'skill',
  'description',
  'currency',
  'certificateLink',
];
/** What only a list of credentials says of each. */
const TELLING: ReadonlySet<LearningField> = new Set<LearningField>([
  'issuer',
  'price',
  'hours',
  'validity',
  'ects',
  'eqf',
  'prerequisites',
  'days',
]);
const OF_PEOPLE: readonly LearningField[] = ['email', 'number', 'firstName', 'lastName'];
const OF_AWARDS: readonly LearningField[] = [
  'issued',
  'grade',
  'progress',
  'started',
  'withdrawn',
  'expires',
];

/** A column called "Name" beside prices and hours holds titles; so does the first unknown one. */
function withTitle(table: Table, columns: LearningColumns): LearningColumns {
  const { fields, sure, headers, header } = columns;
  if ((sure.get('course') ?? 0) >= 0.5) return columns;
  const telling = [...sure].filter(([field, each]) => TELLING.has(field) && each >= 0.8).length;
  const isOfCourses = [...sure].some(
    ([field, each]) => TELLING.has(field) && field !== 'issuer' && field !== 'price' && each >= 0.8,
  );
  // Vendors with what was spent on them are no catalogue.
  if (telling < 2 || !isOfCourses || OF_PEOPLE.some((field) => (sure.get(field) ?? 0) >= 0.7))
    return columns;
  const named = columnOf(fields, 'name');
  // Any table of rates has a term and a frequency: a heading that says nothing needs more beside it.
  if (named < 0 && telling < 3 && !speaksOfLearning(...headers, ...titlesAbove(table, header)))
    return columns;
  const column =
    named >= 0
      ? named
      : headers.findIndex(
          (text, at) => text !== '' && !fields.has(at) && isTextual(table, header, at),
        );
  if (column < 0) return columns;
  const all = new Map(fields);
  for (const [at, field] of all) if (field === 'course') all.set(at, 'other');
  all.set(column, 'course');
  const sureOf = new Map(sure);
  sureOf.delete('name');
  sureOf.set('course', 0.55);
  return { ...columns, fields: all, sure: sureOf };
}

function isTextual(table: Table, header: number, column: number): boolean {
  const texts = new Set<string>();
  for (let row = header + 1; row < Math.min(table.rows, header + 50); row++) {
    const text = textAt(table, row, column);
    if (text !== '') texts.add(text);
  }
  return texts.size > 0 && [...texts].every((text) => /\p{L}{2}/u.test(text) && text.length <= 200);
}

function scoreOf(
  table: Table,
  { fields, sure, header }: LearningColumns,
  sheetName: string,
): number {
  const course = sure.get('course') ?? 0;
  if (course < 0.5) return 0;
  if (OF_PEOPLE.some((field) => (sure.get(field) ?? 0) >= 0.7)) return 0;
  if ((sure.get('name') ?? 0) >= 0.7) return 0;
  if ((sure.get('role') ?? 0) >= 0.85) return 0;
  const strong = STRONG.filter(
    (field) => (sure.get(field) ?? 0) >= (field === 'issuer' || field === 'courseId' ? 0.5 : 0.6),
  );
  const telling = strong.filter((field) => TELLING.has(field)).length;
  if (strong.length === 0) return 0;
  const base = course >= 0.9 ? 0.45 : course >= 0.75 || telling >= 3 ? 0.35 : 0.25;
  let score =
    base + 0.09 * Math.min(5, strong.length) + (telling >= 3 ? 0.2 : telling >= 2 ? 0.1 : 0);
  if (speaksOfLearning(sheetName, ...titlesAbove(table, header))) score += 0.08;
  if (telling === 0) score -= 0.2;
  score -= 0.15 * OF_AWARDS.filter((field) => (sure.get(field) ?? 0) >= 0.8).length;
  if ((sure.get('skill') ?? 0) >= 0.8 && course < 0.8 && columnOf(fields, 'level') >= 0)
    score -= 0.2;
  return Math.max(0, Math.min(0.97, score));
}

/** Texts that stand alone below a table: "All prices in GBP". */
function footnotes(table: Table, { header, headers }: LearningColumns): string[] {
  const found: string[] = [];
  for (let row = table.rows - 1; row > Math.max(header, table.rows - 12); row--) {
    const texts = new Set<string>();
    for (let column = 0; column < headers.length; column++) {
      const text = textAt(table, row, column);
      if (text !== '') texts.add(text);
    }
    const [only] = texts;
    if (only !== undefined && texts.size === 1) found.push(only);
  }
  return found;
}

const BODY =
  /^(?:provider|issuer|vendor|issued by|awarding body|anbieter|organisme|prestataire|proveedor|fornitore|提供元|供应商|제공기관)\s*[:：]\s*(.+)$/iu;
const labelledIssuer = (above: readonly string[]): string | null => {
  for (const text of above) {
    const body = BODY.exec(text)?.[1]?.trim();
    if (body) return body;
  }
  return null;
};

/** A row of one text only, over others that have more. */
function isSection(table: Table, row: number, { headers, fields }: LearningColumns): boolean {
  if (fields.size < 3) return false;
  let filled = 0;
  for (let column = 0; column < headers.length; column++)
    if (textAt(table, row, column) !== '') filled++;
  const isMerged = shownAt(table, row, headers.length - 1) === textAt(table, row, 0);
  return filled === 1 && isMerged && textAt(table, row, 0) !== '';
}
