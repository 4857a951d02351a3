import { foldKey } from '#core/people/index.ts';
import { columnLetter } from '#core/tables/index.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { isIsoDate } from '#shared/dates.ts';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { partKey, type SheetReading } from '../types.ts';
import {
  isDayUnsaid,
  presentOutcomes,
  unsaidOfLearning,
} from '../learning/session/reading-words.ts';
import type { LevelsOfFile } from '../levels/read-levels.ts';
import type { Collected } from './file-shapes.ts';
import { knownOf } from './known.ts';
import { notesOf } from './notes.ts';
import {
  dateOf,
  holdsAnything,
  readingOf,
  readingsOf,
  readSheets,
  takenReadings,
  takenSheets,
} from './readings.ts';
import { collectedOf, levelsIn } from './resolve.ts';
import type { Session } from './session.ts';
import { settingsOf } from './settings.ts';

const PREVIEW_ROWS = 30;
const PREVIEW_COLUMNS = 60;
const PREVIEW_TEXT = 200;
const MOST_LEVELS = 400;

/** What was understood of the file, for her to check by eye. */
export async function presentReading(
  context: AppContext,
  session: Session,
  breathe: () => Promise<void>,
): Promise<SkillFileReading> {
  await readSheets(session, breathe);
  const taken = new Set(takenSheets(session));
  const readings = takenReadings(session);
  const collected = await collectedOf(context, session, breathe);
  const { byText, fileScale } = levelsIn(
    context,
    session,
    collected,
    knownOf(context.workspaces.current()),
  );
  const settings = settingsOf(context, session);
  // Of a file in which nothing is to be imported, what was understood is told all the same.
  const told = readings.length > 0 ? readings : readingsOf(session);
  const looks = new Set(told.flatMap(({ looksLike }) => (looksLike === null ? [] : [looksLike])));
  return {
    importId: session.id,
    kind: session.kind,
    otherKinds: session.otherKinds,
    fileName: session.fileName,
    format: session.file.format,
    sizeBytes: session.sizeBytes,
    looksLike: looks.size === 0 ? null : [...looks].join(', '),
    sheets: session.file.sheets.map((sheet, index) => ({
      index,
      name: sheet.name,
      hidden: sheet.hidden,
      rows: sheet.rowCount,
      columns: sheet.columnCount,
      taken: taken.has(index),
      ...presentSheet(session, readingOf(session, index)),
    })),
    levels: presentLevels(collected.levelTexts, byText),
    outcomes: presentOutcomes(session, collected),
    fileScale,
    settings,
    unsaid: {
      ...unsaidIn(session, readings),
      ...unsaidOfLearning(readings),
    },
    ...previewOf(session, told[0]),
    notes: [
      ...session.file.notes,
      ...notesOf(told),
      ...levelNotes(settings.blank, collected, byText),
    ],
    blockers: blockersOf(session, readings),
  };
}

/** What she should know of how levels are read, as a whole. */
function levelNotes(
  blank: 'unrated' | 'zero',
  { levelTexts }: Collected,
  byText: LevelsOfFile['byText'],
): string[] {
  const notes: string[] = [];
  if (blank === 'zero' && levelTexts.has(''))
    notes.push(
      'An empty cell counts as the lowest level. People of whom a sheet says nothing at all stay unrated.',
    );
  const asTheyStand = [...byText.values()].find(({ why }) =>
    why.startsWith('the number as it stands'),
  );
  if (asTheyStand)
    notes.push(
      'The scale of the file is another, but its numbers fit that of the workspace: they are taken as they stand. Correct the levels where they mean something else.',
    );
  return notes;
}

function presentSheet(
  session: Session,
  reading: SheetReading | null,
): Pick<
  SkillFileReading['sheets'][number],
  | 'shape'
  | 'reason'
  | 'date'
  | 'people'
  | 'skills'
  | 'credentials'
  | 'entries'
  | 'headerRow'
  | 'headings'
