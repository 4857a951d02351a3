import { dateOrder, unsureNote } from '../../matrix/date-order.ts';
import { pauses, placeAt, shownAt, textAt, transpose, type Table } from '../../matrix/table.ts';
import type { Steps } from '../../steps.ts';
import { personLikeness } from '../../matrix/words/likeness.ts';
import { partKey, type CellPart, type ReaderHints, type SheetReading } from '../../types.ts';
import { awardsReason } from '../awards/reason.ts';
import { namesPeople, peopleOfRows } from '../awards/people-of-rows.ts';
import type { SheetContext } from '../awards/read-list.ts';
import { FactsOfCredentials } from '../collect-facts.ts';
import { isNoRecord, speaksOfLearning, titlesAbove } from '../sheet.ts';
import { dayIn } from '../values/days.ts';
import { CONCEPTS } from '../words/concepts.ts';
import { fieldOf } from '../words/field-of.ts';
import { plainKey } from '../../matrix/words/phrases.ts';
import { readTrackerRows } from './tracker-rows.ts';
import {
  isAboutCourses,
  isDaysLeft,
  shareTold,
  trackerColumns,
  type TrackerColumn,
} from './tracker-columns.ts';
import { personColumns } from './person-columns.ts';

interface Found {
  readonly table: Table;
  readonly header: number;
  readonly courses: readonly TrackerColumn[];
  readonly people: ReturnType<typeof personColumns>;
  readonly score: number;
}

const HEADER_WITHIN = 20;
const MOST_COLUMNS = 2000;

/** People down and courses across, or the other way round, with days, ticks or words where they meet. */
export function* readTracker(table: Table, context: SheetContext): Steps<SheetReading | null> {
  const shape = context.choice?.shape;
  const straight = shape === 'people-across' ? null : find(table, context);
  yield;
  const isTurnable = table.rows <= MOST_COLUMNS && shape !== 'people-down';
  // Whose columns say number, name, department is a list of people, however its days may look on their side.
  const turned =
    isTurnable && !listsPeople(table, context.hints) ? find(transpose(table), context) : null;
  yield;
  const best = (turned?.score ?? 0) > (straight?.score ?? 0) ? turned : straight;
  if (!best || best.score <= 0) return null;
  const { header, courses, people } = best;
  const titles = titlesAbove(best.table, header);
  const order = dateOrder(textsOf(best));
  const rows = yield* readTrackerRows(best.table, {
    header,
    courses,
    people: peopleOfRows(best.table, people),
    isNoRecord: (row) => isNoRecord(best.table, row, people),
    label: [...people.fields.keys()].sort((a, b) => a - b)[0] ?? 0,
    monthFirst: order.monthFirst,
    daysMean: daysMean(
      best,
      [...titles, context.grid.name],
      context.hints.today ?? null,
      order.monthFirst,
    ),
    pause: pauses(best.table.columns),
  });
  if (rows.awards.length === 0) return null;
  const facts = new FactsOfCredentials();
  for (const { column, course } of courses)
    facts.add(
      placeAt(best.table, header, column),
      { title: course, id: null, issuer: null, platform: null },
      {
        facts: rows.validity.has(course)
          ? { validityMonths: rows.validity.get(course) ?? null }
          : {},
      },
    );
  const isTurned = best.table.transposed;
  return {
    sheet: context.sheet,
    kind: 'awards',
    score: best.score,
    shape: isTurned ? 'people-across' : 'people-down',
    reason: awardsReason(
      isTurned ? 'Courses down, people across' : 'People down, courses across',
      rows.awards,
    ).replace(' of ', ': '),
    headerRow: isTurned ? null : (best.table.rowAt[header] ?? null),
    date: null,
    looksLike: null,
    legend: [],
    scale: null,
    ratings: [],
    skills: [],
    requirements: [],
    credentials: facts.entries,
    awards: rows.awards,
    columns: [],
    parts: partsOf(best),
    notes: [...unsureNote(order), ...rows.notes],
    problems: rows.problems,
  };
}

