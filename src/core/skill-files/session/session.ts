import type { Compared, MadeFor, Resolved, Settings } from './shapes.ts';
import type { Collected } from './file-shapes.ts';
import type { AppContext, Workspace } from '#core/workspace/index.ts';
import type { TableFile } from '#core/tables/index.ts';
import type { SkillFileKind, SkillFileReading } from '#shared/contract/skill-files.ts';
import { Problem } from '#shared/errors.ts';
import type { SteppedReader } from '../steps.ts';
import type { ReaderHints, SheetReading, SheetShape } from '../types.ts';

export type What = 'person' | 'skill' | 'role';

/** What she decided about a sheet; absent: as found. */
export interface SheetChoice {
  taken?: boolean;
  date?: string | null;
  shape?: SheetShape;
  headerRow?: number;
}

export type MatchChoice =
  { readonly action: 'match'; readonly id: number } | { readonly action: 'create' | 'skip' };

/** An import under way. Nothing of it is in the workspace until it is committed. Later steps are made when asked for. */
export interface Session {
  readonly id: string;
  readonly kind: SkillFileKind;
  readonly otherKinds: SkillFileReading['otherKinds'];
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly file: TableFile;
  readonly read: SteppedReader;
  readonly hints: ReaderHints;
  /** `auto`: nobody is there to ask; who is not known is left out rather than made. */
  readonly decide: 'ask' | 'auto';
  /** By index of the sheet. */
  readonly readings: Map<number, SheetReading | null>;
  readonly sheets: Map<number, SheetChoice>;
  /** The sheet that she looks at; null: the first that is taken. */
  shown: number | null;
  /** Level text → level; null: unrated. */
  readonly levels: Map<string, number | null>;
  /** What she set; the rest is as found. */
  settings: Partial<Settings>;
  readonly matches: Readonly<Record<What, Map<string, MatchChoice>>>;
  collected: Collected | null;
  resolved: Resolved | null;
  compared: Compared | null;
  /** Work on a session is done one after another. */
  queue: Promise<unknown>;
}

export const isFor = (made: MadeFor, workspace: Workspace): boolean =>
  made.workspace === workspace && made.revision === workspace.revision;

const KEPT = 3;
const all = new WeakMap<AppContext['workspaces'], Map<string, Session>>();

/** The sessions of a program, the least recently used first. */
function sessionsOf(context: AppContext): Map<string, Session> {
  const sessions = all.get(context.workspaces) ?? new Map<string, Session>();
  all.set(context.workspaces, sessions);
  return sessions;
}

/** Keeps a new session; of idle ones only the last three stay. */
export function keepSession(context: AppContext, session: Session): void {
  const sessions = sessionsOf(context);
  sessions.set(session.id, session);
  for (const id of sessions.keys()) {
    if (sessions.size <= KEPT) break;
    sessions.delete(id);
  }
}

/** @throws Problem IMPORT_GONE where there is none of that id (any more) */
export function sessionOf(context: AppContext, id: string): Session {
  const sessions = sessionsOf(context);
  const session = sessions.get(id);
  if (!session) {
    throw new Problem(
      'IMPORT_GONE',
      'This import is no longer open.',
      'Choose the file again; nothing of it was written.',
    );
  }
  sessions.delete(id);
  sessions.set(id, session);
  return session;
}

export const dropSession = (context: AppContext, id: string): boolean =>
  sessionsOf(context).delete(id);

/** Runs work on a session after any that is under way. */
export function inTurn<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const result = session.queue.then(work, work);
  session.queue = result.then(
    () => undefined,
    () => undefined,
  );
  return result;
}

/** Forgets what was made of the readings and everything after it. */
export function forgetReading(session: Session): void {
  session.collected = null;
  forgetMatches(session);
}

export function forgetMatches(session: Session): void {
  session.resolved = null;
  session.compared = null;
}