> {
  if (!reading)
    return {
      shape: null,
      reason: 'Nothing of this kind.',
      date: null,
      people: 0,
      skills: 0,
      credentials: 0,
      entries: 0,
      headerRow: null,
      headings: [],
    };
  const { ratings, skills, requirements, credentials, awards } = reading;
  const date = dateOf(session, reading);
  const named = new Set([
    ...skills.map(({ name }) => name),
    ...ratings.map(({ skill }) => skill),
    ...requirements.map(({ skill }) => skill),
    ...credentials.flatMap((entry) => entry.skills.map(({ name }) => name)),
  ]);
  const titles = new Set(
    [...credentials, ...awards].map(({ credential }) =>
      [foldKey(credential.title), foldKey(credential.issuer ?? '')].join('\n'),
    ),
  );
  const people = new Set(
    session.kind === 'requirements'
      ? requirements.map(({ role }) => role)
      : [...ratings, ...awards].map(({ person }) => person.number ?? person.email ?? person.name),
  );
  return {
    shape: reading.shape,
    reason: reading.reason,
    date: date !== null && isIsoDate(date) ? date : null,
    people: people.size,
    skills: named.size,
    credentials: titles.size,
    entries:
      session.kind === 'requirements'
        ? requirements.length
        : session.kind === 'awards'
          ? awards.length
          : ratings.filter(({ level }) => level.trim() !== '').length,
    headerRow: reading.headerRow,
    headings: reading.columns.map(({ samples, ...column }) => ({
      ...column,
      samples: [...samples],
      letter: columnLetter(column.index),
    })),
  };
}

/** For how many ratings the file itself does not say when, how and by whom they were made. */
function unsaidIn(
  session: Session,
  readings: readonly SheetReading[],
): Pick<SkillFileReading['unsaid'], 'date' | 'source' | 'assessor'> {
  const unsaid = { date: 0, source: 0, assessor: 0 };
  for (const reading of readings) {
    const day = dateOf(session, reading);
    for (const award of reading.awards) if (isDayUnsaid(award, session.outcomes)) unsaid.date++;
    for (const { level, date, source, assessor } of reading.ratings) {
      if (level.trim() === '') continue;
      if (date === null && day === null) unsaid.date++;
      if (source === null) unsaid.source++;
      if (assessor === null) unsaid.assessor++;
    }
  }
  return unsaid;
}

const LOOK_FIRST = { 'not-understood': 0, level: 1, unrated: 2 } as const;

/** Those to look at first: not understood, then guessed, then by level from the highest. */
const presentLevels = (
  texts: ReadonlyMap<string, number>,
  byText: Awaited<ReturnType<typeof levelsIn>>['byText'],
): SkillFileReading['levels'] =>
  [...texts]
    .flatMap(([text, cells]) => {
      const reading = byText.get(text);
      return reading ? [{ text, cells, ...reading }] : [];
    })
    .sort(
      (a, b) =>
        LOOK_FIRST[a.meaning] - LOOK_FIRST[b.meaning] ||
        Number(b.guessed) - Number(a.guessed) ||
        (b.level ?? -1) - (a.level ?? -1) ||
        b.cells - a.cells,
    )
    .slice(0, MOST_LEVELS);

function blockersOf(session: Session, readings: readonly SheetReading[]): string[] {
  if (readings.length === 0)
    return readingsOf(session).some(holdsAnything)
      ? ['No sheet is taken. Choose at least one.']
      : ['Nothing in this file is to be imported'];
  const has = (of: (reading: SheetReading) => number): boolean =>
    readings.some((reading) => of(reading) > 0);
  if (
    session.kind === 'requirements' &&
    !has((reading) => reading.requirements.length + reading.skills.length)
  )
    return ['No requirement was found in the sheets taken.'];
  if (session.kind === 'skills' && !has((reading) => reading.skills.length))
    return ['No skill was found in the sheets taken.'];
  if (session.kind === 'credentials' && !has((reading) => reading.credentials.length))
    return ['No credential was found in the sheets taken.'];
  if (session.kind === 'awards' && !has((reading) => reading.awards.length))
    return ['Nothing that people have learned was found in the sheets taken.'];
  return [];
}

/** The sheet that she looks at, as far as there is anything in it, else the first that is taken. */
function previewOf(
  session: Session,
  first: SheetReading | undefined,
): Pick<SkillFileReading, 'shownSheet' | 'preview'> {
  const shownSheet = session.shown ?? first?.sheet ?? null;
  const grid = shownSheet === null ? undefined : session.file.sheets[shownSheet];
  if (shownSheet === null || !grid) return { shownSheet: null, preview: [] };
  const parts = readingOf(session, shownSheet)?.parts;
  const rows = Math.min(grid.rowCount, PREVIEW_ROWS);
  const columns = Math.min(grid.columnCount, PREVIEW_COLUMNS);
  const preview = Array.from({ length: rows }, (_, row) => ({
    row: grid.rowNumber(row),
    cells: Array.from({ length: columns }, (_each, column) => ({
      text: grid.text(row, column).slice(0, PREVIEW_TEXT),
      part: parts?.get(partKey(row, column)) ?? ('none' as const),
    })),
  }));
  return { shownSheet, preview };
}
