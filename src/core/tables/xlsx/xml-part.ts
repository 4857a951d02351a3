import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { XmlError, XmlScanner, type XmlSink } from '../xml/xml-scanner.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

export interface PartOptions {
  /** For messages. */
  readonly sheet?: string;
  readonly row?: () => number;
  readonly onBytes?: (count: number) => void;
  /** For sheets and shared strings, which are bounded by what they hold. */
  readonly large?: boolean;
}

/** Runs a part of the workbook through a sink as it is inflated. Throws Problem FILE_DAMAGED or FILE_TOO_LARGE. */
export async function scanPart(
  archive: ZipArchive,
  entry: ZipEntry,
  sink: XmlSink,
  context: ReadContext,
  options: PartOptions = {},
): Promise<void> {
  const scanner = new XmlScanner(sink);
  let size = 0;
  let decode: ((chunk: Buffer) => Uint8Array) | undefined;
  try {
    for await (const chunk of archive.chunks(entry, options.sheet)) {
      decode ??= decoderFor(chunk);
      size += chunk.length;
      if (options.large !== true && size > LIMITS.xmlPartBytes) {
        throw context.tooLarge(`Its part “${entry.name}” is larger than a workbook needs.`);
      }
      scanner.push(decode(chunk));
      options.onBytes?.(chunk.length);
    }
    scanner.end();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const row = options.row?.();
    const what = `Its part “${entry.name}” is not as it should be: ${error.message}`;
    throw error.kind === 'large'
      ? context.tooLarge(what, options.sheet, row)
      : context.damaged(what, options.sheet, row);
  }
}

/** XML parts are UTF-8 nearly always; UTF-16 and declared one-byte encodings are turned into it. */
function decoderFor(first: Buffer): (chunk: Buffer) => Uint8Array {
  const label = encodingOf(first);
  if (label === 'utf-8') return (chunk) => chunk;
  const decoder = new TextDecoder(label);
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
}

function encodingOf(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  if (first[0] === 0x3c && first[1] === 0) return 'utf-16le';
  if (first[0] === 0 && first[1] === 0x3c) return 'utf-16be';
  const declared = /^[^>]*?<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(
    first.toString('latin1', 0, 200),
  );
  const label = declared?.[1]?.toLowerCase() ?? 'utf-8';
  try {
    return label.startsWith('utf-16') ? 'utf-8' : new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}
