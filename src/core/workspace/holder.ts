import { Problem } from '#shared/errors.ts';
import { createWorkspace, openWorkspace, type Opened } from './open-file.ts';
import { Mutex } from './mutex.ts';
import type { Surroundings } from './open-workspace.ts';
import { loadPreferences, type PreferenceStore } from './preferences.ts';
import type { AppContext, Clock, Log, Workspace } from './types.ts';

export interface HolderOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly folders: AppContext['folders'];
}

type Listener = (state: { readonly revision: number; readonly open: boolean }) => void;

/** The one workspace that is open, if any, and what is known about files beside it. */
export class WorkspaceHolder {
  readonly #options: HolderOptions;
  readonly #turn = new Mutex();
  readonly #listeners = new Set<Listener>();
  #preferences: Promise<PreferenceStore> | null = null;
  #opened: Opened | null = null;
  #revision = 0;

  constructor(options: HolderOptions) {
    this.#options = options;
  }

  current(): Workspace {
    const workspace = this.currentOrNull();
    if (workspace) return workspace;
    throw new Problem(
      'NO_WORKSPACE',
      'No workspace is open.',
      'Open a workspace, or make a new one.',
    );
  }

  currentOrNull(): Workspace | null {
    return this.#opened?.workspace ?? null;
  }

  create(path: string): Promise<Workspace> {
    return this.#replace(async (surroundings) => createWorkspace(path, surroundings));
  }

  open(path: string): Promise<Workspace> {
    return this.#replace(async (surroundings) => openWorkspace(path, surroundings));
  }

  close(): Promise<void> {
    return this.#turn.run(() => this.#closePresent());
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
    return { revision: this.#revision, open: this.#opened !== null };
  }

  async #replace(open: (surroundings: Surroundings) => Promise<Opened>): Promise<Workspace> {
    const preferences = await this.preferences();
    return this.#turn.run(async () => {
      await this.#closePresent();
      this.#opened = await open({
        clock: this.#options.clock,
        who: () => preferences.read().userName,
        nextRevision: () => (this.#revision += 1),
        onChange: () => this.#tell(),
      });
      this.#tell();
      return this.#opened.workspace;
    });
  }

  async #closePresent(): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    this.#opened = null;
    this.#revision += 1;
    this.#tell();
    await opened.close();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.state());
  }
}

/** What the context of every handler holds as `workspaces`. */
export const createWorkspaces = (options: HolderOptions): WorkspaceHolder =>
  new WorkspaceHolder(options);
