import { posix } from 'node:path';
import type { ReadContext } from '../read/read-context.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { scanPart } from './xml-part.ts';
import { xmlSink } from '../xml/xml-sink.ts';

export interface Relationship {
  readonly id: string;
  /** Last part of the type's address: `worksheet`, `sharedStrings` – the same in Strict and Transitional files. */
  readonly type: string;
  /** Name of the part within the archive. */
  readonly target: string;
}

/** The relationships of a part (`xl/workbook.xml`; '' for the package), none where it has none. */
export async function readRelationships(
  archive: ZipArchive,
  part: string,
  context: ReadContext,
): Promise<Relationship[]> {
  const folder = posix.dirname(part);
  const entry = archive.find(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (entry === undefined) return [];
  const found: Relationship[] = [];
  const sink = xmlSink({
    open(name, tag) {
      if (name !== 'Relationship' || tag.attribute('TargetMode') === 'External') return;
      const target = (tag.attribute('Target') ?? '').replaceAll('\\', '/');
      found.push({
        id: tag.attribute('Id') ?? '',
        type: (tag.attribute('Type') ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  await scanPart(archive, entry, sink, context);
  return found;
}
