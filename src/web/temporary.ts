import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'upskill-web-';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, so it is there.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}

/** Removes what a host that was killed could not: its folder holds copies of personal data. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`, 'u').exec(name)?.[1]);
    if (pid > 0 && pid !== process.pid && !isRunning(pid))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** A folder only this user may look into, for what comes up from and goes down to the browser. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  removeLeftovers(tmpdir());
  const path = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
