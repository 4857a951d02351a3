import type { FileData } from '../grid/sheet-data.ts';
import type { ReadContext } from '../read/read-context.ts';
import { notATable } from '../read/sniff.ts';
import { CompoundError, CompoundFile } from './compound-file.ts';
import { decryptPackage } from './decrypt-package.ts';

type ReadBytes = (bytes: Buffer, context: ReadContext) => Promise<FileData>;

const FILEPASS = 0x2f;
const BOF = 0x809;

/**
 * A compound file: an old Excel workbook, or a new one that is encrypted. Throws Problem FILE_ENCRYPTED where a password
 * is needed or wrong, FILE_UNSUPPORTED for a Word document or presentation.
 */
export async function readCompound(
  bytes: Buffer,
  context: ReadContext,
  readZip: ReadBytes,
  readXls: ReadBytes,
): Promise<FileData> {
  const streams = openCompound(bytes, context);
  // A workbook that lost its end may still give its sheets to a more forgiving reader.
  if (streams === null) return readXls(bytes, context);
  const { file, info, encrypted, packaged, workbook } = streams;
  if (info && encrypted) return readZip(decryptPackage(info, encrypted, context), context);
  if (packaged) return readZip(packaged, context);
  if (workbook === undefined) {
    if (file.has('WordDocument')) throw notATable(context.name, 'is a Word document, not a table');
    if (file.has('PowerPoint Document'))
      throw notATable(context.name, 'is a presentation, not a table');
    throw context.damaged('It holds no workbook.');
  }
  if (needsPassword(workbook)) throw context.encrypted(false);
  return readXls(bytes, context);
}

interface Streams extends Record<
  'info' | 'encrypted' | 'packaged' | 'workbook',
  Buffer | undefined
> {
  readonly file: CompoundFile;
}

/** The streams that tell what the file is; null where they break off. Throws Problem FILE_DAMAGED for circles. */
function openCompound(bytes: Buffer, context: ReadContext): Streams | null {
  try {
    const file = new CompoundFile(bytes);
    return {
      file,
      info: file.stream('EncryptionInfo'),
      encrypted: file.stream('EncryptedPackage'),
      packaged: file.stream('Package'),
      workbook: file.stream('Workbook') ?? file.stream('Book'),
    };
  } catch (error) {
    if (error instanceof CompoundError && error.circular) throw context.damaged(error.message);
    if (error instanceof CompoundError || error instanceof RangeError) return null;
    throw error;
  }
}

/** A protected workbook says so in one of the first records after its beginning. */
function needsPassword(workbook: Buffer): boolean {
  let at = 0;
  for (let record = 0; record < 8 && at + 4 <= workbook.length; record++) {
    const id = workbook.readUInt16LE(at);
    if (id === FILEPASS) return true;
    if (record === 0 && (id & 0xff) !== (BOF & 0xff)) return false;
    at += 4 + workbook.readUInt16LE(at + 2);
  }
  return false;
}
