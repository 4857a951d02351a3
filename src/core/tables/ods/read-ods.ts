import type { FileData } from '../grid/sheet-data.ts';
import type { ReadContext } from '../read/read-context.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { scanPart } from '../xlsx/xml-part.ts';
import { xmlSink } from '../xml/xml-sink.ts';
import { ContentSink } from './content-sink.ts';

/** An OpenDocument sheet (.ods): OpenDocument 1.3 part 3, chapters 9 and 19. Only values are read. */
export async function readOds(archive: ZipArchive, context: ReadContext): Promise<FileData> {
  const content = archive.find('content.xml');
  if (content === undefined) throw context.damaged('It holds no sheets.');
  if (await isEncrypted(archive, context)) throw context.encrypted(false);
  const sink = new ContentSink(context);
  let read = 0;
  await scanPart(archive, content, sink, context, {
    large: true,
    row: () => sink.row,
    onBytes: (count) => {
      read += count;
      context.progress('Reading the sheets', Math.min(read, content.size), content.size);
    },
  });
  if (sink.sheets.length === 0) throw context.damaged('It holds no sheets.');
  return {
    format: 'ods',
    encoding: null,
    separator: null,
    sheets: sink.sheets,
    texts: context.texts.finish(),
    notes: context.notes.finish(),
  };
}

/** A protected document lists in its manifest how each part is encrypted. */
async function isEncrypted(archive: ZipArchive, context: ReadContext): Promise<boolean> {
  const manifest = archive.find('META-INF/manifest.xml');
  if (manifest === undefined) return false;
  let encrypted = false;
  // Old writers name a document type without defining anything in it, so a search by name must do here.
  const bytes = await archive.read(manifest);
  if (bytes.includes('<!DOCTYPE')) return bytes.includes('encryption-data');
  const sink = xmlSink({
    open(name) {
      if (name === 'encryption-data') encrypted = true;
    },
  });
  await scanPart(archive, manifest, sink, context);
  return encrypted;
}
