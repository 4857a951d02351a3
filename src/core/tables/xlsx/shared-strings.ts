import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { cutToCell } from '../read/cut-text.ts';
import { XmlTextBuffer } from '../xml/xml-text.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { scanPart } from './xml-part.ts';
import { xmlSink } from '../xml/xml-sink.ts';

/**
 * Puts the shared strings into the pool, so that string `i` of the file is text `i` of the pool: call it first. Rich
 * text is joined; phonetic runs (`rPh`, the reading aid above Japanese names) are left out. Gives how many there are.
 */
export async function readSharedStrings(
  archive: ZipArchive,
  entry: ZipEntry | undefined,
  context: ReadContext,
): Promise<number> {
  if (entry === undefined) return 0;
  const text = new XmlTextBuffer(LIMITS.cellCharacters * 4);
  let inText = false;
  let inPhonetic = false;
  let read = 0;
  const sink = xmlSink({
    open(name) {
      if (name === 'si') text.clear();
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        text.finishExcelText();
        cutToCell(text, context.notes, () => 'a cell');
        context.texts.append(text.bytes, 0, text.length);
        context.checkTexts();
      }
    },
    text(bytes, from, to, raw) {
      if (inText) text.append(bytes, from, to, raw);
    },
  });
  await scanPart(archive, entry, sink, context, {
    large: true,
    onBytes: (count) => {
      read += count;
      context.progress('Reading texts', Math.min(read, entry.size), entry.size);
    },
  });
  return context.texts.count;
}
