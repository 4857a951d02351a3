import { foldKey } from '#core/people/index.ts';
import { fullName } from '#core/roster/index.ts';
import { personField } from '../../matrix/person-columns.ts';
import { isTotalLabel } from '../../matrix/words/headers.ts';
import { phrases, plainKey, wordsOf } from '../../matrix/words/phrases.ts';
import { shownAt, textAt, type Table } from '../../matrix/table.ts';
import { dayIn } from '../values/days.ts';
import { saysOutcome } from '../values/outcomes.ts';
import { CONCEPTS } from '../words/concepts.ts';
import { fieldOf } from '../words/field-of.ts';
import { readTrackerCell } from './tracker-cell.ts';

/** What one of the columns of a course holds. */
export type Aspect =
  'done' | 'expires' | 'status' | 'grade' | 'hours' | 'link' | 'number' | 'started';

export interface TrackerColumn {
  readonly column: number;
  readonly course: string;
  /** `cell`: whatever the cells say. */
  readonly aspect: Aspect | 'cell';
}

const OF_FIELD: Readonly<Record<string, Aspect>> = {
  issued: 'done',
  expires: 'expires',
  status: 'status',
  grade: 'grade',
  hours: 'hours',
  hoursSpent: 'hours',
  certificateLink: 'link',
  certificateNumber: 'number',
  started: 'started',
};

const SAYS_OF_COURSE = (
  [
    'date',
    'done',
    'expire',
    'due',
    'valid',
    'start',
    'status',
    'score',
    'hours',
    'spent',
    'certificate',
    'link',
    'number',
    'course',
    'title',
  ] as const
).map((concept) => CONCEPTS[concept]);
const SMALL =
  /^(?:of|the|in|for|by|to|a|de|du|la|le|les|des|der|die|das|von|am|bis|do|da|di|del|d)$/u;

/** Whether every word of a heading is of that kind: "Data protection" has a word for a day in it, and is a course. */
function isExplained(text: string): boolean {
  const words = wordsOf(plainKey(text)).filter((word) => !SMALL.test(word));
  const told = words.filter((word) => SAYS_OF_COURSE.some((concept) => concept.test(word)));
  return told.length >= words.length - (words.length > 2 ? 1 : 0);
}

/** What a heading below or behind the name of a course says: "Completed", "Expires", "Score". */
export function aspectOfHeading(text: string): Aspect | null {
  if (text === '' || wordsOf(plainKey(text)).length > 4) return null;
  const guess = fieldOf(text);
  return guess === null || guess.sure < 0.6 || !isExplained(text)
    ? null
    : (OF_FIELD[guess.field] ?? null);
}

/** "First aid at work – register" is about first aid at work. */
const withoutLabel = (title: string): string =>
  title.replace(
    /\s*(?:[–—:-]|\s)\s*(?:training )?(?:register|tracker|list|log|records?|matrix|overview|sheet|liste|register|übersicht|registre|suivi|registro|elenco)(?:\s+\d{4})?$/iu,
    '',
  ) || title;

const BEHIND = /^(.{2,}?)\s*(?:[([:|/\n–—-]\s*)([^()[\]]{3,30}?)\s*[)\]]?$/u;

/** "First aid – expires", "First aid (completed)", "First Aid Expiry Date" → the course and what the column holds. */
function splitHeading(text: string): { readonly course: string; readonly aspect: Aspect } | null {
  const marked = BEHIND.exec(text);
  const aspect = marked ? aspectOfHeading(marked[2] ?? '') : null;
  if (marked && aspect !== null) return { course: (marked[1] ?? '').trim(), aspect };
  const words = text.split(/\s+/u);
  for (const count of [3, 2, 1]) {
    if (words.length <= count) continue;
    const tail = words.slice(-count).join(' ');
    if (
      /^(?:expiry|expires|expiration|completed|renewal due|refresher due|next due|due for renewal|valid until|renewal|ablauf|gültig bis|échéance|vencimiento|scadenza)(?: date| datum| on)?$/iu.test(
        tail,
      )
    )
      return { course: words.slice(0, -count).join(' '), aspect: aspectOfHeading(tail) ?? 'done' };
  }
  return null;
}

