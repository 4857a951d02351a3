import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';

const run = promisify(execFile);

/** A cell as LibreOffice sees it. `value` is the raw one of its type, `text` what it shows. */
export interface OfficeCell {
  readonly type: string;
  readonly value: string;
  readonly text: string;
  readonly formula: boolean;
}

/** Sheet name → `row,column` (both 1-based) → cell. */
export interface OfficeBook {
  readonly sheets: Map<string, Map<string, OfficeCell>>;
  /** Sheets with a pivot table, which LibreOffice lays out anew as it opens the file. */
  readonly pivots: Set<string>;
}

const CHARSETS = new Map([
  ['UTF-8', 76],
  ['UTF-16', 65535],
  ['Windows-1252', 1],
  ['ISO-8859-15', 22],
  ['Shift-JIS', 64],
  ['GBK', 34],
]);
const SEPARATORS = new Map([
  ['comma', 44],
  ['semicolon', 59],
  ['tab', 9],
  ['pipe', 124],
]);

/** For text files LibreOffice is told encoding and separator, and to leave every value text as we do. */
export function csvFilter(encoding: string, separator: string, columns: number): string {
  const formats = Array.from({ length: columns }, (_, i) => `${i + 1}/2`).join('/');
  return `CSV:${SEPARATORS.get(separator) ?? 44},34,${CHARSETS.get(encoding) ?? 76},1,${formats}`;
}

/** Lets LibreOffice convert the file to flat OpenDocument and reads its cells; null where it refuses. */
export async function readWithLibreOffice(
  path: string,
  filter?: string,
): Promise<OfficeBook | null> {
  const folder = await mkdtemp(join(tmpdir(), 'compare-'));
  try {
    // A text file is opened by Writer unless its name says that it is a table.
    const source = filter === undefined ? path : join(folder, 'in', 'table.csv');
    const out = join(folder, 'out');
    await mkdir(join(folder, 'in'));
    await mkdir(out);
    if (source !== path) await copyFile(path, source);
    const profile = pathToFileURL(join(tmpdir(), 'compare-profile')).href;
    const input = filter === undefined ? [] : [`--infilter=${filter}`];
    await run(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        ...input,
        '--convert-to',
        'fods:OpenDocument Spreadsheet Flat XML',
        '--outdir',
        out,
        source,
      ],
      { timeout: 120_000, killSignal: 'SIGKILL' },
    ).catch(() => undefined);
    const [made] = await readdir(out);
    return made === undefined ? null : parseFlat(await readFile(join(out, made), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reads flat OpenDocument with an XML parser that is not our own, so that the comparison rests on nothing we wrote. */
function parseFlat(xml: string): OfficeBook {
  const sheets: OfficeBook['sheets'] = new Map();
  const pivots = new Set<string>();
  let sheet = new Map<string, OfficeCell>();
  let [row, rowRepeat, column, repeat, paragraphs, apart] = [0, 1, 0, 1, 0, 0];
  let inCell = false;
  let inText = 0;
  let text = '';
  let cell = { type: '', value: '', formula: false };
  let rowCells: [number, OfficeCell][] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const at = (key: string): string | undefined => attributes[key];
    if (
      apart > 0 ||
      name === 'office:annotation' ||
      name === 'table:shapes' ||
      name.startsWith('draw:')
    )
      apart++;
    else if (name === 'table:data-pilot-table') {
      pivots.add(
        /^'?(.*?)'?\.[^.]*(?::|$)/.exec(at('table:target-range-address') ?? '')?.[1] ?? '',
      );
    } else if (name === 'table:table') {
      sheet = new Map();
      sheets.set(at('table:name') ?? '', sheet);
      row = 0;
    } else if (name === 'table:table-row') {
      row++;
      rowRepeat = Number(at('table:number-rows-repeated') ?? 1);
      column = 0;
      rowCells = [];
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      inCell = true;
      text = '';
      paragraphs = 0;
      column++;
      repeat = Number(at('table:number-columns-repeated') ?? 1);
      const value =
        at('office:date-value') ??
        at('office:time-value') ??
        at('office:boolean-value') ??
        at('office:value') ??
        at('office:string-value') ??
        '';
      const error = at('calcext:value-type') === 'error';
      cell = {
        type: error ? 'error' : (at('office:value-type') ?? ''),
        value,
        formula: at('table:formula') !== undefined,
      };
    } else if (inCell && name === 'text:p') {
      inText++;
      if (paragraphs++ > 0) text += '\n';
    } else if (inCell && name === 'text:s') text += ' '.repeat(Number(at('text:c') ?? 1));
    else if (inCell && name === 'text:line-break') text += '\n';
    else if (inCell && name === 'text:tab') text += '\t';
  });
  parser.on('text', (piece) => {
    if (inText > 0 && apart === 0) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (apart > 0) apart--;
    else if (name === 'text:p') inText = Math.max(0, inText - (inCell ? 1 : 0));
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      inCell = false;
      if (cell.type !== '' || text !== '') {
        for (let i = 0; i < Math.min(repeat, 20_000); i++)
          rowCells.push([column + i, { ...cell, text }]);
      }
      column += repeat - 1;
    } else if (name === 'table:table-row') {
      if (rowCells.length > 0) {
        for (let i = 0; i < rowRepeat; i++)
          for (const [at, value] of rowCells) sheet.set(`${row + i},${at}`, value);
      }
      row += rowRepeat - 1;
    }
  });
  parser.write(xml).close();
  return { sheets, pivots };
}
