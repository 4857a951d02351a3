import { realpath } from 'node:fs/promises';
import { Problem } from '#shared/errors.ts';
import { createWorkspace, openWorkspace, type Opened } from './open-file.ts';
import { OpenWorkspace, type Surroundings } from './open-workspace.ts';
import { Mutex } from './mutex.ts';
import { loadPreferences, type PreferenceStore } from './preferences.ts';
import { RecentFiles } from './recent.ts';
import { restoreInto } from './restore.ts';
import type { AppContext, Clock, Log, Workspace } from './types.ts';

export interface HolderOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly folders: AppContext['folders'];
}

type Listener = () => void;

/** The one workspace that is open, if any, and what is known about files beside it. */
export class WorkspaceHolder {
  readonly recent: RecentFiles;
  readonly #options: HolderOptions;
  readonly #turn = new Mutex();
  readonly #listeners = new Set<Listener>();
  #preferences: Promise<PreferenceStore> | null = null;
  #opened: Opened | null = null;
  #revision = 0;

  constructor(options: HolderOptions) {
    this.#options = options;
    this.recent = new RecentFiles(options.folders.userData);
  }

  /** Throws NO_WORKSPACE where none is open. */
  current(): Workspace {
    return this.present().workspace;
  }

  currentOrNull(): Workspace | null {
    return this.#opened?.workspace ?? null;
  }

  /** The open workspace with what only this domain uses. Throws NO_WORKSPACE where none is open. */
  present(): Opened {
    if (this.#opened) return this.#opened;
    throw new Problem(
      'NO_WORKSPACE',
      'No workspace is open.',
      'Open a workspace, or make a new one.',
    );
  }

  /** Makes a new workspace; what was open stays open where that fails. */
  create(path: string): Promise<Workspace> {
    return this.#replace((surroundings) => createWorkspace(path, surroundings));
  }

  /** Opens a workspace; what was open stays open where that fails. Opening what is open already changes nothing. */
  open(path: string): Promise<Workspace> {
    return this.#replace(async (surroundings) => {
      const present = this.#opened;
      if (present && (await isSameFile(path, present.workspace.path))) return present;
      return openWorkspace(path, surroundings);
    });
  }

  close(): Promise<void> {
    return this.#turn.run(() => this.#exchange(null));
  }

  /** Puts the file at `source` in the place of the open one. */
  restore(source: string): Promise<Workspace> {
    return this.#turn.run(async () => {
      const opened = this.present();
      try {
        this.#opened = await restoreInto(opened, source);
        return this.#opened.workspace;
      } catch (error) {
        // Refused, it is still open; failed later, it is not, and must not pretend to be.
        if (opened.workspace.isClosed) await this.#exchange(null);
        throw error;
      } finally {
        this.#tell();
      }
    });
  }

  preferences(): Promise<PreferenceStore> {
    this.#preferences ??= loadPreferences(this.#options.folders.userData);
    return this.#preferences;
  }

  /** Calls the listener after every commit, opening and closing, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  state(): { revision: number; open: boolean } {
    const workspace = this.currentOrNull();
    return { revision: workspace?.revision ?? this.#revision, open: workspace !== null };
  }

  async #replace(open: (surroundings: Surroundings) => Promise<Opened>): Promise<Workspace> {
    const { clock, log, folders } = this.#options;
    const preferences = await this.preferences();
    return this.#turn.run(async () => {
      const opened = await open({
        clock,
        log,
        userData: folders.userData,
        who: () => preferences.read().userName,
        nextRevision: () => (this.#revision += 1),
        onChange: () => this.#tell(),
      });
      if (opened !== this.#opened) await this.#exchange(opened);
      await this.recent.add(opened.workspace.path, clock.now()).catch((error: unknown) => {
        // Only a convenience: the workspace is open all the same.
        log.error('The list of recent files could not be written', error);
      });
      return opened.workspace;
    });
  }

  async #exchange(next: Opened | null): Promise<void> {
    const former = this.#opened;
    if (!former && !next) return;
    this.#opened = next;
    if (!next) this.#revision += 1;
    this.#tell();
    await former?.close();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether the path, through links or not, leads to a file that is open here under its real path. */
async function isSameFile(path: string, open: string): Promise<boolean> {
  try {
    return (await realpath(path)) === open;
  } catch {
    // Missing or out of reach: opening it says so.
    return false;
  }
}

/** What the context of every handler holds as `workspaces`. */
export const createWorkspaces = (options: HolderOptions): WorkspaceHolder =>
  new WorkspaceHolder(options);

/** The workspace with what only this domain uses of it. */
export function openOf(workspace: Workspace): OpenWorkspace {
  if (workspace instanceof OpenWorkspace) return workspace;
  throw new Error('This workspace was not opened by the holder');
}

/** The holder behind the context of a handler. */
export function holderOf(workspaces: AppContext['workspaces']): WorkspaceHolder {
  if (workspaces instanceof WorkspaceHolder) return workspaces;
  throw new Error('The context was not made with createWorkspaces');
}
