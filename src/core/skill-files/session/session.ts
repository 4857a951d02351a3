import type { Compared, MadeFor, Resolved, Settings } from './shapes.ts';
import type { Collected } from './file-shapes.ts';
import { importSessions, type Workspace } from '#core/workspace/index.ts';
import type { TableFile } from '#core/tables/index.ts';
import type {
  FileMatch,
  LearningField,
  LearningOutcome,
  SkillFileKind,
  SkillFileReading,
} from '#shared/contract/skill-files.ts';
import type { SteppedReader } from '../steps.ts';
import type { ReaderHints, SheetReading, SheetShape } from '../types.ts';

export type What = FileMatch['what'];

/** What she decided about a sheet; absent: as found. */
export interface SheetChoice {
  taken?: boolean;
  date?: string | null;
  shape?: SheetShape;
  headerRow?: number;
  /** By 0-based column. */
  columns?: ReadonlyMap<number, LearningField>;
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
  /** Text of an outcome → what it is taken for. */
  readonly outcomes: Map<string, LearningOutcome>;
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

/** The imports of this kind that are under way. */
export const sessions = importSessions<Session>();

/** Forgets what was made of the readings and everything after it. */
export function forgetReading(session: Session): void {
  session.collected = null;
  forgetMatches(session);
}

export function forgetMatches(session: Session): void {
  session.resolved = null;
  session.compared = null;
}