function find(table: Table, { grid, hints, choice }: SheetContext): Found | null {
  let best: Found | null = null;
  let bestRank = -1;
  for (let header = 0; header < Math.min(table.rows - 1, HEADER_WITHIN); header++) {
    if (
      choice?.headerRow !== undefined &&
      !table.transposed &&
      table.rowAt[header] !== choice.headerRow
    )
      continue;
    const people = personColumns(table, header, hints);
    if (!namesPeople(people) || (people.isGuessed && isOfBody(table, header, people, hints)))
      continue;
    if (nameHeadings(table, header, people)) continue;
    const courses = trackerColumns(table, header, new Set(people.fields.keys()), hints.people);
    if (courses.length === 0) continue;
    const titles = [
      ...titlesAbove(table, header),
      grid.name,
      cornerOf(table, header, people, courses),
    ];
    const score =
      scoreOf(table, header, courses, titles, people.isGuessed) -
      (areTurned(table, header, people, courses, hints) ? 0.3 : 0);
    // The first row that says who stands below it is the heading; a row of the body may look like one where nothing does.
    const rank = score - (people.isGuessed ? 0.3 : 0) - header * 0.02;
    if (score > 0 && rank > bestRank) {
      best = { table, header, courses, people, score };
      bestRank = rank;
    }
  }
  return best;
}

/** Whether a row near the top heads two columns or more that say who somebody is, one of them a name, number or e-mail. */
function listsPeople(table: Table, hints: ReaderHints): boolean {
  for (let header = 0; header < Math.min(table.rows - 1, HEADER_WITHIN); header++) {
    const people = personColumns(table, header, hints);
    if (!people.isGuessed && people.fields.size >= 2) return true;
  }
  return false;
}

/** Whether the headings are more like names of people than what stands down the side. */
function areTurned(
  table: Table,
  header: number,
  { fields }: ReturnType<typeof personColumns>,
  courses: readonly TrackerColumn[],
  hints: ReaderHints,
): boolean {
  const column = [...fields].find(([, field]) => field === 'name')?.[0];
  if (column === undefined) return false;
  const down: string[] = [];
  for (let row = header + 1; row < Math.min(table.rows, header + 60); row++) {
    const text = textAt(table, row, column);
    if (text !== '') down.push(text);
  }
  const share = (texts: readonly string[]): number =>
    texts.filter((text) => personLikeness(text, hints) >= 0.4).length / Math.max(1, texts.length);
  return share(courses.map(({ course }) => course)) > share(down);
}

/** Whether those taken for people are headings of a list that is no tracker: "Date completed", "Result". */
function nameHeadings(
  table: Table,
  header: number,
  { fields }: ReturnType<typeof personColumns>,
): boolean {
  for (const [column, field] of fields) {
    if (field !== 'name' && field !== 'number') continue;
    let filled = 0;
    let headings = 0;
    for (let row = header + 1; row < Math.min(table.rows, header + 40); row++) {
      const text = shownAt(table, row, column);
      if (text === '') continue;
      filled++;
      if ((fieldOf(text)?.sure ?? 0) >= 0.7) headings++;
    }
    if (filled > 0 && headings >= filled * 0.4) return true;
  }
  return false;
}

/** Whether a row without headings of people names one itself: then it is no heading. */
const isOfBody = (
  table: Table,
  header: number,
  { fields }: ReturnType<typeof personColumns>,
  hints: ReaderHints,
): boolean => {
  const column = [...fields].find(([, field]) => field === 'name')?.[0] ?? -1;
  return personLikeness(shownAt(table, header, column), hints) >= 0.4;
};

/** What stands over the names, or over the courses of a table that is turned. */
const cornerOf = (
  table: Table,
  header: number,
  { fields }: ReturnType<typeof personColumns>,
  courses: readonly TrackerColumn[],
): string => {
  const first = courses[0]?.column ?? 0;
  for (let column = 0; column < first; column++)
    if (!fields.has(column) || fields.get(column) === 'name') {
      const text = shownAt(table, header, column);
      if (text !== '') return text;
    }
  return '';
};

