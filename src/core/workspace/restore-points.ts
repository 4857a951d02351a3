import { link, copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { runJob } from './maintenance.ts';
import { exists } from './header.ts';
import { readJson, writeJson } from './files.ts';
import type { Clock, ReadHandle } from './types.ts';

/** How many are kept of each workspace. */
const KEPT = 10;

const pointSchema = z.object({
  id: z.string(),
  at: z.string(),
  reason: z.string(),
  /** Tells states of the workspace apart: equal marks, equal content. */
  mark: z.string(),
});
type Point = z.infer<typeof pointSchema>;

export interface RestorePoint {
  readonly id: string;
  readonly at: string;
  readonly reason: string;
  readonly sizeBytes: number;
  readonly path: string;
}

export const workspaceIdentity = (db: ReadHandle): string =>
  db.get<{ identity: string }>('SELECT identity FROM workspace')?.identity ?? '';

/** Equal for equal states of a workspace: its latest change, which no other state has, and the format. */
export function stateMark(db: ReadHandle): string {
  const last = db.get<{ id: number; at: string }>(
    'SELECT id, at FROM change ORDER BY id DESC LIMIT 1',
  );
  const version = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version;
  return `${version} ${last?.id ?? 0} ${last?.at ?? ''}`;
}

/** Copies of one workspace, kept in the folder of user data under the identity of the workspace. */
export class RestorePoints {
  readonly #folder: string;
  readonly #clock: Clock;

  constructor(userData: string, identity: string, clock: Clock) {
    this.#folder = join(userData, 'restore-points', identity.replaceAll(/[^0-9a-z]/gi, ''));
    this.#clock = clock;
  }

  /** Latest first. */
  async list(): Promise<RestorePoint[]> {
    const points = await this.#read();
    const found = await Promise.all(
      points.map(async ({ id, at, reason }) => {
        const path = this.#file(id);
        if (!(await exists(path))) return [];
        return [{ id, at, reason, sizeBytes: (await stat(path)).size, path }];
      }),
    );
    return found.flat().toReversed();
  }

  /**
   * Copies the workspace at `path` as it stands, and lets the eleventh go. Where nothing changed since the last
   * point (by `mark`), that one's copy is used again.
   */
  async add(path: string, reason: string, mark: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const points = await this.#read();
    const at = this.#clock.now().toISOString();
    const id = `${at.replaceAll(/[:.]/g, '-')}-${crypto.randomUUID().slice(0, 8)}`;
    const file = this.#file(id);
    const last = points.at(-1);
    const same =
      last?.mark === mark && (await exists(this.#file(last.id))) ? this.#file(last.id) : null;
    const part = `${file}.part`;
    try {
      if (same) await linkOrCopy(same, part);
      else await runJob({ kind: 'copy', path, out: part });
      await rename(part, file);
    } finally {
      await rm(part, { force: true });
    }
    await this.#write([...points, { id, at, reason, mark }]);
  }

  /** Removes all, for a person was erased who is in them. Returns how many there were. */
  async removeAll(): Promise<number> {
    const points = await this.#read();
    if (points.length > 0) await this.#write([]);
    return points.length;
  }

  async #read(): Promise<Point[]> {
    return readJson(join(this.#folder, 'index.json'), z.array(pointSchema), []);
  }

  /** The index first, then the files that are no longer in it: what is listed is always there. */
  async #write(points: readonly Point[]): Promise<void> {
    const kept = points.slice(-KEPT);
    await writeJson(join(this.#folder, 'index.json'), kept);
    const files = new Set(kept.map((point) => `${point.id}.upskill`));
    for (const name of await readdir(this.#folder)) {
      if (name !== 'index.json' && !files.has(name))
        await rm(join(this.#folder, name), { force: true });
    }
  }

  #file(id: string): string {
    return join(this.#folder, `${id}.upskill`);
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    // Some drives know no links.
    await copyFile(from, to);
  }
}
