import { importSessions, type Workspace } from '#core/workspace/index.ts';
import type { SheetGrid, TableFile, TableLayout } from '#core/tables/index.ts';
import type { Difference } from '../difference/difference.ts';
import type { Key } from '../difference/identity.ts';
import type { Guess } from '../mapping/guess.ts';
import type { ColumnProfile } from '../mapping/profile.ts';
import type { Choice, ColumnPlan } from '../staging/plan.ts';
import type { StagedTable } from '../staging/stage.ts';
import type { ListedProblem } from './listed-problem.ts';

/** The chosen table looked at: what every column holds and may be. */
export interface Looked {
  readonly grid: SheetGrid;
  readonly layout: TableLayout;
  readonly profiles: readonly ColumnProfile[];
  readonly guesses: readonly Guess[];
  readonly fingerprint: string;
  /** The profile of a column over every row, where that in `profiles` is of a sample. */
  complete(column: number, breathe: () => Promise<void>): Promise<ColumnProfile>;
}

export interface Planned {
  readonly plans: readonly ColumnPlan[];
  readonly key: Key | null;
}

export interface Compared {
  readonly workspace: Workspace;
  readonly revision: number;
  readonly table: StagedTable;
  readonly difference: Difference;
  readonly problems: readonly ListedProblem[];
}

/** A decision about one problem, with the problem as it was when it was made. */
export interface Decision {
  readonly problem: ListedProblem;
  readonly resolution: 'skip-row' | 'drop-value' | 'fixed';
  /** With `fixed`: the text to read instead; null: as it stands. */
  readonly value: string | null;
}

/** An import under way. Nothing of it is in the workspace until it is committed. Later steps are made when asked for. */
export interface Session {
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly file: TableFile;
  /** Whether columns that several fields fit wait for her, or are kept as custom fields. */
  readonly decide: 'ask' | 'auto';
  sheet: number;
  readonly layouts: Map<number, TableLayout>;
  readonly scores: readonly number[];
  readonly choices: Map<number, Choice>;
  remembered: boolean;
  readonly decisions: Map<string, Decision>;
  looked: Looked | null;
  planned: Planned | null;
  compared: Compared | null;
  /** Work on a session is done one after another. */
  queue: Promise<unknown>;
}

/** The imports of this kind that are under way. */
export const sessions = importSessions<Session>();

/** Forgets what was made of the table and everything after it. */
export function forgetTable(session: Session): void {
  session.looked = null;
  session.choices.clear();
  session.remembered = false;
  forgetMapping(session);
}

export function forgetMapping(session: Session): void {
  session.planned = null;
  session.decisions.clear();
  session.compared = null;
}