/** Days or words of outcome speak for a tracker; ticks alone only where courses are spoken of. */
function scoreOf(
  table: Table,
  header: number,
  courses: readonly TrackerColumn[],
  titles: readonly string[],
  isGuessed: boolean,
): number {
  let filled = 0;
  let told = 0;
  let days = 0;
  let words = 0;
  const symbols = new Set<string>();
  for (const { column, aspect } of courses) {
    if (aspect === 'grade' || aspect === 'hours' || aspect === 'number' || aspect === 'link')
      continue;
    const share = shareTold(table, header, column);
    filled += share.filled;
    told += share.told;
    days += share.days;
    for (let row = header + 1; row < Math.min(table.rows, header + 60); row++) {
      const text = textAt(table, row, column);
      if (/\p{L}{3,}/u.test(text)) words++;
      else if (text !== '' && text.length <= 2 && !isAboutCourses(table, row))
        symbols.add(text.toLowerCase());
    }
  }
  if (filled === 0 || told < filled * 0.6) return 0;
  const titled = speaksOfLearning(...titles) ? 0.2 : 0;
  const headed =
    courses.filter(({ course }) => speaksOfLearning(course)).length >= courses.length * 0.2
      ? 0.1
      : 0;
  const paired = courses.some(({ aspect }) => aspect === 'done' || aspect === 'expires') ? 0.2 : 0;
  const isDated = days >= filled * (titled > 0 ? 0.25 : 0.4);
  const isWorded = words >= Math.min(filled, 60) * 0.4;
  const isTicked = !isDated && !isWorded;
  let score =
    0.25 +
    titled +
    headed +
    paired +
    (isDated ? 0.25 : 0) +
    (isWorded && told >= filled * 0.8 ? 0.2 : 0);
  if (isTicked) score = titled + headed === 0 ? 0.15 : symbols.size > 2 ? 0.3 : score + 0.3;
  if (
    Array.from({ length: table.columns }, (_, column) => shownAt(table, header, column)).some(
      isDaysLeft,
    )
  )
    score += 0.1;
  if (courses.length < 2 && paired === 0) score -= 0.2;
  if (courses.length >= 4) score += 0.05;
  if (isGuessed) score -= 0.05;
  return Math.max(0, Math.min(0.96, score));
}

function* textsOf({ table, header, courses }: Found): Generator<string> {
  for (let row = header + 1; row < Math.min(table.rows, header + 2000); row++)
    for (const { column } of courses) yield textAt(table, row, column);
}

/** Whether bare days are those of completion or of expiry: said above the table, else told by most of them being to come. */
function daysMean(
  { table, header, courses }: Found,
  titles: readonly string[],
  today: string | null,
  monthFirst: boolean,
): { readonly expires: boolean; readonly why: string | null } {
  const speaks = titles.find(
    (title) => title.length <= 120 && CONCEPTS.expire.test(plainKey(title)),
  );
  if (speaks !== undefined && !titles.some((title) => CONCEPTS.done.test(plainKey(title))))
    return { expires: true, why: `Days are taken for those of expiry, as “${speaks}” says.` };
  if (today === null) return { expires: false, why: null };
  let ahead = 0;
  let all = 0;
  for (const { column, aspect } of courses) {
    if (aspect !== 'cell') continue;
    for (let row = header + 1; row < Math.min(table.rows, header + 500); row++) {
      const text = textAt(table, row, column);
      const day = text === '' ? null : dayIn(text, monthFirst);
      if (day === null) continue;
      all++;
      if (day > today) ahead++;
    }
  }
  return all > 0 && ahead > all * 0.5
    ? {
        expires: true,
        why: 'Most of the days are still to come: they are taken for days of expiry.',
      }
    : { expires: false, why: null };
}

const PREVIEWED = 60;

function partsOf({ table, header, courses, people }: Found): ReadonlyMap<string, CellPart> {
  const parts = new Map<string, CellPart>();
  const mark = (row: number, column: number, part: CellPart): void => {
    const place = placeAt(table, row, column);
    // Keys are of stored rows: blank ones are not there.
    const stored = table.transposed ? column : row;
    parts.set(partKey(stored, place.column), part);
  };
  const rows = Math.min(table.rows, header + PREVIEWED);
  for (const [column, field] of people.fields) {
    if (field === 'other') continue;
    mark(header, column, 'header');
    for (let row = header + 1; row < rows; row++)
      if (shownAt(table, row, column) !== '') mark(row, column, 'person');
  }
  for (const { column, aspect } of courses.slice(0, 100)) {
    mark(header, column, aspect === 'cell' ? 'credential' : 'header');
    if (aspect !== 'cell' && header > 0) mark(header - 1, column, 'credential');
    for (let row = header + 1; row < rows; row++)
      if (textAt(table, row, column) !== '') mark(row, column, 'outcome');
  }
  return parts;
}
