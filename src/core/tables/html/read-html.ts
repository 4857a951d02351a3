import type { DecodedText } from '../csv/decode-text.ts';
import type { FileData } from '../grid/sheet-data.ts';
import { LIMITS } from '../limits.ts';
import type { ReadContext } from '../read/read-context.ts';
import { resolveHtmlEntities } from './entities.ts';
import { HtmlTable } from './html-table.ts';

/** Comments, what holds no text of the page, then any tag; quoted attributes may hold `>`. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|xml)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][\w:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
/** Elements after which text goes on in a new line. */
const BREAKS = new Set(['br', 'p', 'div', 'li']);
const PIECE = 1 << 16;

/**
 * The tables of a web page, which many systems export under the name .xls: a sheet per table, in the order they end.
 * Every value stays text, as in CSV. Throws Problem FILE_UNSUPPORTED where there is no table.
 */
export function readHtml(text: DecodedText, context: ReadContext): FileData {
  if (text.bytes.length > LIMITS.pageBytes)
    throw context.tooLarge('Web pages are read up to 64 MB.');
  const page = text.bytes.toString('utf8');
  const reader = new PageReader(context);
  TOKEN.lastIndex = 0;
  let at = 0;
  for (let match = TOKEN.exec(page); match !== null; match = TOKEN.exec(page)) {
    if (match.index > at) reader.text(page.slice(at, match.index));
    at = TOKEN.lastIndex;
    const name = match[3]?.toLowerCase();
    if (name !== undefined) reader.tag(name, match[2] === '/', match[4] ?? '');
    context.progress('Reading the tables', at, page.length);
  }
  reader.text(page.slice(at, at + PIECE));
  return {
    format: 'html',
    encoding: text.encoding,
    separator: null,
    sheets: reader.finish(),
    texts: context.texts.finish(),
    notes: context.notes.finish(),
  };
}

class PageReader {
  readonly #context: ReadContext;
  readonly #open: HtmlTable[] = [];
  readonly #tables: HtmlTable[] = [];

  constructor(context: ReadContext) {
    this.#context = context;
  }

  text(raw: string): void {
    const table = this.#open.at(-1);
    // Line ends of the source are spaces on the page.
    if (table?.inCell === true) table.add(resolveHtmlEntities(raw.replaceAll(/\s+/g, ' ')));
  }

  tag(name: string, closing: boolean, attributes: string): void {
    const table = this.#open.at(-1);
    if (name === 'table') {
      if (closing) this.#closeTable();
      else this.#openTable();
    } else if (table === undefined) return;
    else if (name === 'tr') {
      if (closing) table.closeCell();
      else table.nextRow(/display\s*:\s*none|\bhidden\b/i.test(attributes));
    } else if (name === 'td' || name === 'th') {
      if (closing) table.closeCell();
      else
        table.openCell(
          span(attributes, 'rowspan', LIMITS.rows),
          span(attributes, 'colspan', LIMITS.columns),
        );
    } else if (BREAKS.has(name) && (!closing || name !== 'br')) table.add('\n');
  }

  finish(): FileData['sheets'] {
    while (this.#open.length > 0) this.#closeTable();
    return this.#tables.map((table) => table.sheet.finish());
  }

  #openTable(): void {
    if (
      this.#open.length >= LIMITS.xmlDepth ||
      this.#tables.length + this.#open.length >= LIMITS.sheets
    ) {
      throw this.#context.tooLarge('It holds too many tables.');
    }
    const number = this.#tables.length + this.#open.length + 1;
    this.#open.push(new HtmlTable(`Table ${number}`, this.#context));
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (table === undefined) return;
    table.closeCell();
    this.#tables.push(table);
  }
}

function span(attributes: string, name: string, most: number): number {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,7})`, 'i').exec(attributes);
  return match ? Math.min(most, Math.max(1, Number(match[1]))) : 1;
}
