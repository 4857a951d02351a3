import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readTableFile, type TableFile } from '#core/tables/index.ts';
import { breather, type AppContext, type LongWorkTools } from '#core/workspace/index.ts';
import { Problem } from '#shared/errors.ts';
import { prepareCountries } from '../mapping/value-words.ts';
import { prepareVocabulary } from '../mapping/vocabulary.ts';
import { bestSheet, likenessOf, lookAt, type Likeness } from './look.ts';
import { type Session, sessions } from './session.ts';
import { recall } from './remember.ts';

/** A file as read, before it is decided what it is imported as. */
export interface ReadFile {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly file: TableFile;
  readonly likeness: Likeness;
}

interface ReadInput {
  readonly path: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
}

/**
 * Reads a file, and sees how far its sheets look like rosters.
 * @throws Problem of reading (FILE_…), FILE_EMPTY where no sheet holds anything, CANCELLED
 */
export async function readImport(
  input: ReadInput,
  { signal, progress }: LongWorkTools,
): Promise<ReadFile> {
  const fileName = input.name ?? basename(input.path);
  const breathe = breather(() => signal.aborted);
  // The file is read in a thread of its own; the words are made ready meanwhile.
  const [file] = await Promise.all([
    readTableFile(input.path, {
      name: fileName,
      password: input.password,
      signal,
      onProgress: progress,
    }),
    prepareVocabulary(breathe).then(() => prepareCountries(breathe)),
  ]);
  const { size } = await stat(input.path);
  progress('Looking for the table', 0, 0);
  const likeness = await likenessOf(file, breathe);
  if (likeness.layouts.size === 0) {
    throw new Problem(
      'FILE_EMPTY',
      `“${fileName}” has no rows.`,
      'Open it to see whether it is the file you meant, and save it again with its data.',
      { file: fileName },
    );
  }
  return { fileName, sizeBytes: size, file, likeness };
}

/** Takes a file for a roster: a session of its own, with the sheet and header that look most like one. */
export async function startRoster(
  context: AppContext,
  { fileName, sizeBytes, file, likeness }: ReadFile,
  decide: Session['decide'],
  { signal }: LongWorkTools,
): Promise<Session> {
  const session: Session = {
    id: randomUUID(),
    fileName,
    sizeBytes,
    file,
    decide,
    sheet: bestSheet(likeness.scores),
    layouts: likeness.layouts,
    scores: likeness.scores,
    choices: new Map(),
    remembered: false,
    decisions: new Map(),
    looked: null,
    planned: null,
    compared: null,
    queue: Promise.resolve(),
  };
  await look(
    context,
    session,
    breather(() => signal.aborted),
  );
  sessions.keep(context, session);
  return session;
}

/**
 * Reads a file into a session of its own and chooses sheet and header.
 * @throws Problem of reading (FILE_…), FILE_EMPTY where no sheet holds anything, CANCELLED
 */
export async function startImport(
  context: AppContext,
  input: ReadInput & { readonly decide?: Session['decide'] | undefined },
  tools: LongWorkTools,
): Promise<Session> {
  return startRoster(context, await readImport(input, tools), input.decide ?? 'ask', tools);
}

/** The chosen table, looked at; once, until another is chosen. */
export async function look(
  context: AppContext,
  session: Session,
  breathe: () => Promise<void>,
): Promise<NonNullable<Session['looked']>> {
  if (session.looked) return session.looked;
  const grid = session.file.sheets[session.sheet];
  const layout = session.layouts.get(session.sheet);
  if (!grid || !layout)
    throw new Problem(
      'INVALID_INPUT',
      'There is no such sheet with rows in it.',
      'Choose another sheet.',
    );
  const looked = await lookAt(grid, layout, breathe);
  session.looked = looked;
  recall(context, session, looked);
  return looked;
}
