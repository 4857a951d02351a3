import type { LearningField } from '#shared/contract/skill-files.ts';
import { textAt, type Table } from '../../matrix/table.ts';
import type { ReaderHints } from '../../types.ts';
import type { LearningColumns } from '../columns.ts';
import type { Platform } from '../platforms.ts';
import { columnOf, speaksOfLearning } from '../sheet.ts';
import type { AboutSheet } from './about-sheet.ts';
import { saysOutcome } from '../values/outcomes.ts';
import { namesPeople } from './people-of-rows.ts';

const EVIDENCE: readonly LearningField[] = [
  'issued',
  'expires',
  'status',
  'progress',
  'grade',
  'started',
  'certificateNumber',
  'certificateLink',
  'withdrawn',
];
/** Least a column of courses must be one. */
const LEAST = 0.5;

/** How sure it is that each row says how somebody's learning stands, 0–1; 0: it is not. */
export function listScore(
  table: Table,
  columns: LearningColumns,
  platform: Platform | null,
  about: AboutSheet,
  hints: ReaderHints,
): number {
  const { fields, sure } = columns;
  if (!namesPeople(columns)) return 0;
  const found = EVIDENCE.filter((field) => (sure.get(field) ?? 0) >= 0.6);
  const course = sure.get('course') ?? 0;
  if (course < LEAST) return aboutOneCourse(table, columns, platform, about, found);
  if (found.length === 0) return 0;
  let score =
    0.45 + 0.13 * Math.min(3, found.length) + (course >= 0.9 ? 0.18 : course >= 0.7 ? 0 : -0.2);
  if (platform) score += 0.15;
  if (isRated(table, columns, hints)) score -= 0.45;
  if (columnOf(fields, 'skill') >= 0 && columnOf(fields, 'level') >= 0) score -= 0.4;
  return Math.max(0, Math.min(0.99, score));
}

/** Grades of one course: those of a platform, or a list that tells who completed. */
function aboutOneCourse(
  table: Table,
  { sure, headers, header, fields }: LearningColumns,
  platform: Platform | null,
  about: AboutSheet,
  found: readonly LearningField[],
): number {
  const outcome = found.filter(
    (field) => field !== 'certificateNumber' && field !== 'certificateLink',
  );
  if (about.isLabelled && (outcome.length > 0 || about.presence >= 0)) return 0.75;
  if (found.length === 0) return 0;
  if (platform && ['Moodle', 'Canvas', 'edX', 'TalentLMS', 'Docebo'].includes(platform.name)) {
    return outcome.length > 0 ? 0.9 : 0;
  }
  const above: string[] = [];
  for (let row = 0; row < header; row++) above.push(textAt(table, row, 0), textAt(table, row, 1));
  const speaks = speaksOfLearning(
    ...above,
    ...headers.filter((_, column) => fields.get(column) !== 'other'),
  );
  const tells =
    outcome.includes('grade') || outcome.includes('progress') || outcome.includes('issued');
  const status = columnOf(fields, 'status');
  const isOutcome = status < 0 || outcomes(table, header, status);
  // "Start date" beside a job is the day of employment.
  const learned = outcome.filter((field) => field !== 'started');
  if (!tells || learned.length < 2) return 0;
  // A sheet with the name of a course: who completed it when, and how it ended.
  if (!speaks)
    return about.course !== '' && status >= 0 && isOutcome && (sure.get('issued') ?? 0) >= 0.95
      ? 0.66
      : 0;
  return isOutcome && (sure.get('issued') ?? sure.get('progress') ?? sure.get('grade') ?? 0) >= 0.7
    ? 0.6
    : 0.3;
}

function outcomes(table: Table, header: number, column: number): boolean {
  let filled = 0;
  let told = 0;
  for (let row = header + 1; row < Math.min(table.rows, header + 200); row++) {
    const text = textAt(table, row, column);
    if (text === '') continue;
    filled++;
    if (saysOutcome(text)) told++;
  }
  return told >= filled * 0.6;
}

/** Whether what is named as a course is a skill of the workspace, and what is named as a grade a level. */
function isRated(table: Table, { header, fields }: LearningColumns, hints: ReaderHints): boolean {
  const course = columnOf(fields, 'course');
  if (columnOf(fields, 'grade') < 0 || columnOf(fields, 'issued') >= 0 || hints.skills.size === 0)
    return false;
  let rows = 0;
  let known = 0;
  for (let row = header + 1; row < Math.min(table.rows, header + 100); row++) {
    const text = textAt(table, row, course).toLowerCase();
    if (text === '') continue;
    rows++;
    if (hints.skills.has(text)) known++;
  }
  return rows > 0 && known >= rows * 0.6;
}