/** "Days left", "Jours restants": a number that changes every day, and no sign of learning. */
export const isDaysLeft = (text: string): boolean =>
  /\b(?:days?|tage|jours|días|dias|giorni|dagen|dni)\b.*\b(?:left|until|remaining|overdue|to|bis|restant|restants|restantes|rimanenti|resterend)|残り?日数|剩余天数|남은/iu.test(
    text,
  );

const ABOUT_COURSES = phrases(
  'validity*|valid for|valid (months)|valid (years)|frequency|renewal|renewal period|renewal (months)|renewal (years)|recurrence|interval|refresh|gültigkeit*|intervall|turnus|validité|périodicité|fréquence|vigencia|periodicidad|validade|validità|geldigheid|有効期間|周期|有效期|유효기간',
);
/** Whether a row says of the courses themselves for how long they are valid. */
export const isAboutCourses = (table: Table, row: number, label = 0): boolean =>
  ABOUT_COURSES.test(plainKey(textAt(table, row, label)));

const TELLING = 200;

/** Share of the filled cells below that say what a tracker says, and how many are filled. */
export function shareTold(
  table: Table,
  header: number,
  column: number,
): { filled: number; told: number; days: number } {
  let filled = 0;
  let told = 0;
  let days = 0;
  for (let row = header + 1; row < Math.min(table.rows, header + TELLING); row++) {
    const text = textAt(table, row, column);
    if (text === '' || isAboutCourses(table, row)) continue;
    filled++;
    const cell = readTrackerCell(text, false) ?? readTrackerCell(text, true);
    if (cell === null) continue;
    told++;
    if (cell.day !== null || cell.expires !== null) days++;
  }
  return { filled, told, days };
}

/**
 * The columns of courses under this row of headings; the row above may name the courses, and this one what is said of each.
 * @param known names of people of the workspace, folded: they are no courses
 */
export function trackerColumns(
  table: Table,
  header: number,
  people: ReadonlySet<number>,
  known: ReadonlySet<string>,
): TrackerColumn[] {
  const found: TrackerColumn[] = [];
  /** Texts over the columns of people too: titles of the whole, courses only where nothing else is one. */
  const titles = new Set<string>();
  let group = '';
  for (let column = 0; column < table.columns; column++) {
    const text = shownAt(table, header, column).replaceAll(/\s+/gu, ' ').trim();
    const over =
      header === 0
        ? ''
        : shownAt(table, header - 1, column)
            .replaceAll(/\s+/gu, ' ')
            .trim();
    if (over !== '') group = over;
    if (people.has(column)) {
      if (over !== '') titles.add(over);
      group = '';
      continue;
    }
    if (text === '' || text.length > 120 || /^\d+$/u.test(text) || isTotalLabel(text)) continue;
    const split = splitHeading(text);
    if (split && aspectOfHeading(split.course) === null && personField(split.course) === null) {
      found.push({ column, ...split });
      continue;
    }
    if (isDaysLeft(text) || fieldOf(text)?.field === 'progress') continue;
    const aspect = aspectOfHeading(text);
    if (aspect !== null) {
      // Without a course above it is a column about the person or the whole row.
      if (group !== '' && aspectOfHeading(group) === null)
        found.push({ column, course: group, aspect });
      continue;
    }
    if (saysOutcome(text) || dayIn(text, false) !== null || known.has(foldKey(fullName(text))))
      continue;
    if (personField(text) !== null && !/training|schulung|formation|course/iu.test(text)) continue;
    const { filled, told } = shareTold(table, header, column);
    if (filled === 0 || told < filled * 0.6) continue;
    found.push({ column, course: text, aspect: 'cell' });
  }
  const isTitled = ({ course, aspect }: TrackerColumn): boolean =>
    aspect !== 'cell' && titles.has(course);
  return found.every(isTitled)
    ? found.map((each) => ({ ...each, course: withoutLabel(each.course) }))
    : found.filter((each) => !isTitled(each));
}
