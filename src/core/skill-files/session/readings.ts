import { breathing, finished, type Steps } from '../steps.ts';
import type { SheetReading } from '../types.ts';
import type { Session } from './session.ts';

const SURE_ENOUGH = 0.4;

/** Reads all sheets that were not read yet, giving way to others. */
export async function readSheets(session: Session, breathe: () => Promise<void>): Promise<void> {
  for (const index of session.file.sheets.keys())
    if (!session.readings.has(index))
      session.readings.set(index, await breathing(reading(session, index), breathe));
}

/** A sheet as understood, under what she chose for it; null: nothing of the kind is in it. */
export function readingOf(session: Session, index: number): SheetReading | null {
  const known = session.readings.get(index);
  if (known !== undefined) return known;
  const found = finished(reading(session, index));
  session.readings.set(index, found);
  return found;
}

function* reading(session: Session, index: number): Steps<SheetReading | null> {
  const grid = session.file.sheets[index];
  const { shape, headerRow, columns } = session.sheets.get(index) ?? {};
  const isChosen = shape !== undefined || headerRow !== undefined || columns !== undefined;
  const choice = isChosen ? { shape, headerRow, columns } : undefined;
  if (!grid || grid.rowCount === 0) return null;
  return yield* session.read(grid, index, session.file, session.hints, choice);
}

/** Every sheet of the kind, whether it is imported or not. */
export const readingsOf = (session: Session): SheetReading[] =>
  session.file.sheets.flatMap((_, index) => readingOf(session, index) ?? []);

/** Whether there is anything in it to import. */
export const holdsAnything = (reading: SheetReading): boolean =>
  reading.ratings.length +
    reading.skills.length +
    reading.requirements.length +
    reading.credentials.length +
    reading.awards.length >
  0;

/** The sheets that are imported: those chosen, else all that surely are of the kind and in sight. */
export function takenSheets(session: Session): number[] {
  const found = session.file.sheets.flatMap((sheet, index) => {
    const reading = readingOf(session, index);
    return reading && holdsAnything(reading) ? [{ index, reading, hidden: sheet.hidden }] : [];
  });
  const inSight = found.some(({ hidden }) => !hidden)
    ? found.filter(({ hidden }) => !hidden)
    : found;
  const best = Math.max(0, ...inSight.map(({ reading }) => reading.score));
  const usual = new Set(
    inSight
      .filter(({ reading }) => reading.score >= Math.min(best, SURE_ENOUGH))
      .map(({ index }) => index),
  );
  return found
    .filter(({ index }) => session.sheets.get(index)?.taken ?? usual.has(index))
    .map(({ index }) => index);
}

/** The readings that are imported, in the order of the file. */
export const takenReadings = (session: Session): SheetReading[] =>
  takenSheets(session).flatMap((index) => {
    const reading = readingOf(session, index);
    return reading ? [reading] : [];
  });

/** The day of a sheet's ratings: as chosen, else as the file says; null: not known. */
export function dateOf(session: Session, reading: SheetReading): string | null {
  const chosen = session.sheets.get(reading.sheet)?.date;
  return chosen === undefined ? reading.date : chosen;
}
