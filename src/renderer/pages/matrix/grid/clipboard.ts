/** Rows and cells of a block as spreadsheets put them on the clipboard: tabs, line ends, quotes around either. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)?.push(cell);
  // A block ends with a line end, which begins no further row.
  if (rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === '') rows.pop();
  return rows;
}

export const formatBlock = (rows: readonly (readonly (number | null)[])[]): string =>
  rows.map((row) => row.map((level) => level ?? '').join('\t')).join('\r\n');

interface ScaleLevel {
  readonly value: number;
  readonly name: string;
}

/** A level as a cell of a spreadsheet says it: `3`, `3.0`, `3,00` or its name. Undefined: none of the scale. */
export function readLevel(text: string, levels: readonly ScaleLevel[]): number | undefined {
  const word = text.trim();
  const figure = /^(\d{1,3})(?:[.,]0+)?$/.exec(word)?.[1];
  const found =
    figure === undefined
      ? levels.find(({ name }) => name.toLowerCase() === word.toLowerCase())
      : levels.find(({ value }) => value === Number(figure));
  return found?.value;
}
