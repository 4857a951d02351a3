import { readFile } from 'node:fs/promises';
import { isMissing } from './problems.ts';

const REMOTE =
  /^(nfs\d?|cifs|smb\d?|smbfs|afs|afpfs|ncpfs|webdav|davfs|9p|ceph|glusterfs|lustre|fuse(blk)?\..*|fuse)$/;

const WARNING =
  'This file is on a network drive, whose locks cannot be relied upon. Let only one computer at a time open it, and keep backups; a folder on this computer is safer.';

/** The type of file system of the mount that holds the path, from the text of /proc/mounts. */
export function fileSystemOf(path: string, mounts: string): string | null {
  let best = { point: '', type: null as string | null };
  for (const line of mounts.split('\n')) {
    const [, point, type] = line.split(' ');
    if (point === undefined || type === undefined) continue;
    const folder = point.replaceAll(/\\(\d{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const holds = path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
    if (holds && folder.length >= best.point.length) best = { point: folder, type };
  }
  return best.type;
}

/** Warnings about the drive that a workspace lies on, as far as the system tells. */
export async function driveWarnings(path: string): Promise<string[]> {
  if (process.platform === 'win32') return /^[\\/]{2}(?![.?])/.test(path) ? [WARNING] : [];
  if (process.platform !== 'linux') return [];
  try {
    const type = fileSystemOf(path, await readFile('/proc/mounts', 'utf8'));
    return type !== null && REMOTE.test(type) ? [WARNING] : [];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
