import { splitCsv } from './split-csv.ts';

export interface Separator {
  readonly byte: number;
  /** In words, for the person. */
  readonly name: string;
  /** Where the table begins: behind a `sep=;` line, which Excel writes and reads. */
  readonly start: number;
}

const NAMES = new Map([
  [44, 'comma'],
  [59, 'semicolon'],
  [9, 'tab'],
  [124, 'pipe'],
]);
const SAMPLE_RECORDS = 300;
const SAMPLE_BYTES = 1 << 20;

/**
 * The separator of a text table: the one that cuts the most records into the same number of fields, more than one; the
 * line with the names decides where decimal commas would cut as evenly. `bytes` is UTF-8 from `from` on.
 */
export function detectSeparator(bytes: Buffer, from: number): Separator {
  const declared = /^sep=([^\r\n])(\r\n|\r|\n)/i.exec(bytes.toString('latin1', from, from + 8));
  if (declared) {
    const byte = declared[1]?.charCodeAt(0) ?? 44;
    const name = NAMES.get(byte) ?? `“${declared[1]}”`;
    return { byte, name, start: from + declared[0].length };
  }
  const sample = sampleOf(bytes, from);
  let best = { byte: 44, score: 0 };
  for (const byte of NAMES.keys()) {
    const score = evenness(sample, byte);
    if (score > best.score) best = { byte, score };
  }
  return { byte: best.byte, name: NAMES.get(best.byte) ?? 'comma', start: from };
}

function sampleOf(bytes: Buffer, from: number): Buffer {
  if (bytes.length - from <= SAMPLE_BYTES) return bytes.subarray(from);
  const line = bytes.lastIndexOf(10, from + SAMPLE_BYTES);
  return bytes.subarray(from, line > from ? line + 1 : from + SAMPLE_BYTES);
}

function evenness(sample: Buffer, separator: number): number {
  const widths: number[] = [];
  let filled = false;
  splitCsv(sample, separator, 0, {
    field(_, from, to) {
      filled ||= to > from;
    },
    endRecord(_, fields) {
      if (filled) widths.push(fields);
      filled = false;
      return widths.length >= SAMPLE_RECORDS;
    },
    strayQuote: () => undefined,
  });
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let mode = 0;
  let records = 0;
  for (const [width, count] of counts) if (count > records) [mode, records] = [width, count];
  if (mode < 2) return 0;
  const firstCut = widths.find((width) => width > 1);
  const first = widths[0] === mode ? 1 : firstCut === mode ? 0.8 : 0.4;
  // Tabs hardly occur in anything but tables.
  const weight = separator === 9 ? 1.3 : 1;
  return (records / widths.length) * first * weight * (1 + Math.log2(mode) / 4);
}
