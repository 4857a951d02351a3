const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** Hears the fields of a text table. Bytes are UTF-8, quotes resolved, line ends within quotes single line feeds. */
export interface CsvSink {
  field(bytes: Uint8Array, from: number, to: number): void;
  /** Ends record `record` (1-based; a line break within quotes begins none). True stops the reading. */
  endRecord(record: number, fields: number): boolean | undefined;
  /** A quotation mark that opens record's field and was taken literally, as nothing closes it where it should. */
  strayQuote(record: number): void;
}

/**
 * Splits UTF-8 text into fields by RFC 4180, forgiving what real files do: any line end, text after a closing quote,
 * quotation marks within plain fields, spaces before an opening one, and a quote that is never closed, which would otherwise swallow the rest.
 */
export function splitCsv(bytes: Buffer, separator: number, start: number, sink: CsvSink): void {
  const end = bytes.length;
  let at = start;
  let record = 1;
  let fields = 0;
  while (at < end) {
    let next = -1;
    let open = at;
    while (bytes[open] === SPACE && separator !== SPACE) open++;
    if (bytes[open] === QUOTE) {
      const close = closingQuote(bytes, open + 1, separator);
      if (close >= 0) next = quotedField(bytes, open + 1, close, separator, sink);
      else if (open === at) sink.strayQuote(record);
    }
    if (next < 0) {
      next = at;
      let byte = bytes[next];
      while (next < end && byte !== separator && byte !== LF && byte !== CR) byte = bytes[++next];
      sink.field(bytes, at, next);
    }
    fields++;
    at = next;
    if (at < end && bytes[at] === separator) {
      at++;
      // A separator at the very end of the text still has an empty field behind it, which holds nothing.
      if (at < end) continue;
    }
    if (bytes[at] === CR) at++;
    if (bytes[at] === LF) at++;
    if (sink.endRecord(record, fields) === true) return;
    record++;
    fields = 0;
  }
}

/**
 * Where the field that began with a quote closes, or -1 where the opening one must be a plain character: nothing closes
 * it, or what closes it after a line break is followed by more text, so it belongs to a field of a later record.
 */
function closingQuote(bytes: Buffer, from: number, separator: number): number {
  let at = bytes.indexOf(QUOTE, from);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  if (at < 0) return -1;
  const after = bytes[at + 1];
  const ends = after === undefined || after === separator || after === LF || after === CR;
  if (ends) return at;
  return has(bytes, LF, from, at) ? -1 : at;
}

/** Hands on the field between `from` and the closing quote at `close`; gives the place after it and its loose tail. */
function quotedField(
  bytes: Buffer,
  from: number,
  close: number,
  separator: number,
  sink: CsvSink,
): number {
  const end = bytes.length;
  let tail = close + 1;
  while (tail < end && bytes[tail] !== separator && bytes[tail] !== LF && bytes[tail] !== CR)
    tail++;
  const plain =
    tail === close + 1 && !has(bytes, QUOTE, from, close) && !has(bytes, CR, from, close);
  if (plain) {
    sink.field(bytes, from, close);
    return tail;
  }
  const text =
    bytes.toString('utf8', from, close).replaceAll('""', '"').replaceAll(/\r\n?/g, '\n') +
    bytes.toString('utf8', close + 1, tail);
  const resolved = Buffer.from(text, 'utf8');
  sink.field(resolved, 0, resolved.length);
  return tail;
}

function has(bytes: Buffer, wanted: number, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === wanted) return true;
  return false;
}
