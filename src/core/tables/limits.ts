const MB = 1024 * 1024;

/**
 * What a file may cost. A genuine workbook of 50 MB (some 10 million cells, 500 MB of XML) stays below each of these;
 * a file made to do harm ends at the first it meets, within 20 seconds and 1 GB for the whole process.
 */
export const LIMITS = {
  /** The file as it lies on disk: it is held in memory while it is read. */
  fileBytes: 256 * MB,
  /** Wall-clock time for one file, from asking to having its cells. */
  milliseconds: 18_000,
  /** Growth of the whole process while a file is read; watched, because buffers count in no heap limit. */
  processGrowthBytes: 600 * MB,
  /** Heap of the reading thread: what it reads lies in buffers, so it needs a tenth of this. */
  threadHeapMegabytes: 256,
  /** Heap of the process that SheetJS runs in, which builds an object per cell. */
  processHeapMegabytes: 512,

  /** A workbook has some 20 parts and a few per sheet; pictures and comments make up the rest. */
  zipEntries: 20_000,
  /** One part inflated, and all that are inflated together. */
  zipEntryBytes: 1_000 * MB,
  zipTotalBytes: 1_500 * MB,
  /** Deflate reaches 1032 at most; sheets of blank formatted cells reach about 200. Judged above `zipRatioFrom`. */
  zipRatio: 300,
  zipRatioFrom: 64 * MB,
  /** For formats that SheetJS unpacks at once in memory (xlsb, ods): all parts together. */
  unpackedBytes: 160 * MB,
  /** Workbooks in Excel's old format, given to SheetJS, which needs some ten times as much memory. */
  sheetJsBytes: 64 * MB,
  /** Web pages are searched as one text. */
  pageBytes: 64 * MB,

  /** Workbook, relationships, styles, manifest; kept as objects, so they must stay small. */
  xmlPartBytes: 32 * MB,
  /** Own number formats; Excel allows some hundreds. */
  numberFormats: 10_000,
  /** Hidden column ranges of a sheet. */
  columnRanges: 16_384,
  /** One tag with its attributes. */
  xmlTagBytes: 1 * MB,
  xmlAttributes: 256,
  /** Workbooks nest about ten deep. */
  xmlDepth: 128,

  sheets: 1_000,
  /** Excel's own. */
  rows: 1_048_576,
  columns: 16_384,
  cellCharacters: 32_767,
  /** Cells that hold something, in all sheets: 11 bytes each. */
  cells: 20_000_000,
  /** Distinct texts, as bytes: they are held once each. */
  textBytes: 256 * MB,
  texts: 10_000_000,
  /** Texts counted as often as a cell shows them, as bytes: whoever stores the table stores them that often. */
  shownTextBytes: 256 * MB,
  merges: 200_000,
  /** Notes told to the person; the rest is counted. */
  notes: 20,
} as const;
