import { Problem } from '#shared/errors.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';

export type Container = 'zip' | 'compound' | 'biff' | 'text';

const starts = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Files people choose by mistake, by their first bytes. */
const OTHERS: readonly (readonly [string, (bytes: Buffer) => boolean])[] = [
  ['a PDF document', (bytes) => bytes.toString('latin1', 0, 1024).includes('%PDF-')],
  ['a PNG picture', (bytes) => starts(bytes, 0x89, 0x50, 0x4e, 0x47)],
  ['a JPEG picture', (bytes) => starts(bytes, 0xff, 0xd8, 0xff)],
  ['a GIF picture', (bytes) => bytes.toString('latin1', 0, 4) === 'GIF8'],
  [
    'a compressed archive',
    (bytes) => starts(bytes, 0x1f, 0x8b) || starts(bytes, 0x37, 0x7a, 0xbc, 0xaf),
  ],
  ['a compressed archive', (bytes) => bytes.toString('latin1', 0, 4) === 'Rar!'],
  ['a database', (bytes) => bytes.toString('latin1', 0, 15) === 'SQLite format 3'],
  ['a text document', (bytes) => bytes.toString('latin1', 0, 5) === '{\\rtf'],
  [
    'a program',
    (bytes) => starts(bytes, 0x4d, 0x5a, 0x90) || starts(bytes, 0x7f, 0x45, 0x4c, 0x46),
  ],
];

/** What kind of file it is, by its content alone. Throws Problem FILE_EMPTY or FILE_UNSUPPORTED. */
export function sniffContainer(bytes: Buffer, name: string): Container {
  if (bytes.length === 0) {
    throw new Problem(
      'FILE_EMPTY',
      `“${name}” is empty.`,
      'Export the file again and choose the new one.',
      {
        file: name,
      },
    );
  }
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound';
  // Excel 2 to 4 wrote the records of a sheet without a container around them.
  if (bytes[0] === 9 && [0, 2, 4].includes(bytes[1] ?? -1) && [4, 6].includes(bytes[2] ?? -1))
    return 'biff';
  const other = OTHERS.find(([, matches]) => matches(bytes));
  if (other) throw notATable(name, `is ${other[0]}, not a table`);
  if (looksBinary(bytes)) throw notATable(name, 'is no table that this program can read');
  return 'text';
}

export type ZipKind = 'xlsx' | 'xlsb' | 'ods';

/** What a zip file holds, by its parts. Throws Problem FILE_UNSUPPORTED where that is no workbook. */
export function sniffZip(archive: ZipArchive, name: string): ZipKind {
  const names = archive.names.map((part) => part.toLowerCase());
  const any = (pattern: RegExp): boolean => names.some((part) => pattern.test(part));
  if (any(/(?:^|\/)workbook\d*\.bin$/)) return 'xlsb';
  if (any(/(?:^|\/)workbook\d*\.xml$/) || any(/^xl\//)) return 'xlsx';
  if (any(/^content\.xml$/)) return 'ods';
  if (any(/^word\//)) throw notATable(name, 'is a Word document, not a table');
  if (any(/^ppt\//)) throw notATable(name, 'is a presentation, not a table');
  if (any(/^index\/.*\.iwa$|^index\.zip$/)) throw notATable(name, 'is an Apple Numbers document');
  if (any(/\.(?:xlsx?|xlsm|xlsb|ods|csv|tsv|txt)$/)) {
    throw new Problem(
      'FILE_UNSUPPORTED',
      `“${name}” is a compressed archive.`,
      'Unpack it and choose the table inside.',
      { file: name },
    );
  }
  return 'xlsx';
}

export function notATable(name: string, what: string): Problem {
  return new Problem(
    'FILE_UNSUPPORTED',
    `“${name}” ${what}.`,
    'Choose an Excel workbook (xlsx, xlsm, xls, xlsb), an OpenDocument sheet (ods) or a text table (csv, tsv).',
    { file: name },
  );
}

/** Text has no control characters but tabs, line ends and form feeds; UTF-16 has zeros, but in every other place only. */
function looksBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 8192);
  let control = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  const marked = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  if (control > sample.length * 0.02) return !marked;
  return zeros > sample.length * 0.02 && !marked && zeros < sample.length * 0.05;
}
