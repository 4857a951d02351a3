import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { WorkerInit } from '#shared/worker-messages.ts';

const PROGRAM = 'Upskill Ledger';

/** Where this system keeps a program's data of one user: the same folder as the desktop program's. */
function userDataFolder(): string {
  const { UPSKILL_USER_DATA: chosen, APPDATA, XDG_CONFIG_HOME } = process.env;
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  if (process.platform === 'win32')
    return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), PROGRAM);
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', PROGRAM);
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), PROGRAM);
}

/** The version in the program's package, for hosts that run from the source. */
function packagedVersion(): string {
  const text = readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** What the host did not say, as it stands for a program run from its source folder. */
export function surroundings({ version, folders = {} }: WorkerInit): {
  version: string;
  folders: { userData: string; temp: string; resources: string };
} {
  return {
    version: version ?? packagedVersion(),
    folders: {
      userData: folders.userData ?? userDataFolder(),
      temp: folders.temp ?? tmpdir(),
      resources: folders.resources ?? resolve(import.meta.dirname, '../../resources'),
    },
  };
}
