import { join } from 'node:path';
import * as z from 'zod';
import type { recentSchema } from '#shared/contract/workspace.ts';
import { readJson, writeJson } from './files.ts';
import { exists } from './header.ts';
import { Mutex } from './mutex.ts';
import { workspaceName } from './open-workspace.ts';

const KEPT = 20;
const entrySchema = z.object({ path: z.string(), openedAt: z.iso.datetime() });

/** The files opened last on this computer, latest first. */
export class RecentFiles {
  readonly #file: string;
  readonly #turn = new Mutex();

  constructor(userData: string) {
    this.#file = join(userData, 'recent.json');
  }

  async list(): Promise<z.infer<typeof recentSchema>[]> {
    const entries = await this.#read();
    return Promise.all(
      entries.map(async ({ path, openedAt }) => ({
        path,
        openedAt,
        name: workspaceName(path),
        exists: await reachable(path),
      })),
    );
  }

  add(path: string, now: Date): Promise<void> {
    return this.#turn.run(async () => {
      const others = (await this.#read()).filter((entry) => entry.path !== path);
      await writeJson(
        this.#file,
        [{ path, openedAt: now.toISOString() }, ...others].slice(0, KEPT),
      );
    });
  }

  forget(path: string): Promise<boolean> {
    return this.#turn.run(async () => {
      const entries = await this.#read();
      const others = entries.filter((entry) => entry.path !== path);
      if (others.length < entries.length) await writeJson(this.#file, others);
      return others.length < entries.length;
    });
  }

  #read() {
    return readJson(this.#file, z.array(entrySchema), []);
  }
}

/** A drive that is not connected, or a folder that may not be read, is as good as missing here. */
async function reachable(path: string): Promise<boolean> {
  try {
    return await exists(path);
  } catch {
    return false;
  }
}
