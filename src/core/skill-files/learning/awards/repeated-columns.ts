import type { LearningField } from '#shared/contract/skill-files.ts';
import type { LearningColumns } from '../columns.ts';
import { fieldOf } from '../words/field-of.ts';

const NUMBERED = /^(.*?\D)[\s_#.:(–-]*(\d{1,2})\)?$/u;
/** What is said of one course, and so again of the next. */
const OF_COURSE: ReadonlySet<LearningField> = new Set<LearningField>([
  'course',
  'courseId',
  'issuer',
  'platform',
  'status',
  'issued',
  'started',
  'expires',
  'progress',
  'grade',
  'hours',
  'certificateNumber',
  'certificateLink',
  'note',
  'price',
  'kind',
  'validity',
]);

/**
 * "Certification 1, Date 1, Certification 2, Date 2": the columns of each course in turn; the columns as they are where a row speaks of
 * one course only.
 */
export function repeatedColumns(columns: LearningColumns): readonly LearningColumns[] {
  const groups = numbered(columns) ?? inTurn(columns);
  if (groups === null) return [columns];
  const repeated = new Set(groups.flatMap((group) => [...group.keys()]));
  const shared = [...columns.fields].filter(
    ([column, field]) => !repeated.has(column) && !(field === 'course'),
  );
  return groups.map((group) => {
    const own = new Set(group.values());
    return {
      ...columns,
      fields: new Map<number, LearningField>([
        ...shared.filter(([, field]) => field === 'other' || !own.has(field)),
        ...group,
      ]),
    };
  });
}

type Group = ReadonlyMap<number, LearningField>;

const fieldAt = (text: string): LearningField | null => {
  const guess = fieldOf(text);
  return guess !== null && guess.sure >= 0.5 && OF_COURSE.has(guess.field) ? guess.field : null;
};

const holdCourses = (groups: readonly Group[]): boolean =>
  groups.filter((group) => [...group.values()].includes('course')).length >= 2;

function numbered({ headers }: LearningColumns): readonly Group[] | null {
  const groups = new Map<string, Map<number, LearningField>>();
  for (const [column, text] of headers.entries()) {
    const [, stem, number] = NUMBERED.exec(text.trim()) ?? [];
    const field = stem === undefined ? null : fieldAt(stem.trim());
    if (field === null || number === undefined) continue;
    const group = groups.get(number) ?? new Map<number, LearningField>();
    if (![...group.values()].includes(field)) group.set(column, field);
    groups.set(number, group);
  }
  const all = [...groups.values()].filter((group) => [...group.values()].includes('course'));
  return holdCourses(all) ? all : null;
}

/** The same headings again from the second course on. */
function inTurn({ headers }: LearningColumns): readonly Group[] | null {
  const first = headers.findIndex((text) => (fieldOf(text)?.field ?? null) === 'course');
  const title = headers[first];
  if (title === undefined || headers.filter((text) => text === title).length < 2) return null;
  const groups: Map<number, LearningField>[] = [];
  for (const [column, text] of headers.entries()) {
    if (column < first) continue;
    if (text === title) groups.push(new Map());
    const field = text === title ? 'course' : fieldAt(text);
    const group = groups.at(-1);
    if (group && field !== null && ![...group.values()].includes(field)) group.set(column, field);
  }
  return holdCourses(groups) ? groups : null;
}
