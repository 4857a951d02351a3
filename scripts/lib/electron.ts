import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.ts';

const folder = join(root, 'node_modules', 'electron');
/** The longest a working download may take; a network that answers nothing is noticed far sooner. */
const DOWNLOAD_MS = 15 * 60_000;
const PROBE_MS = 4_000;

/** Electron's program, or null where it is not on this machine yet. Found as Electron's own package finds it. */
export function electronBinary(): string | null {
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (name === null && chosen === undefined) return null;
  const binary = join(chosen ?? join(folder, 'dist'), name ?? 'electron');
  return existsSync(binary) ? binary : null;
}

/** Whether a server can be reached at all; a firewall that drops everything would keep a download waiting. */
export async function reaches(url: string): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Electron's program, downloaded (or taken from its cache) where it is missing; null where that is not possible. */
export async function fetchElectron(): Promise<string | null> {
  const there = electronBinary();
  if (there !== null) return there;
  // A proxy or a mirror is the installer's to know: then the probe would judge the wrong way.
  const routed = Object.keys(process.env).some((name) =>
    /^(?:https?_proxy|all_proxy|(?:npm_config_)?electron_mirror|global_agent_https_proxy)$/i.test(
      name,
    ),
  );
  const timeoutMs = routed || (await reaches('https://github.com')) ? DOWNLOAD_MS : PROBE_MS;
  if (timeoutMs === DOWNLOAD_MS)
    console.log('Downloading Electron for the first start (about 120 MB)…');
  await run(process.execPath, [join(folder, 'install.js')], { timeoutMs });
  return electronBinary();
}

/** Why the tests of the desktop window cannot run here; null: they can. */
export function desktopObstacle(): string | null {
  if (electronBinary() === null) return "Electron's binary is not on this machine";
  const { platform, env } = process;
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display here';
  return process.getuid?.() === 0 ? 'as root Electron cannot keep its sandbox' : null;
}
