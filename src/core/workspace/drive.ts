import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Log } from './types.ts';

const REMOTE =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|afpfs|ncpfs|webdav|davfs|9p|ceph|glusterfs|lustre|fuse(blk)?\..*|fuse)$/;

const WARNING =
  'This file is on a network drive, whose locks cannot be relied upon. Let only one computer at a time open it, and keep backups; a folder on this computer is safer.';

interface Mount {
  readonly point: string;
  readonly type: string;
}

/** Lines of Linux's /proc/mounts: "server:/home /home nfs4 rw 0 0", spaces in names as \\040. */
export const linuxMounts = (text: string): Mount[] =>
  text.split('\n').flatMap((line) => {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) return [];
    const folder = point.replaceAll(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    return [{ point: folder, type }];
  });

/** Lines of the Mac's `mount`: "//ada@nas/share on /Volumes/share (smbfs, nodev)". */
export const macMounts = (text: string): Mount[] =>
  [...text.matchAll(/ on (.+) \(([^,)]+)[^)]*\)$/gm)].map(([, point = '', type = '']) => ({
    point,
    type,
  }));

/** The type of file system of the innermost mount that holds the path. */
export function fileSystemOf(path: string, mounts: readonly Mount[]): string | null {
  let best: Mount | null = null;
  for (const mount of mounts) {
    const { point } = mount;
    const holds = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
    if (holds && point.length >= (best?.point.length ?? 0)) best = mount;
  }
  return best?.type ?? null;
}

async function presentMounts(): Promise<Mount[]> {
  if (process.platform === 'linux') return linuxMounts(await readFile('/proc/mounts', 'utf8'));
  if (process.platform !== 'darwin') return [];
  const { stdout } = await promisify(execFile)('/sbin/mount', [], { timeout: 2000 });
  return macMounts(stdout);
}

/** Warnings about the drive that a workspace lies on, as far as the system tells. */
export async function driveWarnings(path: string, log: Log): Promise<string[]> {
  if (process.platform === 'win32') return /^[\\/]{2}(?![.?])/.test(path) ? [WARNING] : [];
  try {
    const type = fileSystemOf(path, await presentMounts());
    return type !== null && REMOTE.test(type) ? [WARNING] : [];
  } catch (error) {
    log.error('What drives there are could not be found out', error);
    return [];
  }
}
