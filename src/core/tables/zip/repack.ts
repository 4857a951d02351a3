import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import type { ZipArchive } from './zip-archive.ts';
import { writeStoredZip } from './stored-zip.ts';

/**
 * The archive once more without compression, its true sizes written in it: a reader that unpacks whatever it is told
 * to then meets no bomb and no wrong length. Pictures and other parts without cells are left out.
 */
export async function repack(archive: ZipArchive, context: ReadContext): Promise<Buffer> {
  const parts: { name: string; bytes: Buffer }[] = [];
  let total = 0;
  for (const entry of archive.entries) {
    if (/(?:^|\/)(?:media|drawings|charts|embeddings|printersettings|theme)\//i.test(entry.name))
      continue;
    if (entry.name.endsWith('/')) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of archive.chunks(entry)) {
      total += chunk.length;
      if (total > LIMITS.unpackedBytes)
        throw context.tooLarge('It unpacks to more than this program reads of its kind.');
      chunks.push(chunk);
    }
    parts.push({ name: entry.name, bytes: Buffer.concat(chunks) });
  }
  return writeStoredZip(parts);
}
