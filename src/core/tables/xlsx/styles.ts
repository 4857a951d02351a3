import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import {
  builtInFormat,
  GENERAL_FORMAT,
  type NumberFormat,
  parseFormat,
} from '../values/number-format.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { scanPart } from './xml-part.ts';
import { xmlSink } from '../xml/xml-sink.ts';

/** The number format of each cell style, which is all of a style that changes what a cell says. */
export async function readStyles(
  archive: ZipArchive,
  entry: ZipEntry | undefined,
  context: ReadContext,
): Promise<readonly NumberFormat[]> {
  if (entry === undefined) return [];
  const codes = new Map<number, NumberFormat>();
  const ids: number[] = [];
  let inCellFormats = false;
  const sink = xmlSink({
    open(name, tag) {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        const id = Number(tag.attribute('numFmtId'));
        if (!codes.has(id) && codes.size < LIMITS.numberFormats)
          codes.set(id, parseFormat(tag.attribute('formatCode') ?? ''));
      } else if (name === 'xf' && inCellFormats) ids.push(Number(tag.attribute('numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  await scanPart(archive, entry, sink, context);
  return ids.map((id) => codes.get(id) ?? builtInFormat(id) ?? GENERAL_FORMAT);
}
