import { randomUUID } from 'node:crypto';
import { Problem } from '#shared/errors.ts';
import type { AppContext, Workspace } from '#core/workspace/index.ts';
import type { Checked } from './thread-messages.ts';

/** By what a file was checked: `alone`, or by the pins of the workspace as well. */
export interface Means {
  /** Files and folders of keys and documents, as given. */
  readonly trust: readonly string[];
  readonly alone: boolean;
  readonly asOf: string;
  /** Compared with this person only. */
  readonly personId: number | null;
}

/** A file that was checked in this session. Its bytes stay where they are, and are read again when they are needed. */
export interface SessionEntry {
  readonly checkId: string;
  readonly batchId: string;
  readonly path: string;
  /** What to call it. */
  readonly name: string;
  /** Name of an earlier file of the session with the very same content. */
  readonly sameAs: string | null;
  checked: Checked;
  means: Means;
  /** What was trusted; by something else it may be judged otherwise. */
  trustKey: string;
}

/** The files checked since a workspace was opened, or without one. */
export class CheckSession {
  readonly workspace: Workspace | null;
  /** In order of checking. */
  readonly #entries = new Map<string, SessionEntry>();
  /** The first file of each content. */
  readonly #contents = new Map<string, string>();

  constructor(workspace: Workspace | null) {
    this.workspace = workspace;
  }

  add(entry: Omit<SessionEntry, 'checkId' | 'sameAs'>): SessionEntry {
    const { sha256 } = entry.checked;
    const first = this.#entries.get(this.#contents.get(sha256) ?? '');
    const added = { ...entry, checkId: randomUUID(), sameAs: first?.name ?? null };
    this.#entries.set(added.checkId, added);
    if (!first) this.#contents.set(sha256, added.checkId);
    return added;
  }

  /** @throws Problem NOT_FOUND where it was dropped, or the program has been started anew */
  get(checkId: string): SessionEntry {
    const entry = this.#entries.get(checkId);
    if (entry) return entry;
    throw new Problem(
      'NOT_FOUND',
      'This check is no longer open.',
      'Choose the badge again; nothing of it was written.',
    );
  }

  drop(checkIds: readonly string[]): number {
    return checkIds.filter((id) => this.#entries.delete(id)).length;
  }

  /** The latest batch first, each in the order of its files. */
  list(batchId?: string): SessionEntry[] {
    const batches = new Map<string, SessionEntry[]>();
    for (const entry of this.#entries.values()) {
      if (batchId !== undefined && entry.batchId !== batchId) continue;
      const batch = batches.get(entry.batchId);
      if (batch) batch.push(entry);
      else batches.set(entry.batchId, [entry]);
    }
    return [...batches.values()].toReversed().flat();
  }
}

const sessions = new WeakMap<AppContext['workspaces'], CheckSession>();

/** What is checked in this program; another workspace begins with nothing, for people and pins are others. */
export function sessionOf({ workspaces }: AppContext): CheckSession {
  const workspace = workspaces.currentOrNull();
  const present = sessions.get(workspaces);
  if (present && present.workspace === workspace) return present;
  const session = new CheckSession(workspace);
  sessions.set(workspaces, session);
  return session;
}
